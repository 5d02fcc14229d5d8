package nl.schil.governance.internal.model.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that one side promised.
 *
 * @param owner account id, or null for somebody without an account
 * @param ownerName name of somebody without an account, or null
 * @param dueOn last day on which it is in time
 * @param closedOn day on which it was done, or null
 * @param escalatedOn day on which it was taken to a higher forum, or null
 * @param escalatedTo id of that forum
 */
public record Action(
        String id,
        String organisation,
        long version,
        String meeting,
        String forum,
        String text,
        Side side,
        @Nullable String owner,
        @Nullable String ownerName,
        LocalDate dueOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate escalatedOn,
        @Nullable String escalatedTo,
        LocalDate recordedOn) {
    /** How an action stands on a day. */
    public enum State {
        OPEN,
        OVERDUE,
        CLOSED,
        CLOSED_LATE
    }

    public State state(LocalDate asOf) {
        if (closedOn != null && !closedOn.isAfter(asOf)) {
            return closedOn.isAfter(dueOn) ? State.CLOSED_LATE : State.CLOSED;
        }
        return asOf.isAfter(dueOn) ? State.OVERDUE : State.OPEN;
    }
}
