package nl.schil.contracts.internal.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after a contract and how.
 *
 * @param ownerEmail e-mail address of the owner, or null
 * @param tier how much attention it gets, or null when that was never decided
 * @param tierOn the day on which the tier was set, or null
 * @param verifiedOn the day on which its data were last changed or confirmed
 */
public record Stewardship(
        @Nullable String ownerEmail,
        @Nullable Tier tier,
        @Nullable LocalDate tierOn,
        LocalDate verifiedOn) {}
