package nl.schil.exchange.internal.model;

import java.util.List;
import nl.schil.kernel.dataset.RowOutcome;

/**
 * How many rows were read and what became of them; {@code rows} is the sum of the others.
 *
 * @param rows rows read, without the header and without empty rows
 */
public record Counts(long rows, long created, long updated, long unchanged, long rejected) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** These counts with a batch added: the module's outcomes and the rows that never reached the module. */
    public Counts plus(List<RowOutcome> outcomes, long unreadable) {
        long[] by = new long[RowOutcome.Kind.values().length];
        for (RowOutcome outcome : outcomes) {
            by[outcome.kind().ordinal()]++;
        }
        return new Counts(
                rows + outcomes.size() + unreadable,
                created + by[RowOutcome.Kind.CREATED.ordinal()],
                updated + by[RowOutcome.Kind.UPDATED.ordinal()],
                unchanged + by[RowOutcome.Kind.UNCHANGED.ordinal()],
                rejected + by[RowOutcome.Kind.REJECTED.ordinal()] + unreadable);
    }
}
