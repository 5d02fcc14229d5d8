package nl.schil.contracts.internal.model.tier;

import java.time.LocalDate;
import java.util.Optional;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Tier;
import org.jspecify.annotations.Nullable;

/**
 * The tier that counts on a day, and where it comes from.
 *
 * @param tier the tier
 * @param source what it comes from
 * @param setOn the day it was set, assessed or entered; null only when that was never recorded
 * @param until last day of an override, otherwise null
 */
public record TierInForce(
        Tier tier,
        Source source,
        @Nullable LocalDate setOn,
        @Nullable LocalDate until) {

    /** Where a tier comes from; an earlier one goes before a later one. */
    public enum Source {
        /** Somebody decided so for a while, with a reason. */
        OVERRIDE,
        /** The score of value and assessment. */
        COMPUTED,
        /** Entered by hand or imported with the contract, without assessment. */
        ENTERED
    }

    /** Nothing when no tier is known on that day. */
    public static Optional<TierInForce> at(LocalDate asOf, Contract contract, TierFile file, TierScale scale) {
        return judged(asOf, contract, file, scale).or(() -> entered(contract));
    }

    /** The tier by override or score, without what was entered with the contract. */
    public static Optional<TierInForce> judged(LocalDate asOf, Contract contract, TierFile file, TierScale scale) {
        Optional<TierOverride> override = file.override(asOf);
        if (override.isPresent()) {
            TierOverride o = override.get();
            return Optional.of(new TierInForce(o.tier(), Source.OVERRIDE, o.from(), o.last()));
        }
        return file.assessment(asOf).flatMap(a -> {
            Tier tier = TierScore.of(contract.worth(), a.answers(), scale).tier();
            return tier == null ? Optional.empty() : Optional.of(new TierInForce(tier, Source.COMPUTED, a.on(), null));
        });
    }

    /** The tier as it came with the contract. */
    public static Optional<TierInForce> entered(Contract contract) {
        Tier tier = contract.stewardship().tier();
        return tier == null
                ? Optional.empty()
                : Optional.of(new TierInForce(
                        tier, Source.ENTERED, contract.stewardship().tierOn(), null));
    }
}
