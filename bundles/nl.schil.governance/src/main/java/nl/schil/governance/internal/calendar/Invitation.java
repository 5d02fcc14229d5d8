package nl.schil.governance.internal.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.stream.Collectors;
import nl.schil.governance.internal.model.meeting.AgendaItem;
import nl.schil.governance.internal.model.meeting.Meeting;
import nl.schil.governance.internal.model.meeting.MeetingState;
import nl.schil.governance.internal.model.meeting.Slot;

/**
 * A meeting as a calendar entry (RFC 5545) under a UID that stays the same; a later version replaces an earlier one, and a
 * cancelled meeting takes it away.
 *
 * @param title what the entry is called
 * @param page address of the meeting's page
 * @param zone zone of the meeting's times
 */
public record Invitation(Meeting meeting, String title, URI page, ZoneId zone, Instant now) {
    private static final String PRODUCT = "-//Schil//meetings//NL";
    private static final int USUAL_MINUTES = 60;
    /** Characters; with an accent in them a line stays within the 75 octets of the standard. */
    private static final int LINE = 65;

    public void write(OutputStream out) throws IOException {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        boolean cancelled = meeting.state() == MeetingState.CANCELLED;
        calendar.setMethod(cancelled ? Method.cancel() : Method.publish());
        calendar.addEvent(event(cancelled));
        try (ICalWriter writer = new ICalWriter(out, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE);
            writer.write(calendar);
        }
    }

    private VEvent event(boolean cancelled) {
        Slot slot = meeting.slot();
        VEvent event = new VEvent();
        event.setUid(meeting.id() + "@schil");
        event.setSequence((int) meeting.version());
        event.setDateTimeStamp(Date.from(now));
        event.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
        when(event, slot);
        event.setSummary(title);
        if (slot.place() != null) {
            event.setLocation(slot.place());
        }
        event.setDescription(meeting.agenda().stream()
                .map(AgendaItem::subject)
                .map(subject -> "- " + subject)
                .collect(Collectors.joining("\n", "", "\n\n" + page)));
        event.setUrl(page.toString());
        return event;
    }

    private void when(VEvent event, Slot slot) {
        LocalTime time = slot.startsAt();
        if (time == null) {
            event.setDateStart(new DateStart(day(slot.day())));
            event.setDateEnd(new DateEnd(day(slot.day().plusDays(1))));
            return;
        }
        ZonedDateTime start = slot.day().atTime(time).atZone(zone);
        Integer minutes = slot.minutes();
        event.setDateStart(Date.from(start.toInstant()));
        event.setDateEnd(Date.from(
                start.plusMinutes(minutes == null ? USUAL_MINUTES : minutes).toInstant()));
    }

    /** A day without a time; the library takes the day of the machine's own zone. */
    private static ICalDate day(LocalDate date) {
        return new ICalDate(Date.from(date.atStartOfDay(ZoneId.systemDefault()).toInstant()), false);
    }
}
