package nl.schil.contracts.internal.evidence;

import static nl.schil.contracts.internal.model.Examples.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.schil.contracts.internal.application.SupplierLinks;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ContractClock;
import nl.schil.contracts.internal.model.ContractKind;
import nl.schil.contracts.internal.model.ContractState;
import nl.schil.contracts.internal.model.Decision;
import nl.schil.contracts.internal.model.DecisionKind;
import nl.schil.contracts.internal.model.Examples;
import nl.schil.contracts.internal.model.LeadTimes;
import nl.schil.contracts.internal.model.Missing;
import nl.schil.contracts.internal.model.Term;
import nl.schil.contracts.internal.store.ContractTables;
import nl.schil.contracts.internal.store.LeadTimeReference;
import nl.schil.contracts.internal.store.Suppliers;
import nl.schil.kernel.Page;
import nl.schil.kernel.Scope;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.evidence.EvidenceRecord;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.store.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {
    @TempDir
    Path directory;

    private TestDatabase database;
    private ContractTables tables;
    private final SupplierLinks suppliers = new SupplierLinks(new Suppliers(), List.of());

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, "db/migration");
        tables = new ContractTables(new LeadTimeReference(LeadTimes.DEFAULT, database));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void store(List<Contract> contracts) {
        database.write(Actor.SYSTEM, "fill", writing -> {
            tables.insert(writing, contracts);
            writing.audit(new Audit("contracts.import", "import", "test", null, null, null, null));
            return null;
        });
    }

    private List<Contract> random(int count) {
        Random dice = new Random(4711);
        List<Contract> contracts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            contracts.add(Examples.random(dice, i));
        }
        store(contracts);
        database.write(Actor.SYSTEM, "hand over some", writing -> {
            writing.execute("UPDATE contracts_contract SET handed_over_on = runs_from WHERE number LIKE '%3'");
            writing.audit(new Audit("contracts.hand-over", "contract", "test", null, null, null, null));
            return null;
        });
        return contracts;
    }

    private Map<ActivityEvidence, Integer> all() {
        Map<ActivityEvidence, Integer> all = new HashMap<>();
        all.put(new CompleteEntryEvidence(database, tables, suppliers), 365);
        all.put(new TimelyDecisionEvidence(database, tables, suppliers), 0);
        all.put(new TierEvidence(database, tables, suppliers), 400);
        all.put(new TenderCalendarEvidence(database, tables, suppliers), 0);
        all.put(new AgreementEvidence(database, tables, suppliers), 365);
        all.put(new HandOverEvidence(database, tables, suppliers), 0);
        return all;
    }

    private static List<Scope> scopes() {
        return List.of(
                Scope.of("org-a"),
                Scope.of("org-b"),
                Scope.of("org-nowhere"),
                new Scope("org-c", "cat-1", null, null, null),
                new Scope("org-a", null, "G", null, null),
                new Scope("org-b", "cat-2", "S", null, null),
                new Scope("org-a", null, null, "supplier-0", null),
                new Scope("org-b", null, null, "supplier-1", null));
    }

    private static List<EvidenceRecord> records(
            ActivityEvidence evidence, Scope scope, LocalDate asOf, int days, boolean fulfilled) {
        List<EvidenceRecord> records = new ArrayList<>();
        String cursor = null;
        do {
            Page<EvidenceRecord> page = evidence.records(scope, asOf, days, fulfilled, cursor);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(100);
            records.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return records;
    }

    @Test
    void countsEqualTheRecords() {
        random(2000);
        for (LocalDate asOf : List.of(day("2020-10-01"), day("2024-06-01"), day("2026-06-15"))) {
            all().forEach((evidence, days) -> {
                Map<Scope, Coverage> measured = evidence.measure(scopes(), asOf, days);
                assertThat(measured.keySet()).containsExactlyInAnyOrderElementsOf(scopes());
                for (Scope scope : scopes()) {
                    List<EvidenceRecord> done = records(evidence, scope, asOf, days, true);
                    List<EvidenceRecord> open = records(evidence, scope, asOf, days, false);
                    String what = evidence.activity() + " " + scope + " " + asOf;
                    assertThat(measured.get(scope).fulfilled()).as(what).isEqualTo(done.size());
                    assertThat(measured.get(scope).population()).as(what).isEqualTo(done.size() + open.size());
                    assertThat(Set.copyOf(done)).as(what).hasSameSizeAs(done);
                }
                assertThat(measured.get(Scope.of("org-nowhere")).applicable()).isFalse();
            });
        }
    }

    @Test
    void theSupplierIsFoundByItsKeyAsWellAsById() {
        List<Contract> contracts = random(500);
        Coverage coverage = new TierEvidence(database, tables, suppliers)
                .measure(List.of(new Scope("org-a", null, null, "supplier-1", null)), day("2024-06-01"), 400)
                .values()
                .iterator()
                .next();
        assertThat(coverage.population())
                .isPositive()
                .isEqualTo(contracts.stream()
                        .filter(c -> c.organisation().equals("org-a")
                                && "KVK:10000001".equals(c.supplier().key()))
                        .filter(c -> running(c, day("2024-06-01")))
                        .count());
    }

    private static boolean running(Contract contract, LocalDate asOf) {
        return Set.of(ContractState.ACTIEF, ContractState.OPGEZEGD)
                .contains(ContractClock.at(asOf, contract, LeadTimes.DEFAULT).state());
    }

    @Test
    void b1bMeasuresTheCompleteEntriesOfRunningContractsWithTheirFreshness() {
        List<Contract> contracts = random(800);
        LocalDate asOf = day("2026-06-15");
        Coverage coverage = new CompleteEntryEvidence(database, tables, suppliers)
                .measure(List.of(Scope.of("org-a")), asOf, 365)
                .get(Scope.of("org-a"));
        List<Contract> population = contracts.stream()
                .filter(c -> c.organisation().equals("org-a") && running(c, asOf))
                .toList();
        double weight = population.stream()
                .filter(c -> Missing.of(c).isEmpty())
                .mapToDouble(c -> nl.schil.kernel.evidence.Freshness.of(
                                c.stewardship().verifiedOn(), asOf, 365)
                        .doubleValue())
                .sum();
        assertThat(coverage.population()).isEqualTo(population.size()).isPositive();
        assertThat(coverage.fulfilledWeight().doubleValue())
                .isCloseTo(weight, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void b1cCountsAMissedNoticeDayTheDayAfter() {
        store(List.of(Examples.raam1()));
        TimelyDecisionEvidence evidence = new TimelyDecisionEvidence(database, tables, suppliers);
        Scope scope = Scope.of("org-a");
        assertThat(evidence.measure(List.of(scope), day("2020-09-30"), 0)
                        .get(scope)
                        .population())
                .isZero();
        Coverage missed = evidence.measure(List.of(scope), day("2020-10-01"), 0).get(scope);
        assertThat(missed.population()).isEqualTo(1);
        assertThat(missed.fulfilled()).isZero();
        assertThat(evidence.records(scope, day("2020-10-01"), 0, false, null)
                        .items()
                        .get(0)
                        .reason()
                        .key())
                .isEqualTo("contracts.evidence.B1c.missed");
        assertThat(evidence.measure(List.of(scope), day("2021-09-30"), 0)
                        .get(scope)
                        .population())
                .isEqualTo(1);
        assertThat(evidence.measure(List.of(scope), day("2021-10-01"), 0)
                        .get(scope)
                        .population())
                .isZero();
    }

    @Test
    void t1aCountsAReTenderPlannedBeforeItsLatestStart() {
        Contract contract = Examples.raam1();
        Contract last = contract.with(
                new nl.schil.contracts.internal.model.Term(
                        contract.term().signedOn(),
                        contract.term().start(),
                        contract.term().base(),
                        List.of(),
                        null),
                null,
                List.of());
        Contract planned = last.with(
                last.term(), null, List.of(new Decision(0, DecisionKind.RETENDER, day("2019-12-31"), null, "me")));
        TenderCalendarEvidence evidence = new TenderCalendarEvidence(database, tables, suppliers);
        Scope scope = Scope.of("org-a");
        store(List.of(planned));
        assertThat(evidence.measure(List.of(scope), day("2019-12-30"), 0)
                        .get(scope)
                        .population())
                .isZero();
        assertThat(evidence.measure(List.of(scope), day("2020-12-31"), 0)
                        .get(scope)
                        .fulfilled())
                .isEqualTo(1);
        assertThat(evidence.measure(List.of(scope), day("2021-01-01"), 0)
                        .get(scope)
                        .population())
                .isZero();
    }

    @Test
    void aHandOverCountsFromThirtyDaysAfterTheStartForAYear() {
        Contract contract = Examples.contract(
                "org-a",
                "C-1",
                ContractKind.OVEREENKOMST,
                new Term(day("2025-12-01"), day("2026-01-01"), Period.ofYears(3), List.of(), null));
        store(List.of(contract));
        HandOverEvidence evidence = new HandOverEvidence(database, tables, suppliers);
        Scope scope = Scope.of("org-a");
        for (String asOf : List.of("2026-01-30", "2027-01-31")) {
            assertThat(evidence.measure(List.of(scope), day(asOf), 0).get(scope).population())
                    .isZero();
        }
        for (String asOf : List.of("2026-01-31", "2027-01-30")) {
            Coverage coverage = evidence.measure(List.of(scope), day(asOf), 0).get(scope);
            assertThat(coverage.population()).isEqualTo(1);
            assertThat(coverage.fulfilled()).isZero();
        }
        assertThat(evidence.records(scope, day("2026-02-01"), 0, false, null)
                        .items()
                        .get(0)
                        .reason()
                        .values())
                .containsEntry("due", "2026-01-31");
    }
}
