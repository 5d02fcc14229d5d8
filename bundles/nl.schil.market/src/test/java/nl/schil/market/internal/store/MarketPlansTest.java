package nl.schil.market.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.RowMapper;
import nl.schil.kernel.store.Writing;
import nl.schil.market.internal.model.Note;
import nl.schil.store.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the database answers: by index, whatever is asked within an organisation. */
class MarketPlansTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final OrganisationScope OWN = new OrganisationScope(false, Set.of("org-a"));

    @TempDir
    Path directory;

    private TestDatabase database;
    private Explaining explaining;

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, TODAY, "db/migration");
        explaining = new Explaining(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyQuestionIsAnsweredByIndex() {
        SqlCategories categories = new SqlCategories(explaining);
        categories.all(OWN);
        categories.find(OWN, "c-1");
        explaining.read(reading -> categories.byCode(reading, "org-a", List.of("K", "L")));
        SqlScans scans = new SqlScans(explaining);
        scans.of("c-1");
        scans.find(OWN, "m-1");
        scans.newest(OWN, TODAY);
        SqlPositions positions = new SqlPositions(explaining);
        positions.histories(OWN, TODAY);
        positions.history("c-1", TODAY);
        positions.find(OWN, "p-1");
        explaining.read(reading -> positions.all(reading, OWN));
        SqlMaps maps = new SqlMaps(explaining);
        maps.of("c-1");
        maps.find(OWN, "m-1");
        explaining.read(reading -> maps.all(reading, OWN));
        SqlPlans plans = new SqlPlans(explaining);
        plans.of("c-1");
        plans.find(OWN, "p-1");
        explaining.read(reading -> plans.all(reading, OWN));
        SqlStrategies strategies = new SqlStrategies(explaining);
        strategies.of(OWN, "s-1");
        strategies.find(OWN, "t-1");
        explaining.read(reading -> strategies.all(reading, OWN));
        SqlReviews reviews = new SqlReviews(explaining);
        reviews.of(OWN, "s-1");
        reviews.find(OWN, "r-1");
        explaining.read(reading -> reviews.all(reading, OWN));
        SqlNotes notes = new SqlNotes(explaining);
        Note note = new Note(
                "n-1", "org-a", 1, "c-1", null, TODAY, Note.Kind.LAW, "x", "y", null, "p-noor", TODAY, "p-noor", null);
        notes.list(OWN, new NoteQuery(null, null, null, "", true, TODAY), NoteQuery.Mark.of(note), 10);
        notes.list(OWN, new NoteQuery("c-1", "s-1", Note.Kind.LAW, "x", false, TODAY), null, 10);
        notes.about(OWN, "s-1", List.of("K"), TODAY, TODAY, 10);
        notes.find(OWN, "n-1");
        notes.before(note);
        notes.uses(List.of("n-1"));
        explaining.read(reading -> notes.all(reading, OWN));
        new SqlNoteUses(explaining).offered(note);
        categories.names(List.of("c-1"));
        SqlPromises promises = new SqlPromises(explaining);
        List.of(
                        SqlPromises.Query.ALL,
                        new SqlPromises.Query("c-1", null, null),
                        new SqlPromises.Query(null, "k-1", null),
                        new SqlPromises.Query(null, null, "s-1"))
                .forEach(query -> explaining.read(reading -> promises.list(reading, OWN, query)));
        promises.find(OWN, "b-1");
        explaining.read(reading -> new SqlPromiseFigures(explaining).of(reading, List.of("b-1", "b-2")));
        new SqlReference(explaining).criteria("org-a");
        assertThat(explaining.steps).hasSizeGreaterThan(30).noneMatch(step -> step.startsWith("SCAN "));
    }

    /** A database that keeps how it answers. */
    private static final class Explaining implements Database {
        private final Database database;
        private final List<String> steps = new ArrayList<>();

        Explaining(Database database) {
            this.database = database;
        }

        @Override
        public <T extends @Nullable Object> T read(Function<? super Reading, T> question) {
            return database.read(reading -> question.apply(new Explained(reading, steps)));
        }

        @Override
        public <T extends @Nullable Object> T write(Actor actor, String purpose, Function<? super Writing, T> work) {
            return database.write(actor, purpose, work);
        }

        @Override
        public long revision(String module) {
            return database.revision(module);
        }

        @Override
        public AutoCloseable onCommit(Consumer<String> listener) {
            return database.onCommit(listener);
        }
    }

    private record Explained(Reading reading, List<String> steps) implements Reading {
        private void explain(String sql, @Nullable Object... arguments) {
            steps.addAll(reading.list("EXPLAIN QUERY PLAN " + sql, row -> row.getString("detail"), arguments));
        }

        @Override
        public <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... arguments) {
            explain(sql, arguments);
            return reading.list(sql, mapper, arguments);
        }

        @Override
        public <T> Optional<T> one(String sql, RowMapper<T> mapper, @Nullable Object... arguments) {
            explain(sql, arguments);
            return reading.one(sql, mapper, arguments);
        }

        @Override
        public <T> void each(
                String sql, RowMapper<T> mapper, Consumer<? super T> consumer, @Nullable Object... arguments) {
            explain(sql, arguments);
            reading.each(sql, mapper, consumer, arguments);
        }
    }
}
