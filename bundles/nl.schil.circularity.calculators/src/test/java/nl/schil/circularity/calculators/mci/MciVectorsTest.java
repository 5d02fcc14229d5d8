package nl.schil.circularity.calculators.mci;

import static nl.schil.circularity.calculators.mci.MciInput.CR;
import static nl.schil.circularity.calculators.mci.MciInput.CU;
import static nl.schil.circularity.calculators.mci.MciInput.EC;
import static nl.schil.circularity.calculators.mci.MciInput.EF;
import static nl.schil.circularity.calculators.mci.MciInput.FR;
import static nl.schil.circularity.calculators.mci.MciInput.FU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MciVectorsTest {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final Material LINE = Material.linear("line", 1);

    static final Product CHAIR = Product.of(
                    "office chair",
                    Material.linear("chair", 10)
                            .with(FR, 0.3)
                            .with(FU, 0.1)
                            .with(CR, 0.4)
                            .with(CU, 0.2)
                            .with(EF, 0.8)
                            .with(EC, 0.75))
            .used(Use.lifetime(12, 10));

    private static final Material A =
            Material.linear("A", 6).with(FR, 0.5).with(CR, 0.9).with(EF, 0.9).with(EC, 0.9);
    private static final Material B = Material.linear("B", 4).with(CR, 0.1).with(EC, 0.8);

    static Stream<Arguments> vectors() {
        return Stream.of(
                arguments("T1 linear", one(LINE), 1.0, 1.0, 1.0, 0.1),
                arguments("T2 linear, X=0.5", one(LINE).used(Use.lifetime(0.5, 1)), 1.0, 1.0, 1.0, 0.0),
                arguments("T3 full reuse", one(LINE.with(FU, 1).with(CU, 1)), 0.0, 0.0, 0.0, 1.0),
                arguments("T4 perfect recycling", one(LINE.with(FR, 1).with(CR, 1)), 0.0, 0.0, 0.0, 1.0),
                arguments(
                        "T5 recycling 80/80",
                        one(LINE.with(FR, 1).with(CR, 1).with(EF, 0.8).with(EC, 0.8)),
                        0.0,
                        0.225,
                        1.0 / 9,
                        0.9),
                arguments("T6 office chair", CHAIR, 6.0, 4.875, 29.0 / 53, 125.0 / 212),
                arguments("T7 linear, X=2", one(LINE).used(Use.lifetime(2, 1)), 1.0, 1.0, 1.0, 0.55),
                arguments("T8 linear, X=0.9", one(LINE).used(Use.lifetime(0.9, 1)), 1.0, 1.0, 1.0, 0.0),
                arguments("T9 recycled in only", one(LINE.with(FR, 1).with(EF, 0.5)), 0.0, 1.5, 0.6, 0.46),
                arguments("T10 recycled out only", one(LINE.with(CR, 1).with(EC, 0.5)), 1.0, 0.25, 5.0 / 7, 5.0 / 14),
                arguments(
                        "T11 two materials",
                        Product.of("two", A, B),
                        7.0,
                        4 + 0.67 + 0.02 / 3,
                        3503.0 / 5957,
                        1 - 0.9 * 3503 / 5957));
    }

    private static Product one(Material material) {
        return Product.of("vector", material);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void normativeVector(String name, Product product, double v, double w, double lfi, double mci) {
        MciResult result = MciCalculator.calculate(product).orElseThrow();
        assertThat(result.totals().v()).isCloseTo(v, EXACT);
        assertThat(result.totals().w()).isCloseTo(w, EXACT);
        assertThat(result.lfi()).isCloseTo(lfi, EXACT);
        assertThat(result.mci()).isCloseTo(mci, EXACT);
        assertThat(result.formula()).isEqualTo(MciCalculator.FORMULA);
    }

    @Test
    void everyIntermediateValueOfTheOfficeChairIsThere() {
        MciResult result = MciCalculator.calculate(CHAIR).orElseThrow();
        MaterialFlow flow = result.flows().get(0);
        assertThat(flow.w0()).isCloseTo(4, EXACT);
        assertThat(flow.wf()).isCloseTo(0.75, EXACT);
        assertThat(flow.wc()).isCloseTo(1, EXACT);
        assertThat(result.totals()).isEqualTo(new MciTotals(10, flow.v(), flow.w0(), flow.wf(), flow.wc(), flow.w()));
        assertThat(result.utility()).isCloseTo(1.2, EXACT);
        assertThat(result.utilityFactor()).isCloseTo(0.75, EXACT);
        assertThat(result.mci()).isCloseTo(0.589623, within(1e-6));
    }

    @Test
    void theDenominatorIsThatOfTheMethodologyAndNotTwiceTheMass() {
        MciResult result = MciCalculator.calculate(CHAIR).orElseThrow();
        MciTotals totals = result.totals();
        double simplified = 1 - (totals.v() + totals.w()) / (2 * totals.m()) * result.utilityFactor();
        assertThat(simplified).isCloseTo(0.592188, within(1e-6));
        assertThat(result.mci()).isNotCloseTo(simplified, within(1e-3));
    }

    @Test
    void whatIsWorseThanLinearIsZeroAndShowsHowFarBelow() {
        MciResult result =
                MciCalculator.calculate(one(LINE).used(Use.lifetime(0.5, 1))).orElseThrow();
        assertThat(result.mci()).isZero();
        assertThat(result.unbounded()).isCloseTo(-0.8, EXACT);
        assertThat(MciCalculator.calculate(one(LINE).used(Use.lifetime(0.9, 1)))
                        .orElseThrow()
                        .mci())
                .isEqualTo(0.0);
    }

    @Test
    void severalMaterialsAreSummedBeforeOneIndexAndNotAveraged() {
        double a = MciCalculator.calculate(Product.of("A", A)).orElseThrow().mci();
        double b = MciCalculator.calculate(Product.of("B", B)).orElseThrow().mci();
        double both =
                MciCalculator.calculate(Product.of("AB", A, B)).orElseThrow().mci();
        assertThat(a).isCloseTo(0.694620, within(1e-6));
        assertThat(b).isCloseTo(0.136181, within(1e-6));
        assertThat(both).isCloseTo(0.470757, within(1e-6)).isNotCloseTo((6 * a + 4 * b) / 10, within(1e-4));
    }
}
