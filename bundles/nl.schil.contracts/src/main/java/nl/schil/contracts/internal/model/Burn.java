package nl.schil.contracts.internal.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How fast a ceiling is used: the median of the last twelve whole months with spend. A month without any report is
 * unknown and left out, it is not zero.
 *
 * @param cents per month, or null with fewer than three such months
 * @param months the number of months with spend, 0 to 12
 */
public record Burn(@Nullable Long cents, int months) {
    private static final int TRAILING = 12;
    private static final int FEWEST = 3;
    private static final int FARTHEST_YEARS = 100;

    /** The burn at {@code asOf}; the month of {@code asOf} counts only on its last day. */
    public static Burn at(LocalDate asOf, CeilingFacts facts) {
        YearMonth last = YearMonth.from(asOf.plusDays(1)).minusMonths(1);
        YearMonth first = last.minusMonths(TRAILING - 1L);
        List<SpendFigure> figures = SpendFigure.of(facts.spend()).stream()
                .filter(f -> !f.period().isAfter(last) && !f.period().isBefore(first))
                .toList();
        List<Long> months = monthly(figures);
        return new Burn(months.size() < FEWEST ? null : median(months), months.size());
    }

    /** Per month, in order of amount, the sum over the contracts of the higher of committed and invoiced. */
    private static List<Long> monthly(List<SpendFigure> figures) {
        record Place(YearMonth period, String contract) {}
        Map<YearMonth, Long> months = new TreeMap<>();
        Map<Place, Long> highest = new HashMap<>();
        for (SpendFigure figure : figures) {
            Place place = new Place(figure.period(), figure.used().contract());
            highest.merge(place, figure.used().amount(), Math::max);
        }
        highest.forEach((place, amount) -> months.merge(place.period(), amount, Long::sum));
        return months.values().stream().sorted().toList();
    }

    private static long median(List<Long> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : Math.floorDiv(sorted.get(middle - 1) + sorted.get(middle), 2L);
    }

    /**
     * The day on which {@code headroom} is used up at this pace: whole months from {@code asOf}, then the part of the
     * month that follows in whole days. Null when the pace is unknown or nothing is used, when nothing is left, and
     * when it is more than a hundred years away.
     */
    public @Nullable LocalDate exhaustion(LocalDate asOf, long headroom) {
        if (cents == null || cents <= 0 || headroom <= 0 || headroom / cents > FARTHEST_YEARS * 12L) {
            return null;
        }
        LocalDate whole = asOf.plusMonths(headroom / cents);
        long days = whole.until(whole.plusMonths(1), ChronoUnit.DAYS);
        BigDecimal part = BigDecimal.valueOf(headroom % cents)
                .multiply(BigDecimal.valueOf(days))
                .divideToIntegralValue(BigDecimal.valueOf(cents));
        return whole.plusDays(part.longValue());
    }
}
