package nl.schil.development.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.schil.development.internal.application.Subjects;
import nl.schil.development.internal.model.Action;
import nl.schil.development.internal.model.JointExamples;
import nl.schil.development.internal.model.PlanExamples;
import nl.schil.development.internal.model.Side;
import nl.schil.development.internal.model.improvement.ImprovementPlan;
import nl.schil.development.internal.model.improvement.PlanEvent.Kind;
import nl.schil.development.internal.store.SqlImprovementPlans;
import nl.schil.development.internal.store.SqlJointPlans;
import nl.schil.kernel.Page;
import nl.schil.kernel.Scope;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.KpiSeries;
import nl.schil.kernel.directory.PerformanceDirectory;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.evidence.EvidenceRecord;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.store.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {
    private static final LocalDate ASOF = LocalDate.of(2026, 6, 15);
    private static final int T = 120;
    private static final Actor NOOR = new Actor("noor", "Noor", "web", List.of());

    private final List<ContractRef> running = new ArrayList<>();
    private final List<KpiSeries> series = new ArrayList<>();
    private TestDatabase database;
    private SqlImprovementPlans plans;
    private SqlJointPlans joint;
    private RelationshipEvidence jointPlan;
    private RelationshipEvidence promises;
    private RelationshipEvidence improvement;

    @BeforeEach
    void open(@TempDir Path directory) {
        database = TestDatabase.open(directory, "db/migration");
        plans = new SqlImprovementPlans(database);
        joint = new SqlJointPlans(database);
        Subjects subjects = new Subjects(null, null);
        PerformanceDirectory performance = (organisations, suppliers, asOf) -> series;
        jointPlan = new JointPlanEvidence(database, contracts(), subjects);
        promises = new PromiseEvidence(database, contracts(), subjects);
        improvement = new ImprovementEvidence(database, contracts(), subjects, performance);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** A directory that answers what runs in tiers, and nothing else. */
    private ContractDirectory contracts() {
        return (ContractDirectory) Proxy.newProxyInstance(
                ContractDirectory.class.getClassLoader(),
                new Class<?>[] {ContractDirectory.class},
                (proxy, method, arguments) -> {
                    OrganisationScope organisations = (OrganisationScope) arguments[0];
                    return running.stream()
                            .filter(c -> organisations.contains(c.organisation()))
                            .map(c -> new RunningContract(c, null, ASOF.minusDays(400)))
                            .toList();
                });
    }

    private void contract(@Nullable String supplier, String tier) {
        String id = "c-" + running.size();
        running.add(new ContractRef(id, id, "Contract", "o", supplier, tier));
    }

    private void kpi(String supplier, int norm) {
        BigDecimal value = BigDecimal.valueOf(norm);
        KpiSeries.Point point = new KpiSeries.Point(ASOF.minusDays(100), ASOF.minusDays(10), true, value, value);
        series.add(new KpiSeries("k", "Kaart", "o", supplier, null, "x", "Op tijd", null, value, List.of(point)));
    }

    private static Coverage measure(ActivityEvidence evidence) {
        return evidence.measure(List.of(Scope.of("o")), ASOF, T).get(Scope.of("o"));
    }

    private static List<String> missing(ActivityEvidence evidence) {
        return evidence.records(Scope.of("o"), ASOF, T, false, null).items().stream()
                .map(one -> one.reason().key())
                .toList();
    }

    @Test
    void aJointPlanCountsForGoldWhenBothSidesSigned() {
        contract("s-1", "G");
        contract("s-2", "G");
        contract("s-3", "S");
        contract(null, "G");
        joint.add(NOOR, JointExamples.signed(JointExamples.plan("j-1", "o", "s-1", 2026), ASOF.minusDays(9), ASOF));
        joint.add(
                NOOR,
                JointExamples.signed(JointExamples.plan("j-2", "o", "s-2", 2026), ASOF.minusDays(9), ASOF.plusDays(1)));
        Coverage coverage = measure(jointPlan);
        assertThat(coverage.population()).isEqualTo(2);
        assertThat(coverage.fulfilled()).isEqualTo(1);
        assertThat(coverage.newest()).isEqualTo(ASOF);
        assertThat(missing(jointPlan)).containsExactly("development.evidence.I3a.short");
    }

    @Test
    void aRevisedPlanNoLongerCounts() {
        contract("s-1", "G");
        joint.add(
                NOOR,
                JointExamples.signed(JointExamples.plan("j-1", "o", "s-1", 2026), ASOF.minusDays(9), ASOF.minusDays(8))
                        .revised(JointExamples.content("Anders"), ASOF.minusDays(1), "Noor"));
        assertThat(measure(jointPlan).fulfilled()).isZero();
    }

    @Test
    void goldAndBelowTheNormAskForAPlanWithProgress() {
        contract("s-1", "G");
        contract("s-2", "B");
        contract("s-3", "B");
        kpi("s-2", 49);
        kpi("s-3", 50);
        ImprovementPlan plan = PlanExamples.plan(
                "p-1", "o", "s-2", PlanExamples.milestone("m", ASOF, PlanExamples.progress(ASOF.minusDays(30), 40)));
        plans.add(NOOR, PlanExamples.agreed(plan));
        assertThat(measure(improvement).population()).isEqualTo(2);
        assertThat(measure(improvement).fulfilled()).isEqualTo(1);
        assertThat(missing(improvement)).containsExactly("development.evidence.B3a.short.gold");
        ImprovementPlan read = plans.find(OrganisationScope.ALL, "p-1").orElseThrow();
        plans.change(
                NOOR,
                read,
                "development.plan-step",
                writing -> read.with(PlanExamples.event(Kind.FAILED, ASOF, PlanExamples.BUYER)));
        assertThat(measure(improvement).fulfilled()).as("it is over").isZero();
        assertThat(missing(improvement)).contains("development.evidence.B3a.short.below");
    }

    @Test
    void promisesOfBothSidesAreToBeKept() {
        contract("s-1", "S");
        assertThat(missing(promises)).containsExactly("development.evidence.B3b.none.BUYER");
        LocalDate due = ASOF.minusDays(20);
        ImprovementPlan plan = PlanExamples.plan("p-1", "o", "s-1", PlanExamples.milestone("m", ASOF));
        List<Action> actions = List.of(
                PlanExamples.action("a", Side.BUYER, due, due),
                PlanExamples.action("b", Side.BUYER, due, due.minusDays(1)),
                PlanExamples.action("c", Side.BUYER, due, null),
                PlanExamples.action("d", Side.SUPPLIER, due, due.plusDays(3)));
        ImprovementPlan added = plans.add(NOOR, plan.with(plan.milestones(), actions));
        assertThat(missing(promises)).containsExactly("development.evidence.B3b.short.SUPPLIER");
        List<Action> kept = new ArrayList<>(added.actions());
        kept.add(PlanExamples.action("e", Side.SUPPLIER, due, due));
        kept.add(PlanExamples.action("f", Side.SUPPLIER, ASOF.plusDays(3), ASOF));
        plans.change(NOOR, added, "development.plan-action", writing -> added.with(added.milestones(), kept));
        assertThat(measure(promises).fulfilled()).isEqualTo(1);
        assertThat(measure(promises).newest()).isEqualTo(ASOF);
    }

    @Test
    void theCountsEqualTheRecordsForWhateverIsThere() {
        Random dice = new Random(5);
        for (int i = 0; i < 220; i++) {
            String supplier = "s-" + dice.nextInt(200);
            contract(supplier, List.of("G", "S", "B").get(dice.nextInt(3)));
            kpi(supplier, dice.nextInt(100));
            if (dice.nextBoolean()) {
                joint.add(
                        NOOR,
                        JointExamples.signed(
                                JointExamples.plan("j-" + i, "o", supplier, 2026),
                                ASOF.minusDays(dice.nextInt(300)),
                                ASOF.minusDays(dice.nextInt(300))));
                ImprovementPlan plan = PlanExamples.plan(
                        "p-" + i,
                        "o",
                        supplier,
                        PlanExamples.milestone(
                                "m-" + i, ASOF, PlanExamples.progress(ASOF.minusDays(dice.nextInt(300)), 50)));
                plans.add(NOOR, PlanExamples.agreed(plan));
            }
        }
        for (ActivityEvidence evidence : List.of(jointPlan, promises, improvement)) {
            Coverage coverage = measure(evidence);
            long fulfilled = count(evidence, true);
            assertThat(fulfilled).as(evidence.activity()).isEqualTo(coverage.fulfilled());
            assertThat(fulfilled + count(evidence, false))
                    .as(evidence.activity())
                    .isEqualTo(coverage.population());
        }
        assertThat(measure(jointPlan).fulfilled()).isPositive();
        assertThat(measure(improvement).fulfilled()).isPositive();
    }

    private static long count(ActivityEvidence evidence, boolean fulfilled) {
        long count = 0;
        String cursor = null;
        do {
            Page<EvidenceRecord> page = evidence.records(Scope.of("o"), ASOF, T, fulfilled, cursor);
            count += page.items().size();
            cursor = page.next();
        } while (cursor != null);
        return count;
    }
}
