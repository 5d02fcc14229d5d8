package nl.schil.mail.internal.model;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many days before a moment people are warned. A kind of decision with days of its own goes before the tier; a tier
 * without, or unknown, has the usual days.
 *
 * @param kinds by kind of decision, for example {@code OBLIGATION}
 * @param tiers by tier {@code G}, {@code S} or {@code B}
 * @param usual in all other cases
 */
public record WarningDays(Map<String, List<Integer>> kinds, Map<String, List<Integer>> tiers, List<Integer> usual) {
    /** The warning of a moment that passed without a decision. */
    public static final int MISSED = -1;

    public WarningDays {
        kinds = Map.copyOf(kinds);
        tiers = Map.copyOf(tiers);
        usual = List.copyOf(usual);
    }

    /** The days before a moment of this kind and tier, the longest first. */
    public List<Integer> of(String kind, @Nullable String tier) {
        List<Integer> own = kinds.get(kind);
        if (own != null) {
            return own;
        }
        return tier == null ? usual : tiers.getOrDefault(tier, usual);
    }

    /**
     * The warning that is due: of the days that are reached the fewest, so that who begins late is not told everything
     * at once; {@link #MISSED} for a moment that has passed.
     *
     * @param daysLeft days until the moment; 0 on its day, negative after it
     * @return empty when it is too early
     */
    public OptionalInt due(String kind, @Nullable String tier, long daysLeft) {
        if (daysLeft < 0) {
            return OptionalInt.of(MISSED);
        }
        return of(kind, tier).stream()
                .mapToInt(Integer::intValue)
                .filter(days -> daysLeft <= days)
                .min();
    }

    /** The most days ahead of which anybody is warned. */
    public int longest() {
        return Stream.of(kinds.values().stream(), tiers.values().stream(), Stream.of(usual))
                .flatMap(all -> all)
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }
}
