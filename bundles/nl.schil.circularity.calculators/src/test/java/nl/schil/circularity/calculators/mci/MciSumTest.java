package nl.schil.circularity.calculators.mci;

import static nl.schil.circularity.calculators.mci.MciInput.CR;
import static nl.schil.circularity.calculators.mci.MciInput.EC;
import static nl.schil.circularity.calculators.mci.MciInput.EF;
import static nl.schil.circularity.calculators.mci.MciInput.FR;
import static nl.schil.circularity.calculators.mci.MciInput.FS;
import static nl.schil.circularity.calculators.mci.MciInput.FU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.schil.circularity.calculators.Missing;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.Rule;
import org.junit.jupiter.api.Test;

/** Lines without records: the same figures, and nothing that is not sound. */
class MciSumTest {
    private static final Material LINE = Material.linear("x", 2).of(Origin.TECHNICAL);

    private static MciSum sum(Material... materials) {
        MciSum sum = new MciSum();
        List.of(materials).forEach(sum::add);
        return sum;
    }

    @Test
    void itGivesWhatTheCalculatorGives() {
        Product chair = MciVectorsTest.CHAIR;
        MciSum sum = sum(chair.materials().get(0), LINE);
        MciResult result = MciCalculator.calculate(
                        new Product("p", List.of(chair.materials().get(0), LINE), chair.use(), chair.assurance()))
                .orElseThrow();
        assertThat(sum.sound()).isTrue();
        assertThat(sum.totals()).isEqualTo(result.totals());
        assertThat(sum.mci(chair.use())).isEqualTo(result.mci());
        assertThat(sum(LINE).mci(Use.lifetime(1, 2))).isZero();
    }

    @Test
    void whatIsUnknownOrImpossibleHasNoFigure() {
        List<Material> unsound = List.of(
                LINE.with(FR, Double.NaN),
                LINE.with(CR, 0.5).with(EC, Double.NaN),
                LINE.with(CR, 0.5).with(EC, 1.5),
                LINE.with(FR, 0.5).with(EF, 0),
                LINE.with(EF, 2),
                LINE.with(EC, -1),
                LINE.with(FS, 0.2),
                LINE.with(FR, 0.6).with(FU, 0.5),
                LINE.with(MciInput.M, 0),
                LINE.with(MciInput.M, Double.POSITIVE_INFINITY));
        for (Material material : unsound) {
            assertThat(sum(LINE, material, LINE).sound())
                    .as(material.toString())
                    .isFalse();
            assertThat(sum(LINE, material).mci(Use.AVERAGE))
                    .as(material.toString())
                    .isNaN();
            assertThat(MciCalculator.calculate(Product.of("p", LINE, material)).result())
                    .as(material.toString())
                    .isEmpty();
        }
        assertThat(sum().mci(Use.AVERAGE)).isNaN();
        assertThat(sum(LINE).mci(Use.UNKNOWN)).isNaN();
        assertThat(sum(LINE).mci(new Use(1, -1, 1, 1))).isNaN();
        assertThat(sum(LINE).mci(Use.AVERAGE)).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void theCalculatorSaysWhichOfThem() {
        assertThat(MciCalculator.calculate(Product.of("p", LINE.with(CR, 0.5).with(EC, Double.NaN))))
                .isEqualTo(new Outcome.Unknown<>(List.of(new Missing("x", "EC"))));
        assertThat(MciCalculator.calculate(Product.of("p", LINE.with(FR, 0.5).with(EF, 0))))
                .isEqualTo(Outcome.refused("x", "EF", "0", Rule.POSITIVE));
        assertThat(MciCalculator.calculate(Product.of("p", LINE.with(EF, 2))))
                .isEqualTo(Outcome.refused("x", "EF", 2.0, Rule.FRACTION));
    }

    @Test
    void knownFractionsThatAreTooMuchAreRefusedWhateverTheUnknownOnesAre() {
        Material grown = Material.unknown("x", 1).with(FR, 0.75).with(FU, 0.5);
        assertThat(MciCalculator.calculate(Product.of("p", grown)))
                .isEqualTo(Outcome.refused("x", "FR+FU+FS", 1.25, Rule.TOGETHER_AT_MOST_ONE));
    }
}
