package nl.schil.market.internal.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import nl.schil.market.internal.model.Note;
import nl.schil.market.internal.model.NoteUse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which plans, positions and strategies used which notes. */
@Component(service = SqlNoteUses.class)
public final class SqlNoteUses {
    /** Records of each kind that are offered at most. */
    public static final int MOST = 50;

    private static final Map<NoteUse.Kind, String> OFFERED = Map.of(
            NoteUse.Kind.PLAN,
            "SELECT ? AS note_id, 'PLAN' AS kind, p.id AS record_id, p.title, p.valid_from, p.category_id AS plan_category,"
                    + " NULL AS supplier_id, p.valid_from AS linked_on, p.author AS linked_by FROM market_plan p"
                    + " WHERE p.category_id = ? ORDER BY p.number DESC LIMIT ?",
            NoteUse.Kind.POSITION,
            "SELECT ? AS note_id, 'POSITION' AS kind, x.id AS record_id, NULL AS title, x.placed_on,"
                    + " x.category_id AS position_category, NULL AS supplier_id, x.placed_on AS linked_on,"
                    + " x.placed_by AS linked_by FROM market_position x"
                    + " WHERE x.category_id = ? AND x.withdrawn_on IS NULL ORDER BY x.placed_on DESC, x.id DESC LIMIT ?",
            NoteUse.Kind.STRATEGY,
            "SELECT ? AS note_id, 'STRATEGY' AS kind, s.id AS record_id, NULL AS title, s.agreed_on,"
                    + " NULL AS position_category, s.supplier_id, s.agreed_on AS linked_on, s.author AS linked_by"
                    + " FROM market_strategy s WHERE s.organisation = ? AND s.withdrawn_on IS NULL"
                    + " ORDER BY s.agreed_on DESC, s.id DESC LIMIT ?");

    private final Database database;

    /** @param schema so that the tables are there */
    @Activate
    public SqlNoteUses(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.market)") Schema schema) {
        this(database);
    }

    /** For use outside the framework. */
    public SqlNoteUses(Database database) {
        this.database = database;
    }

    /**
     * What could have used a note: plans and positions of its category, strategies of its organisation; the newest first.
     * Day and author of the record stand where a use has those of the link.
     */
    public List<NoteUse> offered(Note note) {
        return database.read(reading -> {
            List<NoteUse> found = new ArrayList<>();
            for (NoteUse.Kind kind : NoteUse.Kind.values()) {
                String of = kind == NoteUse.Kind.STRATEGY ? note.organisation() : note.category();
                found.addAll(reading.list(OFFERED.get(kind), NoteRows::use, note.id(), of, MOST));
            }
            return found;
        });
    }

    /** Says that a record used a note; what was known already stays as it is. */
    public void add(Actor actor, Note note, NoteUse.Kind kind, String record, LocalDate on) {
        database.write(actor, "link a market note", writing -> {
            add(writing, note, kind, record, on, actor.id());
            return note;
        });
    }

    /** The same within a transaction. */
    public void add(Writing writing, Note note, NoteUse.Kind kind, String record, LocalDate on, String by) {
        boolean known = writing.one(
                        "SELECT kind FROM market_note_use WHERE note_id = ? AND kind = ? AND record_id = ?",
                        row -> row.getString(1),
                        note.id(),
                        kind,
                        record)
                .isPresent();
        if (!known) {
            writing.execute(
                    "INSERT INTO market_note_use (note_id, kind, record_id, linked_on, linked_by) VALUES (?, ?, ?, ?, ?)",
                    note.id(),
                    kind,
                    record,
                    on,
                    by);
        }
        audit(writing, "market.link-note", note, kind + " " + record);
    }

    /** Says that a record did not use a note after all; whether it was linked. */
    public boolean remove(Actor actor, Note note, NoteUse.Kind kind, String record) {
        return database.write(actor, "unlink a market note", writing -> {
            int removed = writing.execute(
                    "DELETE FROM market_note_use WHERE note_id = ? AND kind = ? AND record_id = ?",
                    note.id(),
                    kind,
                    record);
            audit(writing, "market.unlink-note", note, kind + " " + record);
            return removed > 0;
        });
    }

    private static void audit(Writing writing, String action, Note note, String what) {
        writing.audit(new Audit(action, "market-note", note.id(), note.organisation(), null, what, null));
    }
}
