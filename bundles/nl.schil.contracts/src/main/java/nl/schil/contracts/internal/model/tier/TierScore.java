package nl.schil.contracts.internal.model.tier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.schil.contracts.internal.model.Tier;
import nl.schil.contracts.internal.model.Worth;
import org.jspecify.annotations.Nullable;

/**
 * The score of a contract with everything it was made of. With a part unknown the score is unknown: weights are never
 * spread over the others.
 *
 * @param parts in the order of {@link TierPart}
 * @param score two decimals, 1.00 to 5.00, or null when a part is unknown
 * @param tier of the score, or null
 */
public record TierScore(
        List<Part> parts,
        @Nullable BigDecimal score,
        @Nullable Tier tier) {

    /**
     * One part of the score.
     *
     * @param value 1 to 5, or null when unknown
     * @param weight percent
     * @param contribution value times weight, two decimals, or null
     */
    public record Part(
            TierPart part,
            @Nullable Integer value,
            int weight,
            @Nullable BigDecimal contribution) {}

    public TierScore {
        parts = List.copyOf(parts);
    }

    public static TierScore of(Worth worth, Map<TierPart, Integer> answers, TierScale scale) {
        Map<TierPart, Integer> values = new EnumMap<>(TierPart.class);
        values.putAll(answers);
        Long value = value(worth, scale);
        if (value != null) {
            values.put(TierPart.VALUE, scale.band(value));
        }
        List<Part> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO.setScale(2);
        boolean known = true;
        for (TierPart part : TierPart.values()) {
            BigDecimal contribution = scale.contribution(part, values.get(part));
            parts.add(new Part(part, values.get(part), scale.weight(part), contribution));
            known &= contribution != null;
            sum = contribution == null ? sum : sum.add(contribution);
        }
        return new TierScore(parts, known ? sum : null, known ? scale.tier(sum) : null);
    }

    /**
     * The contract's own value in cents: its maximum, otherwise its estimate; null when there is neither or when it is
     * in another currency than the bands.
     */
    public static @Nullable Long value(Worth worth, TierScale scale) {
        if (!worth.currency().equals(scale.currency())) {
            return null;
        }
        return worth.maximum() != null ? worth.maximum() : worth.estimated();
    }

    /** The parts that are unknown. */
    public List<TierPart> missing() {
        return parts.stream().filter(p -> p.value() == null).map(Part::part).toList();
    }
}
