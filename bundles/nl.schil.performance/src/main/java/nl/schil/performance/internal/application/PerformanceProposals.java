package nl.schil.performance.internal.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.schil.kernel.agenda.AgendaProposal;
import nl.schil.kernel.agenda.AgendaProposals;
import nl.schil.kernel.agenda.AgendaQuestion;
import nl.schil.kernel.agenda.DecisionGround;
import nl.schil.kernel.agenda.DecisionGrounds;
import nl.schil.kernel.agenda.MeetingLevel;
import nl.schil.kernel.directory.KpiSeries;
import nl.schil.kernel.directory.PerformanceDirectory;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.text.Text;
import nl.schil.performance.internal.model.Band;
import nl.schil.performance.internal.model.evaluation.AgendaPoint;
import nl.schil.performance.internal.model.evaluation.Evaluation;
import nl.schil.performance.internal.model.evaluation.Evaluations;
import nl.schil.performance.internal.model.evaluation.Item;
import nl.schil.performance.internal.model.evaluation.Sight;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What was measured puts on the agenda: on the tactical level every KPI whose last measured period is below half of its
 * norm and every KPI of which the last period is unknown; on the tactical and strategic level the largest gaps of the
 * newest evaluation that is revealed. Decisions can be based on every KPI and on its last measurements.
 */
@Component(service = {AgendaProposals.class, DecisionGrounds.class})
public final class PerformanceProposals implements AgendaProposals, DecisionGrounds {
    private static final int MOST_SUBJECTS = 20;
    private static final int MOST_MEASUREMENTS = 4;
    private static final int MOST_EVALUATIONS = 10;
    private static final int MOST_GAPS = 3;
    private static final int UNKNOWN_WEIGHT = 40;
    private static final BigDecimal NOTABLE_GAP = BigDecimal.valueOf(2);

    private final PerformanceDirectory measured;
    private final Evaluations evaluations;

    @Activate
    public PerformanceProposals(@Reference PerformanceDirectory measured, @Reference Evaluations evaluations) {
        this.measured = measured;
        this.evaluations = evaluations;
    }

    @Override
    public String module() {
        return "performance";
    }

    @Override
    public String permission() {
        return "performance.read";
    }

    @Override
    public List<AgendaProposal> propose(AgendaQuestion question) {
        if (question.level() == MeetingLevel.OPERATIONAL || question.supplier() == null) {
            return List.of();
        }
        List<AgendaProposal> proposals = new ArrayList<>();
        if (question.level() == MeetingLevel.TACTICAL) {
            kpis(question, proposals);
        }
        newest(question).ifPresent(evaluation -> gaps(question, evaluation, proposals));
        return proposals.stream()
                .sorted(Comparator.comparing(AgendaProposal::weight).reversed())
                .limit(MOST_SUBJECTS)
                .toList();
    }

    @Override
    public List<DecisionGround> grounds(AgendaQuestion question) {
        if (question.supplier() == null) {
            return List.of();
        }
        List<DecisionGround> grounds = new ArrayList<>();
        for (KpiSeries series : measured.series(scope(question), List.of(question.supplier()), question.asOf())) {
            if (asked(question, series.contract())) {
                grounds.add(new DecisionGround(
                        DecisionGround.Kind.KPI,
                        series.scorecard() + ":" + series.code(),
                        Text.of("performance.proposal.kpi", "kpi", series.name(), "scorecard", series.title()),
                        "/performance/" + series.scorecard()));
                measurements(series, grounds);
            }
        }
        return grounds.stream().limit(DecisionGrounds.MOST).toList();
    }

    private static void measurements(KpiSeries series, List<DecisionGround> grounds) {
        List<KpiSeries.Point> points =
                series.points().stream().filter(point -> point.value() != null).toList();
        for (int i = points.size() - 1; i >= 0 && i >= points.size() - MOST_MEASUREMENTS; i--) {
            KpiSeries.Point point = points.get(i);
            grounds.add(new DecisionGround(
                    DecisionGround.Kind.MEASUREMENT,
                    series.scorecard() + ":" + series.code() + ":" + point.until(),
                    new Text(
                            "performance.ground.measurement",
                            Map.of(
                                    "kpi",
                                    series.name(),
                                    "until",
                                    point.until(),
                                    "value",
                                    value(series, point.value()))),
                    "/performance/" + series.scorecard()));
        }
    }

    private static OrganisationScope scope(AgendaQuestion question) {
        return new OrganisationScope(false, Set.of(question.organisation()));
    }

    /** Whether something about a contract, or about the supplier as a whole, belongs in the meeting. */
    private static boolean asked(AgendaQuestion question, @Nullable String contract) {
        return question.contract() == null
                || contract == null
                || question.contract().equals(contract);
    }

    private void kpis(AgendaQuestion question, List<AgendaProposal> proposals) {
        for (KpiSeries series : measured.series(scope(question), List.of(question.supplier()), question.asOf())) {
            List<KpiSeries.Point> points = series.points();
            if (!asked(question, series.contract()) || points.isEmpty()) {
                continue;
            }
            KpiSeries.Point last = points.get(points.size() - 1);
            BigDecimal norm = last.norm();
            if (norm != null && Band.of(norm).compareTo(Band.APPROACHING) < 0) {
                proposals.add(proposal(
                        series,
                        new Text(
                                "performance.proposal.below.reason",
                                Map.of(
                                        "value",
                                        value(series, last.value()),
                                        "target",
                                        value(series, series.target()),
                                        "until",
                                        last.until())),
                        Band.of(norm) == Band.INADEQUATE ? 75 : 60));
            } else if (last.applicable() && last.value() == null) {
                proposals.add(proposal(
                        series, Text.of("performance.proposal.unknown.reason", "until", last.until()), UNKNOWN_WEIGHT));
            }
        }
    }

    private static AgendaProposal proposal(KpiSeries series, Text reason, int weight) {
        return new AgendaProposal(
                series.scorecard() + ":" + series.code(),
                Text.of("performance.proposal.kpi", "kpi", series.name(), "scorecard", series.title()),
                reason,
                "/performance/" + series.scorecard(),
                weight);
    }

    private static String value(KpiSeries series, BigDecimal value) {
        String number = value.stripTrailingZeros().toPlainString();
        return series.unit() == null ? number : number + " " + series.unit();
    }

    private Optional<Evaluation> newest(AgendaQuestion question) {
        return evaluations
                .list(new Evaluations.Query(scope(question), question.supplier(), null, null, null, MOST_EVALUATIONS))
                .stream()
                .filter(one -> asked(question, one.contract()) && one.revealed(question.asOf()))
                .max(Comparator.comparing(Evaluation::until).thenComparing(Evaluation::id))
                .flatMap(one -> evaluations.find(scope(question), one.id()));
    }

    private static void gaps(AgendaQuestion question, Evaluation evaluation, List<AgendaProposal> proposals) {
        List<AgendaPoint> points = Sight.of(evaluation, question.asOf()).outcome().stream()
                .flatMap(outcome -> outcome.agenda().stream())
                .filter(point -> point.gap().abs().compareTo(NOTABLE_GAP) >= 0)
                .limit(MOST_GAPS)
                .toList();
        for (AgendaPoint point : points) {
            Item item = evaluation.items().get(point.item() - 1);
            proposals.add(new AgendaProposal(
                    evaluation.id() + ":" + point.item(),
                    Text.of("performance.proposal.gap", "theme", item.theme()),
                    Text.of(
                            "performance.proposal.gap." + point.side(),
                            "gap",
                            point.gap().abs().stripTrailingZeros().toPlainString(),
                            "title",
                            evaluation.title()),
                    "/performance/evaluations/" + evaluation.id(),
                    Math.min(70, 40 + point.gap().abs().intValue() * 5)));
        }
    }
}
