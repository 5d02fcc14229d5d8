package nl.schil.performance.internal.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One KPI in a score.
 *
 * @param period the last one that is over; null when none is
 * @param state what is known about it
 * @param value the value that counts; null unless measured
 * @param norm 0 to 100; null unless measured
 * @param measurement what was recorded; null when nothing was
 */
public record Line(
        Kpi kpi,
        @Nullable Span period,
        State state,
        @Nullable BigDecimal value,
        @Nullable BigDecimal norm,
        @Nullable Measurement measurement) {

    /** What is known about a KPI. */
    public enum State {
        MEASURED,
        /** Somebody said that there are no data. */
        NO_DATA,
        /** Nobody said anything. */
        MISSING,
        NOT_APPLICABLE,
        /** Its first period is not over. */
        NOT_DUE
    }

    /** Whether its weight counts: what is not applicable or not due does not. */
    public boolean applicable() {
        return state != State.NOT_APPLICABLE && state != State.NOT_DUE;
    }
}
