package nl.schil.circularity.internal.material.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.calculators.mci.Origin;
import nl.schil.circularity.calculators.mci.Use;
import nl.schil.circularity.calculators.mki.WeightSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AddingTest {
    private static Adding.Head head(String id, double times, Use use, @Nullable WeightSet weights) {
        return new Adding.Head(id, "Product " + id, "c-" + id, times, use, Assurance.DECLARED, weights);
    }

    private static void chair(Adding adding) {
        adding.add(10, 0.3, 0.1, 0, 0.8, 0.4, 0.2, 0, 0, 0.75, Origin.TECHNICAL);
    }

    private static Figures figures(Adding adding) {
        adding.done();
        return adding.figures(List.of(), adding);
    }

    @Test
    void oneProductGivesWhatTheProductGivesHoweverManyThereAre() {
        Adding adding = new Adding();
        adding.begin(head("1", 250, Use.lifetime(12, 10), null));
        chair(adding);
        Figures found = figures(adding);
        assertThat(found.mci()).isCloseTo(125.0 / 212, within(1e-12));
        assertThat(found.kilograms()).isEqualTo(2_500);
        assertThat(found.virgin()).isCloseTo(1_500, within(1e-9));
        assertThat(found.mki()).isNaN();
    }

    @Test
    void materialsAreSummedFirstAndMcisAreNotAveraged() {
        Adding adding = new Adding();
        adding.begin(head("1", 1, Use.AVERAGE, null));
        adding.add(6, 0.5, 0, 0, 0.9, 0.9, 0, 0, 0, 0.9, Origin.TECHNICAL);
        adding.begin(head("2", 1, Use.AVERAGE, null));
        adding.add(4, 0, 0, 0, 1, 0.1, 0, 0, 0, 0.8, Origin.TECHNICAL);
        assertThat(figures(adding).mci()).isCloseTo(0.470757, within(1e-6));
    }

    @Test
    void utilityIsWeightedByMass() {
        Adding adding = new Adding();
        adding.begin(head("1", 3, Use.lifetime(12, 10), null));
        chair(adding);
        adding.begin(head("2", 1, Use.lifetime(8, 10), null));
        chair(adding);
        Figures found = figures(adding);
        assertThat(found.utility()).isCloseTo(1.1, within(1e-12));
        assertThat(found.mci()).isCloseTo(1 - 29.0 / 53 * 0.9 / 1.1, within(1e-12));
    }

    @Test
    void whatBringsMostOfTheLinearFlowIsNamedWithItsShare() {
        Adding adding = new Adding();
        for (int n = 1; n <= 7; n++) {
            adding.begin(head(String.valueOf(n), n, Use.AVERAGE, null));
            chair(adding);
        }
        List<Figures.Weight> heaviest = figures(adding).heaviest();
        assertThat(heaviest)
                .extracting(Figures.Weight::product)
                .containsExactly("Product 7", "Product 6", "Product 5", "Product 4", "Product 3");
        assertThat(heaviest.get(0).share()).isCloseTo(7.0 / 28, within(1e-12));
    }

    @Test
    void anUnknownUseMakesTheWholeUnknownAndNamesItsStatement() {
        Adding adding = new Adding();
        adding.begin(head("1", 1, Use.AVERAGE, null));
        chair(adding);
        adding.begin(head("2", 1, Use.UNKNOWN, null));
        chair(adding);
        assertThat(adding.done()).containsExactly("2");
        assertThat(adding.figures(List.of(), new Adding()).mci()).isNaN();
    }

    @Test
    void impactsAreThoseOfTheWholeDeliveryAndOneUnknownMakesThemUnknown() {
        WeightSet set = WeightSet.dutchA1();
        Adding adding = new Adding();
        adding.begin(head("1", 100, Use.AVERAGE, set));
        chair(adding);
        adding.add(10, "1 0 0 0.002 0.0005 0 0 0 0 0 0", (text, amounts) -> read(text, amounts));
        assertThat(figures(adding).mki()).isCloseTo(62.5, within(1e-9));
        Adding lacking = new Adding();
        lacking.begin(head("1", 100, Use.AVERAGE, set));
        chair(lacking);
        lacking.add(10, null, (text, amounts) -> Arrays.fill(amounts, Double.NaN));
        assertThat(figures(lacking).mki()).isNaN();
        assertThat(figures(lacking).weighed()).isEqualTo(1);
    }

    private static void read(@Nullable String text, double[] amounts) {
        String[] parts = text == null ? new String[0] : text.split(" ");
        for (int n = 0; n < parts.length; n++) {
            amounts[n] = Double.parseDouble(parts[n]);
        }
    }
}
