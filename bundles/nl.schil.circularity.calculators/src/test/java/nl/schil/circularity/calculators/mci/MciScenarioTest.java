package nl.schil.circularity.calculators.mci;

import static nl.schil.circularity.calculators.mci.MciInput.CR;
import static nl.schil.circularity.calculators.mci.MciInput.EC;
import static nl.schil.circularity.calculators.mci.MciInput.EF;
import static nl.schil.circularity.calculators.mci.MciInput.FR;
import static nl.schil.circularity.calculators.mci.MciInput.FU;
import static nl.schil.circularity.calculators.mci.MciInput.L;
import static nl.schil.circularity.calculators.mci.MciInput.LAV;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.mci.MciAssumptions.Assumed;
import nl.schil.circularity.calculators.mci.MciSensitivity.Swing;
import org.junit.jupiter.api.Test;

class MciScenarioTest {
    private static final double UNKNOWN = Double.NaN;
    private static final Product DESK = Product.of(
                    "desk",
                    Material.linear("steel", 20).with(FR, UNKNOWN).with(EF, UNKNOWN),
                    Material.linear("board", 30).with(FU, 0.6).with(FR, UNKNOWN).with(EF, 0.7),
                    Material.linear("edge", 1).with(CR, 0.5).with(EC, UNKNOWN))
            .used(Use.lifetime(12, UNKNOWN));
    private static final MciAssumptions SECTOR = new MciAssumptions(
            "sector",
            "test",
            Map.of(
                    FR,
                    new Assumed(0.2, 0.1, 0.9),
                    EF,
                    new Assumed(0.8, 0.6, 0.95),
                    EC,
                    new Assumed(0.7, 0.5, 0.9),
                    LAV,
                    new Assumed(10, 8, 15)));

    @Test
    void everySwingIsWhatTheCalculatorGivesAtBothEnds() {
        List<Swing> swings = MciSensitivity.of(DESK, SECTOR).orElseThrow();
        assertThat(swings)
                .extracting(swing ->
                        swing.assumption().subject() + " " + swing.assumption().input())
                .containsExactlyInAnyOrder("steel FR", "steel EF", "board FR", "edge EC", "desk LAV");
        for (Swing swing : swings) {
            assertThat(swing.mciAtLow()).isCloseTo(recalculated(swing, swing.low()), within(1e-12));
            assertThat(swing.mciAtHigh()).isCloseTo(recalculated(swing, swing.high()), within(1e-12));
        }
    }

    private static double recalculated(Swing swing, double value) {
        Assumption assumption = swing.assumption();
        Scenario scenario =
                new Scenario("s", List.of(new Scenario.Change(assumption.subject(), assumption.input(), value)));
        return MciCalculator.calculate(scenario.of(DESK).orElseThrow(), SECTOR)
                .orElseThrow()
                .mci();
    }

    @Test
    void theGreatestComesFirstAndAFractionStaysBesideTheOthers() {
        List<Swing> swings = MciSensitivity.of(DESK, SECTOR).orElseThrow();
        assertThat(swings).isSortedAccordingTo((a, b) -> Double.compare(b.size(), a.size()));
        assertThat(swings.get(0).size()).isGreaterThan(swings.get(4).size());
        Swing board = swings.stream()
                .filter(swing -> swing.assumption().subject().equals("board"))
                .findFirst()
                .orElseThrow();
        assertThat(board.high()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void recyclingThatOnlyAnEndBringsInIsLossless() {
        Product steel = Product.of("p", Material.unknown("steel", 20).of(Origin.TECHNICAL));
        List<Swing> swings = MciSensitivity.of(steel, MciAssumptions.LINEAR).orElseThrow();
        assertThat(swings)
                .extracting(swing -> swing.assumption().input())
                .containsExactlyInAnyOrder(FR, FU, CR, MciInput.CU);
        assertThat(swings).allSatisfy(swing -> assertThat(swing.size()).isCloseTo(0.45, within(1e-12)));
    }

    @Test
    void recyclingThatOnlyAnEndBringsInHasTheAssumedEfficiency() {
        Material steel = Material.linear("steel", 20).with(FR, UNKNOWN).with(EF, UNKNOWN);
        MciAssumptions set =
                new MciAssumptions("s", "test", Map.of(FR, Assumed.fraction(0), EF, new Assumed(0.5, 0.5, 0.5)));
        Swing swing =
                MciSensitivity.of(Product.of("p", steel), set).orElseThrow().get(0);
        assertThat(swing.mciAtHigh()).isCloseTo(0.46, within(1e-12));
    }

    @Test
    void nothingAssumedNothingSwings() {
        assertThat(MciSensitivity.of(MciVectorsTest.CHAIR, SECTOR).orElseThrow())
                .isEmpty();
        assertThat(MciSensitivity.of(DESK, MciAssumptions.NONE)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void aScenarioStandsBesideTheCurrentState() {
        Product chair = MciVectorsTest.CHAIR;
        Scenario longer = new Scenario(
                "longer, and taken back",
                List.of(
                        new Scenario.Change("office chair", L, 15),
                        new Scenario.Change("chair", MciInput.CU, 0.5),
                        new Scenario.Change("chair", FU, 0.4)));
        Scenario.Comparison comparison =
                longer.compare(chair, MciAssumptions.NONE).orElseThrow();
        assertThat(comparison.now()).isEqualTo(MciCalculator.calculate(chair).orElseThrow());
        assertThat(comparison.then().utility()).isCloseTo(1.5, within(1e-12));
        assertThat(comparison.virginSaved()).isCloseTo(3, within(1e-12));
        assertThat(comparison.wasteSaved()).isCloseTo(3, within(1e-12));
        assertThat(comparison.gain()).isCloseTo(1 - 0.6 * 4.875 / 19.875 - 125.0 / 212, within(1e-12));
    }

    @Test
    void aScenarioOfWhatTheProductDoesNotHaveIsRefused() {
        Product chair = MciVectorsTest.CHAIR;
        assertThat(new Scenario("s", List.of(new Scenario.Change("foam", FR, 0.1))).of(chair))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(new Scenario("s", List.of(new Scenario.Change("chair", L, 0.1))).of(chair))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(new Scenario("s", List.of(new Scenario.Change("chair", FR, 0.95)))
                        .compare(chair, MciAssumptions.NONE))
                .isInstanceOf(Outcome.Refused.class);
    }
}
