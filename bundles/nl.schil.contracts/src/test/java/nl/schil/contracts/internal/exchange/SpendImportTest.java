package nl.schil.contracts.internal.exchange;

import static nl.schil.contracts.internal.model.Examples.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.schil.contracts.internal.application.SupplierLinks;
import nl.schil.contracts.internal.evidence.CeilingEvidence;
import nl.schil.contracts.internal.model.CallOff;
import nl.schil.contracts.internal.model.Ceiling;
import nl.schil.contracts.internal.model.CeilingBand;
import nl.schil.contracts.internal.model.CeilingFacts;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ContractKind;
import nl.schil.contracts.internal.model.Examples;
import nl.schil.contracts.internal.model.LeadTimes;
import nl.schil.contracts.internal.model.SpendFigure;
import nl.schil.contracts.internal.model.Worth;
import nl.schil.contracts.internal.store.CeilingTables;
import nl.schil.contracts.internal.store.ContractTables;
import nl.schil.contracts.internal.store.LeadTimeReference;
import nl.schil.contracts.internal.store.SqlContracts;
import nl.schil.contracts.internal.store.SqlSpendDirectory;
import nl.schil.contracts.internal.store.Suppliers;
import nl.schil.kernel.Money;
import nl.schil.kernel.Scope;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.dataset.RowOutcome.Kind;
import nl.schil.kernel.directory.SpendTotal;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Grant;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Sql;
import nl.schil.store.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpendImportTest {
    private static final Actor MANAGER =
            new Actor("u1", "Beheerder", "web", List.of(new Grant("contract-manager", "org-a", Set.of("contracts.*"))));
    private static final String CALL_OFFS = "contract,number,date,committed,description";
    private static final String SPEND = "contract,period,amount,kind,source,source_date";

    @TempDir
    Path directory;

    private TestDatabase database;
    private ContractTables tables;
    private CeilingTables ceilings;
    private SqlContracts contracts;
    private Dataset callOffs;
    private Dataset spend;
    private Contract framework;

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, "db/migration");
        tables = new ContractTables(new LeadTimeReference(LeadTimes.DEFAULT, database));
        ceilings = new CeilingTables(tables, (reading, ids) -> Map.of());
        contracts = new SqlContracts(database, tables, ceilings);
        Clock clock = Clock.fixed(
                TestDatabase.TODAY.atTime(12, 0).atZone(TestDatabase.ZONE).toInstant(), TestDatabase.ZONE);
        callOffs = new CallOffsDataset(tables, ceilings, clock);
        spend = new SpendDataset(tables, ceilings, clock);
        framework = Examples.raam1();
        contracts.add(Actor.SYSTEM, framework);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static List<Row> rows(String header, String... lines) {
        Map<String, Integer> index = new HashMap<>();
        for (String name : header.split(",")) {
            index.put(name, index.size());
        }
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(",", -1);
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cells[i].isEmpty() ? null : cells[i];
            }
            rows.add(new Row(rows.size() + 2, index, cells));
        }
        return rows;
    }

    private List<String> apply(Dataset dataset, List<Row> rows) {
        return database.write(
                MANAGER,
                "import",
                writing -> said(dataset.begin(new ImportContext("job", MANAGER, "org-a", "bestand.csv"))
                        .apply(writing, rows)));
    }

    private List<String> plan(Dataset dataset, List<Row> rows) {
        return database.read(reading -> said(dataset.begin(new ImportContext("job", MANAGER, "org-a", "bestand.csv"))
                .plan(reading, rows)));
    }

    private static List<String> said(List<RowOutcome> outcomes) {
        return outcomes.stream()
                .map(o -> o.kind() == Kind.REJECTED
                        ? o.violations().stream()
                                .map(v -> v.field() + " " + v.code())
                                .toList()
                                .toString()
                        : o.kind().name())
                .toList();
    }

    private CeilingFacts facts() {
        return database.read(reading -> ceilings.facts(reading, framework, TestDatabase.TODAY));
    }

    private List<Map<String, String>> exported(Dataset dataset, Actor actor) {
        List<Map<String, String>> rows = new ArrayList<>();
        database.read(reading -> {
            dataset.export(reading, actor, rows::add);
            return null;
        });
        return rows;
    }

    @Test
    void theHeadersAreFixedAndTheModuleGivesThePermission() {
        assertThat(String.join(
                        ",", callOffs.columns().stream().map(Column::name).toList()))
                .isEqualTo("contract,number,date,committed,quantity,description");
        assertThat(String.join(",", spend.columns().stream().map(Column::name).toList()))
                .isEqualTo(SPEND);
        assertThat(List.of(callOffs.id(), spend.id())).containsExactly("call-offs", "spend");
        assertThat(List.of(callOffs.module(), spend.module())).containsOnly("contracts");
    }

    @Test
    void goodRowsGoInBadOnesAreRejectedAndTheSameFileChangesNothing() {
        List<Row> file = rows(
                CALL_OFFS,
                "RAAM-1,A,2024-02-20,18400000,Werkplekken",
                "RAAM-1,B,2025-01-27,12800000,",
                "RAAM-1,C,2026-01-05,9000000,",
                "RAAM-1,D,2026-01-05,8800000,",
                "RAAM-1,A,2024-02-20,1,",
                "RAAM-9,E,2024-02-20,1,",
                "RAAM-1,,morgen,0,");
        List<String> expected = List.of(
                "CREATED",
                "CREATED",
                "[committed contracts.call-off.above]",
                "CREATED",
                "[number contracts.import.row-twice]",
                "[contract contracts.contract.unknown]",
                "[number contracts.required, date contracts.date, committed contracts.call-off.committed]");
        assertThat(plan(callOffs, file)).isEqualTo(expected);
        assertThat(facts().callOffs()).isEmpty();
        assertThat(apply(callOffs, file)).isEqualTo(expected);
        assertThat(facts().callOffs()).extracting(CallOff::number).containsExactly("A", "B", "D");
        assertThat(facts().callOffs().get(0).source()).isEqualTo("bestand.csv");
        List<String> again = apply(callOffs, file);
        assertThat(again).filteredOn("UNCHANGED"::equals).hasSize(3);
        assertThat(again).doesNotContain("CREATED", "UPDATED");
    }

    @Test
    void aDryRunAddsUpOverItsBatches() {
        var run = callOffs.begin(new ImportContext("job", MANAGER, "org-a", "bestand.csv"));
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<Row> batch = rows(CALL_OFFS, "RAAM-1,N-" + i + ",2024-02-20,15000000,");
            outcomes.addAll(database.read(reading -> said(run.plan(reading, batch))));
        }
        assertThat(outcomes).containsExactly("CREATED", "CREATED", "[committed contracts.call-off.above]");
    }

    @Test
    void quantitiesAreCheckedBesideMoneyAndWhatIsUnknownIsNotZero() {
        Contract hours = Examples.worth(
                Examples.contract("org-a", "UREN", ContractKind.RAAM, framework.term()),
                new Worth(4_000_000_000L, new BigDecimal("1000"), null, "EUR", "uur"));
        contracts.add(Actor.SYSTEM, hours);
        String header = "contract,number,date,committed,quantity,description";
        List<Row> file = rows(
                header,
                "UREN,A,2024-02-20,100,600,",
                "UREN,B,2024-02-21,100,,",
                "UREN,C,2024-02-22,100,401,",
                "UREN,D,2024-02-22,100,400,",
                "UREN,E,2024-02-23,100,,",
                "UREN,F,2024-02-23,100,0,");
        List<String> expected = List.of(
                "CREATED",
                "CREATED",
                "[quantity contracts.call-off.above-quantity]",
                "CREATED",
                "[quantity contracts.call-off.quantity-used]",
                "[quantity contracts.call-off.quantity]");
        assertThat(plan(callOffs, file)).isEqualTo(expected);
        assertThat(apply(callOffs, file)).isEqualTo(expected);
        CeilingFacts facts = database.read(reading -> ceilings.facts(reading, hours, TestDatabase.TODAY));
        Ceiling ceiling = Ceiling.at(TestDatabase.TODAY, facts, null);
        assertThat(ceiling.quantity().used()).isEqualByComparingTo("1000");
        assertThat(ceiling.quantity().headroom()).isZero();
        assertThat(ceiling.quantity().unknown()).isEqualTo(1);
        assertThat(ceiling.quantity().band()).isEqualTo(CeilingBand.REACHED);
        assertThat(ceiling.unknown()).contains(Ceiling.Unknown.QUANTITY);
        assertThat(apply(callOffs, rows(header, "UREN,A,2024-02-20,90,600,", "UREN,D,2024-02-22,90,401,")))
                .as("the same quantity for less money fits, more of it does not")
                .containsExactly("UPDATED", "[quantity contracts.call-off.above-quantity]");
        assertThat(apply(callOffs, rows(header, "UREN,A,2024-02-20,90,,"))).containsExactly("UNCHANGED");
        assertThat(exported(callOffs, MANAGER))
                .extracting(row -> row.get("quantity"))
                .containsExactly("600", null, "400");
    }

    @Test
    void rowsOfOneFileAreJudgedAsWhenTheyCameOneByOne() {
        Random dice = new Random(11);
        Contract own = Examples.contract("org-a", "N-7", ContractKind.NADERE, framework.term());
        contracts.add(Actor.SYSTEM, Examples.worth(own, new Worth(null, null, 500_000_000L, "EUR")));
        apply(spend, rows(SPEND, "N-7,2026-03,6000000,INVOICED,Grootboek,2026-04-01"));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            lines.add("RAAM-1,N-" + i + ",2024-02-20," + (1 + dice.nextInt(3_000_000)) + ",");
        }
        List<String> together = plan(callOffs, rows(CALL_OFFS, lines.toArray(new String[0])));
        List<String> apart = lines.stream()
                .map(line -> apply(callOffs, rows(CALL_OFFS, line)).get(0))
                .toList();
        assertThat(together).isEqualTo(apart).contains("CREATED", "[committed contracts.call-off.above]");
    }

    @Test
    void aChangedRowCorrectsTheCallOffWithinTheCeiling() {
        apply(callOffs, rows(CALL_OFFS, "RAAM-1,A,2024-02-20,30000000,Oud"));
        assertThat(apply(callOffs, rows(CALL_OFFS, "RAAM-1,A,2024-02-20,39000000,")))
                .containsExactly("UPDATED");
        assertThat(apply(callOffs, rows(CALL_OFFS, "RAAM-1,A,2024-02-20,41000000,")))
                .containsExactly("[committed contracts.call-off.above]");
        assertThat(apply(callOffs, rows(CALL_OFFS, "RAAM-1,A,2024-02-21,10000000,Nieuw")))
                .containsExactly("UPDATED");
        CallOff corrected = facts().callOffs().get(0);
        assertThat(corrected.committed()).isEqualTo(1_000_000_000L);
        assertThat(corrected.description()).isEqualTo("Nieuw");
    }

    @Test
    void spendOfTwoSourcesIsKeptAndTheNewestIsUsed() {
        assertThat(apply(
                        spend,
                        rows(
                                SPEND,
                                "RAAM-1,2026-03,15200000,INVOICED,Grootboek,2026-04-01",
                                "RAAM-1,2026-03-31,15500000,gefactureerd,Spendkubus,2026-04-15",
                                "RAAM-1,03-2026,-100.5,Verplichting,Grootboek,2026-04-01")))
                .containsExactly("CREATED", "CREATED", "CREATED");
        SpendFigure invoiced = SpendFigure.of(facts().spend()).get(1);
        assertThat(invoiced.conflict()).isTrue();
        assertThat(invoiced.used().source()).isEqualTo("Spendkubus");
        assertThat(Ceiling.at(TestDatabase.TODAY, facts(), null).used()).isEqualTo(1_550_000_000L);
    }

    @Test
    void spendAboveTheCeilingIsAFactAndIsTaken() {
        apply(spend, rows(SPEND, "RAAM-1,2026-03,45000000,INVOICED,Grootboek,2026-04-01"));
        assertThat(Ceiling.at(TestDatabase.TODAY, facts(), null).headroom()).isEqualTo(-500_000_000L);
        assertThat(apply(callOffs, rows(CALL_OFFS, "RAAM-1,A,2026-05-01,1,")))
                .containsExactly("[committed contracts.call-off.above]");
    }

    @Test
    void whatASourceSaidEarlierDoesNotReplaceWhatItSaidLater() {
        List<Row> file = rows(SPEND, "RAAM-1,2026-03,100,INVOICED,Grootboek,2026-04-01");
        assertThat(apply(spend, file)).containsExactly("CREATED");
        assertThat(apply(spend, file)).containsExactly("UNCHANGED");
        assertThat(apply(spend, rows(SPEND, "RAAM-1,2026-03,120,INVOICED,Grootboek,2026-05-01")))
                .containsExactly("UPDATED");
        assertThat(apply(spend, file)).containsExactly("[source_date contracts.spend.older]");
        assertThat(facts().spend()).extracting(line -> line.amount()).containsExactly(12_000L);
    }

    @Test
    void otherModulesSeeTheYearsOfWhichSomethingIsKnownByTheNewestSource() {
        apply(
                spend,
                rows(
                        SPEND,
                        "RAAM-1,2024-12,5,INVOICED,Grootboek,2025-01-31",
                        "RAAM-1,2025-01,100,INVOICED,Grootboek,2025-02-28",
                        "RAAM-1,2025-01,90,INVOICED,Portaal,2025-06-30",
                        "RAAM-1,2025-02,-10.50,INVOICED,Grootboek,2025-03-31",
                        "RAAM-1,2025-02,70,COMMITTED,Grootboek,2025-03-31",
                        "RAAM-1,2026-01,1,INVOICED,Grootboek,2026-02-28"));
        SqlSpendDirectory directory =
                new SqlSpendDirectory(database, tables, new SupplierLinks(new Suppliers(), List.of()));
        OrganisationScope own = new OrganisationScope(false, Set.of("org-a"));
        YearMonth from = YearMonth.of(2025, 1);
        YearMonth until = YearMonth.of(2025, 12);
        assertThat(directory.totals(own, from, until))
                .extracting(SpendTotal::kind, SpendTotal::year, SpendTotal::months, SpendTotal::amount)
                .containsExactlyInAnyOrder(
                        tuple(SpendTotal.Kind.COMMITTED, 2025, 1, Money.euro("70")),
                        tuple(SpendTotal.Kind.INVOICED, 2025, 2, Money.euro("79.50")));
        assertThat(directory.totals(new OrganisationScope(false, Set.of("org-b")), from, until))
                .isEmpty();
        Sql sql = SqlSpendDirectory.question(own, from, until);
        List<String> plan = database.read(reading ->
                reading.list("EXPLAIN QUERY PLAN" + sql.text(), row -> row.getString("detail"), sql.arguments()));
        assertThat(plan).anyMatch(line -> line.contains("COVERING INDEX contracts_spend_month"));
        assertThat(plan).noneMatch(line -> line.startsWith("SCAN contracts_"));
    }

    @Test
    void wrongSpendIsSaidFieldByField() {
        assertThat(apply(
                        spend,
                        rows(
                                SPEND,
                                "RAAM-1,2026-13,veel,kado,,2027-01-01",
                                "RAAM-1,2026-03,1.005,INVOICED,Grootboek,",
                                "RAAM-1,2026-03,1,INVOICED,Grootboek,2026-04-01",
                                "RAAM-1,2026M3,2,INVOICED,Grootboek,2026-04-01")))
                .containsExactly(
                        "[period contracts.spend.period, amount contracts.spend.amount, kind contracts.spend.kind,"
                                + " source contracts.required, source_date contracts.spend.future]",
                        "[amount contracts.spend.amount, source_date contracts.required]",
                        "CREATED",
                        "[period contracts.import.row-twice]");
    }

    @Test
    void contractsOfOtherOrganisationsAreNotTouchedAndNotExported() {
        Contract foreign = Examples.contract(
                "org-b", "RAAM-B", ContractKind.RAAM, Examples.raam1().term());
        contracts.add(Actor.SYSTEM, foreign);
        assertThat(apply(callOffs, rows(CALL_OFFS, "RAAM-B,A,2024-02-20,1,")))
                .containsExactly("[contract contracts.contract.unknown]");
        apply(callOffs, rows(CALL_OFFS, "RAAM-1,A,2024-02-20,1.50,Proef"));
        apply(spend, rows(SPEND, "RAAM-1,2026-03,-2.50,INVOICED,Grootboek,2026-04-01"));
        assertThat(exported(callOffs, MANAGER))
                .containsExactly(Map.of(
                        "contract",
                        "RAAM-1",
                        "number",
                        "A",
                        "date",
                        "2024-02-20",
                        "committed",
                        "1.50",
                        "description",
                        "Proef"));
        assertThat(exported(spend, MANAGER))
                .containsExactly(Map.of(
                        "contract",
                        "RAAM-1",
                        "period",
                        "2026-03",
                        "amount",
                        "-2.50",
                        "kind",
                        "INVOICED",
                        "source",
                        "Grootboek",
                        "source_date",
                        "2026-04-01"));
        Actor other = new Actor("u2", "Ander", "web", List.of(new Grant("r", "org-b", Set.of("contracts.*"))));
        assertThat(exported(callOffs, other)).isEmpty();
        assertThat(exported(spend, other)).isEmpty();
    }

    @Test
    void b1dCountsRunningFrameworksWhoseUseWasRefreshed() {
        CeilingEvidence evidence = new CeilingEvidence(database, tables, new SupplierLinks(new Suppliers(), List.of()));
        Scope scope = Scope.of("org-a");
        var asOf = day("2020-06-15");
        assertThat(evidence.measure(List.of(scope), asOf, 92).get(scope).population())
                .isEqualTo(1);
        assertThat(evidence.measure(List.of(scope), asOf, 92).get(scope).fulfilled())
                .isZero();
        assertThat(evidence.records(scope, asOf, 92, false, null)
                        .items()
                        .get(0)
                        .reason()
                        .key())
                .isEqualTo("contracts.evidence.B1d.short");
        apply(spend, rows(SPEND, "RAAM-1,2020-03,100,INVOICED,Grootboek,2020-05-01"));
        assertThat(evidence.measure(List.of(scope), asOf, 92).get(scope).fulfilled())
                .isEqualTo(1);
        assertThat(evidence.records(scope, asOf, 92, true, null).items().get(0).date())
                .isEqualTo(day("2020-05-01"));
        assertThat(evidence.measure(List.of(scope), day("2020-12-15"), 92)
                        .get(scope)
                        .fulfilled())
                .isZero();
    }
}
