package nl.schil.performance.internal.rest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.Page;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.performance.internal.application.Subjects;
import nl.schil.performance.internal.model.Closing;
import nl.schil.performance.internal.model.Confidence;
import nl.schil.performance.internal.model.Kpi;
import nl.schil.performance.internal.model.Line;
import nl.schil.performance.internal.model.Measurement;
import nl.schil.performance.internal.model.Score;
import nl.schil.performance.internal.model.ScoreBook;
import nl.schil.performance.internal.model.Scorecard;
import nl.schil.performance.internal.model.Scorecards;
import nl.schil.performance.internal.model.Span;
import nl.schil.performance.internal.model.Template;
import nl.schil.performance.internal.rest.ScorecardRowJson.Ref;
import nl.schil.performance.internal.store.ScorecardList.Standing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Scorecards as JSON. */
@Component(service = ScorecardRendering.class)
public final class ScorecardRendering {
    private static final int POINTS = 24;
    private static final String MEASURED = "MEASURED";

    private final Subjects subjects;
    private final ActorDirectory people;
    private final Scorecards scorecards;

    @Activate
    public ScorecardRendering(
            @Reference Subjects subjects, @Reference ActorDirectory people, @Reference Scorecards scorecards) {
        this.scorecards = scorecards;
        this.subjects = subjects;
        this.people = people;
    }

    Page<ScorecardRowJson> rows(Page<Standing> page) {
        Subjects.Names names =
                subjects.names(page.items().stream().map(Standing::card).toList());
        return new Page<>(page.items().stream().map(one -> row(one, names)).toList(), page.next());
    }

    private static ScorecardRowJson row(Standing one, Subjects.Names names) {
        Scorecard card = one.card();
        boolean measured = one.score() != null;
        return new ScorecardRowJson(
                card.id(),
                card.organisation(),
                card.name(),
                new Ref(card.template(), one.template()),
                Ref.of(card.supplier(), names.supplier(card)),
                Ref.of(card.contract(), names.contract(card)),
                card.startsOn(),
                card.endsOn(),
                card.owner(),
                measured ? MEASURED : one.band(),
                one.score(),
                measured ? one.band() : null,
                one.coverage(),
                one.coverage() == null ? null : Confidence.of(one.coverage()),
                one.kpis(),
                one.measured(),
                one.missing());
    }

    ScorecardJson one(ScoreBook book, Template template, LocalDate asOf) {
        Scorecard card = book.card();
        Subjects.Names names = subjects.names(List.of(card));
        Map<String, String> by =
                names(book.measurements().stream().map(Measurement::by).toList());
        return new ScorecardJson(
                card.id(),
                card.organisation(),
                card.version(),
                card.name(),
                new Ref(template.id(), template.name()),
                template.edition(),
                Ref.of(card.supplier(), names.supplier(card)),
                Ref.of(card.contract(), names.contract(card)),
                card.startsOn(),
                card.endsOn(),
                card.anchorOn(),
                card.owner(),
                asOf,
                score(book.score(asOf), by),
                history(book, asOf, scorecards.closings(card)),
                book.kpis().stream().map(kpi -> trend(book, kpi, asOf, by)).toList());
    }

    List<MeasurementJson> revisions(List<Measurement> revisions) {
        Map<String, String> by = names(revisions.stream().map(Measurement::by).toList());
        return revisions.stream()
                .map(one -> MeasurementJson.of(one, by.get(one.by())))
                .toList();
    }

    /** Display names by account id; who is gone and tokens are absent. */
    Map<String, String> names(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        new HashSet<>(ids).forEach(id -> people.person(id).ifPresent(actor -> names.put(id, actor.name())));
        return names;
    }

    static String status(Score score) {
        return score.value() != null ? MEASURED : score.coverage() == null ? "NOT_APPLICABLE" : "UNKNOWN";
    }

    private static ScorecardJson.ScoreJson score(Score score, Map<String, String> by) {
        return new ScorecardJson.ScoreJson(
                status(score),
                rounded(score.value(), 2),
                score.band(),
                rounded(score.coverage(), 4),
                score.confidence(),
                score.lines().stream().map(line -> line(score, line, by)).toList());
    }

    private static ScorecardJson.LineJson line(Score score, Line line, Map<String, String> by) {
        Span period = line.period();
        return new ScorecardJson.LineJson(
                KpiJson.of(line.kpi()),
                line.state(),
                period == null ? null : period.from(),
                period == null ? null : period.until(),
                line.value(),
                rounded(line.norm(), 2),
                rounded(score.contribution(line), 2),
                measurement(line.measurement(), by));
    }

    private static @Nullable MeasurementJson measurement(@Nullable Measurement one, Map<String, String> by) {
        return one == null ? null : MeasurementJson.of(one, by.get(one.by()));
    }

    private List<ScorecardJson.HistoryJson> history(ScoreBook book, LocalDate asOf, List<Closing> closings) {
        Kpi leading = book.leading();
        if (leading == null) {
            return List.of();
        }
        Map<String, String> by = names(closings.stream().map(Closing::by).toList());
        return book.periods(leading, asOf, POINTS).stream()
                .map(span -> {
                    Score score = book.score(span.until().plusDays(1));
                    return new ScorecardJson.HistoryJson(
                            span.from(),
                            span.until(),
                            status(score),
                            rounded(score.value(), 2),
                            score.band(),
                            rounded(score.coverage(), 4),
                            closings.stream()
                                    .filter(one -> one.period().until().equals(span.until()))
                                    .map(one -> closing(one, by))
                                    .toList());
                })
                .toList();
    }

    private static ScorecardJson.ClosingJson closing(Closing one, Map<String, String> by) {
        return new ScorecardJson.ClosingJson(
                one.revision(),
                one.edition(),
                rounded(one.score(), 2),
                rounded(one.coverage(), 4),
                one.reason(),
                one.on(),
                by.get(one.by()));
    }

    private static ScorecardJson.TrendJson trend(ScoreBook book, Kpi kpi, LocalDate asOf, Map<String, String> by) {
        List<Span> spans = new ArrayList<>(book.periods(kpi, asOf, POINTS));
        Span running = kpi.period(asOf, book.card().anchorOn());
        if (book.measures(kpi, running) && !spans.contains(running)) {
            spans.add(running);
        }
        return new ScorecardJson.TrendJson(
                KpiJson.of(kpi),
                spans.stream()
                        .map(span -> {
                            Line line = book.line(kpi, span);
                            return new ScorecardJson.PointJson(
                                    span.from(),
                                    span.until(),
                                    span.until().isBefore(asOf),
                                    line.state(),
                                    line.value(),
                                    rounded(line.norm(), 2),
                                    measurement(line.measurement(), by));
                        })
                        .toList());
    }

    static @Nullable BigDecimal rounded(@Nullable BigDecimal number, int digits) {
        return number == null ? null : number.setScale(digits, RoundingMode.HALF_UP);
    }
}
