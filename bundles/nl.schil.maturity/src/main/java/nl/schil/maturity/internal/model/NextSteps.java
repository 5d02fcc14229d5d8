package nl.schil.maturity.internal.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Advice with proof (first depth of F7). Candidates are measured activities below the norm whose lower stages hold.
 * Cells that keep a phase from its next stage go first, lower stages before higher ones, then what gains most coverage
 * per hour of work. The order depends on the shell alone.
 */
public final class NextSteps {
    /** Most activities advised at once. */
    public static final int MOST = 5;

    private NextSteps() {}

    /**
     * At most {@link #MOST} activities, at least one of them supplier-facing when there is such a candidate, and at most
     * one module to switch on.
     *
     * @param disabledModules installed modules that are switched off
     */
    public static List<NextStep> of(Shell shell, Set<String> disabledModules) {
        List<NextStep.Fulfil> candidates = shell.cells().stream()
                .filter(cell -> cell.stage() <= shell.profile(cell.phase()).stage() + 1)
                .flatMap(cell -> cell.measurements().stream())
                .filter(m -> belowNorm(m, shell.catalogue().theta()))
                .map(NextSteps::fulfil)
                .sorted(order(shell))
                .toList();
        List<NextStep> steps = new ArrayList<>(candidates.stream().limit(MOST).toList());
        if (candidates.stream().limit(MOST).noneMatch(NextSteps::supplierFacing)) {
            candidates.stream()
                    .skip(MOST)
                    .filter(NextSteps::supplierFacing)
                    .findFirst()
                    .ifPresent(facing -> steps.set(MOST - 1, facing));
        }
        module(shell, disabledModules).ifPresent(steps::add);
        return List.copyOf(steps);
    }

    private static boolean belowNorm(Measurement measurement, BigDecimal theta) {
        BigDecimal fraction = measurement.fraction();
        return fraction != null && fraction.compareTo(theta) < 0;
    }

    private static NextStep.Fulfil fulfil(Measurement measurement) {
        long shortage = measurement.shortage();
        boolean stale = shortage == 0 && measurement.coverage() != null;
        long count = stale ? measurement.coverage().population() : shortage;
        BigDecimal effort = measurement.activity().effortHours().multiply(BigDecimal.valueOf(count));
        return new NextStep.Fulfil(measurement, count, stale, Fractions.plain(effort));
    }

    private static Comparator<NextStep.Fulfil> order(Shell shell) {
        return Comparator.<NextStep.Fulfil, Boolean>comparing(
                        step -> step.stage() <= shell.profile(step.phase()).stage())
                .thenComparing(NextStep.Fulfil::stage)
                .thenComparing(step -> gainPerHour(shell, step), Comparator.reverseOrder())
                .thenComparing(step -> step.measurement().activity().code());
    }

    /** Share of the cell's coverage that the activity still lacks, per hour of work. */
    private static BigDecimal gainPerHour(Shell shell, NextStep.Fulfil step) {
        Activity activity = step.measurement().activity();
        BigDecimal weights = shell.cell(step.phase(), step.stage()).measurements().stream()
                .filter(m -> m.status() == Status.MEASURED)
                .map(m -> m.activity().weight())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal fraction = step.measurement().fraction();
        BigDecimal lacking = BigDecimal.ONE.subtract(fraction == null ? BigDecimal.ZERO : fraction);
        return lacking.multiply(activity.weight())
                .divide(weights, MathContext.DECIMAL64)
                .divide(step.effortHours(), MathContext.DECIMAL64);
    }

    private static boolean supplierFacing(NextStep.Fulfil step) {
        return step.measurement().activity().supplierFacing();
    }

    private static Optional<NextStep.EnableModule> module(Shell shell, Set<String> disabledModules) {
        return shell.cells().stream()
                .filter(cell -> cell.status() == Status.UNKNOWN)
                .filter(cell -> cell.stage() == shell.profile(cell.phase()).stage() + 1)
                .sorted(Comparator.comparing(ShellCell::stage).thenComparing(ShellCell::phase))
                .flatMap(cell -> cell.modules().stream()
                        .filter(disabledModules::contains)
                        .map(module -> new NextStep.EnableModule(cell.phase(), cell.stage(), module)))
                .findFirst();
    }
}
