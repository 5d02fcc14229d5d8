package nl.schil.governance.internal.application;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import nl.schil.governance.internal.model.meeting.AgendaItem;
import nl.schil.governance.internal.model.meeting.Forum;
import nl.schil.governance.internal.model.meeting.Meeting;
import nl.schil.governance.internal.model.meeting.MeetingState;
import nl.schil.governance.internal.model.meeting.Presence;
import nl.schil.governance.internal.model.meeting.Side;
import nl.schil.governance.internal.model.meeting.Slot;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import org.jspecify.annotations.Nullable;

/** Plans meetings, writes them down, holds, cancels and settles them. */
public final class HoldMeetings {
    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_NOTE = 20_000;
    private static final int MOST_ITEMS = 100;
    private static final int LONGEST_MEETING = 1440;

    private final LocalDate today;

    public HoldMeetings(LocalDate today) {
        this.today = today;
    }

    /** When and where, as given. */
    public record AskedSlot(
            @Nullable String plannedOn,
            @Nullable String startsAt,
            @Nullable Integer minutes,
            @Nullable String place) {}

    /** A subject as given. */
    public record AskedItem(
            @Nullable String subject,
            @Nullable String source,
            @Nullable String reason,
            @Nullable String route,
            @Nullable String note) {}

    /** Somebody who was there, as given. */
    public record AskedPresence(
            @Nullable String side, @Nullable String name) {}

    /** What is written during a meeting. */
    public record AskedContent(
            AskedSlot slot, @Nullable String notes, List<AskedItem> agenda, List<AskedPresence> present) {}

    /** A new meeting with the standard agenda of its level. */
    public Result<Meeting> plan(Forum forum, AskedSlot asked, List<AgendaItem> agenda) {
        Fields fields = new Fields();
        Slot slot = slot(fields, asked);
        if (!forum.running(slot == null ? today : slot.day())) {
            fields.refuse("plannedOn", asked.plannedOn(), "governance.meeting.forum-ended");
        }
        return fields.good()
                ? Result.accepted(new Meeting(
                        Ids.next(),
                        forum.id(),
                        forum.organisation(),
                        0,
                        slot,
                        null,
                        null,
                        null,
                        null,
                        null,
                        agenda,
                        List.of()))
                : fields.refused();
    }

    /** The meeting with other content; minutes that are settled do not change any more. */
    public Result<Meeting> write(Meeting before, AskedContent asked) {
        Fields fields = new Fields();
        if (before.state() == MeetingState.MINUTED || before.state() == MeetingState.CANCELLED) {
            fields.refuse("", before.state().name(), "governance.meeting.closed");
        }
        Slot slot = slot(fields, asked.slot());
        String notes = fields.optional("notes", asked.notes(), LONGEST_NOTE);
        if (asked.agenda().size() > MOST_ITEMS) {
            fields.refuse("agenda", null, "governance.meeting.items", "max", MOST_ITEMS);
        }
        List<AgendaItem> agenda = new ArrayList<>();
        for (int i = 0; i < asked.agenda().size(); i++) {
            agenda.add(item(fields, "agenda[" + i + "].", asked.agenda().get(i)));
        }
        List<Presence> present = present(fields, asked.present());
        return fields.good()
                ? Result.accepted(new Meeting(
                        before.id(),
                        before.forum(),
                        before.organisation(),
                        before.version(),
                        slot,
                        before.heldOn(),
                        before.cancelledOn(),
                        before.cancelledWhy(),
                        before.minutedOn(),
                        notes,
                        agenda,
                        present))
                : fields.refused();
    }

    /** The meeting as held on a day by the people who are written down as present; with null not held after all. */
    public Result<Meeting> hold(Forum forum, Meeting before, @Nullable String heldOn) {
        Fields fields = new Fields();
        LocalDate day = fields.date("heldOn", heldOn);
        if (before.state() == MeetingState.MINUTED) {
            fields.refuse("heldOn", heldOn, "governance.meeting.closed");
        }
        if (day != null) {
            fields.refuseAll(before.holding(forum, day, today));
        }
        return result(fields, before, day, null, null, null);
    }

    /** The meeting as cancelled today, with a reason. */
    public Result<Meeting> cancel(Meeting before, @Nullable String reason) {
        Fields fields = new Fields();
        String why = fields.required("reason", reason, LONGEST_SUBJECT);
        fields.refuseAll(before.cancelling());
        return result(fields, before, null, today, why, null);
    }

    /** The meeting with its minutes settled today. */
    public Result<Meeting> minute(Meeting before) {
        Fields fields = new Fields();
        fields.refuseAll(before.minuting());
        return result(fields, before, before.heldOn(), null, null, today);
    }

    private static Result<Meeting> result(
            Fields fields,
            Meeting before,
            @Nullable LocalDate heldOn,
            @Nullable LocalDate cancelledOn,
            @Nullable String why,
            @Nullable LocalDate minutedOn) {
        return fields.good()
                ? Result.accepted(new Meeting(
                        before.id(),
                        before.forum(),
                        before.organisation(),
                        before.version(),
                        before.slot(),
                        heldOn,
                        cancelledOn,
                        why,
                        minutedOn,
                        before.notes(),
                        before.agenda(),
                        before.present()))
                : fields.refused();
    }

    private static @Nullable Slot slot(Fields fields, AskedSlot asked) {
        LocalDate day = fields.requiredDate("plannedOn", asked.plannedOn());
        LocalTime time = null;
        if (asked.startsAt() != null && !asked.startsAt().isBlank()) {
            try {
                time = LocalTime.parse(asked.startsAt().strip());
            } catch (DateTimeParseException e) {
                fields.refuse("startsAt", asked.startsAt(), "governance.time");
            }
        }
        Integer minutes = asked.minutes();
        if (minutes != null && (minutes < 1 || minutes > LONGEST_MEETING)) {
            fields.refuse("minutes", minutes.toString(), "governance.minutes", "max", LONGEST_MEETING);
        }
        String place = fields.optional("place", asked.place(), LONGEST_SUBJECT);
        return day == null ? null : new Slot(day, time, minutes, place);
    }

    private static AgendaItem item(Fields fields, String at, AskedItem asked) {
        String subject = fields.required(at + "subject", asked.subject(), LONGEST_SUBJECT);
        AgendaItem.Source source = asked.source() == null
                ? AgendaItem.Source.ADDED
                : fields.code(at + "source", asked.source(), AgendaItem.Source.class, null);
        String route = fields.optional(at + "route", asked.route(), LONGEST_SUBJECT);
        if (route != null && !route.matches("/[^/].*|/")) {
            fields.refuse(at + "route", route, "governance.meeting.route");
        }
        return new AgendaItem(
                subject,
                source == null ? AgendaItem.Source.ADDED : source,
                fields.optional(at + "reason", asked.reason(), LONGEST_NOTE),
                route,
                fields.optional(at + "note", asked.note(), LONGEST_NOTE));
    }

    private static List<Presence> present(Fields fields, List<AskedPresence> asked) {
        List<Presence> present = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            String at = "present[" + i + "].";
            Side side = fields.code(at + "side", asked.get(i).side(), Side.class, null);
            String name = fields.required(at + "name", asked.get(i).name(), LONGEST_SUBJECT);
            if (side != null && !name.isEmpty()) {
                present.add(new Presence(side, name));
            }
        }
        return present;
    }
}
