package nl.schil.performance.internal.model.evaluation;

import static nl.schil.performance.internal.model.evaluation.EvaluationExamples.DEADLINE;
import static nl.schil.performance.internal.model.evaluation.EvaluationExamples.OPENED;
import static nl.schil.performance.internal.model.evaluation.EvaluationExamples.S;
import static nl.schil.performance.internal.model.evaluation.EvaluationExamples.S_SELF;
import static nl.schil.performance.internal.model.evaluation.EvaluationExamples.buyer;
import static nl.schil.performance.internal.model.evaluation.EvaluationExamples.evaluation;
import static nl.schil.performance.internal.model.evaluation.EvaluationExamples.marks;
import static nl.schil.performance.internal.model.evaluation.EvaluationExamples.respondent;
import static nl.schil.performance.internal.model.evaluation.EvaluationExamples.supplier;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.Violation;
import nl.schil.performance.internal.model.Side;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final LocalDate DAY = OPENED.plusDays(5);

    @Test
    void itsStateFollowsFromItsEventsAndTheDay() {
        assertThat(evaluation(null, null, null, buyer(null), supplier(null)).state(DAY))
                .isEqualTo(EvaluationState.DRAFT);
        Evaluation evaluation = evaluation(
                OPENED,
                new Talk(OPENED.plusDays(8), null),
                OPENED.plusDays(10),
                buyer(OPENED.plusDays(2)),
                supplier(OPENED.plusDays(4)));
        assertThat(evaluation.state(OPENED.minusDays(1))).isEqualTo(EvaluationState.DRAFT);
        assertThat(evaluation.state(OPENED)).isEqualTo(EvaluationState.OPEN);
        assertThat(evaluation.state(OPENED.plusDays(2))).isEqualTo(EvaluationState.SEALED_PARTIAL);
        assertThat(evaluation.state(OPENED.plusDays(4))).isEqualTo(EvaluationState.REVEALED);
        assertThat(evaluation.state(OPENED.plusDays(8))).isEqualTo(EvaluationState.DISCUSSED);
        assertThat(evaluation.state(OPENED.plusDays(10))).isEqualTo(EvaluationState.CLOSED);
        assertThat(evaluation.state(OPENED))
                .as("the same question, the same answer")
                .isEqualTo(EvaluationState.OPEN);
    }

    @Test
    void nothingIsSeenWhileASideIsMissing() {
        Evaluation one = evaluation(OPENED, null, null, buyer(DAY), supplier(null));
        assertThat(one.state(DAY)).isEqualTo(EvaluationState.SEALED_PARTIAL);
        assertThat(Sight.of(one, DAY).outcome()).isEmpty();
        assertThat(Sight.of(one, DAY).motivations(Side.BUYER)).isEmpty();
        assertThat(Sight.of(one, DEADLINE).outcome())
                .as("the last day is inside")
                .isEmpty();
    }

    @Test
    void theDeadlineRevealsAndMarksTheMissingSide() {
        Evaluation one = evaluation(OPENED, null, null, buyer(DAY), supplier(null));
        LocalDate after = DEADLINE.plusDays(1);
        assertThat(one.state(after)).isEqualTo(EvaluationState.REVEALED);
        assertThat(one.missing(after)).containsExactly(Side.SUPPLIER);
        Outcome outcome = Sight.of(one, after).outcome().orElseThrow();
        assertThat(outcome.buyerAboutSupplier()).isEqualByComparingTo("7");
        assertThat(outcome.reciprocityGap()).isNull();
        assertThat(Sight.of(one, after).motivations(Side.BUYER))
                .as("what was not submitted is never shown")
                .allMatch(m -> m.side() == Side.BUYER);
    }

    @Test
    void whatFewerThanThreePeopleExplainedStaysWithTheirSide() {
        Evaluation two = evaluation(
                OPENED,
                null,
                null,
                buyer(DAY),
                respondent("s1", Side.SUPPLIER, DAY, marks(S, S_SELF)),
                respondent("s2", Side.SUPPLIER, DAY, marks(S, S_SELF)));
        assertThat(Sight.of(two, DAY).motivations(Side.BUYER))
                .extracting(Sight.Motivation::side)
                .containsOnly(Side.BUYER);
        assertThat(Sight.of(two, DAY).motivations(Side.SUPPLIER))
                .extracting(Sight.Motivation::side)
                .containsOnly(Side.SUPPLIER);
        Evaluation three = evaluation(
                OPENED,
                null,
                null,
                buyer(DAY),
                respondent("s1", Side.SUPPLIER, DAY, marks(S, S_SELF)),
                respondent("s2", Side.SUPPLIER, DAY, marks(S, S_SELF)),
                respondent("s3", Side.SUPPLIER, DAY, marks(S, S_SELF)));
        assertThat(Sight.of(three, DAY).motivations(Side.BUYER))
                .extracting(Sight.Motivation::side)
                .containsOnly(Side.BUYER, Side.SUPPLIER);
    }

    @Test
    void aSideIsDoneWhenEverybodyOfItIs() {
        Respondent late = new Respondent("s2", Side.SUPPLIER, "Tweede", null, null, List.of());
        Evaluation evaluation = evaluation(OPENED, null, null, buyer(DAY), supplier(DAY), late);
        assertThat(evaluation.complete(Side.SUPPLIER, DAY)).isFalse();
        assertThat(evaluation.revealed(DAY)).isFalse();
        assertThat(evaluation.revealed(DEADLINE.plusDays(1))).isTrue();
        assertThat(evaluation.missing(DEADLINE.plusDays(1))).isEmpty();
    }

    @Test
    void itProvesTheActivityWhenBothAnsweredAndTalked() {
        Talk talk = new Talk(DAY.plusDays(2), null);
        assertThat(evaluation(OPENED, talk, null, buyer(DAY), supplier(DAY)).heldOn(DAY.plusDays(2)))
                .isEqualTo(talk.heldOn());
        assertThat(evaluation(OPENED, talk, null, buyer(DAY), supplier(DAY)).heldOn(DAY))
                .isNull();
        LocalDate after = DEADLINE.plusDays(9);
        assertThat(evaluation(OPENED, new Talk(after, null), null, buyer(DAY), supplier(null))
                        .heldOn(after))
                .as("one side is missing")
                .isNull();
    }

    @Test
    void extremeMarksAreExplained() {
        for (int value = 1; value <= 10; value++) {
            boolean must = value <= 5 || value >= 9;
            assertThat(new Mark(1, About.OTHER, value, " ").shortcomings("m").isEmpty())
                    .as(String.valueOf(value))
                    .isEqualTo(!must);
        }
        assertThat(new Mark(1, About.OTHER, 3, "te laat").shortcomings("m")).isEmpty();
        assertThat(new Mark(1, About.OTHER, null, null).shortcomings("m")).isEmpty();
        assertThat(new Mark(1, About.OTHER, 11, null).violations("m"))
                .extracting(Violation::code)
                .containsExactly("performance.evaluation.mark.range");
    }

    @Test
    void selectionIsBlockedUnlessTheProcedureIsKnownToBeNational() {
        assertThat(new Uses(Uses.Procedure.EUROPEAN, null, "art. 4").violations())
                .hasSize(1);
        assertThat(new Uses(Uses.Procedure.UNKNOWN, null, "art. 4").violations())
                .hasSize(1);
        assertThat(new Uses(Uses.Procedure.NATIONAL, "art. 3", "art. 4").violations())
                .isEmpty();
    }

    @Test
    void everythingWrongWithASetUpIsSaidAtOnce() {
        Evaluation empty = evaluation(null, null, null);
        assertThat(empty.violations(DEADLINE.plusDays(1)))
                .extracting(Violation::field)
                .containsExactly("deadline", "buyers", "suppliers");
    }

    @Test
    void agreementsAreKeptOrNotPerSide() {
        LocalDate due = LocalDate.of(2026, 7, 1);
        List<AgreedAction> actions = List.of(
                new AgreedAction("1", Side.BUYER, "a", due, due),
                new AgreedAction("2", Side.BUYER, "b", due, due.plusDays(1)),
                new AgreedAction("3", Side.SUPPLIER, "c", due, null));
        assertThat(Punctuality.of(Side.BUYER, actions, due.plusDays(9)).rate()).isEqualByComparingTo("0.5");
        assertThat(Punctuality.of(Side.SUPPLIER, actions, due).rate())
                .as("not due yet")
                .isNull();
        assertThat(Punctuality.of(Side.SUPPLIER, actions, due.plusDays(1)).rate())
                .isEqualByComparingTo("0");
    }
}
