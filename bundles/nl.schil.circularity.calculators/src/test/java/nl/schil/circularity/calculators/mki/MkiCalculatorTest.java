package nl.schil.circularity.calculators.mki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.calculators.Fault;
import nl.schil.circularity.calculators.Missing;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.Rule;
import org.junit.jupiter.api.Test;

class MkiCalculatorTest {
    private static final WeightSet A1 = WeightSet.dutchA1();
    private static final Map<String, Double> VECTOR = Map.of("GWP", 1000.0, "AP", 2.0, "EP", 0.5);

    private static Impacts complete(Map<String, Double> some) {
        Map<String, Double> all = new HashMap<>();
        A1.categories().forEach(category -> all.put(category.code(), 0.0));
        all.putAll(some);
        return A1.impacts(all).orElseThrow();
    }

    @Test
    void theVectorCosts62Euros50() {
        MkiResult result = MkiCalculator.calculate(complete(VECTOR), Unnamed.UNKNOWN, Assurance.VERIFIED)
                .orElseThrow();
        assertThat(result.rounded()).isEqualByComparingTo("62.50");
        assertThat(result.euros()).isCloseTo(62.5, within(1e-12));
        assertThat(result.set()).isEqualTo(A1);
        assertThat(result.assurance()).isEqualTo(Assurance.VERIFIED);
        assertThat(result.assumedZero()).isEmpty();
        assertThat(result.categories())
                .filteredOn(category -> category.euros() > 0)
                .extracting(category -> category.category().code() + " " + category.euros())
                .containsExactly("GWP 50.0", "AP 8.0", "EP 4.5");
    }

    @Test
    void aCategoryOfWhichNothingIsSaidIsUnknownOrAssumedButNeverSilentlyZero() {
        Impacts some = A1.impacts(VECTOR).orElseThrow();
        Outcome<MkiResult> strict = MkiCalculator.calculate(some, Unnamed.UNKNOWN, Assurance.VERIFIED);
        assertThat(((Outcome.Unknown<MkiResult>) strict).missing())
                .extracting(Missing::field)
                .containsExactly("ODP", "POCP", "HTP", "FAETP", "MAETP", "TETP", "ADP", "ADPF");
        MkiResult assumed = MkiCalculator.calculate(some, Unnamed.ASSUMED_ZERO, Assurance.VERIFIED)
                .orElseThrow();
        assertThat(assumed.rounded()).isEqualByComparingTo("62.50");
        assertThat(assumed.assurance()).isEqualTo(Assurance.ASSUMED);
        assertThat(assumed.assumedZero()).hasSize(8).contains("ODP");
    }

    @Test
    void anImpactInAnotherUnitIsConvertedAndOneOfAnotherSubstanceRefused() {
        Category climate = A1.categories().get(0);
        assertThat(climate.amount(1.5, "t{CO2eq}").orElseThrow()).isCloseTo(1500, within(1e-9));
        assertThat(climate.amount(1.5, "kg{SO2eq}")).isInstanceOf(Outcome.Refused.class);
        assertThat(climate.amount(1.5, "m3{CO2eq}")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void linesAddUpByLineAndByCategory() {
        MkiLine steel = new MkiLine("steel", 100, complete(Map.of("GWP", 2.0, "AP", 0.01)));
        MkiLine credit = new MkiLine("scrap", -10, complete(Map.of("GWP", 1.5)));
        MkiResult result = MkiCalculator.calculate(A1, List.of(steel, credit), Unnamed.UNKNOWN, Assurance.DECLARED)
                .orElseThrow();
        assertThat(result.lines()).extracting(result::euros).containsExactly(14.0, -0.75);
        assertThat(result.euros()).isCloseTo(13.25, within(1e-12));
        assertThat(result.categories().stream()
                        .mapToDouble(MkiResult.OfCategory::euros)
                        .sum())
                .isCloseTo(result.euros(), within(1e-12));
        assertThat(result.categories().get(0).amount()).isCloseTo(185, within(1e-12));
    }

    @Test
    void lineAfterLineOutOfOneArray() {
        double[] rows = new double[22];
        rows[0] = 1000;
        rows[11 + 3] = 2;
        MkiSum sum = new MkiSum(A1);
        assertThat(sum.add(1, rows, 0)).isCloseTo(50, within(1e-12));
        assertThat(sum.add(10, rows, 11)).isCloseTo(80, within(1e-12));
        assertThat(sum.euros()).isCloseTo(130, within(1e-12));
        assertThat(sum.amount(3)).isCloseTo(20, within(1e-12));
    }

    @Test
    void figuresOfDifferentSetsAreNotAddedUp() {
        WeightSet own = new WeightSet("own", "2", "test", List.of(new Category("GWP", "climate", "kg{CO2eq}", 0.1)));
        MkiLine other = new MkiLine("x", 1, own.impacts(Map.of("GWP", 1.0)).orElseThrow());
        Outcome<MkiResult> mixed = MkiCalculator.calculate(
                A1, List.of(new MkiLine("y", 1, complete(Map.of())), other), Unnamed.ASSUMED_ZERO, Assurance.DECLARED);
        assertThat(((Outcome.Refused<MkiResult>) mixed).faults())
                .containsExactly(new Fault("x", "impacts", "own", Rule.ONE_SET));
        assertThat(own.impacts(complete(VECTOR).amounts())).isInstanceOf(Outcome.Refused.class);
        assertThat(A1.impacts(other.perUnit().amounts()).orElseThrow().amounts())
                .isEqualTo(Map.of("GWP", 1.0));
    }

    @Test
    void whatIsNoNumberIsRefusedOrUnknown() {
        assertThat(A1.impacts(Map.of("GWP", Double.POSITIVE_INFINITY))).isInstanceOf(Outcome.Refused.class);
        assertThat(MkiCalculator.calculate(A1, List.of(), Unnamed.UNKNOWN, Assurance.DECLARED))
                .isInstanceOf(Outcome.Unknown.class);
        List<MkiLine> lines = new ArrayList<>(List.of(new MkiLine("x", Double.NaN, complete(VECTOR))));
        assertThat(MkiCalculator.calculate(A1, lines, Unnamed.ASSUMED_ZERO, Assurance.DECLARED))
                .isEqualTo(Outcome.unknown("x", "quantity"));
        lines.set(0, new MkiLine("x", Double.POSITIVE_INFINITY, complete(VECTOR)));
        assertThat(MkiCalculator.calculate(A1, lines, Unnamed.ASSUMED_ZERO, Assurance.DECLARED))
                .isInstanceOf(Outcome.Refused.class);
        lines.set(0, new MkiLine("x", Double.MAX_VALUE, complete(VECTOR)));
        assertThat(MkiCalculator.calculate(A1, lines, Unnamed.ASSUMED_ZERO, Assurance.DECLARED))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aSetHasCategoriesThatDifferAndWeightsThatWeigh() {
        Category gwp = new Category("GWP", "x", "kg", 1);
        assertThatThrownBy(() -> new WeightSet("s", "1", "t", List.of(gwp, gwp)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WeightSet("s", "1", "t", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Category("X", "x", "kg", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThat(A1.categories()).hasSize(11);
    }

    @Property
    void itIsLinear(
            @ForAll @Size(11) List<@DoubleRange(min = -1000, max = 1000) Double> amounts,
            @ForAll @DoubleRange(min = -100, max = 100) double factor) {
        Map<String, Double> all = new HashMap<>();
        for (int n = 0; n < 11; n++) {
            all.put(A1.categories().get(n).code(), amounts.get(n));
        }
        Impacts impacts = A1.impacts(all).orElseThrow();
        double one = euros(1, impacts);
        assertThat(euros(factor, impacts)).isCloseTo(factor * one, within(1e-6));
        assertThat(euros(-1, impacts)).isCloseTo(-one, within(1e-9));
    }

    private static double euros(double quantity, Impacts impacts) {
        return MkiCalculator.calculate(
                        A1, List.of(new MkiLine("x", quantity, impacts)), Unnamed.UNKNOWN, Assurance.DECLARED)
                .orElseThrow()
                .euros();
    }
}
