package nl.schil.circularity.calculators.steering;

import java.util.Comparator;
import java.util.List;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.Rule;

/**
 * The course of a goal from its baseline to its target (F5), both in one unit: straight, or straight from milestone to
 * milestone. A goal without a baseline has no course, so that progress cannot be claimed.
 *
 * @param baselineYear year of the baseline
 * @param baseline value then
 * @param targetYear a later year
 * @param target another value; lower for a reduction, higher for a growth
 * @param milestones values agreed for years in between, by year; none for a straight course
 */
public record Course(int baselineYear, double baseline, int targetYear, double target, List<Milestone> milestones) {
    /**
     * A value agreed for a year between the baseline and the target.
     *
     * @param year that year
     * @param value in the unit of the course
     */
    public record Milestone(int year, double value) {}

    /** The straight course, or why there is none. */
    public static Outcome<Course> of(int baselineYear, double baseline, int targetYear, double target) {
        return of(baselineYear, baseline, targetYear, target, List.of());
    }

    /** The course through milestones, in any order, at most one a year; or why there is none. */
    public static Outcome<Course> of(
            int baselineYear, double baseline, int targetYear, double target, List<Milestone> milestones) {
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
        if (baseline == target) {
            return Outcome.refused("", "target", target, Rule.A_CHANGE);
        }
        for (Milestone milestone : milestones) {
            if (Double.isNaN(milestone.value())) {
                return Outcome.unknown(String.valueOf(milestone.year()), "milestone");
            }
            if (Double.isInfinite(milestone.value())) {
                return Outcome.refused("milestones", "value", milestone.value(), Rule.FINITE);
            }
        }
        return orderly(baselineYear, targetYear, milestones)
                ? new Outcome.Measured<>(new Course(baselineYear, baseline, targetYear, target, milestones))
                : Outcome.refused("milestones", "year", years(milestones), Rule.BETWEEN_ONCE);
    }

    private static boolean orderly(int baselineYear, int targetYear, List<Milestone> milestones) {
        return milestones.stream().mapToInt(Milestone::year).distinct().count() == milestones.size()
                && milestones.stream().allMatch(one -> one.year() > baselineYear && one.year() < targetYear);
    }

    private static List<Integer> years(List<Milestone> milestones) {
        return milestones.stream().map(Milestone::year).toList();
    }

    public Course {
        milestones = milestones.stream()
                .sorted(Comparator.comparingInt(Milestone::year))
                .toList();
        if (!orderly(baselineYear, targetYear, milestones)) {
            throw new IllegalArgumentException("milestones lie between baseline and target, one a year");
        }
        if (targetYear <= baselineYear || !(Math.abs(baseline - target) > 0)) {
            throw new IllegalArgumentException("a course leads to another value in a later year");
        }
    }

    /**
     * What the value must be in a year: {@code v0 + (v1 - v0)(t - t0)/(t1 - t0)} on the stretch between two agreed values
     * in which the year lies; the target in every year after it.
     *
     * @return refused for a year before the baseline
     */
    public Outcome<Double> required(int year) {
        if (year < baselineYear) {
            return Outcome.refused("", "year", year, Rule.NOT_BEFORE_BASELINE);
        }
        Milestone from = new Milestone(baselineYear, baseline);
        for (Milestone to : milestones) {
            if (year <= to.year()) {
                return new Outcome.Measured<>(between(from, to, year));
            }
            from = to;
        }
        return new Outcome.Measured<>(between(from, new Milestone(targetYear, target), year));
    }

    private static double between(Milestone from, Milestone to, int year) {
        double way = Math.min(1, (double) (year - from.year()) / (to.year() - from.year()));
        return from.value() + (to.value() - from.value()) * way;
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
