package nl.schil.innovation.internal.store;

import static nl.schil.innovation.internal.model.Examples.RECEIVED;
import static nl.schil.innovation.internal.model.Examples.idea;
import static nl.schil.innovation.internal.model.Examples.path;
import static nl.schil.innovation.internal.model.Examples.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.innovation.internal.model.Answering.Standing;
import nl.schil.innovation.internal.model.Idea;
import nl.schil.innovation.internal.model.LegalRoute;
import nl.schil.innovation.internal.model.Origin;
import nl.schil.innovation.internal.model.Settings;
import nl.schil.innovation.internal.model.Stage;
import nl.schil.innovation.internal.model.Stale;
import nl.schil.innovation.internal.model.Step;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdeaTablesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final OrganisationScope HERE = new OrganisationScope(false, Set.of("org-a"));
    private static final OrganisationScope ELSEWHERE = new OrganisationScope(false, Set.of("org-b"));

    private TestPipeline pipeline;

    @BeforeEach
    void open(@TempDir Path directory) {
        pipeline = new TestPipeline(directory, TODAY);
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    private Idea add(String id, Stage... stages) {
        return pipeline.add(idea(id, Origin.SUPPLIER, LegalRoute.WITHIN_CONTRACT, path(stages)));
    }

    private static IdeaList.Query of(Stage stage, Standing answer, LocalDate asOf) {
        return new IdeaList.Query(
                HERE,
                asOf,
                null,
                Set.of(),
                stage == null ? Set.of() : Set.of(stage),
                null,
                null,
                null,
                null,
                answer,
                null);
    }

    private List<String> ids(IdeaList.Query query) {
        return pipeline.list.list(query, 50).stream()
                .map(row -> row.idea().id())
                .toList();
    }

    @Test
    void anIdeaComesBackAsItWentInUnderTheNextNumber() {
        add("i-1", Stage.INTAKE, Stage.EXPLORATION);
        Idea second = add("i-2");
        assertThat(second.number()).isEqualTo(2);
        Idea found = pipeline.ideas.find(HERE, "i-1").orElseThrow();
        assertThat(found.steps()).isEqualTo(List.of(path(Stage.INTAKE, Stage.EXPLORATION)));
        assertThat(found.legal().route()).isEqualTo(LegalRoute.WITHIN_CONTRACT);
        assertThat(pipeline.ideas.find(ELSEWHERE, "i-1")).isEmpty();
        assertThat(pipeline.list.list(IdeaList.Query.all(ELSEWHERE, TODAY), 9)).isEmpty();
    }

    @Test
    void listsAndTheBoardSayWhatTheModelSays() {
        add("i-1", Stage.INTAKE, Stage.EXPLORATION);
        add("i-2", Stage.INTAKE);
        add("i-3");
        for (LocalDate day : List.of(RECEIVED, RECEIVED.plusDays(15), RECEIVED.plusDays(25), TODAY)) {
            for (IdeaRow row : pipeline.list.list(IdeaList.Query.all(HERE, day), 9)) {
                Idea whole = pipeline.ideas.find(HERE, row.idea().id()).orElseThrow();
                assertThat(row.stage()).isEqualTo(whole.stage(day));
                assertThat(row.since()).isEqualTo(whole.since(day));
                assertThat(row.answering()).isEqualTo(whole.answering(day));
            }
        }
        Map<Stage, IdeaList.Lane> board = pipeline.list.board(IdeaList.Query.all(HERE, TODAY), 30);
        assertThat(board.get(Stage.EXPLORATION).count()).isEqualTo(1);
        assertThat(board.get(Stage.INTAKE).first()).hasSize(1);
        assertThat(board.get(Stage.PILOT).count()).isZero();
    }

    @Test
    void theBoardCountsMoreThanItShows() {
        for (int i = 0; i < 5; i++) {
            add("i-" + i);
        }
        IdeaList.Lane lane =
                pipeline.list.board(IdeaList.Query.all(HERE, TODAY), 2).get(Stage.IDEA);
        assertThat(lane.count()).isEqualTo(5);
        assertThat(lane.first()).hasSize(2);
    }

    @Test
    void filtersAndPages() {
        add("i-1", Stage.INTAKE, Stage.EXPLORATION);
        add("i-2", Stage.INTAKE);
        add("i-3");
        assertThat(ids(of(Stage.INTAKE, null, TODAY))).containsExactly("i-2");
        assertThat(ids(of(null, Standing.OVERDUE, TODAY))).containsExactly("i-3", "i-2");
        assertThat(ids(of(null, Standing.WAITING, RECEIVED.plusDays(30)))).containsExactly("i-3", "i-2");
        assertThat(ids(of(null, Standing.IN_TIME, TODAY))).containsExactly("i-1");
        IdeaList.Query next = new IdeaList.Query(
                HERE,
                TODAY,
                "PASPOORT",
                Set.of(),
                Set.of(),
                Origin.SUPPLIER,
                "s-1",
                null,
                null,
                null,
                List.of(RECEIVED.toString(), "i-3"));
        assertThat(ids(next)).containsExactly("i-2", "i-1");
    }

    @Test
    void decisionsAreRecordedTakenBackAndAudited() {
        Idea idea = add("i-1", Stage.INTAKE);
        Step step = step(2, Stage.INTAKE, Stage.EXPLORATION, TODAY, null);
        Idea moved = pipeline.ideas.decide(Actor.SYSTEM, idea, step);
        assertThat(moved.stage(TODAY)).isEqualTo(Stage.EXPLORATION);
        assertThat(moved.version()).isEqualTo(2);
        assertThatThrownBy(() -> pipeline.ideas.decide(Actor.SYSTEM, idea, step))
                .isInstanceOf(Stale.class);
        Idea back = pipeline.ideas.withdraw(Actor.SYSTEM, moved, step);
        assertThat(back.stage(TODAY)).isEqualTo(Stage.INTAKE);
        assertThat(back.steps()).hasSize(2);
        assertThat(pipeline.database.actions())
                .containsSubsequence("innovation.register", "innovation.decide", "innovation.withdraw-decision");
    }

    @Test
    void settingsKeepWhatIsTheirOwnAndTheDaySinceWhichACategoryHolds() {
        Settings usual = pipeline.settings.of("org-a");
        assertThat(usual.answerDays()).isEqualTo(30);
        Settings own = new Settings(0, 14, Map.of(Stage.PILOT, List.of("Budget")), List.of("Catering", "Zorg"));
        Settings written = pipeline.settings.replace(Actor.SYSTEM, "org-a", own, TODAY);
        assertThat(written.version()).isEqualTo(1);
        assertThat(written.criteria()).isEqualTo(own.criteria());
        assertThat(written.categories()).containsExactly("Catering", "Zorg");
        Settings less = new Settings(1, 14, Map.of(), List.of("Zorg"));
        pipeline.settings.replace(Actor.SYSTEM, "org-a", less, TODAY.plusDays(5));
        assertThat(pipeline.settings.of("org-a").criteria()).isEmpty();
        List<String> since = pipeline.database.read(reading -> reading.list(
                "SELECT category || ' ' || since FROM innovation_category ORDER BY 1", row -> row.getString(1)));
        assertThat(since).containsExactly("Zorg " + TODAY);
        assertThatThrownBy(() -> pipeline.settings.replace(Actor.SYSTEM, "org-a", less, TODAY))
                .isInstanceOf(Stale.class);
    }

    @Test
    void everyQuestionHasItsIndex() {
        assertThat(plan("SELECT * FROM innovation_idea WHERE organisation = 'a' AND received_on <= '2026'"))
                .contains("innovation_idea_received");
        assertThat(plan("SELECT * FROM innovation_idea WHERE supplier_id = 'a'"))
                .contains("innovation_idea_supplier");
        assertThat(plan("SELECT MAX(x.seq) FROM innovation_step x WHERE x.idea_id = 'a' AND x.withdrawn_on IS NULL"))
                .contains("SEARCH");
        assertThat(plan("SELECT COALESCE(MAX(number), 0) FROM innovation_idea WHERE organisation = 'a'"))
                .contains("innovation_idea_number");
        assertThat(plan("SELECT id FROM innovation_idea WHERE organisation = 'a' AND LOWER(title) = LOWER('B')"))
                .contains("innovation_idea_title");
    }

    private String plan(String sql) {
        List<String> details = pipeline.database.read(
                reading -> reading.list("EXPLAIN QUERY PLAN " + sql, row -> row.getString("detail")));
        return String.join("\n", details);
    }
}
