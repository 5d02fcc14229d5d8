package nl.schil.development.internal.model.assumption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import nl.schil.kernel.directory.KpiSeries;

/** How a KPI moves: the slope of a straight line through what was measured in the two years before a day. */
public final class Trend {
    private static final int YEARS = 2;
    private static final int FEWEST = 3;
    private static final double DAYS_A_YEAR = 365.25;

    private Trend() {}

    /** Points of the norm in a year; empty with fewer than three measured periods. */
    public static OptionalDouble of(KpiSeries series, LocalDate asOf) {
        List<KpiSeries.Point> points = series.points().stream()
                .filter(one -> one.norm() != null && one.until().isAfter(asOf.minusYears(YEARS)))
                .toList();
        if (points.size() < FEWEST) {
            return OptionalDouble.empty();
        }
        LocalDate first = points.get(0).until();
        double[] x = points.stream()
                .mapToDouble(one -> ChronoUnit.DAYS.between(first, one.until()) / DAYS_A_YEAR)
                .toArray();
        double[] y = points.stream()
                .map(KpiSeries.Point::norm)
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
        double meanX = mean(x);
        double meanY = mean(y);
        double up = 0;
        double down = 0;
        for (int i = 0; i < x.length; i++) {
            up += (x[i] - meanX) * (y[i] - meanY);
            down += (x[i] - meanX) * (x[i] - meanX);
        }
        return down == 0 ? OptionalDouble.empty() : OptionalDouble.of(up / down);
    }

    private static double mean(double[] numbers) {
        double sum = 0;
        for (double one : numbers) {
            sum += one;
        }
        return sum / numbers.length;
    }
}
