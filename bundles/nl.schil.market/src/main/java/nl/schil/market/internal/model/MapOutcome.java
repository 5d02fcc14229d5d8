package nl.schil.market.internal.model;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the answers of a map amount to.
 *
 * @param histogram number of answers in each of the six columns
 * @param answered number of answers
 * @param median middle answer; null without answers
 * @param lower first quartile; null without answers
 * @param upper third quartile; null without answers
 */
public record MapOutcome(
        List<Integer> histogram,
        int answered,
        @Nullable BigDecimal median,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper) {
    private static final BigDecimal WIDE = BigDecimal.valueOf(2);
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal THREE_QUARTERS = new BigDecimal("0.75");

    public MapOutcome {
        histogram = List.copyOf(histogram);
    }

    /** Of the answers of one side, or of both together. */
    public static MapOutcome of(Collection<Integer> scores) {
        List<Integer> sorted = scores.stream().sorted().toList();
        List<Integer> histogram = IntStream.range(0, Attribute.COLUMNS)
                .mapToObj(column -> Collections.frequency(sorted, column))
                .toList();
        return new MapOutcome(
                histogram,
                sorted.size(),
                quantile(sorted, HALF),
                quantile(sorted, QUARTER),
                quantile(sorted, THREE_QUARTERS));
    }

    /** Linear between the two nearest answers (type 7 of Hyndman and Fan). */
    private static @Nullable BigDecimal quantile(List<Integer> sorted, BigDecimal part) {
        if (sorted.isEmpty()) {
            return null;
        }
        BigDecimal at = part.multiply(BigDecimal.valueOf(sorted.size() - 1L));
        int below = at.intValue();
        int above = Math.min(below + 1, sorted.size() - 1);
        BigDecimal step = BigDecimal.valueOf(sorted.get(above) - sorted.get(below));
        return BigDecimal.valueOf(sorted.get(below))
                .add(step.multiply(at.subtract(BigDecimal.valueOf(below))))
                .stripTrailingZeros();
    }

    /** Interquartile range in columns; null without answers. */
    public @Nullable BigDecimal spread() {
        return lower == null || upper == null ? null : upper.subtract(lower);
    }

    /** Whether the answers lie so far apart that one model does not fit: more than two columns. */
    public boolean wide() {
        BigDecimal spread = spread();
        return spread != null && spread.compareTo(WIDE) > 0;
    }

    /** How many columns both sides differ on each attribute that both answered, the largest first. */
    public static Map<Attribute, Integer> disagreement(MapSide buyer, MapSide seller) {
        Map<Attribute, Integer> differences = new EnumMap<>(Attribute.class);
        buyer.scores().forEach((attribute, score) -> {
            Integer theirs = seller.scores().get(attribute);
            if (theirs != null) {
                differences.put(attribute, Math.abs(score - theirs));
            }
        });
        Map<Attribute, Integer> ordered = new LinkedHashMap<>();
        differences.entrySet().stream()
                .sorted(Map.Entry.<Attribute, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }
}
