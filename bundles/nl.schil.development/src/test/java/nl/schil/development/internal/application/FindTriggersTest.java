package nl.schil.development.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.development.internal.model.improvement.TriggerKind;
import nl.schil.kernel.directory.EvaluationOutcome;
import nl.schil.kernel.directory.KpiSeries;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindTriggersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static KpiSeries kpi(String code, @Nullable String... norms) {
        List<KpiSeries.Point> points = new ArrayList<>();
        for (String norm : norms) {
            LocalDate from = LocalDate.of(2026, 1 + points.size(), 1);
            BigDecimal value = norm == null ? null : new BigDecimal(norm);
            points.add(new KpiSeries.Point(from, from.plusMonths(1).minusDays(1), true, value, value));
        }
        return new KpiSeries("c-1", "Kaart", "org-a", "s-1", "k-1", code, code, "%", BigDecimal.valueOf(98), points);
    }

    private static EvaluationOutcome outcome(String id, @Nullable String ours, @Nullable String theirs) {
        return new EvaluationOutcome(
                id,
                "Najaar " + id,
                "org-a",
                "s-1",
                "k-" + id,
                TODAY.minusMonths(2),
                TODAY.minusMonths(1),
                TODAY,
                ours == null ? null : new BigDecimal(ours),
                theirs == null ? null : new BigDecimal(theirs),
                null,
                0,
                0,
                1,
                1);
    }

    private static List<FindTriggers.Found> found(List<KpiSeries> series, List<EvaluationOutcome> outcomes) {
        return new FindTriggers(new Measured((scope, suppliers, asOf) -> series, (scope, suppliers, asOf) -> outcomes))
                .of(OrganisationScope.ALL, "s-1", TODAY);
    }

    @Test
    void theLastMeasuredPeriodDecidesAndTheWorstComesFirst() {
        List<FindTriggers.Found> found = found(
                List.of(
                        kpi("gehaald", "20", "100"),
                        kpi("bijna", "90"),
                        kpi("slecht", "99", "10", null),
                        kpi("onbekend", (String) null)),
                List.of());
        assertThat(found).extracting(FindTriggers.Found::name).containsExactly("slecht", "bijna");
        assertThat(found.get(0).until()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(found.get(0).measured()).isEqualByComparingTo("10");
        assertThat(found.get(0).norm()).isEqualByComparingTo("98");
        assertThat(found.get(0).route()).isEqualTo("/performance/c-1");
    }

    @Test
    void anEvaluationAsksActionByALowMarkOrAGapOfAPoint() {
        List<FindTriggers.Found> found = found(
                List.of(kpi("bijna", "90")),
                List.of(
                        outcome("gelijk", "7", "6.5"),
                        outcome("kloof", "7", "5.25"),
                        outcome("laag", "5.5", null),
                        outcome("leeg", null, "3")));
        assertThat(found)
                .extracting(FindTriggers.Found::kind)
                .containsExactly(TriggerKind.KPI, TriggerKind.EVALUATION, TriggerKind.EVALUATION);
        assertThat(found.get(1).norm()).isEqualByComparingTo("5.25");
        assertThat(found.get(2).norm()).isNull();
    }

    @Test
    void nothingIsFoundWhereNobodyMeasures() {
        assertThat(new FindTriggers(new Measured()).of(OrganisationScope.ALL, "s-1", TODAY))
                .isEmpty();
    }
}
