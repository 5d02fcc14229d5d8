package nl.schil.circularity.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.steering.GoalThread;
import nl.schil.circularity.calculators.steering.Link;
import nl.schil.kernel.directory.DecisionRef;
import nl.schil.kernel.directory.KpiSeries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** F4 from records. */
class ThreadsTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final Goal GOAL = Examples.goal("g-1");
    private static final ThreadLink.Series SERIES = new ThreadLink.Series("card", "reuse");

    private static ThreadLink link(@Nullable String contract, Link link, ThreadLink.@Nullable Series series) {
        return new ThreadLink(
                link + "-" + contract, "g-1", 1, contract, link, "said", null, "me", AS_OF.minusYears(1), series, null);
    }

    private static List<ThreadLink> whole() {
        return new ArrayList<>(List.of(
                link(null, Link.STRATEGY_MEASURE, null),
                link("c-1", Link.TENDER_CRITERION, null),
                link("c-1", Link.CONTRACT_OBLIGATION, null),
                link("c-1", Link.OWNED_KPI, SERIES)));
    }

    private static KpiSeries series(@Nullable BigDecimal last) {
        return new KpiSeries(
                "card",
                "Card",
                "org-a",
                "s-1",
                "c-1",
                "reuse",
                "Reuse",
                "%",
                BigDecimal.TEN,
                List.of(
                        new KpiSeries.Point(
                                LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), true, BigDecimal.ONE, null),
                        new KpiSeries.Point(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), true, last, null),
                        new KpiSeries.Point(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30), false, null, null)));
    }

    private static Relevant relevant(double first, double second) {
        return new Relevant(
                List.of(
                        new Relevant.Contract("c-1", "C1", "s-1", first, 1, true),
                        new Relevant.Contract("c-2", "C2", "s-2", second, 1, false)),
                true);
    }

    private static Map<String, List<DecisionRef>> decided(String ground, LocalDate on) {
        return Map.of(ground, List.of(new DecisionRef("d", ground, "org-a", "Decided", on, "Board", "m-1")));
    }

    private static Outcome<GoalThread> first(List<ThreadLink> links, Threads.Known known) {
        return Threads.of(GOAL, relevant(1, 1), links, known, AS_OF)
                .threads()
                .get(0)
                .thread();
    }

    @Test
    void aThreadIsWholeWithAMeasurementOfTheLastPeriodAndADecisionThatUsedIt() {
        Threads.Known known = new Threads.Known(
                Map.of("card:reuse", series(BigDecimal.ONE)), decided("card:reuse", AS_OF.minusMonths(2)));
        assertThat(first(whole(), known).orElseThrow()).isEqualTo(new GoalThread(6, null));
        Threads.Known late = new Threads.Known(
                Map.of("card:reuse", series(BigDecimal.ONE)), decided("card:reuse", AS_OF.minusYears(1)));
        assertThat(first(whole(), late).orElseThrow().breaksAt()).isEqualTo(Link.DECISION);
        Threads.Known unmeasured =
                new Threads.Known(Map.of("card:reuse", series(null)), decided("g-1", AS_OF.minusMonths(2)));
        assertThat(first(whole(), unmeasured).orElseThrow().breaksAt()).isEqualTo(Link.MEASUREMENT);
    }

    @Test
    void whatNobodyCanTellIsUnknownOnlyWhereTheThreadComes() {
        assertThat(first(whole(), new Threads.Known(null, Map.of()))).isInstanceOf(Outcome.Unknown.class);
        List<ThreadLink> broken = whole();
        broken.remove(2);
        assertThat(first(broken, new Threads.Known(null, null)).orElseThrow())
                .isEqualTo(new GoalThread(2, Link.CONTRACT_OBLIGATION));
    }

    @Test
    void thePortfolioIsWeighedBySpendAndUnknownSpendStaysUnknown() {
        Threads.Known known =
                new Threads.Known(Map.of("card:reuse", series(BigDecimal.ONE)), decided("g-1", AS_OF.minusMonths(2)));
        Threads threads = Threads.of(GOAL, relevant(3, 1), whole(), known, AS_OF);
        // 6 of 6 links on 3, 1 of 6 links on 1
        assertThat(threads.portfolio().orElseThrow().continuity().orElseThrow())
                .isCloseTo((3 + 1.0 / 6) / 4, within(1e-12));
        assertThat(threads.portfolio().orElseThrow().breaks()).isEqualTo(Map.of(Link.TENDER_CRITERION, 1));
        assertThat(Threads.of(GOAL, relevant(3, Double.NaN), whole(), known, AS_OF)
                        .portfolio())
                .isInstanceOf(Outcome.Unknown.class);
    }
}
