package nl.schil.circularity.calculators.mci;

import static nl.schil.circularity.calculators.mci.MciInput.CR;
import static nl.schil.circularity.calculators.mci.MciInput.EF;
import static nl.schil.circularity.calculators.mci.MciInput.FR;
import static nl.schil.circularity.calculators.mci.MciInput.FS;
import static nl.schil.circularity.calculators.mci.MciInput.FU;
import static nl.schil.circularity.calculators.mci.MciInput.M;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.calculators.Fault;
import nl.schil.circularity.calculators.Missing;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.Rule;
import nl.schil.circularity.calculators.mci.MciAssumptions.Assumed;
import org.junit.jupiter.api.Test;

/** Unknown is not zero, and what cannot be true is refused with every reason. */
class MciKnowledgeTest {
    private static final Product CHAIR = MciVectorsTest.CHAIR;
    private static final Product WITHOUT_EF =
            CHAIR.with(0, CHAIR.materials().get(0).with(EF, Double.NaN)).assured(Assurance.VERIFIED);

    private static List<Missing> missing(Product product) {
        return ((Outcome.Unknown<MciResult>) MciCalculator.calculate(product)).missing();
    }

    private static List<Fault> faults(Material material) {
        return ((Outcome.Refused<MciResult>) MciCalculator.calculate(Product.of("product", material))).faults();
    }

    @Test
    void theOfficeChairWithoutEfficiencyIsUnknownAndNamesTheField() {
        assertThat(missing(WITHOUT_EF)).containsExactly(new Missing("chair", "EF"));
    }

    @Test
    void anEfficiencyIsNotAskedWhereNothingIsRecycled() {
        Material virgin = Material.linear("virgin", 1).with(EF, Double.NaN).with(MciInput.EC, Double.NaN);
        assertThat(MciCalculator.calculate(Product.of("p", virgin))
                        .orElseThrow()
                        .mci())
                .isCloseTo(0.1, within(1e-12));
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        Product unknown = Product.of("p", Material.unknown("steel", 2)).used(new Use(10, Double.NaN, 1, 1));
        assertThat(missing(unknown))
                .extracting(Missing::field)
                .containsExactly("FR", "FU", "FS", "EF", "CR", "CU", "CC", "CE", "EC", "Lav");
        assertThat(missing(Product.of("empty"))).containsExactly(new Missing("empty", "materials"));
        assertThat(missing(Product.of("p", Material.linear("x", Double.NaN)))).containsExactly(new Missing("x", "M"));
    }

    @Test
    void ofATechnicalMaterialOnlyWhatAppliesToItIsAsked() {
        Product steel = Product.of("p", Material.unknown("steel", 2).of(Origin.TECHNICAL));
        assertThat(missing(steel)).extracting(Missing::field).containsExactly("FR", "FU", "EF", "CR", "CU", "EC");
        Material known = Material.linear("steel", 2)
                .with(FS, Double.NaN)
                .with(MciInput.CC, Double.NaN)
                .with(MciInput.CE, Double.NaN);
        assertThat(MciCalculator.calculate(Product.of("p", known))).isInstanceOf(Outcome.Unknown.class);
        assertThat(MciCalculator.calculate(Product.of("p", known.of(Origin.TECHNICAL)))
                        .orElseThrow()
                        .mci())
                .isCloseTo(0.1, within(1e-12));
    }

    @Test
    void whatCannotBeTrueIsRefusedWithEveryReason() {
        Material impossible = Material.linear("x", -1)
                .with(FR, 0.7)
                .with(FU, 0.4)
                .with(EF, 0)
                .with(CR, 1.5)
                .with(MciInput.EC, Double.NaN);
        assertThat(faults(impossible))
                .extracting(Fault::field, Fault::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("M", Rule.POSITIVE),
                        org.assertj.core.groups.Tuple.tuple("CR", Rule.FRACTION),
                        org.assertj.core.groups.Tuple.tuple("FR+FU+FS", Rule.TOGETHER_AT_MOST_ONE),
                        org.assertj.core.groups.Tuple.tuple("CR+CU+CC+CE", Rule.TOGETHER_AT_MOST_ONE),
                        org.assertj.core.groups.Tuple.tuple("EF", Rule.POSITIVE));
        assertThat(faults(Material.linear("steel", 1).of(Origin.TECHNICAL).with(FS, 0.1)))
                .containsExactly(new Fault("steel", "FS", "0.1", Rule.ONLY_BIOLOGICAL));
        assertThat(faults(Material.linear("x", Double.POSITIVE_INFINITY)))
                .extracting(Fault::rule)
                .containsExactly(Rule.POSITIVE);
        assertThat(MciCalculator.calculate(CHAIR.used(new Use(0, 1, 1, 1)))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void fractionsThatAreOneInDecimalsAreNotTooMuch() {
        Material whole = Material.linear("x", 1).with(FR, 0.7).with(FU, 0.2).with(FS, 0.1);
        assertThat(0.7 + 0.2 + 0.1).isLessThan(1.0);
        Material tenths =
                Material.linear("y", 1).with(FR, 0.1 + 0.2).with(FU, 0.3).with(FS, 0.4000000000000001);
        for (Material material : List.of(whole, tenths)) {
            MciResult result =
                    MciCalculator.calculate(Product.of("p", material)).orElseThrow();
            assertThat(result.totals().v()).isBetween(0.0, 1e-12);
        }
    }

    @Test
    void anAssumptionIsListedLowersTheAssuranceAndReplacesNothingKnown() {
        MciAssumptions set = new MciAssumptions(
                "sector 2025", "test", Map.of(EF, new Assumed(0.8, 0.5, 0.95), FR, Assumed.fraction(1)));
        MciResult result = MciCalculator.calculate(WITHOUT_EF, set).orElseThrow();
        assertThat(result.mci()).isCloseTo(125.0 / 212, within(1e-12));
        assertThat(result.assumptions()).containsExactly(new Assumption("chair", EF, 0.8, "sector 2025"));
        assertThat(result.assurance()).isEqualTo(Assurance.ASSUMED);
        MciResult known =
                MciCalculator.calculate(CHAIR.assured(Assurance.VERIFIED), set).orElseThrow();
        assertThat(known.assumptions()).isEmpty();
        assertThat(known.assurance()).isEqualTo(Assurance.VERIFIED);
    }

    @Test
    void nothingIsAssumedThatTheResultDoesNotDependOn() {
        MciAssumptions set = new MciAssumptions("s", "test", Map.of(EF, new Assumed(0.8, 0.5, 0.95)));
        Product virgin = Product.of("p", Material.linear("virgin", 1).with(EF, Double.NaN));
        assertThat(MciCalculator.calculate(virgin, set).orElseThrow().assumptions())
                .isEmpty();
    }

    @Test
    void theLinearAssumptionGivesTheLeastAndAssumesNoEfficiency() {
        Product unknown = Product.of("p", Material.unknown("x", 3));
        assertThat(MciCalculator.calculate(unknown, MciAssumptions.LINEAR)
                        .orElseThrow()
                        .mci())
                .isCloseTo(0.1, within(1e-12));
        assertThat(MciCalculator.calculate(WITHOUT_EF, MciAssumptions.LINEAR)).isInstanceOf(Outcome.Unknown.class);
        assertThat(MciCalculator.calculate(Product.of("p", Material.unknown("x", Double.NaN)), MciAssumptions.LINEAR))
                .isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void assumptionsThatCannotBeTrueAreNoAssumptions() {
        assertThatThrownBy(() -> new Assumed(0.5, 0.6, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MciAssumptions("x", "x", Map.of(EF, Assumed.fraction(0.5))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MciAssumptions("x", "x", Map.of(FR, new Assumed(1, 1, 2))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Material.linear("x", 1).with(MciInput.L, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Use.AVERAGE.value(M)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void symbolsAreThoseOfTheMethodology() {
        assertThat(MciInput.of("lav")).contains(MciInput.LAV);
        assertThat(MciInput.LAV.symbol()).isEqualTo("Lav");
        assertThat(MciInput.of("R4")).isEmpty();
    }
}
