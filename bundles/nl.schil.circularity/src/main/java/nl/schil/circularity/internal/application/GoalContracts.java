package nl.schil.circularity.internal.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.circularity.internal.model.Relevant;

/**
 * The contracts to which goals apply, by goal.
 *
 * @param now those that run on the day asked
 * @param years ids of those that ran in a year that is over, of goals whose values are computed; a year is absent when
 *     none ran or nobody knows which
 */
record GoalContracts(Map<String, Relevant> now, Map<String, Map<Integer, Set<String>>> years) {
    private static final Relevant NOTHING = new Relevant(List.of(), true);

    Relevant now(String goal) {
        return now.getOrDefault(goal, NOTHING);
    }

    Map<Integer, Set<String>> years(String goal) {
        return years.getOrDefault(goal, Map.of());
    }
}
