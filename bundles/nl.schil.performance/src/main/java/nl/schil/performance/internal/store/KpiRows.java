package nl.schil.performance.internal.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.store.Chunks;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import nl.schil.performance.internal.model.Anchoring;
import nl.schil.performance.internal.model.Direction;
import nl.schil.performance.internal.model.Kpi;
import nl.schil.performance.internal.model.KpiSource;
import nl.schil.performance.internal.model.Rhythm;
import org.jspecify.annotations.Nullable;

/** KPIs of templates, per edition. */
final class KpiRows {
    private record Entry(String template, Kpi kpi) {
        static Entry of(ResultSet row) throws SQLException {
            return new Entry(row.getString("template_id"), KpiRows.kpi(row));
        }
    }

    private KpiRows() {}

    /** The KPIs in force of these templates, by template. */
    static Map<String, List<Kpi>> inForce(Reading reading, Collection<String> templates) {
        return read(reading, templates, "k.edition = t.edition");
    }

    /** The KPIs of the drafts of these templates, by template; templates without a draft are absent. */
    static Map<String, List<Kpi>> drafts(Reading reading, Collection<String> templates) {
        return read(reading, templates, "k.edition > t.edition");
    }

    /** The KPIs of one edition. */
    static List<Kpi> edition(Reading reading, String template, int edition) {
        return reading.list(
                "SELECT * FROM performance_kpi WHERE template_id = ? AND edition = ? ORDER BY seq",
                KpiRows::kpi,
                template,
                edition);
    }

    private static Map<String, List<Kpi>> read(Reading reading, Collection<String> templates, String edition) {
        Map<String, List<Kpi>> kpis = new HashMap<>();
        Chunks.each(templates, chunk -> {
            Sql sql = new Sql()
                    .add("SELECT k.* FROM performance_template t JOIN performance_kpi k ON k.template_id = t.id AND "
                            + edition + " WHERE")
                    .in("", "t.id", chunk)
                    .add("ORDER BY k.template_id, k.seq");
            reading.list(sql.text(), Entry::of, sql.arguments())
                    .forEach(entry -> kpis.computeIfAbsent(entry.template(), id -> new ArrayList<>())
                            .add(entry.kpi()));
        });
        return kpis;
    }

    private static Kpi kpi(ResultSet row) throws SQLException {
        return new Kpi(
                row.getString("code"),
                row.getString("name"),
                row.getString("unit"),
                Direction.valueOf(row.getString("direction")),
                new BigDecimal(row.getString("target")),
                new BigDecimal(row.getString("floor")),
                new BigDecimal(row.getString("tolerance")),
                Rhythm.valueOf(row.getString("rhythm")),
                Anchoring.valueOf(row.getString("anchoring")),
                new BigDecimal(row.getString("weight")),
                KpiSource.valueOf(row.getString("source")),
                row.getString("formula"));
    }

    /** @param before how many the edition has already */
    static void insert(Writing writing, String template, int edition, int before, List<Kpi> kpis) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < kpis.size(); i++) {
            Kpi kpi = kpis.get(i);
            rows.add(new @Nullable Object[] {
                template,
                edition,
                before + i + 1,
                kpi.code(),
                kpi.name(),
                kpi.unit(),
                kpi.direction(),
                kpi.target().toPlainString(),
                kpi.floor().toPlainString(),
                kpi.tolerance().toPlainString(),
                kpi.rhythm(),
                kpi.anchoring(),
                kpi.weight().toPlainString(),
                kpi.source(),
                kpi.formula()
            });
        }
        writing.batch(
                "INSERT INTO performance_kpi (template_id, edition, seq, code, name, unit, direction, target, floor,"
                        + " tolerance, rhythm, anchoring, weight, source, formula) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }
}
