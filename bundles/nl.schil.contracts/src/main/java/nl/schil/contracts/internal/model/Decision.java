package nl.schil.contracts.internal.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision about the end of one period; at most one per period.
 *
 * @param period the period it is about
 * @param kind what was decided
 * @param on the day of the decision
 * @param note free text, or null
 * @param by id of the account that recorded it, or null when it came with the contract
 */
public record Decision(
        int period,
        DecisionKind kind,
        LocalDate on,
        @Nullable String note,
        @Nullable String by) {}
