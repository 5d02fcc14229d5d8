package nl.schil.circularity.calculators.steering;

import static nl.schil.circularity.calculators.steering.Link.CONTRACT_OBLIGATION;
import static nl.schil.circularity.calculators.steering.Link.DECISION;
import static nl.schil.circularity.calculators.steering.Link.MEASUREMENT;
import static nl.schil.circularity.calculators.steering.Link.OWNED_KPI;
import static nl.schil.circularity.calculators.steering.Link.STRATEGY_MEASURE;
import static nl.schil.circularity.calculators.steering.Link.TENDER_CRITERION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.steering.GoalPortfolio.Weighed;
import org.junit.jupiter.api.Test;

/** F4. */
class GoalThreadTest {
    private static Outcome<GoalThread> thread(Link... present) {
        return GoalThread.of(Set.of(present), Set.of());
    }

    @Test
    void theThreadBreaksAtTheFirstLinkThatIsMissing() {
        GoalThread broken = thread(STRATEGY_MEASURE, TENDER_CRITERION, OWNED_KPI, MEASUREMENT)
                .orElseThrow();
        assertThat(broken.continuity()).isCloseTo(2.0 / 6, within(1e-12));
        assertThat(broken.firstBreak()).contains(CONTRACT_OBLIGATION);
        assertThat(CONTRACT_OBLIGATION.label()).isEqualTo("L3");
        assertThat(thread(DECISION).orElseThrow().continuity()).isZero();
        GoalThread whole = thread(Link.values()).orElseThrow();
        assertThat(whole.continuity()).isEqualTo(1);
        assertThat(whole.firstBreak()).isEmpty();
    }

    @Test
    void aLinkOfWhichNobodyCanTellMakesItUnknownUnlessItBrokeBefore() {
        Set<Link> unknown = EnumSet.of(OWNED_KPI);
        assertThat(GoalThread.of(Set.of(STRATEGY_MEASURE, TENDER_CRITERION, CONTRACT_OBLIGATION), unknown))
                .isEqualTo(Outcome.unknown("", "L4"));
        assertThat(GoalThread.of(Set.of(STRATEGY_MEASURE), unknown)
                        .orElseThrow()
                        .firstBreak())
                .contains(TENDER_CRITERION);
    }

    @Test
    void aPortfolioWeighsBySpendCountsBreaksAndTellsHowMuchIsKnown() {
        GoalPortfolio portfolio = GoalPortfolio.of(List.of(
                        new Weighed(thread(STRATEGY_MEASURE, TENDER_CRITERION), 300),
                        new Weighed(thread(STRATEGY_MEASURE, TENDER_CRITERION, MEASUREMENT), 100),
                        new Weighed(thread(Link.values()), 100),
                        new Weighed(GoalThread.of(Set.of(), Set.of(STRATEGY_MEASURE)), 500),
                        new Weighed(new Outcome.NotApplicable<>("not about furniture"), Double.NaN)))
                .orElseThrow();
        assertThat(portfolio.continuity().orElseThrow()).isCloseTo((400 * 2.0 / 6 + 100) / 500, within(1e-12));
        assertThat(portfolio.breaks()).isEqualTo(Map.of(CONTRACT_OBLIGATION, 2));
        assertThat(portfolio.known()).isEqualTo(3);
        assertThat(portfolio.all()).isEqualTo(4);
        assertThat(portfolio.coverage()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aPortfolioWithoutSpendIsNotApplicableAndOneWithoutKnownThreadsUnknown() {
        assertThat(GoalPortfolio.of(List.of()).orElseThrow().continuity()).isInstanceOf(Outcome.NotApplicable.class);
        assertThat(GoalPortfolio.of(List.of(new Weighed(Outcome.unknown("", "L1"), 5)))
                        .orElseThrow()
                        .continuity())
                .isInstanceOf(Outcome.Unknown.class);
        assertThat(GoalPortfolio.of(List.of(new Weighed(thread(), -5)))).isInstanceOf(Outcome.Refused.class);
        assertThat(GoalPortfolio.of(List.of(new Weighed(thread(), Double.NaN))))
                .isEqualTo(Outcome.unknown("", "spend"));
    }

    @Property
    void anotherLinkNeverShortensTheThread(@ForAll Set<Link> links, @ForAll Link more) {
        Set<Link> with = links.isEmpty() ? EnumSet.noneOf(Link.class) : EnumSet.copyOf(links);
        with.add(more);
        assertThat(GoalThread.of(with, Set.of()).orElseThrow().links())
                .isGreaterThanOrEqualTo(
                        GoalThread.of(links, Set.of()).orElseThrow().links());
    }
}
