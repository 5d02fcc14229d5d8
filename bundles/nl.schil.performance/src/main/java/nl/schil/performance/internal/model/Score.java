package nl.schil.performance.internal.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The score of a scorecard: sum(weight x norm) / sum(weight measured).
 *
 * @param lines one per KPI
 * @param coverage sum(weight measured) / sum(weight applicable), 0 to 1; null when nothing is applicable
 * @param value 0 to 100; null when nothing is applicable or the coverage is below 0.5
 */
public record Score(
        List<Line> lines,
        @Nullable BigDecimal coverage,
        @Nullable BigDecimal value) {
    public Score {
        lines = List.copyOf(lines);
    }

    public static Score of(List<Line> lines) {
        BigDecimal applicable = BigDecimal.ZERO;
        BigDecimal measured = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (Line line : lines) {
            BigDecimal weight = line.kpi().weight();
            applicable = line.applicable() ? applicable.add(weight) : applicable;
            if (line.norm() != null) {
                measured = measured.add(weight);
                sum = sum.add(weight.multiply(line.norm()));
            }
        }
        if (applicable.signum() == 0) {
            return new Score(lines, null, null);
        }
        BigDecimal coverage = measured.divide(applicable, MathContext.DECIMAL64);
        boolean enough = Confidence.of(coverage) != Confidence.TOO_LOW;
        return new Score(lines, coverage, enough ? sum.divide(measured, MathContext.DECIMAL64) : null);
    }

    public @Nullable Band band() {
        return value == null ? null : Band.of(value);
    }

    public @Nullable Confidence confidence() {
        return coverage == null ? null : Confidence.of(coverage);
    }

    /** The weight that was measured. */
    public BigDecimal measured() {
        return lines.stream()
                .filter(line -> line.norm() != null)
                .map(line -> line.kpi().weight())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What a measured line adds to the score; null when it is not measured or there is no score. */
    public @Nullable BigDecimal contribution(Line line) {
        return value == null || line.norm() == null
                ? null
                : line.kpi().weight().multiply(line.norm()).divide(measured(), MathContext.DECIMAL64);
    }

    /** The number of KPIs that are due, that must be measured and about which nobody said anything. */
    public int missing() {
        return (int) lines.stream()
                .filter(line -> line.state() == Line.State.MISSING && line.kpi().source() != KpiSource.FORMULA)
                .count();
    }
}
