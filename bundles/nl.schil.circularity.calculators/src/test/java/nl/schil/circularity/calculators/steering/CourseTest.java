package nl.schil.circularity.calculators.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import nl.schil.circularity.calculators.Missing;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.Rule;
import nl.schil.circularity.calculators.steering.Course.Milestone;
import org.junit.jupiter.api.Test;

/** A course through milestones. */
class CourseTest {
    private static Outcome<Course> through(Milestone... milestones) {
        return Course.of(2016, 100, 2030, 50, List.of(milestones));
    }

    @Test
    void theRequiredLineRunsThroughTheMilestonesInWhateverOrderTheyCome() {
        Course course =
                through(new Milestone(2026, 60), new Milestone(2020, 96)).orElseThrow();
        assertThat(course.required(2016).orElseThrow()).isEqualTo(100);
        assertThat(course.required(2018).orElseThrow()).isCloseTo(98, within(1e-12));
        assertThat(course.required(2020).orElseThrow()).isEqualTo(96);
        assertThat(course.required(2023).orElseThrow()).isCloseTo(78, within(1e-12));
        assertThat(course.required(2026).orElseThrow()).isEqualTo(60);
        assertThat(course.required(2028).orElseThrow()).isCloseTo(55, within(1e-12));
        assertThat(course.required(2040).orElseThrow()).isEqualTo(50);
        assertThat(course.gap(2023, 88).orElseThrow()).isCloseTo(0.20, within(1e-12));
    }

    @Test
    void withoutMilestonesTheVectorStays() {
        Course course = through().orElseThrow();
        assertThat(course).isEqualTo(Course.of(2016, 100, 2030, 50).orElseThrow());
        assertThat(course.required(2023).orElseThrow()).isCloseTo(75, within(1e-12));
        assertThat(course.gap(2023, 88).orElseThrow()).isCloseTo(0.26, within(1e-12));
    }

    @Test
    void milestonesLieInBetweenOnceEachAndAreKnown() {
        for (Milestone wrong : List.of(new Milestone(2016, 90), new Milestone(2030, 60), new Milestone(2035, 40))) {
            assertThat(through(wrong))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.faults().toString()).contains(Rule.BETWEEN_ONCE.says()));
        }
        assertThat(through(new Milestone(2020, 90), new Milestone(2020, 80))).isInstanceOf(Outcome.Refused.class);
        assertThat(through(new Milestone(2020, Double.POSITIVE_INFINITY))).isInstanceOf(Outcome.Refused.class);
        assertThat(through(new Milestone(2020, Double.NaN)))
                .isEqualTo(new Outcome.Unknown<Course>(List.of(new Missing("2020", "milestone"))));
        assertThatThrownBy(() -> new Course(2016, 100, 2030, 50, List.of(new Milestone(2030, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A milestone on the straight course changes nothing. */
    @Property
    void aMilestoneOnTheLineChangesNothing(
            @ForAll @IntRange(min = 2017, max = 2029) int at,
            @ForAll @IntRange(min = 2016, max = 2040) int year,
            @ForAll @DoubleRange(min = 0, max = 200) double actual) {
        Course straight = Course.of(2016, 100, 2030, 50).orElseThrow();
        Course through =
                through(new Milestone(at, straight.required(at).orElseThrow())).orElseThrow();
        assertThat(through.required(year).orElseThrow())
                .isCloseTo(straight.required(year).orElseThrow(), within(1e-9));
        assertThat(through.gap(year, actual).orElseThrow())
                .isCloseTo(straight.gap(year, actual).orElseThrow(), within(1e-9));
    }
}
