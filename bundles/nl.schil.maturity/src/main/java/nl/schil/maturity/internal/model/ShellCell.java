package nl.schil.maturity.internal.model;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the 16 cells.
 *
 * @param coverage weighted mean of the measured activities, six decimals; null unless {@link Status#MEASURED}
 * @param measurements one for each of its activities, by code
 */
public record ShellCell(
        Phase phase, int stage, Status status, @Nullable BigDecimal coverage, List<Measurement> measurements) {

    public ShellCell {
        measurements = List.copyOf(measurements);
    }

    /**
     * Formula F1: unknown when no activity could be measured, not applicable when none that could be has a population,
     * and otherwise the weighted mean of the measured ones. Unknown and empty activities count neither as 0 nor as 1.
     */
    public static ShellCell of(Phase phase, int stage, List<Measurement> measurements) {
        List<Measurement> byCode = measurements.stream()
                .sorted(Comparator.comparing(m -> m.activity().code()))
                .toList();
        if (byCode.stream().allMatch(m -> m.status() == Status.UNKNOWN)) {
            return new ShellCell(phase, stage, Status.UNKNOWN, null, byCode);
        }
        BigDecimal weights = BigDecimal.ZERO;
        BigDecimal weighted = BigDecimal.ZERO;
        for (Measurement measurement : byCode) {
            BigDecimal fraction = measurement.fraction();
            if (fraction != null) {
                weights = weights.add(measurement.activity().weight());
                weighted = weighted.add(measurement.activity().weight().multiply(fraction));
            }
        }
        return weights.signum() == 0
                ? new ShellCell(phase, stage, Status.NOT_APPLICABLE, null, byCode)
                : new ShellCell(phase, stage, Status.MEASURED, Fractions.of(weighted, weights), byCode);
    }

    /** Activities with a measured coverage. */
    public int measured() {
        return (int)
                measurements.stream().filter(m -> m.status() == Status.MEASURED).count();
    }

    /** Activities of the cell in the catalogue. */
    public int total() {
        return measurements.size();
    }

    /** Modules that measure the cell; when it is unknown, the installed modules that would. */
    public List<String> modules() {
        return measurements.stream()
                .filter(m -> status == Status.UNKNOWN || m.status() != Status.UNKNOWN)
                .flatMap(m -> m.modules().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the cell is measured and reaches the norm. */
    public boolean holds(BigDecimal theta) {
        return coverage != null && coverage.compareTo(theta) >= 0;
    }
}
