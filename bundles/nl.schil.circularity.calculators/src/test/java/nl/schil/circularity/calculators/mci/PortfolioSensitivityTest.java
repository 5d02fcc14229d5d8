package nl.schil.circularity.calculators.mci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.schil.circularity.calculators.mci.MciAssumptions.Assumed;
import nl.schil.circularity.calculators.mci.PortfolioSensitivity.Everywhere;
import nl.schil.circularity.calculators.mci.PortfolioSensitivity.Unknown;
import org.junit.jupiter.api.Test;

class PortfolioSensitivityTest {
    private static final double UNKNOWN = Double.NaN;
    private static final MciAssumptions SECTOR = new MciAssumptions(
            "sector",
            "test",
            Map.of(
                    MciInput.FR, new Assumed(0.2, 0.1, 0.9),
                    MciInput.EF, new Assumed(0.8, 0.6, 0.95),
                    MciInput.LAV, new Assumed(10, 8, 15)));
    private static final Product DESK = Product.of(
                    "desk",
                    Material.linear("steel", 20).with(MciInput.FR, UNKNOWN).with(MciInput.EF, UNKNOWN),
                    Material.linear("board", 30)
                            .with(MciInput.FU, 0.6)
                            .with(MciInput.FR, UNKNOWN)
                            .with(MciInput.EF, 0.7))
            .used(Use.lifetime(12, 10));
    private static final Product LAMP = Product.of(
                    "lamp", Material.linear("steel", 2).with(MciInput.CR, 0.5))
            .used(Use.lifetime(15, UNKNOWN));
    private static final List<Product> PRODUCTS = List.of(DESK, LAMP, MciVectorsTest.CHAIR);
    private static final List<Double> COUNTS = List.of(40.0, 900.0, 10.0);

    private static MciWhole whole(List<Product> products) {
        MciWhole whole = MciWhole.NOTHING;
        for (int n = 0; n < products.size(); n++) {
            MciResult result = MciCalculator.calculate(products.get(n), SECTOR).orElseThrow();
            whole = whole.plus(MciWhole.of(result).times(COUNTS.get(n)));
        }
        return whole;
    }

    private static PortfolioSensitivity added() {
        PortfolioSensitivity sensitivity = new PortfolioSensitivity(SECTOR);
        for (int n = 0; n < PRODUCTS.size(); n++) {
            Product product = PRODUCTS.get(n);
            sensitivity.add(
                    product.name(),
                    product,
                    MciCalculator.calculate(product, SECTOR).orElseThrow(),
                    COUNTS.get(n));
        }
        return sensitivity;
    }

    private static Product otherwise(Product product, String subject, MciInput input, double value) {
        return new Scenario("s", List.of(new Scenario.Change(subject, input, value)))
                .of(product)
                .orElseThrow();
    }

    @Test
    void oneProductIsAWholeOfItself() {
        MciResult chair = MciCalculator.calculate(MciVectorsTest.CHAIR).orElseThrow();
        assertThat(MciWhole.of(chair).mci()).isCloseTo(125.0 / 212, within(1e-12));
        assertThat(MciWhole.of(chair).times(7).mci()).isCloseTo(125.0 / 212, within(1e-12));
        assertThat(MciWhole.of(chair).times(7).linear()).isCloseTo(7 * (6 + 4.875), within(1e-9));
        assertThat(MciWhole.NOTHING.mci()).isNaN();
    }

    @Test
    void everyUnknownMovesTheWholeAsTheCalculatorSaysAtBothEnds() {
        List<Unknown> unknowns = added().unknowns(whole(PRODUCTS), 20);
        assertThat(unknowns)
                .extracting(one -> one.swing().assumption().subject() + " "
                        + one.swing().assumption().input())
                .containsExactlyInAnyOrder("steel FR", "steel EF", "board FR", "lamp LAV");
        for (Unknown one : unknowns) {
            MciSensitivity.Swing swing = one.swing();
            assertThat(swing.mciAtLow()).isCloseTo(replaced(one, swing.low()), within(1e-12));
            assertThat(swing.mciAtHigh()).isCloseTo(replaced(one, swing.high()), within(1e-12));
        }
        assertThat(unknowns)
                .isSortedAccordingTo(
                        (a, b) -> Double.compare(b.swing().size(), a.swing().size()));
        assertThat(added().unknowns(whole(PRODUCTS), 1)).containsExactly(unknowns.get(0));
    }

    private static double replaced(Unknown one, double value) {
        List<Product> products = PRODUCTS.stream()
                .map(product -> product.name().equals(one.id())
                        ? otherwise(
                                product,
                                one.swing().assumption().subject(),
                                one.swing().assumption().input(),
                                value)
                        : product)
                .toList();
        return whole(products).mci();
    }

    @Test
    void anAssumptionMovesTheWholeByAllPlacesWhereItWasMade() {
        List<Everywhere> everywhere = added().everywhere(whole(PRODUCTS));
        Everywhere recycled = everywhere.stream()
                .filter(one -> one.input() == MciInput.FR)
                .findFirst()
                .orElseThrow();
        assertThat(recycled.times()).isEqualTo(2);
        List<Product> most = new ArrayList<>(PRODUCTS);
        most.set(0, otherwise(otherwise(DESK, "steel", MciInput.FR, 0.9), "board", MciInput.FR, 0.4));
        assertThat(recycled.mciAtHigh()).isCloseTo(whole(most).mci(), within(1e-12));
        assertThat(everywhere).extracting(Everywhere::times).containsExactlyInAnyOrder(2, 1, 1);
        assertThat(everywhere).isSortedAccordingTo((a, b) -> Double.compare(b.size(), a.size()));
    }

    @Test
    void nothingAssumedNothingSwings() {
        PortfolioSensitivity sensitivity = new PortfolioSensitivity(MciAssumptions.NONE);
        MciResult chair = MciCalculator.calculate(MciVectorsTest.CHAIR).orElseThrow();
        sensitivity.add("chair", MciVectorsTest.CHAIR, chair, 1);
        assertThat(sensitivity.unknowns(MciWhole.of(chair), 20)).isEmpty();
        assertThat(sensitivity.everywhere(MciWhole.of(chair))).isEmpty();
    }

    @Test
    void ofManyUnknownsTheGreatestAreKept() {
        PortfolioSensitivity sensitivity = new PortfolioSensitivity(SECTOR);
        MciWhole whole = MciWhole.NOTHING;
        for (int kg = 1; kg <= 2000; kg++) {
            Product one = Product.of("p" + kg, Material.linear("steel", kg).with(MciInput.FR, UNKNOWN));
            MciResult result = MciCalculator.calculate(one, SECTOR).orElseThrow();
            sensitivity.add(one.name(), one, result, 1);
            whole = whole.plus(MciWhole.of(result));
        }
        assertThat(sensitivity.unknowns(whole, 3)).extracting(Unknown::id).containsExactly("p2000", "p1999", "p1998");
        assertThat(sensitivity.everywhere(whole)).extracting(Everywhere::times).containsExactly(2000);
    }
}
