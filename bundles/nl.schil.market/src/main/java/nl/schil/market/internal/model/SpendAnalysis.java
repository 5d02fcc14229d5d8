package nl.schil.market.internal.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.schil.kernel.directory.SpendTotal;
import org.jspecify.annotations.Nullable;

/**
 * What was spent, largest first, with the share of each line in the whole. Currencies are not added up, and kinds neither.
 *
 * @param total sum of the lines in cents
 * @param lines largest first
 */
public record SpendAnalysis(String currency, long total, List<Line> lines) {
    private static final BigDecimal MOST_OF_IT = new BigDecimal("0.8");
    private static final BigDecimal NEARLY_ALL = new BigDecimal("0.95");

    /**
     * One category or supplier.
     *
     * @param key what it is about, or null where the register does not say
     * @param cents in cents; negative when corrections exceed what was spent
     * @param share part of the total; null when the total is not positive
     * @param cumulative share of this and all larger lines; null likewise
     * @param band A up to 80% of the total, B up to 95%, C the rest; null likewise
     * @param contracts number of contracts
     * @param months largest number of months of the year that is known of one contract, 1 to 12
     * @param sourceDate day up to which the oldest source is complete
     */
    public record Line(
            @Nullable String key,
            long cents,
            @Nullable BigDecimal share,
            @Nullable BigDecimal cumulative,
            @Nullable String band,
            int contracts,
            int months,
            LocalDate sourceDate) {}

    public SpendAnalysis {
        lines = List.copyOf(lines);
    }

    /** By currency, in their order. @param key what a total is about, or null when unknown */
    public static List<SpendAnalysis> of(Collection<SpendTotal> totals, Function<SpendTotal, @Nullable String> key) {
        Map<String, Map<String, List<SpendTotal>>> grouped = new TreeMap<>();
        totals.forEach(total -> grouped.computeIfAbsent(total.amount().currency(), c -> new HashMap<>())
                .computeIfAbsent(String.valueOf(key.apply(total)), k -> new ArrayList<>())
                .add(total));
        List<SpendAnalysis> analyses = new ArrayList<>();
        grouped.forEach((currency, groups) -> analyses.add(of(currency, groups.values(), key)));
        return analyses;
    }

    private static SpendAnalysis of(
            String currency, Collection<List<SpendTotal>> groups, Function<SpendTotal, @Nullable String> key) {
        long total = groups.stream().mapToLong(SpendAnalysis::sum).sum();
        List<List<SpendTotal>> ordered = groups.stream()
                .sorted(Comparator.<List<SpendTotal>>comparingLong(SpendAnalysis::sum)
                        .reversed()
                        .thenComparing(group -> String.valueOf(key.apply(group.get(0)))))
                .toList();
        List<Line> lines = new ArrayList<>();
        long before = 0;
        for (List<SpendTotal> group : ordered) {
            long cents = sum(group);
            lines.add(new Line(
                    key.apply(group.get(0)),
                    cents,
                    part(cents, total),
                    part(before + cents, total),
                    band(part(before, total)),
                    (int) group.stream().map(SpendTotal::contract).distinct().count(),
                    group.stream().mapToInt(SpendTotal::months).max().orElseThrow(),
                    group.stream()
                            .map(SpendTotal::sourceDate)
                            .min(Comparator.naturalOrder())
                            .orElseThrow()));
            before += cents;
        }
        return new SpendAnalysis(currency, total, lines);
    }

    private static long sum(List<SpendTotal> group) {
        return group.stream().mapToLong(total -> total.amount().cents()).sum();
    }

    private static @Nullable BigDecimal part(long cents, long total) {
        return total <= 0 ? null : BigDecimal.valueOf(cents).divide(BigDecimal.valueOf(total), 6, RoundingMode.HALF_UP);
    }

    private static @Nullable String band(@Nullable BigDecimal before) {
        if (before == null) {
            return null;
        }
        return before.compareTo(MOST_OF_IT) < 0 ? "A" : before.compareTo(NEARLY_ALL) < 0 ? "B" : "C";
    }
}
