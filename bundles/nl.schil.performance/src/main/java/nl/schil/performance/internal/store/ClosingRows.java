package nl.schil.performance.internal.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.store.Chunks;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import nl.schil.performance.internal.model.Closing;
import nl.schil.performance.internal.model.Kpi;
import nl.schil.performance.internal.model.ScoreBook;
import nl.schil.performance.internal.model.Scorecard;
import nl.schil.performance.internal.model.Span;
import org.jspecify.annotations.Nullable;

/** Rows of closed periods. */
public final class ClosingRows {
    private record Entry(String card, Closing closing) {}

    private ClosingRows() {}

    /** Every revision of the closed periods of these scorecards, by scorecard, oldest period and revision first. */
    public static Map<String, List<Closing>> all(Reading reading, Collection<String> cards) {
        Map<String, List<Closing>> closings = new HashMap<>();
        Chunks.each(cards, chunk -> {
            Sql sql = new Sql()
                    .add("SELECT * FROM performance_closing WHERE")
                    .in("", "scorecard_id", chunk)
                    .add("ORDER BY scorecard_id, period_until, revision");
            reading.list(sql.text(), ClosingRows::entry, sql.arguments())
                    .forEach(entry -> closings.computeIfAbsent(entry.card(), id -> new ArrayList<>())
                            .add(entry.closing()));
        });
        return closings;
    }

    /** The last day of the newest closed period, by scorecard. */
    public static Map<String, LocalDate> closedUntil(Reading reading, Collection<String> cards) {
        Map<String, LocalDate> days = new HashMap<>();
        all(reading, cards)
                .forEach((card, closings) -> days.put(
                        card, closings.get(closings.size() - 1).period().until()));
        return days;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String score = row.getString("score");
        String coverage = row.getString("coverage");
        return new Entry(
                row.getString("scorecard_id"),
                new Closing(
                        new Span(
                                LocalDate.parse(row.getString("period_from")),
                                LocalDate.parse(row.getString("period_until"))),
                        row.getInt("revision"),
                        row.getInt("edition"),
                        score == null ? null : new BigDecimal(score),
                        coverage == null ? null : new BigDecimal(coverage),
                        row.getString("reason"),
                        LocalDate.parse(row.getString("recorded_on")),
                        row.getString("recorded_by")));
    }

    static void insert(Writing writing, Scorecard card, Closing closing) {
        writing.execute(
                "INSERT INTO performance_closing (scorecard_id, period_until, revision, period_from, organisation,"
                        + " edition, score, coverage, reason, recorded_on, recorded_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                card.id(),
                closing.period().until(),
                closing.revision(),
                closing.period().from(),
                card.organisation(),
                closing.edition(),
                plain(closing.score()),
                plain(closing.coverage()),
                closing.reason(),
                closing.on(),
                closing.by());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    /** Adds a revision to every closed period whose score is another one now. */
    static void reconcile(
            Writing writing, List<Scorecard> cards, Map<String, String> reasons, LocalDate on, String by) {
        Map<String, List<Closing>> closed =
                all(writing, cards.stream().map(Scorecard::id).toList());
        for (ScoreBook book : PerformanceTables.books(
                writing,
                cards.stream().filter(card -> closed.containsKey(card.id())).toList())) {
            Scorecard card = book.card();
            Map<LocalDate, Closing> newest = new LinkedHashMap<>();
            closed.get(card.id()).forEach(one -> newest.put(one.period().until(), one));
            Map<Integer, ScoreBook> editions = new HashMap<>();
            for (Closing last : newest.values()) {
                ScoreBook then = editions.computeIfAbsent(last.edition(), edition -> of(writing, book, edition));
                Closing now = Closing.of(
                        last.period(),
                        last.revision() + 1,
                        last.edition(),
                        then.score(last.period().until().plusDays(1)),
                        reasons.get(card.id()),
                        on,
                        by);
                if (!now.same(last)) {
                    insert(writing, card, now);
                }
            }
        }
    }

    private static ScoreBook of(Reading reading, ScoreBook book, int edition) {
        List<Kpi> kpis = KpiRows.edition(reading, book.card().template(), edition);
        return book.with(kpis);
    }
}
