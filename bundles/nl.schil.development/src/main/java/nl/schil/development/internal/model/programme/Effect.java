package nl.schil.development.internal.model.programme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.schil.kernel.directory.KpiSeries;
import org.jspecify.annotations.Nullable;

/**
 * A KPI that a programme aims at, of one participant, before and after the programme began. It says what was measured,
 * not what the programme caused.
 *
 * @param before of the periods that ended in the year before the first day
 * @param after of the periods that began on the first day or later
 */
public record Effect(KpiSeries series, Span before, Span after) {
    /**
     * What was measured in a time.
     *
     * @param value mean of the values, or null when nothing was measured
     * @param norm mean of the norms (0 floor, 100 target), or null when nothing was measured
     * @param measured number of periods with a value
     * @param applicable number of periods in which it had to be measured
     */
    public record Span(@Nullable BigDecimal value, @Nullable BigDecimal norm, int measured, int applicable) {
        static Span of(List<KpiSeries.Point> points) {
            List<KpiSeries.Point> applicable =
                    points.stream().filter(KpiSeries.Point::applicable).toList();
            List<BigDecimal> values = applicable.stream()
                    .map(KpiSeries.Point::value)
                    .filter(Objects::nonNull)
                    .toList();
            List<BigDecimal> norms = applicable.stream()
                    .map(KpiSeries.Point::norm)
                    .filter(Objects::nonNull)
                    .toList();
            return new Span(mean(values), mean(norms), values.size(), applicable.size());
        }

        private static @Nullable BigDecimal mean(List<BigDecimal> numbers) {
            return numbers.isEmpty()
                    ? null
                    : numbers.stream()
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL64);
        }
    }

    /** The effects of a programme on the series of its participants, in their order. */
    public static List<Effect> of(Programme programme, List<KpiSeries> series) {
        LocalDate from = programme.startedOn();
        List<Effect> effects = new ArrayList<>();
        for (KpiSeries one : series) {
            boolean aimed = programme.aims().stream().anyMatch(aim -> aim.equalsIgnoreCase(one.name()));
            if (aimed && programme.suppliers().contains(one.supplier())) {
                effects.add(new Effect(
                        one,
                        Span.of(one.points().stream()
                                .filter(p ->
                                        p.until().isBefore(from) && !p.until().isBefore(from.minusYears(1)))
                                .toList()),
                        Span.of(one.points().stream()
                                .filter(p -> !p.from().isBefore(from))
                                .toList())));
            }
        }
        return effects;
    }

    /** Difference of the norms in points, positive when it became better; null when one of them is not known. */
    public @Nullable BigDecimal change() {
        BigDecimal former = before.norm();
        BigDecimal later = after.norm();
        return former == null || later == null ? null : later.subtract(former);
    }
}
