package nl.schil.development.internal.model.chain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A goal that is reached or missed in the chain.
 *
 * @param reference where the goal itself is kept, or null
 * @param goal id of the circularity goal that it is, or null
 * @param since first day on which it holds
 * @param endedOn last day on which it holds, or null
 */
public record ChainGoal(
        String id,
        String organisation,
        long version,
        String title,
        @Nullable String reference,
        @Nullable String goal,
        LocalDate since,
        @Nullable LocalDate endedOn) {
    public boolean holds(LocalDate asOf) {
        return !since.isAfter(asOf) && (endedOn == null || !endedOn.isBefore(asOf));
    }
}
