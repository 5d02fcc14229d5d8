package nl.schil.performance.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.dataset.RowOutcome.Kind;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.performance.internal.model.evaluation.Evaluation;
import nl.schil.performance.internal.model.evaluation.EvaluationState;
import nl.schil.performance.internal.model.evaluation.Evaluations;
import nl.schil.performance.internal.model.evaluation.Sight;
import nl.schil.performance.internal.store.TestRegister;
import nl.schil.performance.internal.store.evaluation.SqlEvaluations;
import nl.schil.performance.internal.store.evaluation.SqlQuestionnaires;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outcomes of evaluations that were held elsewhere. */
class EvaluationImportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ImportContext CONTEXT = new ImportContext("job", Actor.SYSTEM, "org-a", "test.csv");
    private static final String[] COLUMNS = {
        "title",
        "supplier_key",
        "period_from",
        "period_until",
        "opened_on",
        "deadline",
        "talk_on",
        "item",
        "theme",
        "buyer_about_supplier",
        "supplier_about_self",
        "supplier_about_buyer",
        "buyer_about_self"
    };
    private static final String HEAD = "Najaar;KVK:10000001;2026-01-01;2026-09-30;2026-10-01;2026-10-31;2026-11-10;";

    private TestRegister register;
    private Evaluations evaluations;
    private Dataset dataset;

    @BeforeEach
    void open(@TempDir Path directory) {
        register = new TestRegister(directory, TODAY);
        evaluations = new SqlEvaluations(register.database);
        dataset = new EvaluationsDataset(
                new TestRegister.Organisations(),
                TestRegister.subjects(),
                evaluations,
                new SqlQuestionnaires(register.database, register.database.clock()),
                register.database.clock());
    }

    @AfterEach
    void close() {
        register.close();
    }

    private List<RowOutcome> imported(String... lines) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < COLUMNS.length; i++) {
            index.put(COLUMNS[i], i);
        }
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(";", -1);
            for (int c = 0; c < cells.length; c++) {
                cells[c] = cells[c].isBlank() ? null : cells[c];
            }
            rows.add(new Row(rows.size() + 2, index, cells));
        }
        return register.database.write(
                Actor.SYSTEM, "import", writing -> dataset.begin(CONTEXT).apply(writing, rows));
    }

    private Evaluation only() {
        List<Evaluation> all =
                evaluations.list(new Evaluations.Query(OrganisationScope.ALL, null, null, null, null, 9));
        assertThat(all).hasSize(1);
        return evaluations.find(OrganisationScope.ALL, all.get(0).id()).orElseThrow();
    }

    private List<Map<String, String>> exported() {
        List<Map<String, String>> rows = new ArrayList<>();
        register.database.read(reading -> {
            dataset.export(reading, Actor.SYSTEM, rows::add);
            return rows;
        });
        return rows;
    }

    @Test
    void theVectorComesInIsRevealedAndGoesOutAgain() {
        assertThat(imported(
                        HEAD + "1;Planning;7;8;5;7",
                        HEAD + "2;Kwaliteit;6;8;6;7",
                        HEAD + "3;Samenwerking;8;8;4;6",
                        HEAD + "4;Documentatie;7;7;6;7"))
                .extracting(RowOutcome::kind)
                .containsExactly(Kind.CREATED, Kind.UPDATED, Kind.UPDATED, Kind.UPDATED);
        Evaluation evaluation = only();
        assertThat(evaluation.state(TODAY)).isEqualTo(EvaluationState.DISCUSSED);
        assertThat(evaluation.state(LocalDate.of(2026, 10, 15))).isEqualTo(EvaluationState.OPEN);
        assertThat(evaluation.heldOn(TODAY)).isEqualTo(LocalDate.of(2026, 11, 10));
        assertThat(Sight.of(evaluation, TODAY).outcome().orElseThrow().reciprocityGap())
                .isEqualByComparingTo("1.75");
        assertThat(exported().get(2))
                .containsEntry("theme", "Samenwerking")
                .containsEntry("supplier_key", "KVK:10000001")
                .containsEntry("supplier_about_buyer", "4")
                .containsEntry("talk_on", "2026-11-10");
    }

    @Test
    void oneSideOnlyLeavesTheOtherUnknown() {
        imported(HEAD + "1;Planning;7;;;7");
        Evaluation evaluation = only();
        assertThat(evaluation.missing(TODAY)).hasSize(1);
        assertThat(Sight.of(evaluation, TODAY).outcome().orElseThrow().reciprocityGap())
                .isNull();
        assertThat(exported().get(0)).doesNotContainKey("supplier_about_buyer");
    }

    @Test
    void whatStillRunsIsRefusedWithEverythingElseThatIsWrong() {
        RowOutcome outcome = imported(
                        "Najaar;KVK:10000001;2026-01-01;2026-09-30;2026-10-01;2026-11-24;;1;Planning;7,5;11;0;7")
                .get(0);
        assertThat(outcome.kind()).isEqualTo(Kind.REJECTED);
        assertThat(outcome.violations())
                .extracting(Violation::field)
                .containsExactly("deadline", "buyer_about_supplier", "supplier_about_self", "supplier_about_buyer");
    }

    @Test
    void whatWasHeldHereIsNeverOverwritten() {
        register.database.prepare(
                "INSERT INTO performance_evaluation (id, organisation, supplier_id, title, period_from, period_until,"
                        + " deadline, procedure, questionnaire_revision, items, created_by, created_on, opened_on,"
                        + " version) VALUES ('own', 'org-a', 'supplier-1', 'Najaar', '2026-01-01', '2026-09-30',"
                        + " '2026-12-31', 'UNKNOWN', 0, '[]', 'x', '2026-10-01', '2026-10-01', 1)");
        assertThat(imported(HEAD + "1;Planning;7;8;5;7").get(0).violations())
                .extracting(Violation::code)
                .containsExactly("performance.evaluation.import.held");
        assertThat(exported()).as("and what is sealed is not exported").isEmpty();
    }
}
