package nl.schil.performance.internal.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.store.Writing;
import nl.schil.performance.internal.model.Measurement;
import nl.schil.performance.internal.model.ScoreBook;
import nl.schil.performance.internal.model.Scorecard;
import org.jspecify.annotations.Nullable;

/** Rows of measurements. */
final class MeasurementRows {
    /** A measurement of a scorecard. */
    record Entry(Scorecard card, Measurement measurement) {}

    private MeasurementRows() {}

    /** What is recorded of a scorecard, by {@link #key}. */
    static Map<String, Measurement> index(ScoreBook book) {
        Map<String, Measurement> index = new HashMap<>();
        book.measurements().forEach(one -> index.put(key(one), one));
        return index;
    }

    static String key(Measurement measurement) {
        return measurement.kpi() + " " + measurement.period().from();
    }

    static void write(Writing writing, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<@Nullable Object[]> former = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Entry entry : entries) {
            Measurement m = entry.measurement();
            former.add(new @Nullable Object[] {
                entry.card().id(), m.kpi(), m.period().from()
            });
            rows.add(row(entry.card(), m));
        }
        writing.batch(
                "UPDATE performance_measurement SET current = 0"
                        + " WHERE scorecard_id = ? AND kpi = ? AND period_from = ? AND current = 1",
                former);
        writing.batch(
                "INSERT INTO performance_measurement (scorecard_id, kpi, period_from, revision, period_until,"
                        + " organisation, current, answer, value, source, note, side, disputed, recorded_on, recorded_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        writing.batch(
                "UPDATE performance_scorecard SET version = version + 1 WHERE id = ?",
                entries.stream()
                        .map(entry -> entry.card().id())
                        .distinct()
                        .map(id -> new @Nullable Object[] {id})
                        .toList());
    }

    private static @Nullable Object[] row(Scorecard card, Measurement m) {
        return new @Nullable Object[] {
            card.id(),
            m.kpi(),
            m.period().from(),
            m.revision(),
            m.period().until(),
            card.organisation(),
            m.answer(),
            m.value() == null ? null : m.value().toPlainString(),
            m.source(),
            m.note(),
            m.side(),
            m.disputed() ? 1 : 0,
            m.recordedOn(),
            m.by()
        };
    }
}
