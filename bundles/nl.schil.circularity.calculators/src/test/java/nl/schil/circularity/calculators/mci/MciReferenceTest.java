package nl.schil.circularity.calculators.mci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import nl.schil.circularity.calculators.Assurance;
import org.junit.jupiter.api.Test;

/** Figures of other implementations, computed by running them; see reference.csv. */
class MciReferenceTest {
    private static List<double[]> rows() throws IOException {
        try (InputStream file = MciReferenceTest.class.getResourceAsStream("reference.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0)))
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        }
    }

    @Test
    void flowsIndexAndIndicatorAreThoseOfOthers() throws IOException {
        List<double[]> rows = rows();
        assertThat(rows).hasSize(60);
        for (double[] r : rows) {
            Material material =
                    new Material("x", r[0], r[1], r[2], r[3], r[4], r[5], r[6], r[7], r[8], r[9], Origin.BIOLOGICAL);
            Use use = new Use(r[10], r[11], r[12], r[13]);
            MciResult result = MciCalculator.calculate(new Product("p", List.of(material), use, Assurance.DECLARED))
                    .orElseThrow();
            MciTotals totals = result.totals();
            double kilo = r[0] * 1e-12;
            assertThat(totals.w0()).isCloseTo(r[14], within(kilo));
            assertThat(totals.wf()).isCloseTo(r[15], within(kilo));
            assertThat(totals.wc()).isCloseTo(r[16], within(kilo));
            assertThat(totals.v()).isCloseTo(r[17], within(kilo));
            assertThat(totals.w()).isCloseTo(r[18], within(kilo));
            assertThat(result.lfi()).isCloseTo(r[20], within(1e-12));
            assertThat(result.mci()).isCloseTo(r[21], within(1e-11));
        }
    }

    @Test
    void theSimplifiedDenominatorGivesOtherFigures() throws IOException {
        assertThat(rows()).filteredOn(r -> Math.abs(r[19] - r[20]) > 1e-3).hasSizeGreaterThan(20);
    }

    /** A calculator on the web gives 0.52 with 2M + W/2 below the line: 100 kg, 30% recycled in, 50% recovered, X = 1. */
    @Test
    void aWebCalculatorWithAnotherDenominatorFlatters() {
        Material packaging =
                Material.linear("packaging", 100).with(MciInput.FR, 0.3).with(MciInput.CU, 0.5);
        MciResult result = MciCalculator.calculate(Product.of("p", packaging)).orElseThrow();
        assertThat(1 - 0.9 * 120 / 225).isCloseTo(0.52, within(1e-9));
        assertThat(result.mci()).isCloseTo(0.46, within(1e-9));
    }
}
