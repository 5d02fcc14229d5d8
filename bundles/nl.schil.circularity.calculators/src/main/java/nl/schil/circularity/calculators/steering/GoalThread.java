package nl.schil.circularity.calculators.steering;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.schil.circularity.calculators.Fault;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.Rule;
import org.jspecify.annotations.Nullable;

/**
 * How far the thread of a goal runs through one contract or tender before it breaks (F4).
 *
 * @param links number of links from the first one without a break, 0 to 6
 * @param breaksAt the first link that is missing, or null when the thread is whole
 */
public record GoalThread(int links, @Nullable Link breaksAt) {
    /** The consecutive links of six, between 0 and 1. */
    public double continuity() {
        return (double) links / Link.values().length;
    }

    /** The first link that is missing; none when the thread is whole. */
    public Optional<Link> firstBreak() {
        return Optional.ofNullable(breaksAt);
    }

    /**
     * The thread. What is unknown after the first break does not matter.
     *
     * @param present links that are there
     * @param unknown links of which nobody can tell, for example because a module is off
     * @return unknown when the first link that is not there is one of those
     */
    public static Outcome<GoalThread> of(Set<Link> present, Set<Link> unknown) {
        int links = 0;
        for (Link link : Link.values()) {
            if (!present.contains(link)) {
                return unknown.contains(link)
                        ? Outcome.unknown("", link.label())
                        : new Outcome.Measured<>(new GoalThread(links, link));
            }
            links++;
        }
        return new Outcome.Measured<>(new GoalThread(links, null));
    }

    /**
     * One thread in a portfolio.
     *
     * @param thread the thread, possibly unknown
     * @param spend relevant spend, not negative
     */
    public record Weighed(Outcome<GoalThread> thread, double spend) {}

    /**
     * A goal over all its contracts.
     *
     * @param continuity mean of the known threads by relevant spend; unknown when none is known, not applicable without
     *     relevant spend
     * @param breaks how many known threads break at each link
     * @param known how many threads are known
     * @param all how many threads there are
     * @param coverage share of the relevant spend of which the thread is known; 0 without relevant spend
     */
    public record Portfolio(
            Outcome<Double> continuity, Map<Link, Integer> breaks, int known, int all, double coverage) {}

    /** The portfolio of a goal; refused when a spend is negative or unknown. */
    public static Outcome<Portfolio> portfolio(List<Weighed> threads) {
        Map<Link, Integer> breaks = new EnumMap<>(Link.class);
        double known = 0;
        double all = 0;
        double weighed = 0;
        int count = 0;
        for (Weighed weighedThread : threads) {
            double spend = weighedThread.spend();
            if (!(spend >= 0) || Double.isInfinite(spend)) {
                return new Outcome.Refused<>(List.of(new Fault("", "spend", String.valueOf(spend), Rule.NOT_NEGATIVE)));
            }
            all += spend;
            Optional<GoalThread> thread = weighedThread.thread().result();
            if (thread.isPresent()) {
                count++;
                known += spend;
                weighed += spend * thread.get().continuity();
                thread.get().firstBreak().ifPresent(link -> breaks.merge(link, 1, Integer::sum));
            }
        }
        return new Outcome.Measured<>(new Portfolio(
                continuity(weighed, known, all),
                Map.copyOf(breaks),
                count,
                threads.size(),
                all == 0 ? 0 : known / all));
    }

    private static Outcome<Double> continuity(double weighed, double known, double all) {
        if (all == 0) {
            return new Outcome.NotApplicable<>("no relevant spend");
        }
        return known == 0 ? Outcome.unknown("", "threads") : new Outcome.Measured<>(weighed / known);
    }
}
