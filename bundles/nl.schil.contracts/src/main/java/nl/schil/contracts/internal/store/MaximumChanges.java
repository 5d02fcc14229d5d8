package nl.schil.contracts.internal.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.store.Reading;

/** The changes of contracts as far as they move a maximum. */
public interface MaximumChanges {
    /**
     * A move of a maximum.
     *
     * @param on first day on which it holds
     * @param cents what it adds, negative when it takes off
     */
    record Move(LocalDate on, long cents) {}

    /** The moves by id of the contract; a contract without any may be absent. */
    Map<String, List<Move>> of(Reading reading, Collection<String> contracts);

    /** The sum in cents of the moves that hold at {@code asOf}. */
    static long inForce(Collection<Move> moves, LocalDate asOf) {
        return moves.stream()
                .filter(move -> !move.on().isAfter(asOf))
                .mapToLong(Move::cents)
                .sum();
    }
}
