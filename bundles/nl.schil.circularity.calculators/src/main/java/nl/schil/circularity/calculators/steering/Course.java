package nl.schil.circularity.calculators.steering;

import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.Rule;

/**
 * The straight course of a goal from its baseline to its target (F5), both in one unit. A goal without a baseline has no
 * course, so that progress cannot be claimed.
 *
 * @param baselineYear year of the baseline
 * @param baseline value then
 * @param targetYear a later year
 * @param target another value; lower for a reduction, higher for a growth
 */
public record Course(int baselineYear, double baseline, int targetYear, double target) {
    /** The course, or why there is none. */
    public static Outcome<Course> of(int baselineYear, double baseline, int targetYear, double target) {
        if (Double.isNaN(baseline)) {
            return Outcome.unknown("", "baseline");
        }
        if (Double.isNaN(target)) {
            return Outcome.unknown("", "target");
        }
        if (Double.isInfinite(baseline) || Double.isInfinite(target)) {
            return Outcome.refused("", "baseline+target", baseline + ", " + target, Rule.FINITE);
        }
        if (targetYear <= baselineYear) {
            return Outcome.refused("", "targetYear", targetYear, Rule.AFTER_BASELINE);
        }
        return baseline == target
                ? Outcome.refused("", "target", target, Rule.A_CHANGE)
                : new Outcome.Measured<>(new Course(baselineYear, baseline, targetYear, target));
    }

    public Course {
        if (targetYear <= baselineYear || !(Math.abs(baseline - target) > 0)) {
            throw new IllegalArgumentException("a course leads to another value in a later year");
        }
    }

    /**
     * What the value must be in a year: {@code v0 + (v1 - v0)(t - t0)/(t1 - t0)}; the target in every year after it.
     *
     * @return refused for a year before the baseline
     */
    public Outcome<Double> required(int year) {
        if (year < baselineYear) {
            return Outcome.refused("", "year", year, Rule.NOT_BEFORE_BASELINE);
        }
        double way = Math.min(1, (double) (year - baselineYear) / (targetYear - baselineYear));
        return new Outcome.Measured<>(baseline + (target - baseline) * way);
    }

    /**
     * The performance gap {@code (actual - required) / (v0 - v1)}: the part of the whole change by which the goal lags;
     * negative when it is ahead.
     *
     * @param actual the value in the year, {@link Double#NaN} when it is unknown
     */
    public Outcome<Double> gap(int year, double actual) {
        if (Double.isInfinite(actual)) {
            return Outcome.refused("", "actual", actual, Rule.FINITE);
        }
        return Double.isNaN(actual)
                ? Outcome.unknown("", "actual")
                : required(year).map(required -> (actual - required) / (baseline - target));
    }
}
