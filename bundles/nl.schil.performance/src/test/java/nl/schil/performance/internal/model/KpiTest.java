package nl.schil.performance.internal.model;

import static nl.schil.performance.internal.model.Examples.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KpiTest {
    private static Kpi kpi(Direction direction, String target, String floor, String tolerance) {
        return new Kpi(
                "k",
                "K",
                null,
                direction,
                number(target),
                number(floor),
                number(tolerance),
                Rhythm.QUARTER,
                Anchoring.CALENDAR,
                BigDecimal.ONE,
                KpiSource.MANUAL,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHER, 98, 85, 0, 85, 0", "HIGHER, 98, 85, 0, 98, 100", "HIGHER, 98, 85, 0, 91.5, 50",
        "HIGHER, 98, 85, 0, 20, 0", "HIGHER, 98, 85, 0, 120, 100", "LOWER, 2, 12, 0, 7, 50",
        "LOWER, 2, 12, 0, 0, 100", "LOWER, 2, 12, 0, 13, 0", "TARGET, 50, 40, 2, 52, 100",
        "TARGET, 50, 40, 2, 48, 100", "TARGET, 50, 40, 2, 54, 75", "TARGET, 50, 60, 2, 46, 75",
        "TARGET, 50, 40, 2, 60, 0", "TARGET, 50, 40, 2, 39, 0",
    })
    void the_norm_is_linear_between_floor_and_target_and_never_outside_0_to_100(
            Direction direction, String target, String floor, String tolerance, String value, String norm) {
        assertThat(kpi(direction, target, floor, tolerance).norm(number(value))).isEqualByComparingTo(norm);
    }

    @Property
    void a_better_value_never_has_a_lower_norm(
            @ForAll @BigRange(min = "-200", max = "200") BigDecimal one,
            @ForAll @BigRange(min = "-200", max = "200") BigDecimal other) {
        BigDecimal low = one.min(other);
        BigDecimal high = one.max(other);
        assertThat(kpi(Direction.HIGHER, "98", "85", "0").norm(high))
                .isGreaterThanOrEqualTo(kpi(Direction.HIGHER, "98", "85", "0").norm(low));
        assertThat(kpi(Direction.LOWER, "2", "12", "0").norm(low))
                .isGreaterThanOrEqualTo(kpi(Direction.LOWER, "2", "12", "0").norm(high));
        assertThat(kpi(Direction.TARGET, "50", "0", "5").norm(one)).isBetween(BigDecimal.ZERO, number("100"));
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHER, 85, 85, 0",
        "HIGHER, 80, 85, 0",
        "LOWER, 12, 2, 0",
        "TARGET, 50, 50, 0",
        "TARGET, 50, 40, 10",
        "HIGHER, 98, 85, 1",
    })
    void a_floor_on_the_wrong_side_and_a_tolerance_that_means_nothing_are_refused(
            Direction direction, String target, String floor, String tolerance) {
        assertThatThrownBy(() -> kpi(direction, target, floor, tolerance)).isInstanceOf(IllegalArgumentException.class);
    }
}
