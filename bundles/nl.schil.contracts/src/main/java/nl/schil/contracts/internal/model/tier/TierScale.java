package nl.schil.contracts.internal.model.tier;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.schil.contracts.internal.model.Tier;
import org.jspecify.annotations.Nullable;

/**
 * How parts become a score and a score a tier. Reference data with a version.
 *
 * @param version of the reference data
 * @param weights of each part in percent, together 100
 * @param gold lowest score of gold
 * @param silver lowest score of silver, below {@code gold}
 * @param currency ISO 4217 code of the bands
 * @param bands lowest value in cents of the bands 2, 3, 4 and 5, rising
 * @param sources where the numbers come from
 */
public record TierScale(
        String version,
        Map<TierPart, Integer> weights,
        BigDecimal gold,
        BigDecimal silver,
        String currency,
        List<Long> bands,
        List<String> sources) {
    private static final int WHOLE = 100;

    /** @throws IllegalArgumentException when the weights are not 100 together, or cuts or bands are out of order */
    public TierScale {
        weights = Map.copyOf(weights);
        bands = List.copyOf(bands);
        sources = List.copyOf(sources);
        if (weights.size() != TierPart.values().length
                || weights.values().stream().anyMatch(w -> w < 0)
                || weights.values().stream().mapToInt(w -> w).sum() != WHOLE) {
            throw new IllegalArgumentException("the weights of " + List.of(TierPart.values())
                    + " must be whole percentages that are 100 together: " + weights);
        }
        if (gold.compareTo(silver) <= 0) {
            throw new IllegalArgumentException("gold (" + gold + ") must be above silver (" + silver + ")");
        }
        if (bands.size() != TierPart.HIGHEST - 1
                || !bands.equals(bands.stream().sorted().distinct().toList())) {
            throw new IllegalArgumentException("four rising amounts must bound the bands 2 to 5: " + bands);
        }
    }

    /** The band of a value in cents, 1 to 5; a value on a bound is in the higher band. */
    public int band(long cents) {
        return TierPart.LOWEST
                + (int) bands.stream().filter(bound -> cents >= bound).count();
    }

    public int weight(TierPart part) {
        return weights.get(part);
    }

    /** The tier of a score; exactly a cut is in the higher tier. */
    public Tier tier(BigDecimal score) {
        if (score.compareTo(gold) >= 0) {
            return Tier.G;
        }
        return score.compareTo(silver) >= 0 ? Tier.S : Tier.B;
    }

    /** A text that is equal for scales that compute equal tiers. */
    public String fingerprint() {
        return new EnumMap<>(weights) + ";" + gold.stripTrailingZeros().toPlainString() + ";"
                + silver.stripTrailingZeros().toPlainString() + ";" + currency + ";" + bands;
    }

    /** What a part adds to the score; null when the part is unknown. */
    @Nullable BigDecimal contribution(TierPart part, @Nullable Integer value) {
        return value == null ? null : BigDecimal.valueOf((long) weight(part) * value, 2);
    }
}
