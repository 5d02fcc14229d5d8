package nl.schil.circularity.calculators.steering;

import static nl.schil.circularity.calculators.steering.GovernanceElement.ASSURANCE;
import static nl.schil.circularity.calculators.steering.GovernanceElement.BASELINE;
import static nl.schil.circularity.calculators.steering.GovernanceElement.CASCADE;
import static nl.schil.circularity.calculators.steering.GovernanceElement.CONSEQUENCE;
import static nl.schil.circularity.calculators.steering.GovernanceElement.FORUM;
import static nl.schil.circularity.calculators.steering.GovernanceElement.KPI;
import static nl.schil.circularity.calculators.steering.GovernanceElement.MEASURED;
import static nl.schil.circularity.calculators.steering.GovernanceElement.OWNER;
import static nl.schil.circularity.calculators.steering.GovernanceElement.RESOURCE;
import static nl.schil.circularity.calculators.steering.GovernanceElement.TARGET;
import static nl.schil.circularity.calculators.steering.Quadrant.STEERED_UP_TO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import nl.schil.circularity.calculators.Missing;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.Rule;
import org.junit.jupiter.api.Test;

/** F5 and the acceptance vector of one goal. */
class SteeringTest {
    private static final Course COURSE = Course.of(2016, 100, 2030, 50).orElseThrow();

    private static Map<GovernanceElement, Double> vector() {
        Map<GovernanceElement, Double> vector = new EnumMap<>(GovernanceElement.class);
        vector.putAll(Map.of(
                OWNER,
                1.0,
                BASELINE,
                1.0,
                TARGET,
                1.0,
                CASCADE,
                0.4,
                KPI,
                1.0,
                MEASURED,
                0.25,
                FORUM,
                0.0,
                CONSEQUENCE,
                0.0,
                ASSURANCE,
                0.5,
                RESOURCE,
                0.0));
        return vector;
    }

    @Test
    void theGovernanceVector() {
        GovernanceGap gap = GovernanceGap.of(vector()).orElseThrow();
        assertThat(gap.score()).isCloseTo(34.0 / 75, within(1e-12));
        assertThat(gap.gap()).isCloseTo(0.5467, within(1e-4));
        assertThat(GovernanceGap.WEIGHTS.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isEqualTo(15);
    }

    @Test
    void theAgendaPutsFirstWhatClosesMost() {
        GovernanceGap gap = GovernanceGap.of(vector()).orElseThrow();
        assertThat(gap.agenda())
                .extracting(GovernanceGap.Shortfall::element)
                .containsExactly(FORUM, CONSEQUENCE, MEASURED, CASCADE, RESOURCE, ASSURANCE);
        assertThat(gap.agenda().stream()
                        .mapToDouble(GovernanceGap.Shortfall::closes)
                        .sum())
                .isCloseTo(gap.gap(), within(1e-12));
    }

    @Test
    void theGoalIsBlindAndBehindUntilForumAndConsequenceAreThere() {
        Outcome<Double> behind = COURSE.gap(2023, 88);
        double gap = GovernanceGap.of(vector()).orElseThrow().gap();
        assertThat(COURSE.required(2023).orElseThrow()).isCloseTo(75, within(1e-12));
        assertThat(behind.orElseThrow()).isCloseTo(0.26, within(1e-12));
        assertThat(Quadrant.of(gap, behind, STEERED_UP_TO)).isEqualTo(Quadrant.BLIND_BEHIND);
        Map<GovernanceElement, Double> steered = vector();
        steered.put(FORUM, 1.0);
        steered.put(CONSEQUENCE, 1.0);
        double closed = GovernanceGap.of(steered).orElseThrow().gap();
        assertThat(closed).isCloseTo(0.28, within(1e-12));
        assertThat(Quadrant.of(closed, behind, STEERED_UP_TO)).isEqualTo(Quadrant.STEERED_BEHIND);
    }

    @Test
    void theQuadrants() {
        Outcome<Double> onCourse = COURSE.gap(2023, 75);
        assertThat(Quadrant.of(0.4, onCourse, 0.4)).isEqualTo(Quadrant.STEERED_ON_COURSE);
        assertThat(Quadrant.of(0.41, onCourse, 0.4)).isEqualTo(Quadrant.ON_COURSE_BY_LUCK);
        assertThat(Quadrant.of(0, COURSE.gap(2023, Double.NaN), 0.4)).isEqualTo(Quadrant.BLIND);
    }

    @Test
    void withoutAnActualTheGapIsUnknown() {
        assertThat(COURSE.gap(2023, Double.NaN)).isEqualTo(Outcome.unknown("", "actual"));
    }

    @Test
    void aGoalWithoutBaselineHasNoCourse() {
        assertThat(Course.of(2016, Double.NaN, 2030, 50)).isEqualTo(Outcome.unknown("", "baseline"));
        assertThat(Course.of(2016, 1, 2030, Double.NaN)).isEqualTo(Outcome.unknown("", "target"));
        assertThat(Course.of(2016, 50, 2030, 50)).isEqualTo(Outcome.refused("", "target", 50.0, Rule.A_CHANGE));
        assertThat(Course.of(2030, 100, 2030, 50))
                .isEqualTo(Outcome.refused("", "targetYear", 2030, Rule.AFTER_BASELINE));
        assertThat(Course.of(2016, Double.POSITIVE_INFINITY, 2030, 50)).isInstanceOf(Outcome.Refused.class);
        assertThat(COURSE.required(2015)).isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> new Course(2016, 5, 2030, 5, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGoalThatGrowsLagsWhenItIsLower() {
        Course growth = Course.of(2020, 10, 2030, 30).orElseThrow();
        assertThat(growth.required(2025).orElseThrow()).isCloseTo(20, within(1e-12));
        assertThat(growth.gap(2025, 16).orElseThrow()).isCloseTo(0.2, within(1e-12));
        assertThat(growth.gap(2025, 24).orElseThrow()).isCloseTo(-0.2, within(1e-12));
        assertThat(growth.required(2040).orElseThrow()).isEqualTo(30);
    }

    @Test
    void anElementOfWhichNothingIsKnownIsUnknownAndNotZero() {
        Map<GovernanceElement, Double> some = vector();
        some.remove(MEASURED);
        assertThat(GovernanceGap.of(some)).isEqualTo(Outcome.unknown("", "MEASURED"));
        Map<GovernanceElement, Double> weights = new EnumMap<>(GovernanceGap.WEIGHTS);
        weights.put(MEASURED, 0.0);
        assertThat(GovernanceGap.of(some, weights).orElseThrow().score()).isCloseTo(6.3 / 13, within(1e-12));
        some.put(OWNER, 1.1);
        assertThat(GovernanceGap.of(some)).isInstanceOf(Outcome.Refused.class);
        assertThat(GovernanceGap.of(vector(), Map.of())).isInstanceOf(Outcome.NotApplicable.class);
        assertThat(GovernanceGap.of(Map.of()))
                .extracting(outcome -> ((Outcome.Unknown<GovernanceGap>) outcome).missing())
                .isEqualTo(List.of(GovernanceElement.values()).stream()
                        .map(element -> new Missing("", element.name()))
                        .toList());
    }

    @Property
    void moreOfAnElementNeverWidensTheGap(
            @ForAll GovernanceElement element,
            @ForAll @DoubleRange(max = 1) double a,
            @ForAll @DoubleRange(max = 1) double b) {
        Map<GovernanceElement, Double> less = vector();
        Map<GovernanceElement, Double> more = vector();
        less.put(element, Math.min(a, b));
        more.put(element, Math.max(a, b));
        assertThat(GovernanceGap.of(more).orElseThrow().gap())
                .isBetween(0.0, GovernanceGap.of(less).orElseThrow().gap() + 1e-12);
    }

    @Property
    void onTheCourseTheGapIsZeroAndAtTheBaselineItIsWhatShouldHaveHappened(
            @ForAll @IntRange(min = 2016, max = 2030) int year,
            @ForAll @DoubleRange(min = -100, max = 90) double target) {
        Course course = Course.of(2016, 100, 2030, target).orElseThrow();
        assertThat(course.gap(year, course.required(year).orElseThrow()).orElseThrow())
                .isCloseTo(0, within(1e-9));
        assertThat(course.gap(year, 100).orElseThrow()).isCloseTo((year - 2016) / 14.0, within(1e-9));
    }
}
