package nl.schil.development.internal.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far something was on a day.
 *
 * @param percent 0 to 100; null when it is said that it is not known
 * @param by name of who says so
 */
public record Progress(
        LocalDate on, @Nullable Integer percent, @Nullable String note, String by) {
    public static final int DONE = 100;

    /** The newest of {@code history} on or before {@code asOf}; later entries of one day win. */
    public static Optional<Progress> at(List<Progress> history, LocalDate asOf) {
        return history.stream()
                .filter(one -> !one.on().isAfter(asOf))
                .reduce((former, one) -> one.on().isBefore(former.on()) ? former : one);
    }
}
