package nl.schil.circularity.calculators.steering;

import java.util.Optional;
import java.util.Set;
import nl.schil.circularity.calculators.Outcome;
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
}
