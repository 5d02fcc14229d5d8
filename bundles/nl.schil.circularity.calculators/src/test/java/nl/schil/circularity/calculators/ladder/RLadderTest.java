package nl.schil.circularity.calculators.ladder;

import static nl.schil.circularity.calculators.ladder.RLadder.ICER_2023;
import static nl.schil.circularity.calculators.ladder.RLadder.SIX_R_2021;
import static nl.schil.circularity.calculators.ladder.RLadder.TEN_R_2017;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RLadderTest {
    @ParameterizedTest
    @CsvSource({
        "REFUSE, R0, R1, R1, NARROW, REDUCTION",
        "RETHINK, R1, R1, R1, NARROW, REDUCTION",
        "REDUCE, R2, R2, R2, NARROW, REDUCTION",
        "REUSE, R3, R3, R3, SLOW, LONGER_LIFE",
        "REPAIR, R4, R4, R4, SLOW, LONGER_LIFE",
        "REFURBISH, R5, R4, (R4), SLOW, LONGER_LIFE",
        "REMANUFACTURE, R6, R4, R4, SLOW, LONGER_LIFE",
        "REPURPOSE, R7, R4, (R4), SLOW, LONGER_LIFE",
        "RECYCLE, R8, R5, R5, CLOSE, HIGH_QUALITY_PROCESSING",
        "RECOVER, R9, R6, R6, -, -",
        "SUBSTITUTE, -, -, -, SUBSTITUTE, SUBSTITUTION"
    })
    void everyStrategyStandsWhereEachLadderPutsIt(
            RStrategy strategy, String ten, String six, String icer, String loop, String knob) {
        assertThat(shown(TEN_R_2017, strategy)).isEqualTo(ten);
        assertThat(shown(SIX_R_2021, strategy)).isEqualTo(six);
        assertThat(shown(ICER_2023, strategy)).isEqualTo(icer);
        assertThat(strategy.loop().map(Enum::name).orElse("-")).isEqualTo(loop);
        assertThat(strategy.knob().map(Enum::name).orElse("-")).isEqualTo(knob);
    }

    private static String shown(RLadder ladder, RStrategy strategy) {
        return ladder.rung(strategy)
                .map(rung -> rung.inferred() ? "(" + rung.label() + ")" : rung.label())
                .orElse("-");
    }

    @Test
    void theSameNumberIsAnotherStrategyOnAnotherLadder() {
        assertThat(TEN_R_2017.strategies("R4")).containsExactly(RStrategy.REPAIR);
        assertThat(SIX_R_2021.strategies("r4"))
                .containsExactly(RStrategy.REPAIR, RStrategy.REFURBISH, RStrategy.REMANUFACTURE, RStrategy.REPURPOSE);
        assertThat(SIX_R_2021.strategies("R0")).isEmpty();
        assertThat(labels(SIX_R_2021.crosswalk("R4", TEN_R_2017))).containsExactlyInAnyOrder("R4", "R5", "R6", "R7");
        assertThat(labels(TEN_R_2017.crosswalk("R8", SIX_R_2021))).containsExactly("R5");
        assertThat(labels(TEN_R_2017.crosswalk("R5", ICER_2023))).containsExactly("R4");
    }

    private static Set<String> labels(Set<Rung> rungs) {
        return rungs.stream().map(Rung::label).collect(Collectors.toSet());
    }

    @Test
    void aRungAlwaysSaysWhichLadderItIsOf() {
        assertThat(TEN_R_2017.rung(RStrategy.REPAIR).orElseThrow()).hasToString("R4 (10R-2017)");
        assertThat(ICER_2023.rung(RStrategy.REFURBISH).orElseThrow()).hasToString("R4 (ICER-2023, inferred)");
        assertThat(RLadder.of("6R-2021")).contains(SIX_R_2021);
        assertThat(RLadder.of("R4")).isEmpty();
        assertThatThrownBy(() -> new RLadder("own", "x", Map.of(RStrategy.REUSE, new Rung("10R-2017", "R3", false))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCrosswalkThereAndBackFindsTheStrategyAgain() {
        for (RLadder from : RLadder.ALL) {
            for (RLadder to : RLadder.ALL) {
                Arrays.stream(RStrategy.values())
                        .filter(strategy -> from.rung(strategy).isPresent())
                        .forEach(strategy -> assertThat(from.crosswalk(
                                        from.rung(strategy).orElseThrow().label(), to))
                                .contains(to.rung(strategy).orElseThrow()));
            }
        }
    }
}
