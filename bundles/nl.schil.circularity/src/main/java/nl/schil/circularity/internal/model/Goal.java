package nl.schil.circularity.internal.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.steering.Course;
import org.jspecify.annotations.Nullable;

/**
 * A circularity goal. It always has a baseline, so that progress can be computed.
 *
 * @param scope what it is about, in words, or null
 * @param unit unit of all its values
 * @param milestones by year, between baseline and target
 * @param chainImpact whether it is reached or missed at the suppliers of suppliers
 * @param since first day on which it holds
 * @param endedOn last day on which it holds, or null
 */
public record Goal(
        String id,
        String organisation,
        long version,
        String title,
        @Nullable String scope,
        Indicator indicator,
        String unit,
        Baseline baseline,
        YearValue target,
        List<YearValue> milestones,
        Method method,
        Owner owner,
        boolean chainImpact,
        LocalDate since,
        @Nullable LocalDate endedOn) {
    public Goal {
        milestones = List.copyOf(milestones);
    }

    /**
     * Where it began.
     *
     * @param source who or what says so
     */
    public record Baseline(int year, BigDecimal value, String source) {}

    /** A value in a year. */
    public record YearValue(int year, BigDecimal value) {}

    /**
     * How it is measured.
     *
     * @param name what the method is called, or null when unknown
     * @param version which version of it, or null when unknown
     */
    public record Method(@Nullable String name, @Nullable String version) {
        public boolean known() {
            return name != null && version != null;
        }
    }

    /**
     * Who answers for it.
     *
     * @param person account id, or null when nobody does
     * @param mandate by which decision that person may steer, or null when by none
     */
    public record Owner(@Nullable String person, @Nullable String mandate) {}

    /** Whether it holds on a day; the last day is inside. */
    public boolean holds(LocalDate asOf) {
        return !since.isAfter(asOf) && (endedOn == null || !endedOn.isBefore(asOf));
    }

    public Goal withMilestones(List<YearValue> others) {
        return new Goal(
                id,
                organisation,
                version,
                title,
                scope,
                indicator,
                unit,
                baseline,
                target,
                others,
                method,
                owner,
                chainImpact,
                since,
                endedOn);
    }

    /** The required line, or why there is none. */
    public Outcome<Course> course() {
        return Course.of(
                baseline.year(),
                baseline.value().doubleValue(),
                target.year(),
                target.value().doubleValue(),
                milestones.stream()
                        .map(one -> new Course.Milestone(one.year(), one.value().doubleValue()))
                        .toList());
    }
}
