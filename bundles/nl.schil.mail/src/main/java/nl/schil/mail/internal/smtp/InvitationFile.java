package nl.schil.mail.internal.smtp;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.parameter.Role;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import java.time.Instant;
import java.util.Date;
import nl.schil.kernel.mail.Invitation;

/** A meeting as iCalendar (RFC 5545) with the method of iTIP (RFC 5546). */
public final class InvitationFile {
    private static final String PRODUCT = "-//Schil//meetings//NL";

    private InvitationFile() {}

    /** The file; its METHOD is REQUEST, or CANCEL when the meeting does not take place. */
    public static String write(Invitation invitation, Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(invitation.cancelled() ? Method.cancel() : Method.request());
        calendar.addEvent(event(invitation, now));
        return Biweekly.write(calendar).go();
    }

    /** The method that a file carries. */
    static String method(String file) {
        return file.contains("\r\nMETHOD:" + Method.CANCEL + "\r\n") ? Method.CANCEL : Method.REQUEST;
    }

    private static VEvent event(Invitation invitation, Instant now) {
        VEvent event = new VEvent();
        event.setUid(invitation.uid());
        event.setSequence(invitation.sequence());
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(invitation.start()));
        event.setDateEnd(Date.from(invitation.end()));
        event.setSummary(invitation.summary());
        event.setDescription(invitation.description().isEmpty() ? null : invitation.description());
        event.setLocation(invitation.location().isEmpty() ? null : invitation.location());
        event.setUrl(invitation.page());
        event.setOrganizer(new Organizer(null, invitation.organiser()));
        event.setStatus(invitation.cancelled() ? Status.cancelled() : Status.confirmed());
        invitation.attendees().forEach(address -> event.addAttendee(attendee(address)));
        return event;
    }

    private static Attendee attendee(String address) {
        Attendee attendee = new Attendee(null, address);
        attendee.setRole(Role.ATTENDEE);
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        attendee.setRsvp(true);
        return attendee;
    }
}
