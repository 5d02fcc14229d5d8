package nl.schil.performance.internal.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.schil.kernel.Result;
import org.jspecify.annotations.Nullable;

/** A scorecard with what its template measures and what was recorded: everything that depends on a day. */
public final class ScoreBook {
    /** By KPI and then by period. */
    public static final Comparator<Measurement> ORDER = Comparator.comparing(Measurement::kpi)
            .thenComparing(one -> one.period().from());

    private static final List<Line.State> UNKNOWN_FIRST = List.of(
            Line.State.MISSING, Line.State.NO_DATA, Line.State.NOT_DUE, Line.State.NOT_APPLICABLE, Line.State.MEASURED);

    private final Map<String, Result<Formula>> formulas = new HashMap<>();
    private final Scorecard card;
    private final List<Kpi> kpis;
    private final Map<String, Map<LocalDate, Measurement>> measurements = new HashMap<>();
    private LocalDate lastMeasured;

    /** @param current the newest revision of every measurement */
    public ScoreBook(Scorecard card, List<Kpi> kpis, Collection<Measurement> current) {
        this.card = card;
        this.kpis = List.copyOf(kpis);
        this.lastMeasured = card.startsOn().minusDays(1);
        for (Measurement one : current) {
            measurements
                    .computeIfAbsent(one.kpi(), code -> new HashMap<>())
                    .put(one.period().from(), one);
            lastMeasured =
                    one.period().until().isAfter(lastMeasured) ? one.period().until() : lastMeasured;
        }
    }

    /** The same measurements by other KPIs, for example those of another edition. */
    public ScoreBook with(List<Kpi> others) {
        return new ScoreBook(card, others, measurements());
    }

    public Scorecard card() {
        return card;
    }

    public List<Kpi> kpis() {
        return kpis;
    }

    /** The last period of a KPI that is over on a day; null when none is. */
    public @Nullable Span last(Kpi kpi, LocalDate asOf) {
        Span last = kpi.period(kpi.period(asOf, card.anchorOn()).from().minusDays(1), card.anchorOn());
        if (card.endsOn() != null && last.from().isAfter(card.endsOn())) {
            last = kpi.period(card.endsOn(), card.anchorOn());
        }
        return last.until().isBefore(asOf) && !last.until().isBefore(card.startsOn()) ? last : null;
    }

    /** The periods of a KPI that are over on a day, oldest first, at most the newest {@code most}. */
    public List<Span> periods(Kpi kpi, LocalDate asOf, int most) {
        List<Span> spans = new ArrayList<>();
        Span span = last(kpi, asOf);
        while (span != null && spans.size() < most) {
            spans.add(0, span);
            span = last(kpi, span.from());
        }
        return spans;
    }

    /** Whether a day lies in a period that the scorecard measures. */
    public boolean measures(Kpi kpi, Span period) {
        return period.equals(kpi.period(period.from(), card.anchorOn()))
                && !period.until().isBefore(card.startsOn())
                && (card.endsOn() == null || !period.from().isAfter(card.endsOn()));
    }

    /** The newest revision of everything recorded. */
    public List<Measurement> measurements() {
        return measurements.values().stream()
                .flatMap(byPeriod -> byPeriod.values().stream())
                .toList();
    }

    /** What is recorded; null when nothing is. */
    public @Nullable Measurement measurement(String kpi, Span period) {
        return measurements.getOrDefault(kpi, Map.of()).get(period.from());
    }

    public Line line(Kpi kpi, @Nullable Span period) {
        if (period == null) {
            return new Line(kpi, null, Line.State.NOT_DUE, null, null, null);
        }
        if (kpi.formula() != null) {
            return computed(kpi, kpi.formula(), period);
        }
        Measurement recorded = measurement(kpi.code(), period);
        if (recorded == null) {
            return new Line(kpi, period, Line.State.MISSING, null, null, null);
        }
        return switch (recorded.answer()) {
            case VALUE ->
                new Line(kpi, period, Line.State.MEASURED, recorded.value(), kpi.norm(recorded.value()), recorded);
            case NO_DATA -> new Line(kpi, period, Line.State.NO_DATA, null, null, recorded);
            case NOT_APPLICABLE -> new Line(kpi, period, Line.State.NOT_APPLICABLE, null, null, recorded);
        };
    }

    /** A KPI that is computed: unknown as soon as one of its inputs is, never zero. */
    private Line computed(Kpi kpi, String text, Span period) {
        if (!(formulas.computeIfAbsent(text, Formula::parse) instanceof Result.Accepted<Formula> parsed)) {
            return new Line(kpi, period, Line.State.NO_DATA, null, null, null);
        }
        Map<String, BigDecimal> inputs = new HashMap<>();
        Line.State state = Line.State.MEASURED;
        for (String name : parsed.value().variables()) {
            Line input = input(name, period);
            state = input == null ? Line.State.NO_DATA : worse(state, input.state());
            if (input != null && input.value() != null) {
                inputs.put(name, input.value());
            }
        }
        BigDecimal value = state == Line.State.MEASURED ? parsed.value().value(inputs) : null;
        if (value == null) {
            return new Line(kpi, period, state == Line.State.MEASURED ? Line.State.NO_DATA : state, null, null, null);
        }
        return new Line(kpi, period, state, value, kpi.norm(value), null);
    }

    private @Nullable Line input(String code, Span period) {
        return kpis.stream()
                .filter(kpi -> kpi.code().equalsIgnoreCase(code) && kpi.formula() == null)
                .findFirst()
                .map(kpi -> line(kpi, period))
                .orElse(null);
    }

    private static Line.State worse(Line.State one, Line.State other) {
        return UNKNOWN_FIRST.indexOf(one) < UNKNOWN_FIRST.indexOf(other) ? one : other;
    }

    /** The score on a day, of every KPI's last period that is over. */
    public Score score(LocalDate asOf) {
        return Score.of(kpis.stream().map(kpi -> line(kpi, last(kpi, asOf))).toList());
    }

    /** The KPI that is measured most often, whose periods are those of the scorecard; null without KPIs. */
    public @Nullable Kpi leading() {
        return kpis.stream()
                .min(Comparator.comparing(kpi -> kpi.rhythm().months()))
                .orElse(null);
    }

    /**
     * The days on which the score may become another one, each until the day before the next. From the last on it stays
     * what it is: everything measured has been followed by a period without measurement.
     */
    public SortedSet<LocalDate> turns() {
        SortedSet<LocalDate> days = new TreeSet<>();
        days.add(card.startsOn());
        for (Kpi kpi : kpis) {
            Span span = kpi.period(card.startsOn(), card.anchorOn());
            while (measures(kpi, span)) {
                days.add(span.until().plusDays(1));
                if (span.until().isAfter(lastMeasured)) {
                    break;
                }
                span = kpi.period(span.until().plusDays(1), card.anchorOn());
            }
        }
        return days;
    }
}
