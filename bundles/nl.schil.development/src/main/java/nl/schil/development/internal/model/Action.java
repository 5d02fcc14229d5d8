package nl.schil.development.internal.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a side promised.
 *
 * @param supplier id of the supplier of the relationship it belongs to
 * @param due last day on which it is done in time
 * @param closedOn day on which it was done, or null
 */
public record Action(
        String id,
        String supplier,
        Side side,
        String text,
        LocalDate due,
        @Nullable LocalDate closedOn) {
    public enum State {
        OPEN,
        OVERDUE,
        DONE
    }

    public State state(LocalDate asOf) {
        if (done(asOf)) {
            return State.DONE;
        }
        return asOf.isAfter(due) ? State.OVERDUE : State.OPEN;
    }

    public boolean done(LocalDate asOf) {
        return closedOn != null && !closedOn.isAfter(asOf);
    }

    /** Done on its last day or before. */
    public boolean onTime() {
        return closedOn != null && !closedOn.isAfter(due);
    }

    /** Whether it tells something about keeping promises on {@code asOf}: it is done, or its last day is over. */
    public boolean counts(LocalDate asOf) {
        return done(asOf) || asOf.isAfter(due);
    }

    public Action closed(@Nullable LocalDate day) {
        return new Action(id, supplier, side, text, due, day);
    }
}
