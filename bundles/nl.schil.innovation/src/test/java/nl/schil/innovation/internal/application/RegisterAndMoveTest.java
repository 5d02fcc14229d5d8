package nl.schil.innovation.internal.application;

import static nl.schil.innovation.internal.model.Examples.idea;
import static nl.schil.innovation.internal.model.Examples.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.schil.innovation.internal.model.Idea;
import nl.schil.innovation.internal.model.LegalRoute;
import nl.schil.innovation.internal.model.Stage;
import nl.schil.innovation.internal.model.Step;
import nl.schil.innovation.internal.model.Verdict;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisterAndMoveTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final RegisterIdea registering = new RegisterIdea(new Subjects(null, null), TODAY);
    private final MoveIdea moving = new MoveIdea(Set.of("p-1"), List.of("Budget is akkoord"), TODAY);

    private static RegisterIdea.Asked asked(@Nullable String title, @Nullable String route, @Nullable String note) {
        return new RegisterIdea.Asked(
                title,
                "Wat",
                null,
                "SUPPLIER",
                "s-1",
                null,
                null,
                null,
                "2026-11-02",
                route,
                note,
                null,
                null,
                null,
                null);
    }

    private static List<String> codes(Result<?> result) {
        return ((Result.Refused<?>) result)
                .violations().stream()
                        .map(violation -> violation.field() + " " + violation.code())
                        .toList();
    }

    @Test
    void theAnswerIsDueAfterTheAgreedDaysAlsoWhenTheDayOfReceiptChanges() {
        Idea added = registering
                .add("org-a", asked("Chip", null, null), 14)
                .orElseThrow(violations -> new IllegalStateException(violations.toString()));
        assertThat(added.answerDue()).isEqualTo("2026-11-16");
        assertThat(added.legal().route()).isEqualTo(LegalRoute.NONE_YET);
        Idea changed = registering
                .change(idea(), asked("Chip", null, null))
                .orElseThrow(violations -> new IllegalStateException(violations.toString()));
        assertThat(changed.answerDue()).isEqualTo("2026-12-02");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(codes(registering.add("org-a", asked(null, "SBIR", null), 30)))
                .containsExactlyInAnyOrder("title problem.field.required", "legalNote innovation.idea.legal-note");
    }

    @Test
    void anIdeaOfASupplierSaysWhichAndWhatHasADecisionWasReceivedBeforeIt() {
        RegisterIdea.Asked nobody = new RegisterIdea.Asked(
                "Chip", "Wat", null, "SUPPLIER", null, null, null, null, null, null, null, null, null, null, null);
        assertThat(codes(registering.add("org-a", nobody, 30))).containsExactly("supplier innovation.idea.whose");
        Idea decided = idea(path(Stage.INTAKE));
        assertThat(codes(registering.change(decided, asked("Chip", null, null))))
                .containsExactly("receivedOn innovation.idea.received");
    }

    private static MoveIdea.Asked move(
            String to, @Nullable String decider, @Nullable String reason, MoveIdea.AskedVerdict... criteria) {
        return new MoveIdea.Asked(to, "2026-11-20", decider, null, reason, "Dank u wel", null, List.of(criteria));
    }

    @Test
    void nothingMovesWithoutADeciderAndAReason() {
        assertThat(codes(moving.decide(idea(), move("INTAKE", null, " "))))
                .containsExactlyInAnyOrder("decider innovation.move.decider", "reason problem.field.required");
        assertThat(codes(moving.decide(idea(), move("INTAKE", "p-2", "past"))))
                .containsExactly("decider innovation.move.person");
    }

    @Test
    void criteriaAreThoseOfTheGateAndAdviseOnly() {
        Result<Step> failed = moving.decide(
                idea(), move("INTAKE", "p-1", "toch", new MoveIdea.AskedVerdict("Budget is akkoord", "NOT_MET")));
        assertThat(failed.orElseThrow(violations -> new IllegalStateException(violations.toString()))
                        .verdicts())
                .containsExactly(new Verdict("Budget is akkoord", Verdict.Outcome.NOT_MET));
        assertThat(codes(moving.decide(
                        idea(), move("INTAKE", "p-1", "toch", new MoveIdea.AskedVerdict("Iets anders", "MET")))))
                .containsExactly("criteria[0].criterion innovation.move.criterion");
    }

    @Test
    void onlyTheLastDecisionCanBeTakenBack() {
        Idea idea = idea(path(Stage.INTAKE, Stage.EXPLORATION));
        assertThat(MoveIdea.withdrawable(idea, 2)).isInstanceOf(Result.Accepted.class);
        Result<Step> first = MoveIdea.withdrawable(idea, 1);
        assertThat(((Result.Refused<Step>) first).violations())
                .extracting(Violation::code)
                .containsExactly("innovation.move.not-last");
    }
}
