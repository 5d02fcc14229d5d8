package nl.schil.governance.internal.model.raci;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something holds.
 *
 * @param from first day
 * @param to last day, inside; null until further notice
 */
public record Span(LocalDate from, @Nullable LocalDate to) {
    public Span {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a span ends on or after its first day");
        }
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
