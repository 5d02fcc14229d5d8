package nl.schil.governance.internal.model.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of a forum.
 *
 * @param heldOn day on which it was held, or null
 * @param cancelledOn day on which it was cancelled, or null
 * @param cancelledWhy reason of that
 * @param minutedOn day on which its minutes were settled, or null
 * @param notes general notes, or null
 * @param present who was there
 */
public record Meeting(
        String id,
        String forum,
        String organisation,
        long version,
        Slot slot,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate cancelledOn,
        @Nullable String cancelledWhy,
        @Nullable LocalDate minutedOn,
        @Nullable String notes,
        List<AgendaItem> agenda,
        List<Presence> present) {
    public Meeting {
        agenda = List.copyOf(agenda);
        present = List.copyOf(present);
    }

    public MeetingState state() {
        if (cancelledOn != null) {
            return MeetingState.CANCELLED;
        }
        if (minutedOn != null) {
            return MeetingState.MINUTED;
        }
        return heldOn == null ? MeetingState.PLANNED : MeetingState.HELD;
    }

    /** Why it can not be written down as held on a day; a forum of both sides needs somebody of each. */
    public List<Violation> holding(Forum forum, LocalDate on, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        if (state() == MeetingState.CANCELLED) {
            violations.add(Violation.of("heldOn", on.toString(), "governance.meeting.cancelled"));
        }
        if (on.isAfter(today)) {
            violations.add(Violation.of("heldOn", on.toString(), "governance.meeting.future"));
        }
        for (Side side : Side.values()) {
            boolean needed = side == Side.BUYER || forum.bothSides();
            if (needed && present.stream().noneMatch(one -> one.side() == side)) {
                violations.add(Violation.of(
                        "present",
                        null,
                        side == Side.BUYER
                                ? "governance.meeting.nobody-of-buyer"
                                : "governance.meeting.nobody-of-supplier"));
            }
        }
        return violations;
    }

    /** Why it can not be cancelled. */
    public List<Violation> cancelling() {
        return state() == MeetingState.PLANNED
                ? List.of()
                : List.of(Violation.of("", null, "governance.meeting.not-planned"));
    }

    /** Why its minutes can not be settled. */
    public List<Violation> minuting() {
        return state() == MeetingState.HELD
                ? List.of()
                : List.of(Violation.of("", null, "governance.meeting.not-held"));
    }
}
