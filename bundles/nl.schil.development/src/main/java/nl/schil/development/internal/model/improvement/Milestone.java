package nl.schil.development.internal.model.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.schil.development.internal.model.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A step of an improvement plan.
 *
 * @param due last day on which it is reached in time
 * @param history what was said of it, oldest first
 */
public record Milestone(String id, String title, LocalDate due, List<Progress> history) {
    public Milestone {
        history = List.copyOf(history);
    }

    public Optional<Progress> progress(LocalDate asOf) {
        return Progress.at(history, asOf);
    }

    /** The first day of the unbroken time until {@code asOf} in which it was reached, or null when it is not. */
    public @Nullable LocalDate doneOn(LocalDate asOf) {
        LocalDate done = null;
        for (Progress one : history) {
            if (!one.on().isAfter(asOf)) {
                boolean reached = one.percent() != null && one.percent() == Progress.DONE;
                done = reached ? done == null ? one.on() : done : null;
            }
        }
        return done;
    }

    public boolean late(LocalDate asOf) {
        return asOf.isAfter(due) && doneOn(asOf) == null;
    }
}
