package nl.schil.market.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlacementTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 20);

    private static Position position(@Nullable Integer[] scores, int... weights) {
        List<Position.Answer> answers = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            answers.add(new Position.Answer("c" + i, Axis.IMPACT, weights[i], scores[i]));
        }
        return new Position("p", "c", "o", DAY, "noor", null, answers);
    }

    private static Placement.Scored scored(String impact, String risk) {
        return new Placement.Scored("p", DAY, "noor", null, at(impact), at(risk));
    }

    private static AxisScore at(String value) {
        return new AxisScore(new BigDecimal(value), BigDecimal.ONE);
    }

    private static List<Quadrant> quadrants(Placement.Scored... scored) {
        return Placement.history(List.of(scored)).stream()
                .map(Placement::quadrant)
                .toList();
    }

    @Test
    void scoresAreWeighedAsInTheVector() {
        AxisScore score = position(new Integer[] {4, 5, 3, 2}, 30, 30, 20, 20).score(Axis.IMPACT);
        assertThat(score.value()).isEqualByComparingTo("3.7");
        assertThat(score.confidence()).isEqualByComparingTo("1");
    }

    @Test
    void aQuestionWithoutAnAnswerIsLeftOutAndLowersTheConfidence() {
        AxisScore score =
                position(new Integer[] {4, null, 3, 2}, 30, 30, 20, 20).score(Axis.IMPACT);
        assertThat(score.value())
                .isEqualByComparingTo(
                        new BigDecimal("2.2").divide(new BigDecimal("0.7"), java.math.MathContext.DECIMAL64));
        assertThat(score.confidence()).isEqualByComparingTo("0.7");
        assertThat(position(new Integer[] {null, null}, 1, 1).score(Axis.IMPACT).value())
                .isNull();
        assertThatThrownBy(() -> new Position.Answer("c", Axis.RISK, 1, 6))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFirstPlacementIsCutAtThree() {
        assertThat(quadrants(scored("3", "3"))).containsExactly(Quadrant.STRATEGIC);
        assertThat(quadrants(scored("2.99", "2.99"))).containsExactly(Quadrant.ROUTINE);
        assertThat(quadrants(scored("4", "2"))).containsExactly(Quadrant.LEVERAGE);
        assertThat(quadrants(scored("2", "4"))).containsExactly(Quadrant.BOTTLENECK);
    }

    @Test
    void nearTheCutTheFormerSideIsKeptOnEachAxis() {
        assertThat(quadrants(scored("4", "2"), scored("2.8", "3.2")))
                .containsExactly(Quadrant.LEVERAGE, Quadrant.LEVERAGE);
        assertThat(quadrants(scored("4", "2"), scored("2.79", "3.21")))
                .containsExactly(Quadrant.LEVERAGE, Quadrant.BOTTLENECK);
        assertThat(quadrants(scored("2", "2"), scored("3.2", "2"), scored("3.1", "2"), scored("3.3", "2")))
                .containsExactly(Quadrant.ROUTINE, Quadrant.ROUTINE, Quadrant.ROUTINE, Quadrant.LEVERAGE);
    }

    @Test
    void aPlacementNearACutIsABorderCase() {
        assertThat(Stream.of("2.79", "2.8", "3", "3.2", "3.21")
                        .map(value -> at(value).border()))
                .containsExactly(false, true, true, true, false);
    }

    @Test
    void anAxisWithoutAnswerGivesNoQuadrantAndDoesNotForgetTheFormerSide() {
        Placement.Scored open = new Placement.Scored("p", DAY, "noor", null, AxisScore.of(0, 0, 10), at("2"));
        assertThat(quadrants(scored("4", "2"), open, scored("2.9", "2")))
                .containsExactly(Quadrant.LEVERAGE, null, Quadrant.LEVERAGE);
        assertThat(open.impact().confidence()).isZero();
    }
}
