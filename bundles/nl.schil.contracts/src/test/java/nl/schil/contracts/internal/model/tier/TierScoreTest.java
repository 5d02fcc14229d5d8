package nl.schil.contracts.internal.model.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.schil.contracts.internal.model.Tier;
import nl.schil.contracts.internal.model.Worth;
import nl.schil.contracts.internal.store.TierReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierScoreTest {
    private static final TierScale SCALE = TierReference.shipped();

    private static Worth euros(@Nullable Long amount) {
        return new Worth(null, null, amount == null ? null : amount * 100, "EUR");
    }

    private static Map<TierPart, Integer> answers(int criticality, int complexity, int risk, int goals) {
        return Map.of(
                TierPart.CRITICALITY, criticality,
                TierPart.COMPLEXITY, complexity,
                TierPart.SUPPLY_RISK, risk,
                TierPart.POLICY_GOALS, goals);
    }

    @ParameterizedTest
    @CsvSource({
        // value, criticality, complexity, supply risk, policy goals, score, tier
        "10000, 1, 1, 1, 1, 1.00, B",
        "6000000, 5, 5, 5, 5, 5.00, G",
        "1000000, 4, 3, 3, 2, 3.45, S",
        "1000000, 4, 3, 3, 3, 3.55, G",
        "1000000, 3, 4, 3, 3, 3.50, G",
        "300000, 2, 3, 2, 2, 2.50, S",
        "300000, 2, 3, 2, 1, 2.40, B",
        "49999, 5, 5, 5, 5, 3.80, G",
        "60000, 3, 3, 3, 3, 2.70, S"
    })
    void theScoreIsTheWeightedSumAndExactlyACutIsTheHigherTier(
            long value, int criticality, int complexity, int risk, int goals, String score, Tier tier) {
        TierScore computed = TierScore.of(euros(value), answers(criticality, complexity, risk, goals), SCALE);
        assertThat(computed.score()).isEqualTo(new BigDecimal(score));
        assertThat(computed.tier()).isEqualTo(tier);
        assertThat(computed.missing()).isEmpty();
        assertThat(computed.parts().stream().map(TierScore.Part::contribution).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "49999, 1", "50000, 2", "249999, 2", "250000, 3", "1000000, 4", "4999999, 4", "5000000, 5"})
    void aValueOnABoundIsInTheHigherBand(long euros, int band) {
        assertThat(SCALE.band(euros * 100)).isEqualTo(band);
    }

    @Test
    void theMaximumGoesBeforeTheEstimate() {
        assertThat(TierScore.value(new Worth(7_000_000L, null, 1L, "EUR"), SCALE))
                .isEqualTo(7_000_000L);
        assertThat(TierScore.value(new Worth(null, null, 1L, "EUR"), SCALE)).isEqualTo(1L);
    }

    @Test
    void aMissingPartLeavesTheScoreUnknownAndIsNamed() {
        TierScore score = TierScore.of(euros(1_000_000L), Map.of(TierPart.CRITICALITY, 5), SCALE);
        assertThat(score.score()).isNull();
        assertThat(score.tier()).isNull();
        assertThat(score.missing()).containsExactly(TierPart.COMPLEXITY, TierPart.SUPPLY_RISK, TierPart.POLICY_GOALS);
    }

    @Test
    void withoutAValueInTheCurrencyOfTheBandsTheBandIsUnknown() {
        assertThat(TierScore.of(Worth.UNKNOWN, answers(5, 5, 5, 5), SCALE).missing())
                .containsExactly(TierPart.VALUE);
        assertThat(TierScore.of(new Worth(900L, null, null, "USD"), answers(5, 5, 5, 5), SCALE)
                        .missing())
                .containsExactly(TierPart.VALUE);
    }

    @Test
    void aScaleThatDoesNotAddUpIsRefused() {
        Map<TierPart, Integer> weights = new java.util.EnumMap<>(SCALE.weights());
        weights.put(TierPart.VALUE, 29);
        assertThatThrownBy(() -> scale(weights, "3.5", "2.5", SCALE.bands())).hasMessageContaining("100 together");
        assertThatThrownBy(() -> scale(SCALE.weights(), "2.5", "2.5", SCALE.bands()))
                .hasMessageContaining("above silver");
        assertThatThrownBy(() -> scale(SCALE.weights(), "3.5", "2.5", List.of(1L, 3L, 2L, 4L)))
                .hasMessageContaining("rising");
    }

    private static TierScale scale(Map<TierPart, Integer> weights, String gold, String silver, List<Long> bands) {
        return new TierScale("x", weights, new BigDecimal(gold), new BigDecimal(silver), "EUR", bands, List.of());
    }
}
