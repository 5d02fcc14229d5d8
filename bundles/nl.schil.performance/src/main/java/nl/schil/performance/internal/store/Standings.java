package nl.schil.performance.internal.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.schil.kernel.store.Writing;
import nl.schil.performance.internal.model.Band;
import nl.schil.performance.internal.model.Kpi;
import nl.schil.performance.internal.model.KpiSource;
import nl.schil.performance.internal.model.Line;
import nl.schil.performance.internal.model.Measurement;
import nl.schil.performance.internal.model.Score;
import nl.schil.performance.internal.model.ScoreBook;
import nl.schil.performance.internal.model.Scorecard;
import nl.schil.performance.internal.model.Span;
import org.jspecify.annotations.Nullable;

/** Writes the derived rows: how scorecards stand from day to day, and which period of a KPI counts when. */
public final class Standings {
    static final String UNKNOWN = "UNKNOWN";
    static final String NOT_APPLICABLE = "NOT_APPLICABLE";

    /** How many days after its end a period should have been measured. */
    static final int DAYS_TO_MEASURE = 30;

    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final List<String> ORDER = List.of(
            Band.INADEQUATE.name(),
            Band.IMPROVE.name(),
            UNKNOWN,
            Band.APPROACHING.name(),
            Band.GOOD.name(),
            NOT_APPLICABLE);
    private static final int STEP = 100_000;

    private Standings() {}

    /** Writes the derived rows of these scorecards again. */
    public static void rewrite(Writing writing, Collection<String> ids) {
        List<@Nullable Object[]> standings = new ArrayList<>();
        List<@Nullable Object[]> due = new ArrayList<>();
        for (ScoreBook book : PerformanceTables.books(writing, PerformanceTables.cards(writing, ids))) {
            standings(book, standings);
            book.kpis().forEach(kpi -> due(book, kpi, due));
        }
        List<@Nullable Object[]> keys =
                ids.stream().distinct().map(id -> new @Nullable Object[] {id}).toList();
        writing.batch("DELETE FROM performance_standing WHERE scorecard_id = ?", keys);
        writing.batch("DELETE FROM performance_due WHERE scorecard_id = ?", keys);
        if (!standings.isEmpty()) {
            writing.batch(
                    "INSERT INTO performance_standing (scorecard_id, from_on, until_on, organisation, attention, band,"
                            + " score, coverage, kpis, measured, missing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    standings);
        }
        if (!due.isEmpty()) {
            writing.batch(
                    "INSERT INTO performance_due (scorecard_id, kpi, from_on, until_on, organisation, supplier_id,"
                            + " contract_id, period_from, period_until, answer, recorded_on, measure_by)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    due);
        }
    }

    private static void standings(ScoreBook book, List<@Nullable Object[]> rows) {
        List<LocalDate> turns = List.copyOf(book.turns());
        for (int i = 0; i < turns.size(); i++) {
            LocalDate until = i + 1 < turns.size() ? turns.get(i + 1).minusDays(1) : NEVER;
            rows.add(row(book.card(), i == 0 ? ALWAYS : turns.get(i), until, book.score(turns.get(i))));
        }
    }

    private static @Nullable Object[] row(Scorecard card, LocalDate from, LocalDate until, Score score) {
        Band band = score.band();
        String state = band != null ? band.name() : score.coverage() == null ? NOT_APPLICABLE : UNKNOWN;
        Long value = scaled(score.value(), 2);
        Long coverage = scaled(score.coverage(), 4);
        long within = value != null ? value : coverage != null ? coverage : 0;
        return new @Nullable Object[] {
            card.id(),
            from,
            until,
            card.organisation(),
            ORDER.indexOf(state) * STEP + within,
            state,
            value,
            coverage,
            score.lines().stream().filter(Line::applicable).count(),
            score.lines().stream().filter(line -> line.norm() != null).count(),
            score.missing()
        };
    }

    private static @Nullable Long scaled(@Nullable BigDecimal number, int digits) {
        return number == null
                ? null
                : number.movePointRight(digits)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    private static void due(ScoreBook book, Kpi kpi, List<@Nullable Object[]> rows) {
        if (kpi.source() == KpiSource.FORMULA) {
            return;
        }
        Scorecard card = book.card();
        List<LocalDate> turns = List.copyOf(book.turns());
        List<Span> spans = book.periods(kpi, turns.get(turns.size() - 1), Integer.MAX_VALUE);
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            Measurement measurement = book.measurement(kpi.code(), span);
            rows.add(new @Nullable Object[] {
                card.id(),
                kpi.code(),
                span.until().plusDays(1),
                i + 1 < spans.size() ? spans.get(i + 1).until() : NEVER,
                card.organisation(),
                card.supplier(),
                card.contract(),
                span.from(),
                span.until(),
                measurement == null ? null : measurement.answer(),
                measurement == null ? null : measurement.recordedOn(),
                measurement == null ? span.until().plusDays(DAYS_TO_MEASURE) : null
            });
        }
    }
}
