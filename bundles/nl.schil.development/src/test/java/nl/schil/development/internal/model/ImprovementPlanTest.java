package nl.schil.development.internal.model;

import static nl.schil.development.internal.model.PlanExamples.BUYER;
import static nl.schil.development.internal.model.PlanExamples.COLLEAGUE;
import static nl.schil.development.internal.model.PlanExamples.MADE;
import static nl.schil.development.internal.model.PlanExamples.SUPPLIER;
import static nl.schil.development.internal.model.PlanExamples.action;
import static nl.schil.development.internal.model.PlanExamples.agreed;
import static nl.schil.development.internal.model.PlanExamples.event;
import static nl.schil.development.internal.model.PlanExamples.milestone;
import static nl.schil.development.internal.model.PlanExamples.plan;
import static nl.schil.development.internal.model.PlanExamples.progress;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.schil.development.internal.model.improvement.ImprovementPlan;
import nl.schil.development.internal.model.improvement.PlanEvent.Kind;
import nl.schil.development.internal.model.improvement.PlanState;
import org.junit.jupiter.api.Test;

class ImprovementPlanTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 30);

    private final ImprovementPlan proposal = plan("p", "o", "s-1", milestone("m-1", DUE), milestone("m-2", DUE));

    @Test
    void theStateOfEveryDayFollowsFromTheEvents() {
        ImprovementPlan plan = agreed(proposal)
                .with(event(Kind.STARTED, MADE.plusDays(20), BUYER))
                .with(event(Kind.CLAIMED, MADE.plusDays(30), SUPPLIER))
                .with(event(Kind.REJECTED, MADE.plusDays(35), BUYER))
                .with(event(Kind.CLAIMED, MADE.plusDays(50), SUPPLIER))
                .with(event(Kind.VERIFIED, MADE.plusDays(60), COLLEAGUE))
                .with(event(Kind.CLOSED, MADE.plusDays(70), BUYER));
        assertThat(plan.state(MADE.plusDays(9))).isEqualTo(PlanState.OPEN);
        assertThat(plan.state(MADE.plusDays(10))).isEqualTo(PlanState.AGREED);
        assertThat(plan.state(MADE.plusDays(20))).isEqualTo(PlanState.RUNNING);
        assertThat(plan.claim(MADE.plusDays(34))).isPresent();
        assertThat(plan.claim(MADE.plusDays(35))).isEmpty();
        assertThat(plan.claim(MADE.plusDays(50))).isPresent();
        assertThat(plan.state(MADE.plusDays(59))).isEqualTo(PlanState.RUNNING);
        assertThat(plan.state(MADE.plusDays(60))).isEqualTo(PlanState.VERIFIED);
        assertThat(plan.state(MADE.plusDays(70))).isEqualTo(PlanState.CLOSED);
        assertThat(agreed(proposal).with(event(Kind.FAILED, DUE, BUYER)).state(DUE))
                .isEqualTo(PlanState.FAILED);
    }

    @Test
    void agreedNeedsBothSidesAndTheSameContent() {
        ImprovementPlan plan = agreed(proposal);
        assertThat(plan.agreedOn(MADE.plusDays(9))).isNull();
        assertThat(plan.agreedOn(MADE.plusDays(10))).isEqualTo(MADE.plusDays(10));
        ImprovementPlan moved = new ImprovementPlan(
                plan.id(),
                plan.organisation(),
                plan.supplier(),
                plan.contract(),
                plan.title(),
                plan.trigger(),
                plan.goal(),
                plan.owner(),
                plan.createdOn(),
                List.of(milestone("m-1", DUE.plusDays(1)), milestone("m-2", DUE)),
                plan.actions(),
                plan.events(),
                plan.version());
        assertThat(moved.agreedOn(LocalDate.MAX)).isNull();
        assertThat(moved.agreement(Side.BUYER, LocalDate.MAX)).isEmpty();
        assertThat(plan.with(plan.milestones(), List.of(action("a", Side.BUYER, DUE, null)))
                        .agreedOn(DUE))
                .as("actions are no part of what is agreed")
                .isNotNull();
    }

    @Test
    void whatIsNotKnownIsNotZero() {
        ImprovementPlan plan = plan(
                "p",
                "o",
                "s-1",
                milestone("m-1", DUE, progress(MADE, 40), progress(MADE.plusDays(5), 80)),
                milestone("m-2", DUE, progress(MADE, 50), progress(MADE.plusDays(6), null)),
                milestone("m-3", DUE));
        assertThat(plan.achievement(MADE)).isEqualTo(new Achievement(45, 2, 3));
        assertThat(plan.achievement(MADE.plusDays(6))).isEqualTo(new Achievement(80, 1, 3));
        assertThat(proposal.achievement(MADE).percent()).isNull();
        assertThat(Achievement.of(Arrays.asList(0, null)).percent()).isZero();
    }

    @Test
    void theLastDayIsInsideAndReachedMilestonesAreNeverLate() {
        assertThat(proposal.late(DUE)).isFalse();
        assertThat(proposal.late(DUE.plusDays(1))).isTrue();
        ImprovementPlan reached = plan(
                "p",
                "o",
                "s-1",
                milestone(
                        "m-1", DUE, progress(DUE, 100), progress(DUE.plusDays(4), 90), progress(DUE.plusDays(9), 100)));
        assertThat(reached.late(DUE.plusDays(1))).isFalse();
        assertThat(reached.late(DUE.plusDays(5))).isTrue();
        assertThat(reached.milestones().get(0).doneOn(DUE.plusDays(20))).isEqualTo(DUE.plusDays(9));
        assertThat(reached.nextDue(DUE.plusDays(20))).isNull();
        ImprovementPlan promised =
                reached.with(reached.milestones(), List.of(action("a", Side.SUPPLIER, DUE.minusDays(3), DUE)));
        assertThat(promised.late(DUE.minusDays(1))).isTrue();
        assertThat(promised.late(DUE)).isFalse();
    }

    @Test
    void promisesAreCountedPerSideAndOnlyWhenTheyTellSomething() {
        List<Action> actions = List.of(
                action("on-time", Side.BUYER, DUE, DUE),
                action("late", Side.BUYER, DUE, DUE.plusDays(1)),
                action("overdue", Side.BUYER, DUE.minusDays(1), null),
                action("early", Side.BUYER, DUE.plusDays(90), DUE),
                action("open", Side.BUYER, DUE.plusDays(90), null),
                action("old", Side.BUYER, DUE.minusYears(2), DUE),
                action("theirs", Side.SUPPLIER, DUE, DUE));
        LocalDate asOf = DUE.plusDays(2);
        assertThat(Reciprocity.of(Side.BUYER, actions, asOf.minusMonths(12), asOf))
                .isEqualTo(new Reciprocity(4, 2));
        assertThat(Reciprocity.of(Side.SUPPLIER, actions, asOf.minusMonths(12), asOf)
                        .rate())
                .isEqualByComparingTo("1");
        assertThat(Reciprocity.of(Side.SUPPLIER, List.of(), asOf.minusMonths(12), asOf)
                        .rate())
                .isNull();
    }

    @Test
    void noTwoContentsHaveOneSeal() {
        assertThat(new Seal().add("ab").add("c").digest())
                .isNotEqualTo(new Seal().add("a").add("bc").digest());
        assertThat(new Seal().add(null).digest())
                .isNotEqualTo(new Seal().add("-").digest());
        assertThat(new Seal().add("é").canonical()).isEqualTo("2:é\n");
        assertThat(new Seal().add("abc").canonical()).isEqualTo("3:abc\n");
        assertThat(new Seal().add("abc").digest())
                .isEqualTo(new Seal().add("abc").digest())
                .matches("[0-9a-f]{64}");
    }
}
