package nl.schil.performance.internal.exchange;

import static nl.schil.performance.internal.model.Examples.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.dataset.RowOutcome.Kind;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.performance.internal.model.ScoreBook;
import nl.schil.performance.internal.model.Template;
import nl.schil.performance.internal.store.PerformanceTables;
import nl.schil.performance.internal.store.TestRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {
    private static final LocalDate TODAY = day("2026-11-24");
    private static final ImportContext CONTEXT = new ImportContext("job", Actor.SYSTEM, "org-a", "test.csv");
    private static final String[] KPI = {"template", "code", "name", "target", "floor", "weight"};
    private static final String[] CARD = {"template", "contract", "supplier_key", "starts_on"};
    private static final String[] MEASUREMENT = {"contract", "supplier_key", "kpi", "period", "value", "status"};

    @TempDir
    Path directory;

    private TestRegister register;
    private Dataset kpis;
    private Dataset scorecards;
    private Dataset measurements;

    @BeforeEach
    void open() {
        register = new TestRegister(directory, TODAY);
        PerformanceTables tables = PerformanceTables.present();
        TestRegister.Organisations organisations = new TestRegister.Organisations();
        kpis = new KpisDataset(organisations, tables);
        scorecards = new ScorecardsDataset(organisations, TestRegister.subjects(), tables);
        measurements =
                new MeasurementsDataset(organisations, TestRegister.subjects(), tables, register.database.clock());
    }

    @AfterEach
    void close() {
        register.close();
    }

    private static List<Row> rows(String[] columns, String... lines) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            index.put(columns[i], i);
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            String[] cells = lines[i].split(";", -1);
            for (int c = 0; c < cells.length; c++) {
                cells[c] = cells[c].isBlank() ? null : cells[c].strip();
            }
            rows.add(new Row(i + 2, index, cells));
        }
        return rows;
    }

    private List<RowOutcome> run(Dataset dataset, String[] columns, String... lines) {
        List<Row> rows = rows(columns, lines);
        Import planning = dataset.begin(CONTEXT);
        List<RowOutcome> planned = register.database.read(reading -> planning.plan(reading, rows));
        Import applying = dataset.begin(CONTEXT);
        List<RowOutcome> applied =
                register.database.write(Actor.SYSTEM, "import", writing -> applying.apply(writing, rows));
        assertThat(applied)
                .extracting(RowOutcome::kind)
                .isEqualTo(planned.stream().map(RowOutcome::kind).toList());
        return applied;
    }

    private void prepared() {
        assertThat(run(kpis, KPI, "Diensten;op_tijd;Op tijd;98;85;2", "Diensten;fout;Fouten;99;90;1"))
                .extracting(RowOutcome::kind)
                .containsOnly(Kind.CREATED);
        assertThat(run(scorecards, CARD, "Diensten;C-1;;2026-01-01", "diensten;;KVK:10000002;2026-01-01"))
                .extracting(RowOutcome::kind)
                .containsOnly(Kind.CREATED);
    }

    private static List<String> codes(List<RowOutcome> outcomes) {
        return outcomes.stream()
                .map(one -> one.kind() == Kind.REJECTED
                        ? one.violations().get(0).code()
                        : one.kind().name())
                .toList();
    }

    @Test
    void a_template_is_made_of_the_rows_that_name_it_and_not_changed_by_a_later_file() {
        prepared();
        Template made = register.templates.all(OrganisationScope.ALL).get(0);
        assertThat(made.kpis()).extracting(kpi -> kpi.code()).containsExactly("op_tijd", "fout");
        assertThat(codes(run(
                        kpis,
                        KPI,
                        "DIENSTEN;op_tijd;Op tijd;98;85;2",
                        "Diensten;op_tijd2;Op tijd;98;85;2",
                        "Nieuw;a;A;50;60;1",
                        "Nieuw;a b;A;50;40;1",
                        "Nieuw;a;A;50;40;1",
                        "Nieuw;A;A;50;40;1")))
                .containsExactly(
                        "UNCHANGED",
                        "performance.import.template-there",
                        "performance.kpi.floor-higher",
                        "performance.kpi.code.form",
                        "CREATED",
                        "performance.kpi.twice");
    }

    @Test
    void a_template_may_come_in_several_batches() {
        Import applying = kpis.begin(CONTEXT);
        for (String line : List.of("Groot;a;A;50;40;1", "Groot;b;B;50;40;1", "Groot;c;C;50;40;1")) {
            register.database.write(Actor.SYSTEM, "import", writing -> applying.apply(writing, rows(KPI, line)));
        }
        assertThat(register.templates.all(OrganisationScope.ALL).get(0).kpis())
                .extracting(kpi -> kpi.code())
                .containsExactly("a", "b", "c");
    }

    @Test
    void scorecards_are_recognised_by_template_and_subject() {
        prepared();
        assertThat(codes(run(
                        scorecards,
                        CARD,
                        "Diensten;C-1;;2026-01-01",
                        "Diensten;;KVK:10000002;2026-02-01",
                        "Diensten;C-9;;2026-01-01",
                        "Anders;C-1;;2026-01-01",
                        "Diensten;;;2026-01-01",
                        "Diensten;C-1;;2026-01-01")))
                .containsExactly(
                        "UNCHANGED",
                        "performance.import.starts",
                        "performance.import.contract",
                        "performance.import.template",
                        "performance.import.subject",
                        "performance.import.twice");
    }

    @Test
    void measurements_find_their_scorecard_and_a_second_file_corrects_the_first() {
        prepared();
        assertThat(codes(run(
                        measurements,
                        MEASUREMENT,
                        "C-1;;op_tijd;2026-Q1;92;",
                        "C-1;;Op tijd;2026-Q2;;geen gegevens",
                        "C-1;;op_tijd;2026-07-15;96;gemeten",
                        ";KVK:10000002;fout;2026-Q3;;n.v.t.",
                        "C-1;;op_tijd;2026-Q1;93;",
                        "C-1;;op_tijd;2026-08;93;",
                        "C-1;;op_tijd;2027-Q1;93;",
                        "C-1;;anders;2026-Q3;93;",
                        "C-1;;fout;2026-Q3;93;n.v.t.",
                        "C-1;;fout;2026-Q3;;",
                        "C-2;;fout;2026-Q3;1;",
                        "C-1;;fout;2025-Q4;1;")))
                .containsExactly(
                        "CREATED",
                        "CREATED",
                        "CREATED",
                        "CREATED",
                        "performance.measure.twice",
                        "performance.measure.period.CALENDAR.QUARTER",
                        "performance.measure.future",
                        "performance.measure.kpi",
                        "performance.measure.no-value",
                        "problem.field.required",
                        "performance.import.card",
                        "performance.measure.outside");
        assertThat(codes(run(measurements, MEASUREMENT, "C-1;;op_tijd;2026-Q1;92;", "C-1;;op_tijd;2026-Q3;97;")))
                .containsExactly("UNCHANGED", "UPDATED");
        ScoreBook book = register.scorecards
                .find(
                        OrganisationScope.ALL,
                        run(measurements, MEASUREMENT, "C-1;;op_tijd;2026-Q1;92;")
                                .get(0)
                                .id())
                .orElseThrow();
        assertThat(register.scorecards.revisions(book.card(), "op_tijd")).hasSize(4);
    }

    @Test
    void what_is_exported_is_unchanged_when_it_comes_back() {
        prepared();
        run(measurements, MEASUREMENT, "C-1;;op_tijd;2026-Q1;92;", ";KVK:10000002;fout;2026-Q3;;n.v.t.");
        for (Dataset dataset : List.of(kpis, scorecards, measurements)) {
            List<Map<String, String>> exported = new ArrayList<>();
            register.database.read(reading -> {
                dataset.export(reading, Actor.SYSTEM, cells -> exported.add(new TreeMap<>(cells)));
                return null;
            });
            assertThat(exported).hasSize(2);
            List<String> columns =
                    dataset.columns().stream().map(one -> one.name()).toList();
            assertThat(columns).containsAll(exported.get(0).keySet());
            String[] lines = exported.stream()
                    .map(cells -> String.join(
                            ";",
                            columns.stream().map(c -> cells.getOrDefault(c, "")).toList()))
                    .toArray(String[]::new);
            assertThat(run(dataset, columns.toArray(String[]::new), lines))
                    .extracting(RowOutcome::kind)
                    .containsOnly(Kind.UNCHANGED);
        }
    }
}
