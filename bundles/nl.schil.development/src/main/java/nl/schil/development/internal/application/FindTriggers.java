package nl.schil.development.internal.application;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.schil.development.internal.model.improvement.TriggerKind;
import nl.schil.kernel.directory.EvaluationOutcome;
import nl.schil.kernel.directory.KpiSeries;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;

/** Finds what was measured of a supplier and asks for improvement: KPIs below their target, and evaluations with a gap. */
public final class FindTriggers {
    private static final int MOST = 50;
    private static final BigDecimal MET = BigDecimal.valueOf(100);
    private static final BigDecimal NOTABLE = BigDecimal.ONE;
    private static final BigDecimal WEAK = BigDecimal.valueOf(6);

    private final Measured measured;

    public FindTriggers(Measured measured) {
        this.measured = measured;
    }

    /**
     * Something that can be the reason of a plan.
     *
     * @param organisation id of the buying organisation
     * @param contract id of the contract, or null when it is about the supplier as a whole
     * @param name name of the KPI or of the evaluation
     * @param of name of the scorecard; null for an evaluation
     * @param until last day of the period
     * @param measured the value of the KPI, or what the buyer gives the supplier
     * @param norm the target of the KPI, or what the supplier gives the buyer
     * @param norm100 how far the KPI is between floor and target, 0 to 100; null for an evaluation
     */
    public record Found(
            TriggerKind kind,
            String organisation,
            @Nullable String contract,
            String name,
            @Nullable String of,
            LocalDate until,
            String route,
            BigDecimal measured,
            @Nullable BigDecimal norm,
            @Nullable String unit,
            @Nullable BigDecimal norm100) {}

    /** The KPIs farthest below their target first, then evaluations, the newest first; at most fifty. */
    public List<Found> of(OrganisationScope scope, String supplier, LocalDate asOf) {
        List<Found> found = new ArrayList<>();
        measured.series(scope, List.of(supplier), asOf).stream()
                .map(FindTriggers::below)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Found::norm100))
                .forEach(found::add);
        Set<String> seen = new HashSet<>();
        for (EvaluationOutcome one : measured.outcomes(scope, List.of(supplier), asOf)) {
            if (seen.add(one.organisation() + "\n" + one.contract()) && asksAction(one)) {
                found.add(evaluation(one));
            }
        }
        return found.stream().limit(MOST).toList();
    }

    private static @Nullable Found below(KpiSeries series) {
        KpiSeries.Point last = null;
        for (KpiSeries.Point point : series.points()) {
            last = point.value() == null ? last : point;
        }
        BigDecimal norm = last == null ? null : last.norm();
        return norm == null || norm.compareTo(MET) >= 0
                ? null
                : new Found(
                        TriggerKind.KPI,
                        series.organisation(),
                        series.contract(),
                        series.name(),
                        series.title(),
                        last.until(),
                        "/performance/" + series.scorecard(),
                        last.value(),
                        series.target(),
                        series.unit(),
                        norm);
    }

    /** Whether the buyer is little content, or both sides see the relation at least a point apart. */
    private static boolean asksAction(EvaluationOutcome one) {
        BigDecimal ours = one.buyerAboutSupplier();
        BigDecimal theirs = one.supplierAboutBuyer();
        return ours != null
                && (ours.compareTo(WEAK) < 0
                        || theirs != null && ours.subtract(theirs).abs().compareTo(NOTABLE) >= 0);
    }

    private static Found evaluation(EvaluationOutcome one) {
        BigDecimal theirs = one.supplierAboutBuyer();
        return new Found(
                TriggerKind.EVALUATION,
                one.organisation(),
                one.contract(),
                one.title(),
                null,
                one.until(),
                "/performance/evaluations/" + one.id(),
                rounded(one.buyerAboutSupplier()),
                theirs == null ? null : rounded(theirs),
                null,
                null);
    }

    private static BigDecimal rounded(BigDecimal mean) {
        return mean.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
