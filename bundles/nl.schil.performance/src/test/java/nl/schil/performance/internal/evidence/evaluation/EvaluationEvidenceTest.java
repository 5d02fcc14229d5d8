package nl.schil.performance.internal.evidence.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.schil.kernel.Page;
import nl.schil.kernel.Scope;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.evidence.EvidenceRecord;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.performance.internal.application.Subjects;
import nl.schil.store.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationEvidenceTest {
    private static final LocalDate ASOF = LocalDate.of(2026, 6, 15);
    private static final int T = 120;

    private final List<ContractRef> running = new ArrayList<>();
    private TestDatabase database;
    private EvaluationEvidence evidence;

    @BeforeEach
    void open(@TempDir Path directory) {
        database = TestDatabase.open(directory, "db/migration");
        evidence = new EvaluationEvidence(database, contracts(), new Subjects(null, null));
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
                    if (!method.getName().equals("running")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    OrganisationScope organisations = (OrganisationScope) arguments[0];
                    return running.stream()
                            .filter(c -> organisations.contains(c.organisation()))
                            .map(c -> new RunningContract(c, "category-" + c.tier(), ASOF.minusDays(400)))
                            .toList();
                });
    }

    private void contract(String organisation, @Nullable String supplier, String tier) {
        String id = "c-" + running.size();
        running.add(new ContractRef(id, id, "Contract", organisation, supplier, tier));
    }

    private void evaluation(
            String id, String supplier, @Nullable LocalDate talk, LocalDate buyer, @Nullable LocalDate theirs) {
        database.prepare(
                "INSERT INTO performance_evaluation (id, organisation, supplier_id, title, period_from, period_until,"
                        + " deadline, procedure, questionnaire_revision, items, created_by, created_on, opened_on,"
                        + " talk_on, version) VALUES"
                        + " ('" + id + "', 'o', '" + supplier + "', 'T', '2025-01-01', '2025-12-31',"
                        + " '2026-12-31', 'UNKNOWN', 0, '[]', 'x', '2026-01-01', '2026-01-01', " + quoted(talk)
                        + ", 1)",
                "INSERT INTO performance_evaluation_respondent VALUES ('" + id + "', 'b', 'BUYER', 1, 'N', NULL, "
                        + quoted(buyer) + ")",
                "INSERT INTO performance_evaluation_respondent VALUES ('" + id + "', 's', 'SUPPLIER', 2, 'N', NULL, "
                        + quoted(theirs) + ")");
    }

    private static String quoted(@Nullable LocalDate date) {
        return date == null ? "NULL" : "'" + date + "'";
    }

    private Coverage measure(Scope scope, LocalDate asOf) {
        return evidence.measure(List.of(scope), asOf, T).get(scope);
    }

    @Test
    void aRelationshipCountsOnceHoweverManyContractsItHas() {
        contract("o", "s-1", "G");
        contract("o", "s-1", "S");
        contract("o", "s-2", "S");
        contract("o", "s-3", "B");
        contract("o", null, "G");
        contract("other", "s-4", "G");
        LocalDate talk = ASOF.minusDays(10);
        evaluation("e-1", "s-1", talk, talk.minusDays(5), talk.minusDays(3));
        Coverage coverage = measure(Scope.of("o"), ASOF);
        assertThat(coverage.population()).isEqualTo(2);
        assertThat(coverage.fulfilled()).isEqualTo(1);
        assertThat(coverage.newest()).isEqualTo(talk);
        assertThat(measure(Scope.of("o"), talk.minusDays(1)).fulfilled())
                .as("before the talk")
                .isZero();
        assertThat(measure(new Scope("o", null, "G", null, null), ASOF).population())
                .isEqualTo(1);
        assertThat(measure(new Scope("o", "category-S", null, null, null), ASOF).population())
                .isEqualTo(2);
    }

    @Test
    void oneSidedOrWithoutTalkIsNoEvidence() {
        contract("o", "s-1", "G");
        contract("o", "s-2", "G");
        evaluation("e-1", "s-1", ASOF.minusDays(2), ASOF.minusDays(9), null);
        evaluation("e-2", "s-2", null, ASOF.minusDays(9), ASOF.minusDays(8));
        assertThat(measure(Scope.of("o"), ASOF).fulfilled()).isZero();
        EvidenceRecord record =
                evidence.records(Scope.of("o"), ASOF, T, false, null).items().get(0);
        assertThat(record.reason().key()).isEqualTo("performance.evaluation.evidence.short");
        assertThat(record.route()).isEqualTo("/suppliers/s-1/evaluations");
    }

    @Test
    void withoutSuchRelationshipsItIsNotApplicable() {
        contract("o", "s-1", "B");
        assertThat(measure(Scope.of("o"), ASOF).applicable()).isFalse();
    }

    @Test
    void theCountsEqualTheRecordsForWhateverIsThere() {
        Random dice = new Random(11);
        for (int i = 0; i < 260; i++) {
            contract("o", "s-" + dice.nextInt(240), List.of("G", "S", "B").get(dice.nextInt(3)));
            LocalDate talk = ASOF.minusDays(dice.nextInt(300));
            evaluation(
                    "e-" + i,
                    "s-" + dice.nextInt(240),
                    dice.nextInt(4) == 0 ? null : talk,
                    talk.minusDays(3),
                    dice.nextInt(4) == 0 ? null : talk.minusDays(1));
        }
        for (Scope scope : List.of(Scope.of("o"), new Scope("o", null, "S", null, null), Scope.of("leeg"))) {
            Coverage coverage = measure(scope, ASOF);
            assertThat(all(scope, true)).hasSize((int) coverage.fulfilled());
            assertThat(all(scope, false)).hasSize((int) (coverage.population() - coverage.fulfilled()));
        }
    }

    private List<EvidenceRecord> all(Scope scope, boolean fulfilled) {
        List<EvidenceRecord> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<EvidenceRecord> page = evidence.records(scope, ASOF, T, fulfilled, cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(all.stream().map(EvidenceRecord::id)).doesNotHaveDuplicates();
        return all;
    }

    @Test
    void theTalksOfAnOrganisationAreFoundByIndex() {
        List<String> plan = database.read(reading -> reading.list(
                "EXPLAIN QUERY PLAN SELECT e.organisation, e.supplier_id, MAX(e.talk_on) FROM performance_evaluation e"
                        + " WHERE e.talk_on <= '2026-01-01' AND e.organisation IN ('o') GROUP BY e.organisation,"
                        + " e.supplier_id",
                row -> row.getString("detail")));
        assertThat(plan).anyMatch(line -> line.contains("performance_evaluation_talk"));
    }
}
