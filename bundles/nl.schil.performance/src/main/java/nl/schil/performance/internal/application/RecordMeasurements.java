package nl.schil.performance.internal.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.kernel.security.Actor;
import nl.schil.performance.internal.model.Answer;
import nl.schil.performance.internal.model.Closing;
import nl.schil.performance.internal.model.Kpi;
import nl.schil.performance.internal.model.Measurement;
import nl.schil.performance.internal.model.ScoreBook;
import nl.schil.performance.internal.model.Scorecards;
import nl.schil.performance.internal.model.Side;
import nl.schil.performance.internal.model.Span;
import org.jspecify.annotations.Nullable;

/** Records measurements of a scorecard, or corrections of them. */
public final class RecordMeasurements {
    /** Most measurements of one recording. */
    public static final int MOST = 500;

    private static final int LONGEST = 2000;

    private final Scorecards scorecards;

    public RecordMeasurements(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    /** A measurement as somebody typed it. */
    public record Asked(
            @Nullable String kpi,
            @Nullable String period,
            @Nullable String status,
            @Nullable String value,
            @Nullable String source,
            @Nullable String note,
            @Nullable String side,
            @Nullable String disputed) {}

    public Result<Scorecards.Recorded> record(
            Actor actor, ScoreBook book, @Nullable List<@Nullable Asked> asked, LocalDate today) {
        Fields fields = new Fields();
        if (asked == null || asked.isEmpty() || asked.size() > MOST) {
            fields.refuse("measurements", asked == null ? 0 : asked.size(), "performance.measure.count", "max", MOST);
            return fields.refused();
        }
        List<Measurement> read = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        LocalDate closed = closedUntil(book);
        for (int i = 0; i < asked.size(); i++) {
            Fields part = fields.part("measurements." + i);
            Asked one = asked.get(i);
            Measurement measurement = one == null ? null : read(part, book, one, actor.id(), today);
            if (measurement != null
                    && !seen.add(measurement.kpi() + measurement.period().from())) {
                part.refuse("kpi", one.kpi(), "performance.measure.twice");
            } else if (measurement != null) {
                explained(part, book, measurement, closed);
                read.add(measurement);
            }
        }
        return fields.good() ? Result.accepted(scorecards.record(actor, book.card(), read)) : fields.refused();
    }

    private @Nullable LocalDate closedUntil(ScoreBook book) {
        List<Closing> closings = scorecards.closings(book.card());
        return closings.isEmpty()
                ? null
                : closings.get(closings.size() - 1).period().until();
    }

    /** Refuses a change of what a closed period rests on when it says no reason. */
    public static void explained(Fields fields, ScoreBook book, Measurement asked, @Nullable LocalDate closed) {
        Measurement before = book.measurement(asked.kpi(), asked.period());
        if (closed != null
                && !asked.period().until().isAfter(closed)
                && asked.note() == null
                && (before == null || !before.same(asked))) {
            fields.refuse("note", null, "performance.measure.closed", "until", closed);
        }
    }

    /** One measurement; null when something is wrong. */
    public static @Nullable Measurement read(
            Fields fields, ScoreBook book, Asked asked, String actor, LocalDate today) {
        int before = fields.violations().size();
        Kpi kpi = kpi(fields, book, asked.kpi());
        Span period = kpi == null ? null : period(fields, book, kpi, asked.period(), today);
        BigDecimal value = fields.number("value", asked.value());
        Answer answer = fields.code(
                "status", asked.status(), Answer.class, value == null && blank(asked.value()) ? null : Answer.VALUE);
        if (answer == Answer.VALUE && blank(asked.value())) {
            fields.refuse("value", null, "performance.measure.value.required");
        } else if (answer != null && answer != Answer.VALUE && value != null) {
            fields.refuse("value", asked.value(), "performance.measure.no-value");
        }
        String source = fields.optional("source", asked.source(), 200);
        String note = fields.optional("note", asked.note(), LONGEST);
        Side side = fields.code("side", asked.side(), Side.class, Side.BUYER);
        return fields.violations().size() > before
                ? null
                : new Measurement(
                        kpi.code(),
                        period,
                        answer,
                        value,
                        source,
                        note,
                        side,
                        disputed(asked.disputed()),
                        1,
                        today,
                        actor);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static boolean disputed(@Nullable String text) {
        return text != null
                && List.of("true", "ja", "yes", "1", "x").contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private static @Nullable Kpi kpi(Fields fields, ScoreBook book, @Nullable String text) {
        String code = fields.required("kpi", text, 200);
        if (code.isEmpty()) {
            return null;
        }
        for (Kpi kpi : book.kpis()) {
            if (kpi.named(code) && kpi.formula() != null) {
                fields.refuse("kpi", text, "performance.measure.formula");
                return null;
            }
            if (kpi.named(code)) {
                return kpi;
            }
        }
        String codes = String.join(", ", book.kpis().stream().map(Kpi::code).toList());
        fields.refuse("kpi", text, "performance.measure.kpi", "codes", codes);
        return null;
    }

    private static @Nullable Span period(
            Fields fields, ScoreBook book, Kpi kpi, @Nullable String text, LocalDate today) {
        String given = fields.required("period", text, 30);
        if (given.isEmpty()) {
            return null;
        }
        Span period = PeriodText.of(given, kpi, book.card().anchorOn());
        if (period == null) {
            fields.refuse("period", text, "performance.measure.period." + kpi.anchoring() + "." + kpi.rhythm());
        } else if (!book.measures(kpi, period)) {
            fields.refuse(
                    "period",
                    text,
                    "performance.measure.outside",
                    "start",
                    book.card().startsOn());
        } else if (period.from().isAfter(today)) {
            fields.refuse("period", text, "performance.measure.future", "start", period.from());
        }
        return period;
    }
}
