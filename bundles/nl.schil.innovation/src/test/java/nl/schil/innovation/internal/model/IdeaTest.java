package nl.schil.innovation.internal.model;

import static nl.schil.innovation.internal.model.Examples.RECEIVED;
import static nl.schil.innovation.internal.model.Examples.idea;
import static nl.schil.innovation.internal.model.Examples.path;
import static nl.schil.innovation.internal.model.Examples.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.schil.innovation.internal.model.Answering.Standing;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdeaTest {
    private static final LocalDate DUE = RECEIVED.plusDays(30);

    @Test
    void theStageIsThatOfTheLastDecisionUpToTheDayAsked() {
        Idea idea = idea(path(Stage.INTAKE, Stage.EXPLORATION));
        assertThat(idea.stage(RECEIVED.plusDays(9))).isEqualTo(Stage.IDEA);
        assertThat(idea.stage(RECEIVED.plusDays(10))).isEqualTo(Stage.INTAKE);
        assertThat(idea.stage(RECEIVED.plusDays(20))).isEqualTo(Stage.EXPLORATION);
        assertThat(idea.since(RECEIVED.plusDays(25))).isEqualTo(RECEIVED.plusDays(20));
    }

    @Test
    void takingAnIdeaInIsNoAnswer() {
        Idea idea = idea(path(Stage.INTAKE));
        assertThat(idea.answering(DUE).standing(DUE)).isEqualTo(Standing.WAITING);
        assertThat(idea.answering(DUE).days()).isNull();
        assertThat(idea.answering(DUE.plusDays(1)).standing(DUE.plusDays(1))).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void theLastDayIsInTime() {
        Idea onTime = idea(step(1, Stage.IDEA, Stage.STOPPED, DUE, null));
        Idea late = idea(step(1, Stage.IDEA, Stage.STOPPED, DUE.plusDays(1), null));
        LocalDate later = DUE.plusDays(9);
        assertThat(onTime.answering(later).standing(later)).isEqualTo(Standing.IN_TIME);
        assertThat(onTime.answering(later).days()).isEqualTo(30);
        assertThat(late.answering(later).standing(later)).isEqualTo(Standing.LATE);
        assertThat(late.answering(DUE).standing(DUE)).isEqualTo(Standing.WAITING);
    }

    @Test
    void aDecisionThatWasTakenBackDoesNotCount() {
        Idea idea = idea(step(1, Stage.IDEA, Stage.STOPPED, RECEIVED.plusDays(3), RECEIVED.plusDays(4)));
        assertThat(idea.stage(RECEIVED.plusDays(9))).isEqualTo(Stage.IDEA);
        assertThat(idea.answering(DUE).answeredOn()).isNull();
    }

    private static List<String> refused(Idea idea, Step step) {
        return Moves.violations(idea, step, LocalDate.of(2026, 12, 1)).stream()
                .map(Violation::code)
                .toList();
    }

    private static Step to(Idea idea, Stage stage, LocalDate on, @Nullable String answer, @Nullable LocalDate until) {
        return new Step(
                9,
                idea.stage(LocalDate.MAX),
                stage,
                on,
                null,
                "Stuurgroep",
                "reden",
                answer,
                until,
                List.of(),
                on,
                null);
    }

    @Test
    void anIdeaGoesToTheNextStageBackOrOutOfThePipelineButSkipsNone() {
        assertThat(Moves.from(Stage.IDEA, List.of())).containsExactly(Stage.INTAKE, Stage.PARKED, Stage.STOPPED);
        assertThat(Moves.from(Stage.FEASIBILITY, List.of()))
                .containsExactly(Stage.PILOT, Stage.PARKED, Stage.STOPPED, Stage.EXPLORATION, Stage.INTAKE);
        assertThat(Moves.from(Stage.SCALING, List.of()))
                .doesNotContain(Stage.PARKED)
                .contains(Stage.STOPPED);
        assertThat(Moves.from(Stage.STOPPED, List.of())).containsExactly(Stage.INTAKE);
        Idea idea = idea(path(Stage.INTAKE));
        assertThat(refused(idea, to(idea, Stage.PILOT, RECEIVED.plusDays(20), "antwoord", null)))
                .contains("innovation.move.not-next");
    }

    @Test
    void whatWasParkedGoesOnWhereItWas() {
        Idea idea = idea(path(Stage.INTAKE, Stage.EXPLORATION, Stage.PARKED));
        assertThat(Moves.from(Stage.PARKED, idea.steps())).containsExactly(Stage.EXPLORATION, Stage.STOPPED);
    }

    @Test
    void parkingNeedsAnEndAfterTheDecision() {
        Idea idea = idea(path(Stage.INTAKE));
        LocalDate on = RECEIVED.plusDays(20);
        assertThat(refused(idea, to(idea, Stage.PARKED, on, "antwoord", null)))
                .containsExactly("innovation.move.parked-until");
        assertThat(refused(idea, to(idea, Stage.PARKED, on, "antwoord", on)))
                .containsExactly("innovation.move.parked-until");
        assertThat(refused(idea, to(idea, Stage.PARKED, on, "antwoord", on.plusDays(1))))
                .isEmpty();
    }

    @Test
    void thePilotNeedsALegalRoute() {
        Step[] there = path(Stage.INTAKE, Stage.EXPLORATION, Stage.FEASIBILITY);
        Idea without = idea(there);
        Idea with = idea("i-1", Origin.SUPPLIER, LegalRoute.WITHIN_CONTRACT, there);
        LocalDate on = RECEIVED.plusDays(40);
        assertThat(refused(without, to(without, Stage.PILOT, on, null, null)))
                .containsExactly("innovation.move.legal-route");
        assertThat(refused(with, to(with, Stage.PILOT, on, null, null))).isEmpty();
    }

    @Test
    void aSupplierIsAnsweredWhenTheIntakeEnds() {
        Idea theirs = idea(path(Stage.INTAKE));
        Idea own = idea("i-2", Origin.OWN, LegalRoute.NONE_YET, path(Stage.INTAKE));
        LocalDate on = RECEIVED.plusDays(20);
        assertThat(refused(theirs, to(theirs, Stage.EXPLORATION, on, null, null)))
                .containsExactly("innovation.move.answer");
        assertThat(refused(own, to(own, Stage.EXPLORATION, on, null, null))).isEmpty();
    }

    @Test
    void aDecisionIsNotBeforeTheOneItFollowsNorInTheFuture() {
        Idea idea = idea("i-2", Origin.OWN, LegalRoute.NONE_YET, path(Stage.INTAKE));
        assertThat(refused(idea, to(idea, Stage.EXPLORATION, RECEIVED.plusDays(9), null, null)))
                .containsExactly("innovation.move.before");
        assertThat(refused(idea, to(idea, Stage.EXPLORATION, LocalDate.of(2026, 12, 2), null, null)))
                .containsExactly("innovation.move.future");
    }
}
