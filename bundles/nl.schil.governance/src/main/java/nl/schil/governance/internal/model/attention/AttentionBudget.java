package nl.schil.governance.internal.model.attention;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.schil.governance.internal.model.meeting.Cadence;
import nl.schil.kernel.agenda.MeetingLevel;
import org.jspecify.annotations.Nullable;

/**
 * Whether there is time for all contracts (capability C10): hours per tier x contracts per tier, against the people there
 * are.
 *
 * @param contracts running contracts by tier
 * @param unknown running contracts of which nobody knows the tier; they are not in {@code needed}
 * @param needed hours in a year that the contracts of a known tier ask
 * @param least hours when every unknown one is bronze
 * @param most hours when every unknown one is gold
 * @param available hours in a year that there are, or null when unknown
 * @param overload hours short, 0 when there are enough; null when unknown
 * @param waysOut what would save hours, the cheapest first; none without an overload
 */
public record AttentionBudget(
        Map<String, Integer> contracts,
        int unknown,
        BigDecimal needed,
        BigDecimal least,
        BigDecimal most,
        @Nullable BigDecimal available,
        @Nullable BigDecimal overload,
        List<WayOut> waysOut) {
    /** How much it hurts when a contract of a tier gets no attention at all, in bronze contracts. */
    private static final Map<String, Integer> WEIGHTS = Map.of("G", 12, "S", 3, "B", 1);

    private static final int MONTHS = 12;

    /** @param contracts running contracts by tier; the key {@code ""} counts those without a known tier */
    public static AttentionBudget of(Map<String, Integer> contracts, AttentionSettings settings, Cadence cadence) {
        Map<String, Integer> known = new TreeMap<>();
        BigDecimal needed = BigDecimal.ZERO;
        for (String tier : AttentionSettings.TIERS) {
            int count = contracts.getOrDefault(tier, 0);
            known.put(tier, count);
            needed = needed.add(hours(settings.hours().get(tier), count));
        }
        int unknown = contracts.values().stream().mapToInt(Integer::intValue).sum()
                - known.values().stream().mapToInt(Integer::intValue).sum();
        BigDecimal available = settings.available();
        BigDecimal overload =
                available == null ? null : needed.subtract(available).max(BigDecimal.ZERO);
        return new AttentionBudget(
                known,
                unknown,
                needed,
                needed.add(hours(settings.hours().get("B"), unknown)),
                needed.add(hours(settings.hours().get("G"), unknown)),
                available,
                overload,
                overload == null || overload.signum() == 0 ? List.of() : waysOut(known, overload, settings, cadence));
    }

    private static BigDecimal hours(int each, int count) {
        return BigDecimal.valueOf((long) each * count);
    }

    /** Ways that take the whole overload away come first, then by what they cost for an hour saved. */
    private static List<WayOut> waysOut(
            Map<String, Integer> contracts, BigDecimal overload, AttentionSettings settings, Cadence cadence) {
        List<WayOut> ways = new ArrayList<>();
        for (int i = 0; i + 1 < AttentionSettings.TIERS.size(); i++) {
            lower(contracts, overload, settings, i, ways);
        }
        for (String tier : AttentionSettings.TIERS) {
            for (MeetingLevel level : MeetingLevel.values()) {
                cadence.every(tier, level)
                        .ifPresent(every -> halve(contracts.get(tier), overload, settings, tier, level, every, ways));
            }
        }
        return ways.stream()
                .sorted(Comparator.comparing(WayOut::enough)
                        .reversed()
                        .thenComparing(way -> way.enough() ? way.loss() : perHour(way))
                        .thenComparing(way -> way.hours().negate())
                        .thenComparing(WayOut::tier))
                .toList();
    }

    private static BigDecimal perHour(WayOut way) {
        return way.loss().divide(way.hours(), MathContext.DECIMAL64);
    }

    private static void lower(
            Map<String, Integer> contracts,
            BigDecimal overload,
            AttentionSettings settings,
            int from,
            List<WayOut> ways) {
        String tier = AttentionSettings.TIERS.get(from);
        int each = settings.hours().get(tier) - settings.hours().get(AttentionSettings.TIERS.get(from + 1));
        if (each > 0) {
            int enough = overload.divide(BigDecimal.valueOf(each), 0, RoundingMode.CEILING)
                    .intValueExact();
            add(ways, tier, null, Math.min(enough, contracts.get(tier)), BigDecimal.valueOf(each), overload, settings);
        }
    }

    private static void halve(
            int contracts,
            BigDecimal overload,
            AttentionSettings settings,
            String tier,
            MeetingLevel level,
            int every,
            List<WayOut> ways) {
        BigDecimal fewer = BigDecimal.valueOf(MONTHS)
                .divide(BigDecimal.valueOf(2L * every), MathContext.DECIMAL64)
                .multiply(BigDecimal.valueOf(settings.meetingHours()));
        BigDecimal each = fewer.min(BigDecimal.valueOf(settings.hours().get(tier)));
        add(ways, tier, level, contracts, each, overload, settings);
    }

    private static void add(
            List<WayOut> ways,
            String tier,
            @Nullable MeetingLevel level,
            int contracts,
            BigDecimal each,
            BigDecimal overload,
            AttentionSettings settings) {
        int hours = settings.hours().get(tier);
        if (contracts == 0 || hours == 0 || each.signum() <= 0) {
            return;
        }
        BigDecimal saved = each.multiply(BigDecimal.valueOf(contracts));
        BigDecimal loss = saved.multiply(BigDecimal.valueOf(WEIGHTS.get(tier)))
                .divide(BigDecimal.valueOf(hours), MathContext.DECIMAL64);
        ways.add(new WayOut(tier, level, contracts, saved, loss, saved.compareTo(overload) >= 0));
    }
}
