package nl.schil.contracts.internal.model;

import java.time.LocalDate;
import nl.schil.kernel.decision.DecisionMoment.Status;
import org.jspecify.annotations.Nullable;

/**
 * A dated moment at which something about a contract must be decided.
 *
 * @param period the period whose end it is about
 * @param kind what must be decided
 * @param date last day on which the decision is in time
 * @param end last day of the period
 * @param decision the decision taken by the date asked, or null
 * @param status computed for the date asked
 * @param conditional whether it only comes up when earlier options are exercised or the contract is signed
 */
public record Moment(
        int period,
        MomentKind kind,
        LocalDate date,
        LocalDate end,
        @Nullable Decision decision,
        Status status,
        boolean conditional) {

    /** The status of a moment at {@code asOf}; a decision after {@code asOf} is not yet taken then. */
    public static Status status(LocalDate date, @Nullable LocalDate decidedOn, LocalDate asOf) {
        if (decidedOn != null && !decidedOn.isAfter(asOf)) {
            return decidedOn.isAfter(date) ? Status.DECIDED_LATE : Status.DECIDED;
        }
        return asOf.isAfter(date) ? Status.MISSED : Status.OPEN;
    }

    /** Stable within the contract, for example {@code 1.OPTION} or {@code 3.TENDER}. */
    public String key() {
        return key(period, kind == MomentKind.RETENDER);
    }

    public static String key(int period, boolean tender) {
        return period + (tender ? ".tender" : ".end");
    }
}
