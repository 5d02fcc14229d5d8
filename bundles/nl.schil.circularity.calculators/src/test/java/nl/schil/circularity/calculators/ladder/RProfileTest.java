package nl.schil.circularity.calculators.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import nl.schil.circularity.calculators.Outcome;
import org.junit.jupiter.api.Test;

class RProfileTest {
    @Test
    void theIndexIsTheMeanRungByShare() {
        RProfile profile = RProfile.of(
                        Map.of(RStrategy.REFUSE, 100.0, RStrategy.REUSE, 200.0, RStrategy.RECOVER, 100.0),
                        0,
                        RungWeights.TEN_R)
                .orElseThrow();
        assertThat(profile.shares()).containsEntry(RStrategy.REUSE, 0.5);
        assertThat(profile.index().orElseThrow()).isCloseTo(0.25 + 0.5 * 6 / 9, within(1e-12));
        assertThat(profile.coverage()).isEqualTo(1);
        assertThat(profile.weights()).contains("10R-2017");
    }

    @Test
    void whatIsUnknownOrStandsOnNoRungLowersTheCoverageAndNotTheIndex() {
        RProfile profile = RProfile.of(
                        Map.of(RStrategy.RECYCLE, 30.0, RStrategy.SUBSTITUTE, 20.0), 50, RungWeights.TEN_R)
                .orElseThrow();
        assertThat(profile.unknown()).isEqualTo(0.5);
        assertThat(profile.coverage()).isCloseTo(0.3, within(1e-12));
        assertThat(profile.index().orElseThrow()).isCloseTo(1.0 / 9, within(1e-12));
    }

    @Test
    void withoutAnyStrategyTheIndexIsUnknownAndWithoutAnyAmountThereIsNoProfile() {
        RProfile profile = RProfile.of(Map.of(), 50, RungWeights.TEN_R).orElseThrow();
        assertThat(profile.index()).isInstanceOf(Outcome.Unknown.class);
        assertThat(profile.unknown()).isEqualTo(1);
        assertThat(RProfile.of(Map.of(RStrategy.REUSE, 0.0), 0, RungWeights.TEN_R))
                .isInstanceOf(Outcome.NotApplicable.class);
        assertThat(RProfile.of(Map.of(RStrategy.REUSE, -1.0), 9, RungWeights.TEN_R))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(RProfile.of(Map.of(), Double.NaN, RungWeights.TEN_R)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void weightsAreFractionsOfOneLadder() {
        assertThat(RungWeights.TEN_R.weights()).hasSize(10).containsEntry(RStrategy.REFUSE, 1.0);
        assertThat(RungWeights.TEN_R.weights().get(RStrategy.RECOVER)).isZero();
        assertThatThrownBy(() -> new RungWeights("x", Map.of(RStrategy.REUSE, 2.0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void sharesAndWhatIsUnknownAreTogetherOne(
            @ForAll @DoubleRange(max = 1e9) double reuse,
            @ForAll @DoubleRange(max = 1e9) double recycle,
            @ForAll @DoubleRange(min = 0.01, max = 1e9) double unknown) {
        RProfile profile = RProfile.of(
                        Map.of(RStrategy.REUSE, reuse, RStrategy.RECYCLE, recycle), unknown, RungWeights.TEN_R)
                .orElseThrow();
        double known = profile.shares().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(known + profile.unknown()).isCloseTo(1, within(1e-12));
        profile.index().result().ifPresent(index -> assertThat(index).isBetween(0.0, 1.0));
    }
}
