package nl.schil.contracts.internal.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The event by which a contract ends otherwise than by its term.
 *
 * @param kind {@code TERMINATED} for notice and dissolution, {@code EXHAUSTED} or {@code CANCELLED}
 * @param on the day of the notice or the event
 * @param effective last day of the contract; on or after {@code on}
 * @param by who gave notice: {@code BUYER} or {@code SUPPLIER}, or null when not recorded
 */
public record Ending(
        EndingKind kind,
        LocalDate on,
        LocalDate effective,
        @Nullable String by) {
    public Ending {
        if (kind == EndingKind.EXPIRED || effective.isBefore(on)) {
            throw new IllegalArgumentException("an ending is an event and takes effect on or after its own day");
        }
    }

    boolean knownAt(LocalDate asOf) {
        return !on.isAfter(asOf);
    }
}
