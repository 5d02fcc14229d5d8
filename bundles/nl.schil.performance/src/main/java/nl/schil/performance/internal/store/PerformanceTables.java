package nl.schil.performance.internal.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.schil.kernel.store.Chunks;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Sql;
import nl.schil.performance.internal.model.Answer;
import nl.schil.performance.internal.model.Kpi;
import nl.schil.performance.internal.model.Measurement;
import nl.schil.performance.internal.model.ScoreBook;
import nl.schil.performance.internal.model.Scorecard;
import nl.schil.performance.internal.model.Side;
import nl.schil.performance.internal.model.Span;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads scorecards with their KPIs and measurements, many at once. */
@Component(service = PerformanceTables.class)
public final class PerformanceTables {
    @Activate
    public PerformanceTables(@Reference(target = "(schil.bundle=nl.schil.performance)") Schema schema) {
        // refers to the tables, so that they are there
    }

    private PerformanceTables() {}

    /** For use outside the framework, where the tables are there already. */
    public static PerformanceTables present() {
        return new PerformanceTables();
    }

    /** The scorecards with these ids, in that order; unknown ones are absent. */
    public static List<Scorecard> cards(Reading reading, Collection<String> ids) {
        Map<String, Scorecard> found = new HashMap<>();
        Chunks.each(
                ids, chunk -> select(reading, new Sql().add("WHERE").in("", "id", chunk), c -> found.put(c.id(), c)));
        return ids.stream()
                .distinct()
                .filter(found::containsKey)
                .map(found::get)
                .toList();
    }

    /** Passes the scorecards that a condition on {@code performance_scorecard} selects. */
    public static void select(Reading reading, Sql condition, Consumer<Scorecard> consumer) {
        reading.each(
                "SELECT * FROM performance_scorecard" + condition.text(),
                PerformanceTables::card,
                consumer,
                condition.arguments());
    }

    static Scorecard card(ResultSet row) throws SQLException {
        return new Scorecard(
                row.getString("id"),
                row.getString("organisation"),
                row.getLong("version"),
                row.getString("name"),
                row.getString("template_id"),
                row.getString("supplier_id"),
                row.getString("contract_id"),
                row.getString("subject"),
                LocalDate.parse(row.getString("starts_on")),
                date(row, "ends_on"),
                LocalDate.parse(row.getString("anchor_on")),
                row.getString("owner_email"));
    }

    static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }

    /** The scorecards as they are measured now, in the order given. */
    public static List<ScoreBook> books(Reading reading, List<Scorecard> cards) {
        Map<String, List<Kpi>> kpis = KpiRows.inForce(
                reading, cards.stream().map(Scorecard::template).distinct().toList());
        Map<String, List<Measurement>> measured = new HashMap<>();
        Chunks.each(cards.stream().map(Scorecard::id).toList(), chunk -> {
            Sql sql = new Sql()
                    .add("SELECT * FROM performance_measurement WHERE current = 1")
                    .in("AND", "scorecard_id", chunk);
            reading.list(sql.text(), Measured::of, sql.arguments())
                    .forEach(m -> measured.computeIfAbsent(m.card(), id -> new ArrayList<>())
                            .add(m.measurement()));
        });
        return cards.stream()
                .map(card -> new ScoreBook(
                        card,
                        kpis.getOrDefault(card.template(), List.of()),
                        measured.getOrDefault(card.id(), List.of())))
                .toList();
    }

    private record Measured(String card, Measurement measurement) {
        static Measured of(ResultSet row) throws SQLException {
            return new Measured(row.getString("scorecard_id"), PerformanceTables.measurement(row));
        }
    }

    static Measurement measurement(ResultSet row) throws SQLException {
        String value = row.getString("value");
        return new Measurement(
                row.getString("kpi"),
                new Span(LocalDate.parse(row.getString("period_from")), LocalDate.parse(row.getString("period_until"))),
                Answer.valueOf(row.getString("answer")),
                value == null ? null : new BigDecimal(value),
                row.getString("source"),
                row.getString("note"),
                Side.valueOf(row.getString("side")),
                row.getInt("disputed") == 1,
                row.getInt("revision"),
                LocalDate.parse(row.getString("recorded_on")),
                row.getString("recorded_by"));
    }
}
