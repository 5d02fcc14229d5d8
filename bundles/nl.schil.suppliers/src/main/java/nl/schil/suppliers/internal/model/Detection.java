package nl.schil.suppliers.internal.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A search for duplicates through the whole register.
 *
 * @param id id of the run
 * @param state how it stands
 * @param progress from 0 to 1
 * @param suppliers how many it looks at
 * @param compared pairs whose names were compared
 * @param found candidates that were not known before
 * @param startedAt when it began
 * @param endedAt when it ended, or null while it runs
 */
public record Detection(
        String id,
        State state,
        double progress,
        long suppliers,
        long compared,
        long found,
        Instant startedAt,
        @Nullable Instant endedAt) {
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }
}
