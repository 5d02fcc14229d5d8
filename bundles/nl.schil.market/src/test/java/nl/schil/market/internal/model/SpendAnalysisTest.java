package nl.schil.market.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.Money;
import nl.schil.kernel.directory.SpendTotal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpendAnalysisTest {
    private static SpendTotal total(String contract, @Nullable String category, long cents, String currency) {
        return new SpendTotal(
                "o",
                contract,
                "s",
                category,
                SpendTotal.Kind.INVOICED,
                2026,
                9,
                new Money(cents, currency),
                LocalDate.of(2026, 11, 3));
    }

    @Test
    void linesGoFromLargeToSmallWithTheirShareAndWhatTheyMakeUpTogether() {
        List<SpendAnalysis> found = SpendAnalysis.of(
                List.of(
                        total("a", "A", 5000, "EUR"),
                        total("b", "B", 2000, "EUR"),
                        total("c", "A", 2000, "EUR"),
                        total("d", null, 1000, "EUR")),
                SpendTotal::category);
        assertThat(found).hasSize(1);
        SpendAnalysis euro = found.get(0);
        assertThat(euro.total()).isEqualTo(10_000);
        assertThat(euro.lines()).extracting(SpendAnalysis.Line::key).containsExactly("A", "B", null);
        assertThat(euro.lines()).extracting(line -> line.share().doubleValue()).containsExactly(0.7, 0.2, 0.1);
        assertThat(euro.lines())
                .extracting(line -> line.cumulative().doubleValue())
                .containsExactly(0.7, 0.9, 1.0);
        assertThat(euro.lines()).extracting(SpendAnalysis.Line::band).containsExactly("A", "A", "B");
        assertThat(euro.lines().get(0).contracts()).isEqualTo(2);
    }

    @Test
    void currenciesAreKeptApartAndATotalThatIsNotPositiveHasNoShares() {
        List<SpendAnalysis> found = SpendAnalysis.of(
                List.of(total("a", "A", -500, "EUR"), total("b", "B", 100, "EUR"), total("c", "A", 70, "USD")),
                SpendTotal::category);
        assertThat(found).extracting(SpendAnalysis::currency).containsExactly("EUR", "USD");
        assertThat(found.get(0).lines()).allSatisfy(line -> {
            assertThat(line.share()).isNull();
            assertThat(line.band()).isNull();
        });
        assertThat(found.get(1).lines().get(0).share()).isEqualByComparingTo("1");
        assertThat(SpendAnalysis.of(List.of(), SpendTotal::category)).isEmpty();
    }
}
