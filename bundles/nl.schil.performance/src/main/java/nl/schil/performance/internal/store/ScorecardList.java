package nl.schil.performance.internal.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.schil.kernel.Page;
import nl.schil.kernel.store.Chunks;
import nl.schil.kernel.store.Cursor;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import nl.schil.performance.internal.model.Scorecard;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Pages of scorecards as they stand at any date. */
@Component(service = ScorecardList.class)
public final class ScorecardList {
    private final Database database;

    @Activate
    public ScorecardList(@Reference Database database, @Reference PerformanceTables tables) {
        this.database = database;
    }

    /**
     * A scorecard as it stands on a day.
     *
     * @param band UNKNOWN and NOT_APPLICABLE when there is no score
     * @param score 0 to 100
     * @param coverage 0 to 1
     * @param kpis how many are applicable
     * @param measured how many of those are measured
     * @param missing about how many nobody said anything
     */
    public record Standing(
            Scorecard card,
            String template,
            String band,
            @Nullable BigDecimal score,
            @Nullable BigDecimal coverage,
            int kpis,
            int measured,
            int missing) {}

    private record Entry(String id, String key) {}

    public Page<Standing> page(ScorecardQuery query) {
        return database.read(reading -> {
            List<Entry> entries = entries(reading, query);
            boolean more = entries.size() > query.limit();
            List<Entry> page = more ? entries.subList(0, query.limit()) : entries;
            Entry last = more ? page.get(page.size() - 1) : null;
            List<Standing> standings =
                    standings(reading, page.stream().map(Entry::id).toList(), query.asOf());
            return new Page<>(standings, last == null ? null : Cursor.of(last.key(), last.id()));
        });
    }

    private static List<Entry> entries(Reading reading, ScorecardQuery query) {
        Sql sql = sql(query);
        return reading.list(sql.text(), row -> new Entry(row.getString(1), row.getString(2)), sql.arguments());
    }

    /** The question as SQL; the test of its plan asks for it too. */
    static Sql sql(ScorecardQuery query) {
        String key = query.sort().key();
        String id = query.sort().id();
        Sql sql = new Sql().add("SELECT " + id + ", " + key + " FROM");
        boolean byName = query.sort() == ScorecardQuery.Sort.NAME;
        if (byName) {
            // the cross join keeps the planner on the index of names
            sql.add("performance_scorecard c CROSS JOIN performance_standing s");
        } else if (ofCard(query)) {
            sql.add("performance_scorecard c JOIN performance_standing s");
        } else {
            sql.add("performance_standing s");
        }
        sql.add("WHERE s.from_on <= ? AND s.until_on >= ?", query.asOf(), query.asOf());
        if (byName || ofCard(query)) {
            sql.add("AND s.scorecard_id = c.id");
        }
        sql.add(
                "AND " + query.organisations().condition("s.organisation"),
                query.organisations().arguments());
        filter(sql, query);
        String than = query.descending() ? "<" : ">";
        List<String> after = Cursor.parts(query.cursor(), 2);
        if (after != null) {
            Object value = byName ? after.get(0) : number(after.get(0));
            sql.add(
                    "AND " + key + " " + than + "= ? AND (" + key + " " + than + " ? OR " + id + " " + than + " ?)",
                    value,
                    value,
                    after.get(1));
        }
        String direction = query.descending() ? " DESC" : "";
        return sql.add("ORDER BY " + key + direction + ", " + id + direction + " LIMIT ?", query.limit() + 1);
    }

    private static Object number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static boolean ofCard(ScorecardQuery query) {
        return query.text() != null || query.supplier() != null || query.contract() != null || query.template() != null;
    }

    private static void filter(Sql sql, ScorecardQuery query) {
        if (query.text() != null) {
            for (String word : query.text().toLowerCase(Locale.ROOT).strip().split("\\s+")) {
                sql.add("AND c.search LIKE ? ESCAPE '!'", "%" + word.replaceAll("[!%_]", "!$0") + "%");
            }
        }
        equal(sql, "c.supplier_id", query.supplier());
        equal(sql, "c.contract_id", query.contract());
        equal(sql, "c.template_id", query.template());
        if (!query.bands().isEmpty()) {
            sql.in("AND", "s.band", query.bands());
        }
        if (query.missing()) {
            sql.add("AND s.missing > 0");
        }
    }

    private static void equal(Sql sql, String column, @Nullable String value) {
        if (value != null) {
            sql.add("AND " + column + " = ?", value);
        }
    }

    /** How these scorecards stand on a day, in the order given. */
    private static List<Standing> standings(Reading reading, List<String> ids, LocalDate asOf) {
        Map<String, Standing> found = new HashMap<>();
        Chunks.each(ids, chunk -> {
            Sql sql = new Sql()
                    .add(
                            "SELECT c.*, t.name AS template, s.band, s.score, s.coverage, s.kpis, s.measured, s.missing"
                                    + " FROM performance_scorecard c"
                                    + " JOIN performance_standing s ON s.scorecard_id = c.id"
                                    + " AND s.from_on <= ? AND s.until_on >= ?"
                                    + " JOIN performance_template t ON t.id = c.template_id WHERE",
                            asOf,
                            asOf)
                    .in("", "c.id", chunk);
            reading.list(sql.text(), ScorecardList::standing, sql.arguments())
                    .forEach(one -> found.put(one.card().id(), one));
        });
        return ids.stream().map(found::get).toList();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                PerformanceTables.card(row),
                row.getString("template"),
                row.getString("band"),
                decimal(row, "score", 2),
                decimal(row, "coverage", 4),
                row.getInt("kpis"),
                row.getInt("measured"),
                row.getInt("missing"));
    }

    private static @Nullable BigDecimal decimal(ResultSet row, String column, int digits) throws SQLException {
        long scaled = row.getLong(column);
        return row.wasNull() ? null : BigDecimal.valueOf(scaled, digits);
    }
}
