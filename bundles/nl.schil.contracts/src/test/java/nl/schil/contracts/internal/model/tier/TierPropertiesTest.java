package nl.schil.contracts.internal.model.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nl.schil.contracts.internal.model.Worth;
import nl.schil.contracts.internal.store.TierReference;

/** What holds for every assessment and value. */
class TierPropertiesTest {
    private static final TierScale SCALE = TierReference.shipped();

    @Provide
    Arbitrary<Map<TierPart, Integer>> answers() {
        return Arbitraries.maps(
                        Arbitraries.of(TierPart.ASSESSED),
                        Arbitraries.integers().between(1, 5))
                .ofSize(4);
    }

    private static TierScore score(long cents, Map<TierPart, Integer> answers) {
        return TierScore.of(new Worth(cents, null, null, "EUR"), answers, SCALE);
    }

    @Property
    void theScoreLiesFromOneToFive(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_00L) long cents,
            @ForAll("answers") Map<TierPart, Integer> answers) {
        assertThat(score(cents, answers).score()).isBetween(BigDecimal.ONE, BigDecimal.valueOf(5));
    }

    @Property
    void aHigherAnswerNeverLowersScoreOrTier(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_00L) long cents,
            @ForAll("answers") Map<TierPart, Integer> answers,
            @ForAll @IntRange(min = 0, max = 3) int which) {
        TierPart part = TierPart.ASSESSED.get(which);
        Map<TierPart, Integer> higher = new EnumMap<>(answers);
        higher.put(part, Math.min(5, answers.get(part) + 1));
        TierScore before = score(cents, answers);
        TierScore after = score(cents, higher);
        assertThat(after.score()).isGreaterThanOrEqualTo(before.score());
        assertThat(after.tier()).isLessThanOrEqualTo(before.tier());
    }

    @Property
    void aHigherValueNeverLowersScoreOrTier(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_00L) long cents,
            @ForAll @LongRange(min = 0, max = 1_000_000_00L) long more,
            @ForAll("answers") Map<TierPart, Integer> answers) {
        TierScore before = score(cents, answers);
        TierScore after = score(cents + more, answers);
        assertThat(after.score()).isGreaterThanOrEqualTo(before.score());
        assertThat(after.tier()).isLessThanOrEqualTo(before.tier());
    }

    @Property
    void anyAnswerThatIsTakenAwayMakesTheScoreUnknown(
            @ForAll("answers") Map<TierPart, Integer> answers, @ForAll @IntRange(min = 0, max = 3) int which) {
        Map<TierPart, Integer> fewer = new EnumMap<>(answers);
        fewer.remove(TierPart.ASSESSED.get(which));
        TierScore score = score(1, fewer);
        assertThat(score.score()).isNull();
        assertThat(score.missing()).containsExactly(TierPart.ASSESSED.get(which));
    }
}
