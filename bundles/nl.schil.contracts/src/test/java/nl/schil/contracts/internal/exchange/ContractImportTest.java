package nl.schil.contracts.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.schil.contracts.internal.application.CpvCodes;
import nl.schil.contracts.internal.application.SupplierLinks;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ContractKind;
import nl.schil.contracts.internal.model.Contracts;
import nl.schil.contracts.internal.model.DecisionKind;
import nl.schil.contracts.internal.model.Decisions;
import nl.schil.contracts.internal.model.Findings;
import nl.schil.contracts.internal.model.LeadTimes;
import nl.schil.contracts.internal.model.Missing;
import nl.schil.contracts.internal.model.Nature;
import nl.schil.contracts.internal.model.Tier;
import nl.schil.contracts.internal.store.CeilingTables;
import nl.schil.contracts.internal.store.ContractTables;
import nl.schil.contracts.internal.store.LeadTimeReference;
import nl.schil.contracts.internal.store.SqlChanges;
import nl.schil.contracts.internal.store.SqlContracts;
import nl.schil.contracts.internal.store.Suppliers;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.dataset.RowOutcome.Kind;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Grant;
import nl.schil.kernel.store.Writing;
import nl.schil.store.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractImportTest {
    private static final Actor MANAGER =
            new Actor("u1", "Beheerder", "web", List.of(new Grant("contract-manager", "org-a", Set.of("contracts.*"))));

    @TempDir
    Path directory;

    private TestDatabase database;
    private ContractTables tables;
    private SqlContracts contracts;
    private ContractsDataset dataset;
    private final Organisations organisations = new Organisations();

    /** Two organisations, and those added by an import. */
    private static final class Organisations implements OrganisationDirectory {
        private final Map<String, OrganisationRef> all = new LinkedHashMap<>(Map.of(
                "org-a", new OrganisationRef("org-a", "Dienst A", "00000001999990007000"),
                "org-b", new OrganisationRef("org-b", "Dienst B", null)));

        @Override
        public List<OrganisationRef> list() {
            return List.copyOf(all.values());
        }

        @Override
        public Map<String, OrganisationRef> find(Collection<String> ids) {
            Map<String, OrganisationRef> found = new HashMap<>(all);
            found.keySet().retainAll(ids);
            return found;
        }

        @Override
        public Map<String, OrganisationRef> resolve(Collection<String> texts) {
            Map<String, OrganisationRef> found = new HashMap<>();
            for (String text : texts) {
                all.values().stream()
                        .filter(o -> o.id().equals(text) || o.name().equalsIgnoreCase(text) || text.equals(o.oin()))
                        .forEach(o -> found.put(text, o));
            }
            return found;
        }

        @Override
        public OrganisationRef add(Writing writing, String name) {
            OrganisationRef added = new OrganisationRef("org-" + name.toLowerCase(Locale.ROOT), name, null);
            all.put(added.id(), added);
            return added;
        }
    }

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, "db/migration");
        tables = new ContractTables(new LeadTimeReference(LeadTimes.DEFAULT, database));
        contracts = new SqlContracts(database, tables, new CeilingTables(tables, new SqlChanges(database, tables)));
        dataset = new ContractsDataset(
                tables,
                new SupplierLinks(new Suppliers(), List.of()),
                new CpvCodes(null),
                organisations,
                Clock.systemUTC());
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
            String[] values = new String[cells.length];
            for (int i = 0; i < cells.length; i++) {
                values[i] = cells[i].isEmpty() ? null : cells[i];
            }
            rows.add(new Row(rows.size() + 2, index, values));
        }
        return rows;
    }

    private List<RowOutcome> apply(Actor actor, List<Row> rows) {
        Import run = dataset.begin(new ImportContext("job", actor, "org-a", "register.csv"));
        return database.write(actor, "import", writing -> run.apply(writing, rows));
    }

    private List<RowOutcome> apply(List<Row> rows) {
        return apply(Actor.SYSTEM, rows);
    }

    private static List<String> codes(RowOutcome outcome) {
        return outcome.violations().stream()
                .map(v -> v.field() + " " + v.code())
                .toList();
    }

    private Contract stored(String number) {
        return database.read(reading -> tables.byNumbers(reading, "org-a", List.of(number)))
                .get(0);
    }

    private Contract contract(RowOutcome outcome) {
        return contracts
                .find(nl.schil.kernel.security.OrganisationScope.ALL, outcome.id())
                .orElseThrow();
    }

    @Test
    void theCanonicalHeadersAreFixed() {
        assertThat(dataset.columns())
                .extracting(Column::name)
                .containsExactly(
                        ("number,title,kind,organisation,supplier_key,supplier_name,signed_on,start,term,options,notice,max_value,"
                                        + "max_quantity,quantity_unit,estimated_value,currency,terms,nature,category,cpv,owner_email,tier,"
                                        + "external_id,framework,technique,tender_ref")
                                .split(","));
        assertThat(dataset.columns().stream()
                        .flatMap(c -> c.synonyms().stream())
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void aCallOffKeepsTheNumberOfItsFrameworkAndIsLinkedOnceThatIsThere() {
        apply(rows("number,title,kind,organisation,framework", "NOK-1,Stoelen,NADERE,org-a,RAAM-1"));
        Contract agreement = stored("NOK-1");
        assertThat(agreement.description().framework()).isEqualTo("RAAM-1");
        assertThat(contracts.frameworks(List.of(agreement))).isEmpty();
        apply(rows("number,title,kind,organisation,framework", "RAAM-1,Meubilair,RAAM,org-a,"));
        assertThat(contracts.frameworks(List.of(agreement)))
                .containsExactly(Map.entry(
                        agreement.id(), new Contracts.Framework(stored("RAAM-1").id(), true)));
        apply(rows("number,title,kind,organisation,framework", "NOK-1,Stoelen,NADERE,org-a,"));
        assertThat(stored("NOK-1").description().framework())
                .as("an empty cell changes nothing")
                .isEqualTo("RAAM-1");
        apply(rows("number,title,kind,organisation,framework", "NOK-1,Stoelen,NADERE,org-a,NOK-1"));
        assertThat(contracts
                        .frameworks(List.of(stored("NOK-1")))
                        .get(agreement.id())
                        .calledOff())
                .isFalse();
    }

    @Test
    void aFullRowBecomesAContract() {
        List<RowOutcome> outcomes = apply(
                rows(
                        "number,title,kind,organisation,supplier_key,supplier_name,signed_on,start,term,options,notice,max_value,"
                                + "estimated_value,currency,terms,nature,category,cpv,owner_email,tier,external_id",
                        "RAAM-1,Kantoormeubilair,Raamovereenkomst,dienst b,kvk: 1000.0001,Leverancier 1,2017-12-01,2018-01-01,P3Y,P3Y;P2Y;P2Y,"
                                + "P3M,40000000,31500000.50,eur,ARIV-2018,Leveringen,Kantoor,72000000-5,eigenaar@example.nl,goud,X-1"));
        assertThat(outcomes).extracting(RowOutcome::kind).containsExactly(Kind.CREATED);
        Contract contract = contract(outcomes.get(0));
        assertThat(contract.organisation()).isEqualTo("org-b");
        assertThat(contract.description().kind()).isEqualTo(ContractKind.RAAM);
        assertThat(contract.description().nature()).isEqualTo(Nature.SUPPLIES);
        assertThat(contract.stewardship().tier()).isEqualTo(Tier.G);
        assertThat(contract.supplier().key()).isEqualTo("KVK:10000001");
        assertThat(contract.supplier().id()).isEqualTo("supplier-1");
        assertThat(contract.worth().estimated()).isEqualTo(3_150_000_050L);
        assertThat(contract.term().maximumEnd(java.time.LocalDate.MAX)).hasToString("2027-12-31");
        assertThat(Missing.of(contract)).isEmpty();
        assertThat(Findings.broken(contract))
                .extracting(f -> f.key())
                .containsExactly("contracts.finding.framework-term");
    }

    @Test
    void anIncompleteRowIsAcceptedAndSaysWhatIsMissing() {
        RowOutcome outcome =
                apply(rows("number,title,kind", "N-1,Iets,contract")).get(0);
        assertThat(outcome.kind()).isEqualTo(Kind.CREATED);
        assertThat(Missing.of(contract(outcome))).containsExactly(Missing.values());
        RowOutcome withColumn =
                apply(rows("number,title,kind,options", "N-2,Iets,contract,")).get(0);
        assertThat(Missing.of(contract(withColumn))).doesNotContain(Missing.OPTIONS);
    }

    @Test
    void theSameFileTwiceChangesNothingAndEmptyCellsEraseNothing() {
        String header = "number,title,kind,start,term,options,notice,tier";
        String[] lines = {"N-1,Een,RAAM,2020-01-01,P2Y,P1Y,P3M,S", "N-2,Twee,NADERE,,,,,"};
        assertThat(apply(rows(header, lines))).extracting(RowOutcome::kind).containsOnly(Kind.CREATED);
        assertThat(apply(rows(header, lines))).extracting(RowOutcome::kind).containsOnly(Kind.UNCHANGED);
        RowOutcome emptied = apply(rows(header, "N-1,Een,RAAM,,,,,")).get(0);
        assertThat(emptied.kind()).isEqualTo(Kind.UNCHANGED);
        RowOutcome changed = apply(rows(header, "N-1,Anders,RAAM,,,,,B")).get(0);
        assertThat(changed.kind()).isEqualTo(Kind.UPDATED);
        assertThat(contract(changed).term().base()).hasToString("P2Y");
        assertThat(contract(changed).version()).isEqualTo(2);
        assertThat(database.actions().stream().filter("contracts.import"::equals))
                .hasSize(2);
    }

    @Test
    void contradictionsAreRejectedWithEveryReason() {
        RowOutcome outcome = apply(rows(
                        "number,title,kind,start,term,options,notice,max_value,currency,nature,cpv,owner_email,tier,supplier_key",
                        ",,iets,2020-02-30,P0D,P1Y;x,-P3M,-1,XYZ,lucht,123,geen,Z,los"))
                .get(0);
        assertThat(codes(outcome))
                .containsExactlyInAnyOrder(
                        "number contracts.required",
                        "title contracts.required",
                        "kind contracts.kind.unknown",
                        "start contracts.date",
                        "term contracts.term.form",
                        "options contracts.options.form",
                        "notice contracts.notice.form",
                        "max_value contracts.money",
                        "currency contracts.currency",
                        "nature contracts.nature",
                        "cpv contracts.cpv",
                        "owner_email contracts.email",
                        "tier contracts.tier.unknown",
                        "supplier_key contracts.supplier-key.form");
    }

    @Test
    void aContractTwiceInOneFileIsRejectedWhicheverBatchItIsIn() {
        Import run = dataset.begin(new ImportContext("job", Actor.SYSTEM, "org-a", "register.csv"));
        List<Row> first = rows("number,title,kind", "N-1,Een,RAAM");
        List<Row> second = rows("number,title,kind", "N-1,Twee,RAAM");
        assertThat(database.write(Actor.SYSTEM, "import", w -> run.apply(w, first))
                        .get(0)
                        .kind())
                .isEqualTo(Kind.CREATED);
        assertThat(codes(database.write(Actor.SYSTEM, "import", w -> run.apply(w, second))
                        .get(0)))
                .containsExactly("number contracts.import.twice");
    }

    @Test
    void theExternalIdRecognisesARenumberedContract() {
        RowOutcome made =
                apply(rows("number,title,kind,external_id", "N-1,Een,RAAM,X-1")).get(0);
        RowOutcome renumbered =
                apply(rows("number,title,kind,external_id", "N-9,Een,RAAM,X-1")).get(0);
        assertThat(renumbered.kind()).isEqualTo(Kind.UPDATED);
        assertThat(renumbered.id()).isEqualTo(made.id());
        apply(rows("number,title,kind,external_id", "N-2,Twee,RAAM,X-2"));
        assertThat(codes(apply(rows("number,title,kind,external_id", "N-2,Twee,RAAM,X-1"))
                        .get(0)))
                .containsExactly("external_id contracts.external-id.conflict");
    }

    @Test
    void anImporterStaysWithinItsOrganisations() {
        List<Row> rows = rows(
                "number,title,kind,organisation", "N-1,Een,RAAM,", "N-2,Twee,RAAM,Dienst B", "N-3,Drie,RAAM,Dienst C");
        List<RowOutcome> outcomes = apply(MANAGER, rows);
        assertThat(outcomes).extracting(RowOutcome::kind).containsExactly(Kind.CREATED, Kind.REJECTED, Kind.REJECTED);
        assertThat(codes(outcomes.get(1))).containsExactly("organisation contracts.organisation.forbidden");
        assertThat(codes(outcomes.get(2))).containsExactly("organisation contracts.organisation.unknown");
        assertThat(organisations.list()).hasSize(2);
        assertThat(apply(rows))
                .extracting(RowOutcome::kind)
                .containsExactly(Kind.UNCHANGED, Kind.CREATED, Kind.CREATED);
        assertThat(organisations.list()).hasSize(3);
    }

    @Test
    void aPlanSaysTheSameAndWritesNothing() {
        List<Row> rows =
                rows("number,title,kind,organisation", "N-1,Een,RAAM,", "N-2,Twee,xx,", "N-3,Drie,RAAM,Dienst C");
        Import run = dataset.begin(new ImportContext("job", Actor.SYSTEM, "org-a", "register.csv"));
        List<RowOutcome> planned = database.read(r -> run.plan(r, rows));
        assertThat(planned).extracting(RowOutcome::kind).containsExactly(Kind.CREATED, Kind.REJECTED, Kind.CREATED);
        assertThat(organisations.list()).hasSize(2);
        assertThat(database.actions()).doesNotContain("contracts.import");
    }

    @Test
    void anExercisedOptionKeepsItsLength() {
        RowOutcome made = apply(rows("number,title,kind,start,term,options", "N-1,Een,RAAM,2020-01-01,P2Y,P1Y;P1Y"))
                .get(0);
        Contract contract = contract(made);
        Contract decided = Decisions.take(
                        contract,
                        "0.end",
                        DecisionKind.EXERCISE_OPTION,
                        java.time.LocalDate.of(2021, 6, 1),
                        null,
                        "me",
                        TestDatabase.TODAY,
                        LeadTimes.DEFAULT)
                .orElseThrow(v -> new IllegalStateException(v.toString()));
        contracts.replace(Actor.SYSTEM, "contracts.decide", contract, decided);
        assertThat(codes(apply(rows("number,title,kind,options", "N-1,Een,RAAM,P2Y;P1Y"))
                        .get(0)))
                .containsExactly("options contracts.option.exercised");
        assertThat(apply(rows("number,title,kind,options", "N-1,Een,RAAM,P1Y;P3Y"))
                        .get(0)
                        .kind())
                .isEqualTo(Kind.UPDATED);
        assertThat(contract(made).term().knownOptions().get(0).exercisedOn()).hasToString("2021-06-01");
        assertThat(contract(made).decisions()).hasSize(1);
    }

    @Test
    void anExportComesBackUnchanged() {
        apply(rows(
                "number,title,kind,supplier_key,start,term,options,notice,max_value,max_quantity,nature,tier,owner_email",
                "N-1,Een,DAS,KVK:10000002,2020-01-01,P18M,P1Y;P90D,P6W,12.50,1000,works,B,eigenaar@example.nl",
                "N-2,Twee,VERWERKERS,KVK:99999999,,,,,,,,,"));
        List<Map<String, String>> exported = new ArrayList<>();
        database.read(reading -> {
            dataset.export(reading, Actor.SYSTEM, exported::add);
            return null;
        });
        assertThat(exported).hasSize(2);
        List<String> names = dataset.columns().stream().map(Column::name).toList();
        String[] lines = exported.stream()
                .map(cells -> String.join(
                        ",", names.stream().map(n -> cells.getOrDefault(n, "")).toList()))
                .toArray(String[]::new);
        assertThat(apply(rows(String.join(",", names), lines)))
                .extracting(RowOutcome::kind)
                .containsOnly(Kind.UNCHANGED);
    }
}
