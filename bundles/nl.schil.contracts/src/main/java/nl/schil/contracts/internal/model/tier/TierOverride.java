package nl.schil.contracts.internal.model.tier;

import java.time.LocalDate;
import nl.schil.contracts.internal.model.Tier;
import org.jspecify.annotations.Nullable;

/**
 * A decision to give a contract another tier for a while.
 *
 * @param seq 1 for the first of the contract
 * @param tier the tier while it holds
 * @param reason why
 * @param from first day
 * @param until last day
 * @param by id of the account that set it
 * @param withdrawnOn first day on which it no longer holds, or null
 * @param withdrawnBy id of the account that withdrew or replaced it, or null
 */
public record TierOverride(
        int seq,
        Tier tier,
        String reason,
        LocalDate from,
        LocalDate until,
        String by,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnBy) {

    /** The last day on which it holds; before {@code from} when it was withdrawn on its first day. */
    public LocalDate last() {
        return withdrawnOn != null && !withdrawnOn.isAfter(until) ? withdrawnOn.minusDays(1) : until;
    }

    public boolean holds(LocalDate asOf) {
        return !asOf.isBefore(from) && !asOf.isAfter(last());
    }

    /** Whether it ran out by itself before {@code asOf}. */
    public boolean expired(LocalDate asOf) {
        return asOf.isAfter(until) && last().equals(until);
    }
}
