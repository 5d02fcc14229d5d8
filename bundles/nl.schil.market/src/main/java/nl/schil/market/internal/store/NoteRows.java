package nl.schil.market.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Sql;
import nl.schil.market.internal.model.Note;
import nl.schil.market.internal.model.NoteUse;
import org.jspecify.annotations.Nullable;

/** How notes stand in the tables. */
final class NoteRows {
    /** Uses with what people call the record. */
    static final String USES = "SELECT u.*, p.title, p.valid_from, p.category_id AS plan_category, x.placed_on,"
            + " x.category_id AS position_category, s.agreed_on, s.supplier_id FROM market_note_use u"
            + " LEFT JOIN market_plan p ON u.kind = 'PLAN' AND p.id = u.record_id"
            + " LEFT JOIN market_position x ON u.kind = 'POSITION' AND x.id = u.record_id"
            + " LEFT JOIN market_strategy s ON u.kind = 'STRATEGY' AND s.id = u.record_id";

    private NoteRows() {}

    static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getString("id"),
                row.getString("organisation"),
                row.getLong("version"),
                row.getString("category_id"),
                row.getString("supplier_id"),
                Columns.day(row, "noted_on"),
                Note.Kind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getString("source"),
                row.getString("address"),
                row.getString("recorded_by"),
                Columns.day(row, "written_on"),
                row.getString("written_by"),
                Columns.date(row, "withdrawn_on"));
    }

    /** A version before the present one of {@code note}. */
    static Note version(ResultSet row, Note note) throws SQLException {
        return new Note(
                note.id(),
                note.organisation(),
                row.getLong("version"),
                note.category(),
                row.getString("supplier_id"),
                Columns.day(row, "noted_on"),
                Note.Kind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getString("source"),
                row.getString("address"),
                note.recordedBy(),
                Columns.day(row, "written_on"),
                row.getString("written_by"),
                Columns.date(row, "withdrawn_on"));
    }

    static NoteUse use(ResultSet row) throws SQLException {
        NoteUse.Kind kind = NoteUse.Kind.valueOf(row.getString("kind"));
        String day = switch (kind) {
            case PLAN -> "valid_from";
            case POSITION -> "placed_on";
            case STRATEGY -> "agreed_on";
        };
        return new NoteUse(
                row.getString("note_id"),
                kind,
                row.getString("record_id"),
                row.getString("title"),
                Columns.day(row, day),
                row.getString(kind == NoteUse.Kind.PLAN ? "plan_category" : "position_category"),
                row.getString("supplier_id"),
                Columns.day(row, "linked_on"),
                row.getString("linked_by"));
    }

    /** The notes asked for, without order. */
    static Sql where(OrganisationScope scope, NoteQuery query) {
        Sql sql = new Sql()
                .add("SELECT n.* FROM market_note n WHERE " + scope.condition("n.organisation"), scope.arguments());
        equal(sql, "n.category_id", query.category());
        equal(sql, "n.supplier_id", query.supplier());
        equal(sql, "n.kind", query.kind());
        if (!query.withdrawn()) {
            sql.add("AND (n.withdrawn_on IS NULL OR n.withdrawn_on > ?)", query.asOf());
        }
        for (String word : query.text().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!word.isEmpty()) {
                String like = "%" + word.replaceAll("[!%_]", "!$0") + "%";
                sql.add("AND (LOWER(n.text) LIKE ? ESCAPE '!' OR LOWER(n.source) LIKE ? ESCAPE '!')", like, like);
            }
        }
        return sql.add("AND n.noted_on <= ?", query.asOf());
    }

    private static void equal(Sql sql, String column, @Nullable Object value) {
        if (value != null) {
            sql.add("AND " + column + " = ?", value);
        }
    }
}
