package nl.schil.market.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarketReachTest {
    private static Scan scan(Integer capable, Scan.Known... known) {
        return new Scan(
                "s",
                "c",
                "o",
                1,
                LocalDate.of(2026, 3, 12),
                capable,
                null,
                List.of(new Scan.Source("a", null), new Scan.Source("b", null)),
                List.of(known),
                "noor",
                null);
    }

    private static List<BigDecimal> shares(String... shares) {
        return Stream.of(shares).map(BigDecimal::new).toList();
    }

    @Test
    void concentrationIsTheSumOfSquaredShares() {
        Concentration vector = Concentration.of(shares(".4", ".3", ".2", ".1"));
        assertThat(vector.index()).isEqualByComparingTo("0.30");
        assertThat(vector.exact()).isTrue();
        Concentration part = Concentration.of(shares(".5"));
        assertThat(part.index()).isEqualByComparingTo("0.25");
        assertThat(part.exact()).isFalse();
        assertThat(Concentration.of(List.of()).index()).isNull();
        assertThatThrownBy(() -> Concentration.of(shares(".6", ".5"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Concentration.of(shares("-.1"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knownSuppliersAreThoseOfTheScanAndOfContractsEachOnce() {
        Scan scan = scan(8, new Scan.Known("a", null, null), new Scan.Known(null, "Verzonnen", null));
        Reach reach = Reach.of(scan, Set.of("a", "b"), 1);
        assertThat(reach.known()).isEqualTo(3);
        assertThat(reach.contracted()).isEqualTo(2);
        assertThat(reach.contractedOfKnown()).isEqualByComparingTo("0.6667");
        assertThat(reach.knownOfCapable()).isEqualByComparingTo("0.375");
        assertThat(reach.unnamed()).isEqualTo(1);
    }

    @Test
    void whatIsUnknownStaysUnknown() {
        Reach withoutScan = Reach.of(null, Set.of("a"), 0);
        assertThat(withoutScan.known()).isNull();
        assertThat(withoutScan.capable()).isNull();
        assertThat(withoutScan.contractedOfKnown()).isNull();
        Reach withoutRegister = Reach.of(scan(null, new Scan.Known("a", null, null)), null, 0);
        assertThat(withoutRegister.contracted()).isNull();
        assertThat(withoutRegister.known()).isEqualTo(1);
        assertThat(withoutRegister.contractedOfKnown()).isNull();
        assertThat(withoutRegister.knownOfCapable()).isNull();
    }

    @Test
    void aScanIsEvidenceWithTwoSourcesAndANumber() {
        assertThat(scan(0).complete()).isTrue();
        assertThat(scan(null).complete()).isFalse();
        assertThat(scan(3).counts(LocalDate.of(2026, 3, 11))).isFalse();
        assertThat(scan(3).counts(LocalDate.of(2026, 3, 12))).isTrue();
    }
}
