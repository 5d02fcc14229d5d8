package nl.schil.circularity.internal.model;

import java.time.LocalDate;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.steering.Quadrant;
import org.jspecify.annotations.Nullable;

/**
 * Where a goal stands on a day.
 *
 * @param asOf that day
 * @param gap performance gap of the newest known year (F5)
 * @param quadrant null while unknown elements leave it open whether it is steered
 */
public record Standing(
        Goal goal,
        LocalDate asOf,
        Actuals actuals,
        Governance governance,
        Relevant relevant,
        Threads threads,
        Outcome<Double> gap,
        @Nullable Quadrant quadrant) {
    public static Standing of(
            Goal goal,
            LocalDate asOf,
            Actuals actuals,
            Governance governance,
            Relevant relevant,
            Threads threads,
            double steeredUpTo) {
        Outcome<Double> gap = actuals.gap(goal);
        Quadrant best = Quadrant.of(governance.lowest().gap(), gap, steeredUpTo);
        Quadrant worst = Quadrant.of(governance.highest().gap(), gap, steeredUpTo);
        return new Standing(goal, asOf, actuals, governance, relevant, threads, gap, best == worst ? best : null);
    }
}
