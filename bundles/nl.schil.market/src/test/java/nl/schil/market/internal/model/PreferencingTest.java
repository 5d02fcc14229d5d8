package nl.schil.market.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import nl.schil.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PreferencingTest {
    private static final ValueBands BANDS = new ValueBands(
            new BigDecimal("0.008"), new BigDecimal("0.05"), new BigDecimal("0.15"), new BigDecimal("0.5"));

    private static Preferencing of(@Nullable String spend, @Nullable String turnover, @Nullable String mean) {
        return Preferencing.of(
                spend == null ? null : Money.euro(spend),
                turnover == null ? null : Money.euro(turnover),
                mean == null ? null : new BigDecimal(mean),
                BANDS);
    }

    @Test
    void attractivenessIsTheMeanScaledToAFraction() {
        assertThat(of(null, null, "1").attractiveness()).isZero();
        assertThat(of(null, null, "5.5").attractiveness()).isEqualByComparingTo("0.5");
        assertThat(of(null, null, "10").attractiveness()).isEqualByComparingTo("1");
        assertThatThrownBy(() -> of(null, null, "0.9")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valueIsSpendByTurnoverInBands() {
        assertThat(of("79", "10000", null).band()).isEqualTo(ValueBands.Band.NEGLIGIBLE);
        assertThat(of("80", "10000", null).band()).isEqualTo(ValueBands.Band.LOW);
        assertThat(of("500", "10000", null).band()).isEqualTo(ValueBands.Band.HIGH);
        assertThat(of("1500", "10000", null).band()).isEqualTo(ValueBands.Band.VERY_HIGH);
        assertThat(of("1500", "10000", null).value()).isEqualByComparingTo("0.15");
    }

    @Test
    void theQuadrantNeedsBothFigures() {
        assertThat(of("500", "10000", "5.5").preference()).isEqualTo(Preference.CORE);
        assertThat(of("499", "10000", "5.5").preference()).isEqualTo(Preference.DEVELOPMENT);
        assertThat(of("500", "10000", "5.4").preference()).isEqualTo(Preference.EXPLOITABLE);
        assertThat(of("499", "10000", "5.4").preference()).isEqualTo(Preference.NUISANCE);
        assertThat(of("500", null, "9").preference()).isNull();
        assertThat(of(null, "10000", "9").preference()).isNull();
        assertThat(of("500", "10000", null).preference()).isNull();
        assertThat(of("500", "0", "9").value()).isNull();
    }

    @Test
    void otherCurrenciesAreNotCompared() {
        assertThat(Preferencing.of(new Money(1, "EUR"), new Money(2, "USD"), null, BANDS)
                        .value())
                .isNull();
    }

    @Test
    void bandsRiseAndStancesAreComplete() {
        assertThatThrownBy(() -> new ValueBands(
                        new BigDecimal("0.05"), new BigDecimal("0.05"), BigDecimal.ONE, new BigDecimal("0.5")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stances(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
