package nl.schil.market.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.schil.kernel.Page;
import nl.schil.kernel.agenda.AgendaQuestion;
import nl.schil.kernel.agenda.DecisionGround;
import nl.schil.kernel.agenda.MeetingLevel;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.market.internal.TestRegisters;
import nl.schil.market.internal.application.Directories;
import nl.schil.market.internal.application.FindNotes;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Note;
import nl.schil.market.internal.model.NoteUse;
import nl.schil.market.internal.model.Plan;
import nl.schil.market.internal.model.Stale;
import nl.schil.store.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteTablesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final OrganisationScope OWN = new OrganisationScope(false, Set.of("org-a"));
    private static final OrganisationScope OTHER = new OrganisationScope(false, Set.of("org-b"));

    @TempDir
    Path directory;

    private TestDatabase database;
    private SqlNotes notes;
    private SqlNoteUses uses;

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, TODAY, "db/migration");
        SqlCategories categories = new SqlCategories(database);
        categories.create(Actor.SYSTEM, category("c-1", "K"));
        categories.create(Actor.SYSTEM, category("c-2", "L"));
        new SqlPlans(database).create(Actor.SYSTEM, plan("p-1", "c-1"));
        new SqlPlans(database).create(Actor.SYSTEM, plan("p-2", "c-2"));
        notes = new SqlNotes(database);
        uses = new SqlNoteUses(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Category category(String id, String code) {
        return new Category(id, "org-a", 1, code, code, List.of(), null, null, false, true);
    }

    private static Plan plan(String id, String category) {
        return new Plan(
                id,
                category,
                "org-a",
                1,
                1,
                "Plan " + id,
                null,
                null,
                null,
                TODAY,
                TODAY,
                "p-noor",
                null,
                null,
                null,
                null);
    }

    private static Note note(String id, String category, @Nullable String supplier, LocalDate on, String text) {
        return new Note(
                id,
                "org-a",
                1,
                category,
                supplier,
                on,
                Note.Kind.CAPACITY,
                text,
                "Monitor",
                null,
                "p-noor",
                TODAY,
                "p-noor",
                null);
    }

    private static NoteQuery query(String text) {
        return new NoteQuery(null, null, null, text, false, TODAY);
    }

    private List<String> found(OrganisationScope scope, NoteQuery query) {
        return notes.list(scope, query, null, 50).stream().map(Note::id).toList();
    }

    @Test
    void notesAreFoundByWordsSubjectAndDayAndOnlyInTheirOrganisation() {
        notes.create(Actor.SYSTEM, note("n-1", "c-1", null, TODAY.minusDays(2), "Wachttijd 50% langer"));
        notes.create(Actor.SYSTEM, note("n-2", "c-1", "s-1", TODAY.minusDays(1), "Nieuwe werkplaats"));
        notes.create(Actor.SYSTEM, note("n-3", "c-2", null, TODAY, "Staalprijs daalt"));
        assertThat(found(OWN, query(""))).containsExactly("n-3", "n-2", "n-1");
        assertThat(found(OTHER, query(""))).isEmpty();
        assertThat(found(OWN, query("LANGER wacht"))).containsExactly("n-1");
        assertThat(found(OWN, query("0%"))).containsExactly("n-1");
        assertThat(found(OWN, query("5_%"))).isEmpty();
        assertThat(found(OWN, query("monitor"))).hasSize(3);
        assertThat(found(OWN, new NoteQuery("c-1", "s-1", Note.Kind.CAPACITY, "", false, TODAY)))
                .containsExactly("n-2");
        assertThat(found(OWN, new NoteQuery(null, null, Note.Kind.LAW, "", false, TODAY)))
                .isEmpty();
        assertThat(found(OWN, new NoteQuery(null, null, null, "", false, TODAY.minusDays(1))))
                .containsExactly("n-2", "n-1");
    }

    @Test
    void whatANoteSaidIsKeptAndAnOldVersionIsStale() {
        Note first = notes.create(Actor.SYSTEM, note("n-1", "c-1", null, TODAY, "Eerst"));
        Note second = notes.replace(Actor.SYSTEM, first, note("n-1", "c-1", "s-1", TODAY, "Later"));
        assertThat(second.version()).isEqualTo(2);
        assertThat(notes.find(OWN, "n-1")).contains(second);
        assertThat(notes.before(second)).containsExactly(first);
        assertThatThrownBy(() -> notes.replace(Actor.SYSTEM, first, second)).isInstanceOf(Stale.class);
        assertThat(notes.before(second)).hasSize(1);
    }

    @Test
    void onlyPlansOfItsCategoryCanUseANote() {
        Note note = notes.create(Actor.SYSTEM, note("n-1", "c-1", null, TODAY, "Krap"));
        assertThat(uses.offered(note)).extracting(NoteUse::record).containsExactly("p-1");
        uses.add(Actor.SYSTEM, note, NoteUse.Kind.PLAN, "p-1", TODAY);
        uses.add(Actor.SYSTEM, note, NoteUse.Kind.PLAN, "p-1", TODAY.plusDays(1));
        NoteUse use = notes.uses(List.of("n-1")).get("n-1").get(0);
        assertThat(use.title()).isEqualTo("Plan p-1");
        assertThat(use.linkedOn()).isEqualTo(TODAY);
        assertThat(uses.remove(Actor.SYSTEM, note, NoteUse.Kind.PLAN, "p-1")).isTrue();
        assertThat(uses.remove(Actor.SYSTEM, note, NoteUse.Kind.PLAN, "p-1")).isFalse();
        assertThat(notes.uses(List.of("n-1"))).isEmpty();
    }

    @Test
    void unusedNotesAreFoundOverManyPages() {
        IntStream.range(0, 450).forEach(i -> {
            Note made = notes.create(
                    Actor.SYSTEM, note(String.format("n-%03d", i), "c-1", null, TODAY.minusDays(i % 9), "Nummer " + i));
            if (i % 45 != 0) {
                uses.add(Actor.SYSTEM, made, NoteUse.Kind.PLAN, "p-1", TODAY);
            }
        });
        FindNotes finding = new FindNotes(notes, new Directories());
        FindNotes.Sight sight = new FindNotes.Sight(OWN, OWN);
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            Page<Note> page = finding.page(sight, query(""), true, cursor, 3);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            page.items().forEach(one -> ids.add(one.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(ids).hasSize(10).doesNotHaveDuplicates();
        assertThat(finding.page(sight, query(""), null, null, 200).items()).hasSize(200);
        assertThat(finding.page(sight, query(""), false, null, 200).next()).isNotNull();
        assertThat(finding.decisions(sight, ids, TODAY)).isEmpty();
    }

    @Test
    void aMeetingCanUseNotesAboutItsSupplierAndAboutTheMarketsItDeliversTo() {
        notes.create(Actor.SYSTEM, note("n-1", "c-1", null, TODAY.minusDays(3), "De hele markt"));
        notes.create(Actor.SYSTEM, note("n-2", "c-2", "s-1", TODAY, "Deze leverancier " + "x".repeat(200)));
        notes.create(Actor.SYSTEM, note("n-3", "c-2", null, TODAY, "Een andere markt"));
        notes.create(Actor.SYSTEM, note("n-4", "c-1", "s-2", TODAY, "Een ander"));
        notes.create(Actor.SYSTEM, note("n-5", "c-1", null, TODAY.minusYears(3), "Lang geleden"));
        MarketGrounds grounds = new MarketGrounds(
                new Directories(
                        TestRegisters.suppliers(),
                        TestRegisters.contracts(List.of(TestRegisters.running("k-1", "s-1", "G", "K")))),
                notes);
        List<DecisionGround> offered =
                grounds.grounds(new AgendaQuestion("org-a", "s-1", null, MeetingLevel.STRATEGIC, TODAY, TODAY));
        assertThat(offered).extracting(DecisionGround::id).containsExactly("n-2", "n-1");
        assertThat(offered.get(0).kind()).isEqualTo(DecisionGround.Kind.MARKET_NOTE);
        assertThat(offered.get(0).label().values().get("text").toString())
                .endsWith("…")
                .hasSizeLessThan(100);
        assertThat(grounds.grounds(new AgendaQuestion("org-a", null, null, MeetingLevel.STRATEGIC, TODAY, TODAY)))
                .isEmpty();
        assertThat(grounds.grounds(new AgendaQuestion("org-b", "s-1", null, MeetingLevel.STRATEGIC, TODAY, TODAY)))
                .isEmpty();
    }
}
