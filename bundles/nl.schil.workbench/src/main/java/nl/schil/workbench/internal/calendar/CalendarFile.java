package nl.schil.workbench.internal.calendar;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import nl.schil.kernel.calendar.WorkingDays;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.text.Texts;

/**
 * Decisions as a calendar (RFC 5545): each a whole day, that of the decision, under a UID that stays the same as long as
 * the decision does.
 *
 * @param days by which working day to act
 * @param base address of the workbench, for the links to the decisions' pages
 */
public record CalendarFile(Texts texts, WorkingDays days, Locale locale, URI base, Instant now) {
    private static final String PRODUCT = "-//Schil//decisions//NL";
    private static final String REFRESH = "PT12H";
    /** Characters; with an accent in them a line stays within the 75 octets of the standard. */
    private static final int LINE = 65;

    public void write(List<DecisionMoment> moments, OutputStream out) throws IOException {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(Method.publish());
        calendar.setName(texts.say(locale, Text.of("workbench.calendar.name")));
        calendar.addExperimentalProperty("X-WR-CALNAME", texts.say(locale, Text.of("workbench.calendar.name")));
        calendar.addExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, REFRESH);
        moments.forEach(moment -> calendar.addEvent(event(moment)));
        try (ICalWriter writer = new ICalWriter(out, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE);
            writer.write(calendar);
        }
    }

    private VEvent event(DecisionMoment moment) {
        VEvent event = new VEvent();
        event.setUid(moment.id() + "@schil");
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(new DateStart(day(moment.date())));
        event.setDateEnd(new DateEnd(day(moment.date().plusDays(1))));
        event.setSummary(texts.say(locale, moment.what()) + " · " + moment.label());
        String page = base.resolve(moment.route()).toString();
        event.setDescription(String.join("\n", lines(moment, page)));
        event.setUrl(page);
        event.setTransparency(true);
        return event;
    }

    private List<String> lines(DecisionMoment moment, String page) {
        LocalDate working = days.lastOnOrBefore(moment.date());
        List<String> lines = new ArrayList<>(List.of(texts.say(locale, moment.consequence()), page));
        if (!working.equals(moment.date())) {
            lines.add(1, texts.say(locale, Text.of("workbench.calendar.working-day", "date", working)));
        }
        return lines;
    }

    /** A day without a time; the library takes the day of the machine's own zone. */
    private static ICalDate day(LocalDate date) {
        return new ICalDate(Date.from(date.atStartOfDay(ZoneId.systemDefault()).toInstant()), false);
    }
}
