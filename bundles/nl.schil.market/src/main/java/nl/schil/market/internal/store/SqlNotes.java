package nl.schil.market.internal.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Chunks;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import nl.schil.market.internal.model.Note;
import nl.schil.market.internal.model.NoteUse;
import nl.schil.market.internal.model.Stale;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Notes about markets in the database, with what they said before and what used them. */
@Component(service = SqlNotes.class)
public final class SqlNotes {
    private static final String NEWEST_FIRST = "ORDER BY n.noted_on DESC, n.id DESC";

    private final Database database;

    /** @param schema so that the tables are there */
    @Activate
    public SqlNotes(@Reference Database database, @Reference(target = "(schil.bundle=nl.schil.market)") Schema schema) {
        this(database);
    }

    /** For use outside the framework. */
    public SqlNotes(Database database) {
        this.database = database;
    }

    /** At most {@code limit} notes after {@code after}, the newest first. */
    public List<Note> list(OrganisationScope scope, NoteQuery query, NoteQuery.@Nullable Mark after, int limit) {
        Sql sql = NoteRows.where(scope, query);
        if (after != null) {
            sql.add(
                    "AND (n.noted_on < ? OR n.noted_on = ? AND n.id < ?)",
                    after.notedOn(),
                    after.notedOn(),
                    after.id());
        }
        sql.add(NEWEST_FIRST).add("LIMIT ?", limit);
        return database.read(reading -> reading.list(sql.text(), NoteRows::note, sql.arguments()));
    }

    /** All notes of these organisations, the newest first. */
    public List<Note> all(Reading reading, OrganisationScope scope) {
        Sql sql = new Sql()
                .add("SELECT n.* FROM market_note n WHERE " + scope.condition("n.organisation"), scope.arguments())
                .add(NEWEST_FIRST);
        return reading.list(sql.text(), NoteRows::note, sql.arguments());
    }

    /** Those about a supplier, and those about no supplier in one of its categories; the newest first. */
    public List<Note> about(
            OrganisationScope scope,
            String supplier,
            Collection<String> codes,
            LocalDate since,
            LocalDate asOf,
            int limit) {
        Sql sql = new Sql()
                .add("SELECT n.* FROM market_note n JOIN market_category c ON c.id = n.category_id WHERE")
                .add(scope.condition("n.organisation"), scope.arguments())
                .add("AND n.noted_on >= ? AND n.noted_on <= ?", since, asOf)
                .add("AND (n.withdrawn_on IS NULL OR n.withdrawn_on > ?)", asOf)
                .add("AND (n.supplier_id = ? OR n.supplier_id IS NULL", supplier)
                .in("AND", "c.code", codes)
                .add(")")
                .add(NEWEST_FIRST)
                .add("LIMIT ?", limit);
        return database.read(reading -> reading.list(sql.text(), NoteRows::note, sql.arguments()));
    }

    public Optional<Note> find(OrganisationScope scope, String id) {
        Sql sql = new Sql()
                .add("SELECT n.* FROM market_note n WHERE n.id = ?", id)
                .add("AND " + scope.condition("n.organisation"), scope.arguments());
        return database.read(reading -> reading.one(sql.text(), NoteRows::note, sql.arguments()));
    }

    /** What a note said before, the newest first. */
    public List<Note> before(Note note) {
        return database.read(reading -> reading.list(
                "SELECT * FROM market_note_version WHERE note_id = ? ORDER BY version DESC",
                row -> NoteRows.version(row, note),
                note.id()));
    }

    /** What used these notes, by note id. */
    public Map<String, List<NoteUse>> uses(Collection<String> notes) {
        return database.read(reading -> uses(reading, notes));
    }

    /** The same within a transaction. */
    public Map<String, List<NoteUse>> uses(Reading reading, Collection<String> notes) {
        List<NoteUse> found = new ArrayList<>();
        Chunks.each(notes, part -> {
            Sql sql = new Sql()
                    .add(NoteRows.USES)
                    .in("WHERE", "u.note_id", part)
                    .add("ORDER BY u.note_id, u.linked_on, u.kind, u.record_id");
            found.addAll(reading.list(sql.text(), NoteRows::use, sql.arguments()));
        });
        return found.stream().collect(Collectors.groupingBy(NoteUse::note));
    }

    public Note create(Actor actor, Note note) {
        return database.write(actor, "record a market note", writing -> create(writing, note));
    }

    /** The same within a transaction. */
    public Note create(Writing writing, Note note) {
        writing.execute(
                "INSERT INTO market_note (id, organisation, version, category_id, supplier_id, noted_on, kind, text, source,"
                        + " address, recorded_by, written_on, written_by) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                note.id(),
                note.organisation(),
                note.category(),
                note.supplier(),
                note.notedOn(),
                note.kind(),
                note.text(),
                note.source(),
                note.address(),
                note.recordedBy(),
                note.writtenOn(),
                note.writtenBy());
        audit(writing, "market.record-note", note, null, note.toString());
        return note;
    }

    /** Replaces a note that still has its version and keeps what it said; otherwise it is stale. */
    public Note replace(Actor actor, Note before, Note after) {
        return database.write(actor, "change a market note", writing -> {
            writing.execute(
                    "INSERT INTO market_note_version (note_id, version, supplier_id, noted_on, kind, text, source, address,"
                            + " written_on, written_by, withdrawn_on) SELECT id, version, supplier_id, noted_on, kind, text,"
                            + " source, address, written_on, written_by, withdrawn_on FROM market_note"
                            + " WHERE id = ? AND version = ?",
                    before.id(),
                    before.version());
            int changed = writing.execute(
                    "UPDATE market_note SET version = version + 1, supplier_id = ?, noted_on = ?, kind = ?, text = ?,"
                            + " source = ?, address = ?, written_on = ?, written_by = ?, withdrawn_on = ?"
                            + " WHERE id = ? AND version = ?",
                    after.supplier(),
                    after.notedOn(),
                    after.kind(),
                    after.text(),
                    after.source(),
                    after.address(),
                    after.writtenOn(),
                    after.writtenBy(),
                    after.withdrawnOn(),
                    before.id(),
                    before.version());
            if (changed == 0) {
                throw new Stale();
            }
            audit(writing, "market.change-note", before, before.toString(), after.toString());
            return writing.one("SELECT n.* FROM market_note n WHERE n.id = ?", NoteRows::note, before.id())
                    .orElseThrow();
        });
    }

    private static void audit(
            Writing writing, String action, Note note, @Nullable String before, @Nullable String after) {
        writing.audit(new Audit(action, "market-note", note.id(), note.organisation(), before, after, null));
    }
}
