package nl.schil.market.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.dataset.RowOutcome.Kind;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.market.internal.TestRegisters;
import nl.schil.market.internal.application.CpvPrefixes;
import nl.schil.market.internal.application.Directories;
import nl.schil.market.internal.application.KeptRegisters;
import nl.schil.market.internal.application.ReadPreferencing;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.store.SqlCategories;
import nl.schil.market.internal.store.SqlMaps;
import nl.schil.market.internal.store.SqlNoteUses;
import nl.schil.market.internal.store.SqlNotes;
import nl.schil.market.internal.store.SqlPlans;
import nl.schil.market.internal.store.SqlPositions;
import nl.schil.market.internal.store.SqlPromiseFigures;
import nl.schil.market.internal.store.SqlPromises;
import nl.schil.market.internal.store.SqlReference;
import nl.schil.market.internal.store.SqlReviews;
import nl.schil.market.internal.store.SqlScans;
import nl.schil.market.internal.store.SqlStrategies;
import nl.schil.store.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final OrganisationScope OWN = new OrganisationScope(false, Set.of("org-a"));

    @TempDir
    Path directory;

    private TestDatabase database;
    private SqlCategories categories;
    private final Map<String, Dataset> datasets = new LinkedHashMap<>();

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, TODAY, "db/migration");
        categories = new SqlCategories(database);
        Directories directories = new Directories(TestRegisters.suppliers(), null);
        MarketExchange exchange = new MarketExchange(
                TestRegisters.organisations(), TestRegisters.people(), directories, categories, database.clock());
        SqlPositions positions = new SqlPositions(database);
        SqlPromises promises = new SqlPromises(database);
        SqlReference reference = new SqlReference(database);
        ReadPreferencing seen = new ReadPreferencing(
                database, directories, new KeptRegisters(database, directories), categories, positions, reference);
        List.of(
                        new CategoriesDataset(exchange, categories, new CpvPrefixes()),
                        new ScansDataset(exchange, categories, new SqlScans(database)),
                        new PositionsDataset(exchange, categories, positions, reference),
                        new PlansDataset(exchange, categories, new SqlPlans(database)),
                        new StrategiesDataset(exchange, categories, new SqlStrategies(database), seen),
                        new ReviewsDataset(exchange, categories, new SqlReviews(database)),
                        new NotesDataset(exchange, categories, new SqlNotes(database), new SqlNoteUses(database)),
                        new PromisesDataset(exchange, categories, promises, directories),
                        new FiguresDataset(exchange, categories, promises, new SqlPromiseFigures(database)),
                        new MapsDataset(exchange, categories, new SqlMaps(database)))
                .forEach(one -> datasets.put(one.id(), one));
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Rows written as {@code column=value~column=value}. */
    private static List<Row> rows(String... lines) {
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            Map<String, Integer> index = new HashMap<>();
            List<@Nullable String> values = new ArrayList<>();
            for (String cell : line.split("~")) {
                String[] parts = cell.split("=", 2);
                index.put(parts[0], values.size());
                values.add(parts[1]);
            }
            rows.add(new Row(rows.size() + 2L, index, values.toArray(String[]::new)));
        }
        return rows;
    }

    private List<RowOutcome> load(String dataset, String... lines) {
        Import run = datasets.get(dataset).begin(new ImportContext("job", Actor.SYSTEM, "org-a", "x.csv"));
        return database.write(Actor.SYSTEM, "import", writing -> run.apply(writing, rows(lines)));
    }

    private static List<Kind> kinds(List<RowOutcome> outcomes) {
        return outcomes.stream().map(RowOutcome::kind).toList();
    }

    private List<String> refused(String dataset, String line) {
        return load(dataset, line).get(0).violations().stream()
                .map(Violation::code)
                .toList();
    }

    private void category() {
        load("categories", "code=K~name=Kantoor~cpv=3913;39112000-0~owner=noor@example.nl~gold=ja");
    }

    @Test
    void aCategoryIsMadeThenUnchangedThenChangedAndAnAbsentCellKeepsWhatItHas() {
        category();
        Category made = categories.all(OWN).get(0);
        assertThat(made.cpvPrefixes()).containsExactly("39112", "3913");
        assertThat(made.owner()).isEqualTo("p-noor");
        assertThat(made.gold()).isTrue();
        assertThat(kinds(load("categories", "code=K~name=Kantoor"))).containsExactly(Kind.UNCHANGED);
        assertThat(kinds(load("categories", "code=K~name=Inrichting"))).containsExactly(Kind.UPDATED);
        assertThat(categories.all(OWN).get(0).cpvPrefixes()).hasSize(2);
        assertThat(refused("categories", "code=L~gold=misschien")).containsExactly("market.import.yes-no");
        assertThat(refused("categories", "code=M~cpv=xx")).containsExactly("market.cpv");
        assertThat(refused("categories", "code=N~owner=niemand@example.nl")).containsExactly("market.person");
        assertThat(kinds(load("categories", "code=O", "code=O"))).containsExactly(Kind.CREATED, Kind.REJECTED);
    }

    @Test
    void aPlanWithoutWritingSaysTheSame() {
        Import run = datasets.get("categories").begin(new ImportContext("job", Actor.SYSTEM, "org-a", "x.csv"));
        List<RowOutcome> planned = database.read(reading -> run.plan(reading, rows("code=K")));
        assertThat(kinds(planned)).containsExactly(Kind.CREATED);
        assertThat(categories.all(OWN)).isEmpty();
    }

    @Test
    void whatIsWrongIsSaid() {
        category();
        assertThat(refused("market-scans", "category=Z~scanned_on=2026-01-01~sources=a | b"))
                .containsExactly("market.import.category");
        assertThat(refused("market-scans", "category=K~scanned_on=2026-01-01~sources=a"))
                .containsExactly("market.scan.sources");
        assertThat(refused("market-scans", "category=K~scanned_on=2026-01-01~sources=a | b~suppliers=KVK:9=0.2"))
                .containsExactly("market.import.supplier");
        assertThat(refused(
                        "market-scans",
                        "category=K~scanned_on=2026-01-01~sources=a | b~suppliers=KVK:1=0.6 | Ander=0.5"))
                .containsExactly("market.scan.shares");
        assertThat(refused("market-positions", "category=K~placed_on=2026-01-01~scores=switching=6"))
                .containsExactly("market.score");
        assertThat(refused("market-positions", "category=K~placed_on=2026-01-01~scores=onzin=2"))
                .containsExactly("market.criterion.unknown");
        assertThat(refused(
                        "category-plans",
                        "category=K~title=P~valid_from=2026-01-01~valid_until=2027-01-01~author=Noor"
                                + "~approved_on=2026-01-01~approved_by=Noor"))
                .containsExactly("market.plan.own");
        assertThat(refused("market-notes", "category=K~noted_on=2026-01-01~kind=LAW~text=x~source=y~plans=Geen"))
                .containsExactly("market.note.use.unknown");
        assertThat(refused("market-notes", "category=K~noted_on=2027-01-01~kind=ONZIN~text=x~address=ftp://x"))
                .containsExactlyInAnyOrder(
                        "market.future", "problem.field.code", "problem.field.required", "market.address");
        String promise = "title=B~kind=PRICE~unit=EUR~source=x~promised_on=2026-01-01~due_on=2027-01-01~amount=0";
        assertThat(refused("value-promises", promise + "~way=SUM")).containsExactly("market.promise.about");
        assertThat(refused("value-promises", promise + "~way=SUM~category=K")).containsExactly("market.promise.amount");
        assertThat(refused("value-promises", promise + "~way=LEVEL~category=K")).containsExactly("market.promise.base");
        assertThat(refused("value-promises", promise + "~way=SUM~contract=Z"))
                .containsExactly("market.promise.contract");
        load("value-promises", promise + "1~way=SUM~category=K");
        String figure = "promise=B~from=2026-01-01~until=2026-01-31~amount=1~source=x";
        assertThat(refused("value-promise-figures", figure.replace("=B", "=Geen")))
                .containsExactly("market.promise.unknown");
        assertThat(refused(
                        "value-promise-figures", figure + "~claimed_by=Sam~confirmed_by=Sam~confirmed_on=2026-02-02"))
                .containsExactly("market.promise.own");
        load("value-promise-figures", figure);
        assertThat(refused(
                        "value-promise-figures",
                        figure.replace("01-01", "01-31").replace("01-31~a", "02-27~a")))
                .containsExactly("market.promise.overlap");
        assertThat(refused("risk-reviews", "category=K~reviewed_on=2026-01-01~risks=uitval;9;1"))
                .containsExactly("market.import.risks");
        assertThat(refused(
                        "sourcing-maps",
                        "category=K~supplier_key=KVK:1~opened_on=2026-01-01~buyer_on=2026-01-02"
                                + "~buyer_scores=SKILLS=7~buyer_relationship=RELATIONAL~buyer_economy=OUTPUT"))
                .containsExactly("market.import.columns");
        assertThat(refused(
                        "supplier-strategies", "supplier_key=KVK:1~agreed_on=2027-01-01~valid_until=2028-01-01~aim=x"))
                .containsExactly("market.future");
    }

    @Test
    void whatIsExportedIsUnchangedWhenImportedAgain() {
        category();
        load(
                "market-scans",
                "category=K~scanned_on=2026-01-05~capable=7~trends=Krap"
                        + "~sources=Monitor https://a.example.nl | Gesprek~suppliers=KVK:1=0.4 | Ander=0.1 | KVK:2");
        load("market-positions", "category=K~placed_on=2026-01-06~scores=switching=4;spend-share=2~remark=omdat");
        load(
                "category-plans",
                "category=K~title=P~goals=g~strategy=s~suppliers=l~valid_from=2026-01-01~valid_until=2027-01-01"
                        + "~author=Noor~approved_on=2026-01-01~approved_by=Sam");
        load("supplier-strategies", "supplier_key=KVK:1~agreed_on=2026-02-01~valid_until=2028-01-01~aim=samen");
        load("risk-reviews", "category=K~reviewed_on=2026-01-01~risks=uitval;3;4;tweede | prijs;2;2");
        load("risk-reviews", "supplier_key=KVK:2~reviewed_on=2026-01-01~summary=geen");
        load(
                "sourcing-maps",
                "category=K~supplier_key=KVK:1~opened_on=2026-01-01~buyer_on=2026-01-02~buyer_scores=SKILLS=3"
                        + "~buyer_relationship=RELATIONAL~buyer_economy=OUTPUT~supplier_on=2026-01-03"
                        + "~supplier_scores=SKILLS=4~supplier_relationship=RELATIONAL~supplier_economy=OUTCOME"
                        + "~chosen_relationship=RELATIONAL~chosen_economy=OUTPUT~chosen_model=PERFORMANCE_BASED~chosen_on=2026-02-01~why=zo");
        load(
                "market-notes",
                "category=K~noted_on=2026-01-07~kind=LAW~text=Wet~source=Blad~address=https://a.example.nl"
                        + "~supplier_key=KVK:1~plans=P~positions=2026-01-06");
        load(
                "value-promises",
                "title=Besparing~category=K~supplier_key=KVK:1~kind=PRICE~way=SUM~unit=EUR~amount=1200.50~source=Bijlage"
                        + "~promised_on=2026-01-01~due_on=2027-01-01",
                "title=Op tijd~supplier_key=KVK:2~kind=TIME~way=LEVEL~unit=% op tijd~amount=98~base=90~source=Plan"
                        + "~promised_on=2026-01-01~due_on=2026-06-01");
        load(
                "value-promise-figures",
                "promise=Besparing~from=2026-01-01~until=2026-03-31~amount=300.25~source=Rapport~claimed_on=2026-04-02"
                        + "~claimed_by=Noor~confirmed_on=2026-04-09~confirmed_by=Sam",
                "promise=Op tijd~from=2026-01-01~until=2026-03-31~amount=95~source=Rapport~claimed_on=2026-04-02"
                        + "~claimed_by=Sam");
        datasets.forEach((id, dataset) -> {
            List<String> lines = new ArrayList<>();
            database.read(reading -> {
                dataset.export(reading, Actor.SYSTEM, row -> {
                    List<String> cells = new ArrayList<>();
                    row.forEach((column, value) -> cells.add(column + "=" + value));
                    lines.add(String.join("~", cells));
                });
                return lines;
            });
            assertThat(lines).as(id).isNotEmpty();
            assertThat(kinds(load(id, lines.toArray(String[]::new)))).as(id).containsOnly(Kind.UNCHANGED);
        });
    }
}
