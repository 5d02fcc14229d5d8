package nl.schil.development.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.schil.development.internal.model.Action;
import nl.schil.development.internal.model.JointExamples;
import nl.schil.development.internal.model.PlanExamples;
import nl.schil.development.internal.model.Progress;
import nl.schil.development.internal.model.Reciprocity;
import nl.schil.development.internal.model.Side;
import nl.schil.development.internal.model.Stale;
import nl.schil.development.internal.model.improvement.ImprovementPlan;
import nl.schil.development.internal.model.improvement.ImprovementPlans;
import nl.schil.development.internal.model.improvement.Milestone;
import nl.schil.development.internal.model.improvement.PlanEvent.Kind;
import nl.schil.development.internal.model.improvement.PlanState;
import nl.schil.development.internal.model.joint.JointPlan;
import nl.schil.development.internal.model.joint.JointPlans;
import nl.schil.development.internal.model.joint.JointState;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Sql;
import nl.schil.store.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentTablesTest {
    private static final LocalDate ASOF = LocalDate.of(2026, 6, 15);
    private static final Actor NOOR = new Actor("noor", "Noor", "web", List.of());
    private static final OrganisationScope OWN = new OrganisationScope(false, Set.of("o"));

    private final Random dice = new Random(7);
    private TestDatabase database;
    private SqlImprovementPlans plans;
    private SqlJointPlans joint;

    @BeforeEach
    void open(@TempDir Path directory) {
        database = TestDatabase.open(directory, "db/migration");
        plans = new SqlImprovementPlans(database);
        joint = new SqlJointPlans(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private ImprovementPlan random(int number) {
        List<Milestone> milestones = new ArrayList<>();
        for (int i = 0; i < dice.nextInt(4); i++) {
            LocalDate due = ASOF.plusDays(dice.nextInt(200) - 100L);
            milestones.add(
                    dice.nextBoolean()
                            ? PlanExamples.milestone(number + "-m-" + i, due)
                            : PlanExamples.milestone(
                                    number + "-m-" + i,
                                    due,
                                    PlanExamples.progress(ASOF.minusDays(120), dice.nextInt(100)),
                                    PlanExamples.progress(ASOF.plusDays(dice.nextInt(80) - 40L), Progress.DONE)));
        }
        ImprovementPlan plan = PlanExamples.plan(
                        "p-" + number,
                        dice.nextInt(4) == 0 ? "other" : "o",
                        "s-" + dice.nextInt(5),
                        milestones.toArray(new Milestone[0]))
                .with(milestones, actions(number));
        plan = dice.nextInt(4) == 0 ? plan : PlanExamples.agreed(plan);
        LocalDate day = ASOF.minusDays(100);
        for (Kind kind :
                List.of(Kind.STARTED, Kind.CLAIMED, Kind.VERIFIED, dice.nextBoolean() ? Kind.CLOSED : Kind.FAILED)) {
            day = day.plusDays(dice.nextInt(60));
            if (dice.nextInt(3) > 0) {
                plan = plan.with(PlanExamples.event(kind, day, PlanExamples.BUYER));
            }
        }
        return plan;
    }

    private List<Action> actions(int number) {
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i < dice.nextInt(3); i++) {
            LocalDate due = ASOF.plusDays(dice.nextInt(500) - 400L);
            actions.add(PlanExamples.action(
                    number + "-a-" + i,
                    Side.values()[dice.nextInt(2)],
                    due,
                    dice.nextBoolean() ? null : due.plusDays(dice.nextInt(20) - 10L)));
        }
        actions.sort(Comparator.comparing(Action::due).thenComparing(Action::id));
        return actions;
    }

    private List<ImprovementPlan> page(LocalDate asOf, Set<PlanState> states, boolean late) {
        List<ImprovementPlan> all = new ArrayList<>();
        ImprovementPlans.After after = null;
        while (true) {
            List<ImprovementPlan> page =
                    plans.list(new ImprovementPlans.Query(OWN, asOf, null, null, null, states, late, after, 7));
            all.addAll(page);
            if (page.size() < 7) {
                return all;
            }
            ImprovementPlan last = page.get(page.size() - 1);
            after = new ImprovementPlans.After(last.nextDue(asOf), last.id());
        }
    }

    @Test
    void theListSaysWhatTheModelSaysForEveryDay() {
        List<ImprovementPlan> made = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            ImprovementPlan plan = random(i);
            made.add(plans.add(NOOR, plan));
            assertThat(made.get(i)).as("stored and read back").isEqualTo(plan);
        }
        List<ImprovementPlan> own =
                made.stream().filter(p -> p.organisation().equals("o")).toList();
        for (LocalDate asOf : List.of(ASOF.minusDays(60), ASOF, ASOF.plusDays(45))) {
            assertThat(page(asOf, Set.of(), false))
                    .extracting(ImprovementPlan::id)
                    .containsExactlyElementsOf(own.stream()
                            .sorted(Comparator.comparing((ImprovementPlan p) -> due(p, asOf))
                                    .thenComparing(ImprovementPlan::id))
                            .map(ImprovementPlan::id)
                            .toList());
            assertThat(page(asOf, Set.of(), true)).allMatch(p -> p.late(asOf)).hasSize((int)
                    own.stream().filter(p -> p.late(asOf)).count());
            for (PlanState state : PlanState.values()) {
                assertThat(page(asOf, EnumSet.of(state), false))
                        .as("%s at %s", state, asOf)
                        .hasSize((int)
                                own.stream().filter(p -> p.state(asOf) == state).count());
            }
        }
    }

    private static LocalDate due(ImprovementPlan plan, LocalDate asOf) {
        LocalDate due = plan.nextDue(asOf);
        return due == null ? LocalDate.of(9999, 12, 31) : due;
    }

    @Test
    void promisesAreCountedAsTheModelCountsThem() {
        List<Action> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            ImprovementPlan plan = plans.add(NOOR, random(i));
            if (plan.organisation().equals("o")) {
                all.addAll(plan.actions());
            }
        }
        var counted = new SqlReciprocity(database).of(OWN, null, ASOF);
        for (Side side : Side.values()) {
            assertThat(counted.get(side))
                    .isEqualTo(Reciprocity.of(side, all, ASOF.minusMonths(SqlReciprocity.MONTHS), ASOF));
            assertThat(counted.get(side).counting()).isPositive();
        }
    }

    @Test
    void whoReadAnOlderVersionIsRefused() {
        ImprovementPlan read = plans.add(NOOR, random(1));
        plans.change(NOOR, read, "development.plan-step", writing -> read);
        assertThatThrownBy(() -> plans.change(NOOR, read, "development.plan-step", writing -> read))
                .isInstanceOf(Stale.class);
        JointPlan plan = joint.add(NOOR, JointExamples.plan("j", "o", "s", 2026));
        joint.change(NOOR, plan, "development.joint-plan-offer", writing -> plan.offered(ASOF));
        assertThatThrownBy(() -> joint.remove(NOOR, plan)).isInstanceOf(Stale.class);
        assertThat(plans.find(new OrganisationScope(false, Set.of("elsewhere")), read.id()))
                .isEmpty();
    }

    @Test
    void jointPlansAreListedByTheirStateOfTheDay() {
        JointPlan draft = joint.add(NOOR, JointExamples.plan("j-1", "o", "s-1", 2026));
        JointPlan signed = JointExamples.signed(JointExamples.plan("j-2", "o", "s-2", 2026), ASOF, ASOF.plusDays(1));
        signed = signed.recorded(
                signed.current().content().objectives().get(0), List.of(PlanExamples.progress(ASOF, 40)));
        JointPlan revised = signed.revised(JointExamples.content("Anders"), ASOF.plusDays(10), "Noor");
        assertThat(joint.add(NOOR, revised)).isEqualTo(revised);
        joint.add(NOOR, JointExamples.plan("j-3", "other", "s-3", 2026));
        assertThat(listed(ASOF.minusDays(1), JointState.DRAFT)).containsExactly("j-2", "j-1");
        assertThat(listed(ASOF, JointState.WAITING)).containsExactly("j-2");
        assertThat(listed(ASOF.plusDays(1), JointState.SIGNED)).containsExactly("j-2");
        assertThat(listed(ASOF.plusDays(10), JointState.DRAFT)).containsExactly("j-2", "j-1");
        assertThat(listed(ASOF.plusYears(1), JointState.LAPSED)).containsExactly("j-2", "j-1");
        assertThat(joint.of("o", "s-1", 2026)).contains(draft.id());
        joint.remove(NOOR, draft);
        assertThat(joint.of("o", "s-1", 2026)).isEmpty();
    }

    private List<String> listed(LocalDate asOf, JointState state) {
        return joint.list(new JointPlans.Query(OWN, asOf, null, null, null, Set.of(state), null, 50)).stream()
                .map(JointPlan::id)
                .toList();
    }

    @Test
    void everyQuestionIsAnsweredFromAnIndex() {
        ImprovementPlans.Query list =
                new ImprovementPlans.Query(OWN, ASOF, "s-1", null, null, Set.of(), false, null, 50);
        JointPlans.Query joints = new JointPlans.Query(OWN, ASOF, null, 2026, null, Set.of(), null, 50);
        assertThat(plan(PlanList.sql(list))).noneMatch(step -> step.matches("SCAN (p|m|a|development_\\w+)( .*)?"));
        assertThat(plan(PlanList.sql(
                        new ImprovementPlans.Query(OWN, ASOF, null, null, null, Set.of(), false, null, 50))))
                .noneMatch(step -> step.matches("SCAN (p|m|a|development_\\w+)( .*)?"));
        assertThat(plan(JointTables.list(joints))).noneMatch(step -> step.matches("SCAN (p|e|x)( .*)?"));
        assertThat(plan(SqlReciprocity.sql(OWN, "s-1", ASOF))).anyMatch(s -> s.contains("development_action_supplier"));
        assertThat(plan(SqlReciprocity.sql(OWN, null, ASOF))).anyMatch(s -> s.contains("development_action_due"));
        assertThat(plan(EvidenceQuestions.signedJointPlans(Set.of("o"), ASOF)))
                .noneMatch(step -> step.matches("SCAN (p|e|x)( .*)?"));
        assertThat(plan(EvidenceQuestions.planProgress(Set.of("o"), ASOF)))
                .noneMatch(step -> step.matches("SCAN (p|g)( .*)?"));
        assertThat(plan(EvidenceQuestions.promises(Set.of("o"), ASOF)))
                .anyMatch(s -> s.contains("development_action_due"));
        assertThat(plan(DevelopmentMoments.milestones(OWN, ASOF, ASOF.plusMonths(3))))
                .anyMatch(s -> s.contains("development_milestone_due"));
    }

    private List<String> plan(Sql sql) {
        @Nullable Object[] arguments = sql.arguments();
        return database.read(
                reading -> reading.list("EXPLAIN QUERY PLAN " + sql.text(), row -> row.getString(4), arguments));
    }
}
