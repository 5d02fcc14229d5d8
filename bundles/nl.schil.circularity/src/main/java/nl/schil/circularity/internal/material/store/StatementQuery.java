package nl.schil.circularity.internal.material.store;

import java.time.LocalDate;
import java.util.Locale;
import nl.schil.circularity.internal.material.model.MaterialStatements;
import nl.schil.kernel.store.Sql;

/** The question for a page of statements, in SQL. */
final class StatementQuery {
    private StatementQuery() {}

    /** The question. */
    static Sql sql(MaterialStatements.Query query) {
        Sql sql = new Sql()
                .add("SELECT " + StatementRows.COLUMNS + SqlStatements.FROM + " WHERE s.created_on <= ?", query.asOf())
                .add(
                        "AND " + query.scope().condition("s.organisation"),
                        query.scope().arguments());
        if (query.supplier() != null) {
            sql.add("AND s.supplier_id = ?", query.supplier());
        }
        if (query.contract() != null) {
            sql.add("AND s.contract_id = ?", query.contract());
        }
        if (query.year() != null) {
            sql.add("AND s.year = ?", query.year());
        }
        if (query.text() != null) {
            sql.add("AND LOWER(s.product) LIKE ? ESCAPE '\\'", pattern(query.text()));
        }
        if (query.state() != null) {
            state(sql, query);
        }
        if (query.after() != null) {
            sql.add(
                    "AND (s.year < ? OR s.year = ? AND s.id > ?)",
                    query.after().year(),
                    query.after().year(),
                    query.after().id());
        }
        return sql.add("ORDER BY s.year DESC, s.id LIMIT ?", query.limit());
    }

    private static void state(Sql sql, MaterialStatements.Query query) {
        LocalDate asOf = query.asOf();
        switch (query.state()) {
            case ACCEPTED -> sql.add("AND s.accepted_on <= ?", asOf);
            case SUBMITTED ->
                sql.add("AND s.submitted_on <= ? AND (s.accepted_on IS NULL OR s.accepted_on > ?)", asOf, asOf);
            case DRAFT -> sql.add("AND (s.submitted_on IS NULL OR s.submitted_on > ?)", asOf);
        }
    }

    static String pattern(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
