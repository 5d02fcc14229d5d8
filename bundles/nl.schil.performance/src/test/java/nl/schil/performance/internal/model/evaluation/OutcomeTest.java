package nl.schil.performance.internal.model.evaluation;

import static nl.schil.performance.internal.model.evaluation.EvaluationExamples.OPENED;
import static nl.schil.performance.internal.model.evaluation.EvaluationExamples.buyer;
import static nl.schil.performance.internal.model.evaluation.EvaluationExamples.items;
import static nl.schil.performance.internal.model.evaluation.EvaluationExamples.marks;
import static nl.schil.performance.internal.model.evaluation.EvaluationExamples.respondent;
import static nl.schil.performance.internal.model.evaluation.EvaluationExamples.supplier;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.schil.performance.internal.model.Side;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final Outcome VECTOR = Outcome.of(items(4), List.of(buyer(OPENED), supplier(OPENED)));

    @Test
    void theVectorOfF3() {
        assertThat(VECTOR.buyerAboutSupplier()).isEqualByComparingTo("7.00");
        assertThat(VECTOR.supplierAboutBuyer()).isEqualByComparingTo("5.25");
        assertThat(VECTOR.reciprocityGap()).isEqualByComparingTo("1.75");
        assertThat(VECTOR.supplierBlindSpot()).isEqualByComparingTo("0.75");
        assertThat(VECTOR.buyerBlindSpot()).isEqualByComparingTo("1.50");
        assertThat(VECTOR.perceptualDistance()).isEqualByComparingTo("0.125");
    }

    @Test
    void theAgendaOfTheVectorHasTheBuyersBlindSpotsFirst() {
        assertThat(VECTOR.agenda())
                .extracting(AgendaPoint::item, AgendaPoint::side, p -> p.gap().intValueExact())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, Side.BUYER, 2),
                        org.assertj.core.groups.Tuple.tuple(1, Side.BUYER, 2),
                        org.assertj.core.groups.Tuple.tuple(2, Side.SUPPLIER, 2),
                        org.assertj.core.groups.Tuple.tuple(4, Side.BUYER, 1));
    }

    @Test
    void aLargerGapComesBeforeTheBuyersOwn() {
        Outcome outcome = Outcome.of(
                items(2),
                List.of(
                        respondent("b", Side.BUYER, OPENED, marks(new int[] {4, 7}, new int[] {6, 8})),
                        respondent("s", Side.SUPPLIER, OPENED, marks(new int[] {6, 7}, new int[] {8, 7}))));
        assertThat(outcome.agenda())
                .extracting(AgendaPoint::item, AgendaPoint::side)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Side.SUPPLIER),
                        org.assertj.core.groups.Tuple.tuple(2, Side.BUYER));
    }

    @Test
    void whatOneSideDoesNotSayIsUnknownAndNotZero() {
        Outcome half = Outcome.of(items(4), List.of(buyer(OPENED)));
        assertThat(half.buyerAboutSupplier()).isEqualByComparingTo("7");
        assertThat(half.supplierAboutBuyer()).isNull();
        assertThat(half.reciprocityGap()).isNull();
        assertThat(half.buyerBlindSpot()).isNull();
        assertThat(half.perceptualDistance()).isNull();
        assertThat(half.agenda()).isEmpty();
    }

    @Test
    void aPairThatNobodyOfASideCanJudgeCountsInNoFigureThatNeedsIt() {
        List<Mark> marks = new ArrayList<>(supplier(OPENED).marks());
        marks.replaceAll(m -> m.item() == 3 ? new Mark(3, m.about(), null, null) : m);
        Outcome outcome = Outcome.of(items(4), List.of(buyer(OPENED), respondent("s", Side.SUPPLIER, OPENED, marks)));
        assertThat(outcome.supplierAboutBuyer())
                .isEqualByComparingTo(
                        new BigDecimal("17").divide(new BigDecimal("3"), java.math.MathContext.DECIMAL64));
        assertThat(outcome.pairs().get(2).difference()).isNull();
        assertThat(outcome.agenda()).extracting(AgendaPoint::item).containsExactly(1, 2, 4);
    }

    @Test
    void theSpreadIsToldFromThreeAnswers() {
        assertThat(Tally.of(List.of(4, 8)).lowest()).isNull();
        assertThat(Tally.of(List.of(4, 8)).mean()).isEqualByComparingTo("6");
        assertThat(Tally.of(List.of(4, 8, 6)).lowest()).isEqualTo(4);
        assertThat(Tally.of(Arrays.asList(4, 8, null)).highest())
                .as("two who judged it")
                .isNull();
        assertThat(Tally.of(Arrays.asList(null, null)).mean()).isNull();
    }

    @Test
    void theGapTurnsItsSignWhenTheSidesSwap() {
        Random dice = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Mark> one = marks(values(dice), values(dice));
            List<Mark> other = marks(values(dice), values(dice));
            Outcome outcome = Outcome.of(items(5), people(one, other));
            Outcome swapped = Outcome.of(items(5), people(other, one));
            assertThat(swapped.reciprocityGap())
                    .isEqualByComparingTo(outcome.reciprocityGap().negate());
            assertThat(swapped.perceptualDistance()).isEqualByComparingTo(outcome.perceptualDistance());
            assertThat(outcome.perceptualDistance()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            assertThat(swapped.buyerBlindSpot()).isEqualByComparingTo(outcome.supplierBlindSpot());
        }
    }

    private static List<Respondent> people(List<Mark> buyer, List<Mark> supplier) {
        return List.of(respondent("b", Side.BUYER, OPENED, buyer), respondent("s", Side.SUPPLIER, OPENED, supplier));
    }

    private static int[] values(Random dice) {
        return dice.ints(5, 1, 11).toArray();
    }
}
