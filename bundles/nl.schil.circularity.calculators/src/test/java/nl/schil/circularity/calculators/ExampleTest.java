package nl.schil.circularity.calculators;

import static nl.schil.circularity.calculators.mci.MciInput.CR;
import static nl.schil.circularity.calculators.mci.MciInput.CU;
import static nl.schil.circularity.calculators.mci.MciInput.EC;
import static nl.schil.circularity.calculators.mci.MciInput.EF;
import static nl.schil.circularity.calculators.mci.MciInput.FR;
import static nl.schil.circularity.calculators.mci.MciInput.FU;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.schil.circularity.calculators.mci.Material;
import nl.schil.circularity.calculators.mci.MciAssumptions;
import nl.schil.circularity.calculators.mci.MciAssumptions.Assumed;
import nl.schil.circularity.calculators.mci.MciCalculator;
import nl.schil.circularity.calculators.mci.MciResult;
import nl.schil.circularity.calculators.mci.MciSensitivity;
import nl.schil.circularity.calculators.mci.Origin;
import nl.schil.circularity.calculators.mci.Product;
import nl.schil.circularity.calculators.mci.Use;
import org.junit.jupiter.api.Test;

/** The example of the README. */
class ExampleTest {
    @Test
    void theReadmeSaysWhatHappens() throws IOException {
        Product chair = Product.of(
                        "office chair",
                        Material.unknown("steel", 6)
                                .of(Origin.TECHNICAL)
                                .with(FR, 0.3)
                                .with(FU, 0)
                                .with(CR, 0.9)
                                .with(CU, 0.1)
                                .with(EC, 0.95),
                        Material.linear("foam", 2))
                .used(Use.lifetime(12, 10));
        MciAssumptions sector = new MciAssumptions("sector", "own estimate", Map.of(EF, new Assumed(0.8, 0.6, 0.95)));
        MciResult result = MciCalculator.calculate(chair, sector).orElseThrow();
        assertThat(Files.readString(Path.of("README.md")))
                .contains("// " + MciCalculator.calculate(chair) + "\n")
                .contains("// " + String.valueOf(result.mci()).substring(0, 6) + "...\n")
                .contains("// " + result.assumptions() + "\n")
                .contains("// " + result.assurance() + "\n");
        assertThat(MciSensitivity.of(chair, sector).orElseThrow()).hasSize(1);
    }
}
