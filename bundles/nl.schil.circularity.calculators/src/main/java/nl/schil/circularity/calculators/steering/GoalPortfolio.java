package nl.schil.circularity.calculators.steering;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.circularity.calculators.Formula;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.Rule;

/**
 * A goal over all its contracts and tenders (F4): "breaks at L3 in 4 of 11 contracts".
 *
 * @param continuity mean of the known threads by relevant spend, between 0 and 1; unknown when none with spend is known, not
 *     applicable without relevant spend
 * @param breaks how many known threads break at each link
 * @param known how many threads are known
 * @param all how many threads there are; those that are not applicable do not count
 * @param coverage share of the relevant spend of which the thread is known, between 0 and 1; 0 without relevant spend
 * @param formula the formula
 */
public record GoalPortfolio(
        Outcome<Double> continuity, Map<Link, Integer> breaks, int known, int all, double coverage, Formula formula) {
    /** The formula. */
    public static final Formula FORMULA = new Formula(
            "goal thread",
            "1",
            "Schil",
            List.of(
                    "continuity = consecutive links from L1 / 6",
                    "portfolio = sum(spend x continuity) / sum(spend), of known threads"),
            Formula.DOUBLE,
            List.of("Says that a goal is carried through, not that it is reached."));

    /**
     * One thread in a portfolio.
     *
     * @param thread the thread, possibly unknown, or not applicable where the goal does not apply
     * @param spend relevant spend, not negative
     */
    public record Weighed(Outcome<GoalThread> thread, double spend) {
        boolean applies() {
            return !(thread instanceof Outcome.NotApplicable<GoalThread>);
        }
    }

    /** The portfolio; refused when a spend is negative, unknown when one is. */
    public static Outcome<GoalPortfolio> of(List<Weighed> threads) {
        List<Weighed> applicable = threads.stream().filter(Weighed::applies).toList();
        for (Weighed weighed : applicable) {
            if (Double.isNaN(weighed.spend())) {
                return Outcome.unknown("", "spend");
            }
            if (weighed.spend() < 0 || Double.isInfinite(weighed.spend())) {
                return Outcome.refused("", "spend", weighed.spend(), Rule.NOT_NEGATIVE);
            }
        }
        return new Outcome.Measured<>(portfolio(applicable));
    }

    private static GoalPortfolio portfolio(List<Weighed> threads) {
        Map<Link, Integer> breaks = new EnumMap<>(Link.class);
        double knownSpend = 0;
        double spend = 0;
        double continued = 0;
        int known = 0;
        for (Weighed weighed : threads) {
            spend += weighed.spend();
            Optional<GoalThread> thread = weighed.thread().result();
            if (thread.isPresent()) {
                known++;
                knownSpend += weighed.spend();
                continued += weighed.spend() * thread.get().continuity();
                thread.get().firstBreak().ifPresent(link -> breaks.merge(link, 1, Integer::sum));
            }
        }
        return new GoalPortfolio(
                continuity(continued, knownSpend, spend),
                Collections.unmodifiableMap(breaks),
                known,
                threads.size(),
                spend == 0 ? 0 : knownSpend / spend,
                FORMULA);
    }

    private static Outcome<Double> continuity(double continued, double knownSpend, double spend) {
        if (spend == 0) {
            return new Outcome.NotApplicable<>("no relevant spend");
        }
        return knownSpend == 0 ? Outcome.unknown("", "threads") : new Outcome.Measured<>(continued / knownSpend);
    }
}
