package nl.schil.governance.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.governance.internal.application.Subjects;
import nl.schil.governance.internal.model.raci.RaciTable;
import nl.schil.governance.internal.store.SqlRaciTables;
import nl.schil.governance.internal.store.StarterReference;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Person;
import nl.schil.kernel.store.Writing;
import nl.schil.store.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaciImportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final List<String> HEADER =
            List.of("activity", "role", "letter", "person", "deputy", "from", "to", "contract");

    @TempDir
    Path directory;

    private TestDatabase database;
    private RaciDataset raci;
    private SqlRaciTables tables;

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, TODAY, "db/migration");
        tables = new SqlRaciTables(database);
        raci = new RaciDataset(
                tables,
                new StarterReference(),
                new Subjects(null, null),
                new OneOrganisation(),
                new TwoPeople(),
                database.clock());
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** One organisation, {@code org-a}. */
    private static final class OneOrganisation implements OrganisationDirectory {
        private static final OrganisationRef ONLY = new OrganisationRef("org-a", "Organisatie A", null);

        @Override
        public List<OrganisationRef> list() {
            return List.of(ONLY);
        }

        @Override
        public Map<String, OrganisationRef> find(Collection<String> ids) {
            return Map.of("org-a", ONLY);
        }

        @Override
        public Map<String, OrganisationRef> resolve(Collection<String> texts) {
            Map<String, OrganisationRef> found = new HashMap<>();
            texts.stream().filter("Organisatie A"::equals).forEach(text -> found.put(text, ONLY));
            return found;
        }

        @Override
        public OrganisationRef add(Writing writing, String name) {
            throw new UnsupportedOperationException(name);
        }
    }

    /** Noor and Sam. */
    private static final class TwoPeople implements ActorDirectory {
        private static final List<Person> ALL =
                List.of(new Person("p-noor", "Noor", "noor@example.nl", true), new Person("p-sam", "Sam", null, true));

        @Override
        public Optional<Actor> person(String id) {
            return Optional.empty();
        }

        @Override
        public List<Actor> holders(String permission, String organisation) {
            return List.of();
        }

        @Override
        public List<Person> people(OrganisationScope organisations, int most) {
            return ALL;
        }

        @Override
        public Map<String, Person> find(Collection<String> ids) {
            Map<String, Person> found = new HashMap<>();
            ALL.stream().filter(person -> ids.contains(person.id())).forEach(person -> found.put(person.id(), person));
            return found;
        }
    }

    private List<RowOutcome> load(boolean write, String... lines) {
        Map<String, Integer> index = new HashMap<>();
        HEADER.forEach(column -> index.put(column, index.size()));
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            @Nullable String[] values = line.split(",", -1);
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i].isEmpty() ? null : values[i];
            }
            rows.add(new Row(rows.size() + 2L, index, values));
        }
        Import run = raci.begin(new ImportContext("job", Actor.SYSTEM, "org-a", "raci.csv"));
        return write
                ? database.write(Actor.SYSTEM, "import", writing -> run.apply(writing, rows))
                : database.read(reading -> run.plan(reading, rows));
    }

    private static List<RowOutcome.Kind> kinds(List<RowOutcome> outcomes) {
        return outcomes.stream().map(RowOutcome::kind).toList();
    }

    @Test
    void lettersAndSeatsGoInAndTheSameFileAgainChangesNothing() {
        String[] file = {
            ",contractmanager,,noor@example.nl,Sam,2026-01-01,",
            ",leverancier,,P. Proef,,2026-01-01,",
            "B2c,contractmanager,A,,,2026-01-01,",
            "B2c,contractmanager,R,,,2026-01-01,",
            "B2c,servicemanager,R,Sam,,,",
        };
        assertThat(kinds(load(false, file))).containsOnly(RowOutcome.Kind.CREATED);
        assertThat(tables.of("org-a")).isEmpty();
        assertThat(kinds(load(true, file))).containsOnly(RowOutcome.Kind.CREATED);
        RaciTable table = tables.of("org-a").get(0);
        assertThat(table.seats())
                .extracting(seat -> seat.person() + "/" + seat.deputy() + "/" + seat.name())
                .containsExactly("p-noor/p-sam/null", "null/null/P. Proef");
        assertThat(table.assignments()).hasSize(3);
        assertThat(kinds(load(true, file))).containsOnly(RowOutcome.Kind.UNCHANGED);
        assertThat(tables.of("org-a").get(0).version()).isEqualTo(1);
    }

    @Test
    void anotherHolderFollowsTheFormerOne() {
        load(true, ",contractmanager,,noor@example.nl,,2026-01-01,");
        assertThat(kinds(load(true, ",contractmanager,,Sam,,2026-12-01,"))).containsExactly(RowOutcome.Kind.UPDATED);
        assertThat(tables.of("org-a").get(0).seats())
                .extracting(seat -> seat.person() + " " + seat.span().from() + " "
                        + seat.span().to())
                .containsExactlyInAnyOrder("p-noor 2026-01-01 2026-11-30", "p-sam 2026-12-01 null");
    }

    @Test
    void whatIsWrongIsToldByColumn() {
        List<RowOutcome> outcomes = load(
                false,
                "B9z,contractmanager,A,,,,",
                "B2c,contractmanager,X,vreemde@example.nl,,,",
                "B2c,contractmanager,,,,,",
                ",contractmanager,,,,,",
                "B2c,leverancier,A,,,,",
                "B2c,contractmanager,A,,,,,ONBEKEND-1");
        assertThat(kinds(outcomes)).containsOnly(RowOutcome.Kind.REJECTED);
        assertThat(outcomes.stream().flatMap(o -> o.violations().stream()).map(Violation::field))
                .containsExactly("activity", "letter", "person", "letter", "activity", "letter", "contract");
    }

    @Test
    void anExportGoesInAgainAsItIs() {
        load(
                true,
                ",contractmanager,,noor@example.nl,Sam,2026-01-01,2027-12-31",
                "B2c,contractmanager,A,,,2026-01-01,");
        List<String> lines = new ArrayList<>();
        database.read(reading -> {
            raci.export(reading, Actor.SYSTEM, row -> {
                List<String> values = new ArrayList<>();
                HEADER.forEach(column -> values.add(row.getOrDefault(column, "")));
                lines.add(String.join(",", values));
            });
            return lines.size();
        });
        assertThat(lines).hasSize(2);
        assertThat(kinds(load(true, lines.toArray(String[]::new)))).containsOnly(RowOutcome.Kind.UNCHANGED);
    }
}
