package nl.schil.governance.internal.model.raci;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who does what in one scope, through time.
 *
 * @param version 0 as long as nothing is recorded
 * @param starterVersion edition of the starter that it was filled from, or null
 */
public record RaciTable(
        RaciScope scope,
        long version,
        @Nullable String starterVersion,
        List<Seat> seats,
        List<Assignment> assignments) {
    public RaciTable {
        seats = List.copyOf(seats);
        assignments = List.copyOf(assignments);
    }

    public static RaciTable empty(RaciScope scope) {
        return new RaciTable(scope, 0, null, List.of(), List.of());
    }
}
