package nl.schil.suppliers.internal.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

/**
 * A supplier's turnover in one year, as one source says it. Sources may differ: all are kept.
 *
 * @param id id of the record
 * @param supplier id of the supplier
 * @param year financial year, 1900 to 2100
 * @param cents minor units, VAT excluded; not negative
 * @param currency ISO 4217 code
 * @param source where the figure stands, for example {@code jaarrekening}
 * @param sourceDate date of the source
 * @param version for optimistic locking, from 1
 */
public record Turnover(
        String id,
        String supplier,
        int year,
        long cents,
        String currency,
        String source,
        LocalDate sourceDate,
        long version)
        implements Fact {
    private static final Comparator<Turnover> NEWEST =
            Comparator.comparing(Turnover::sourceDate).thenComparing(Turnover::id);

    /** Whether another source gives another figure for this year. */
    public boolean isContradicted(Collection<Turnover> all) {
        return all.stream().anyMatch(t -> t.year == year && (t.cents != cents || !t.currency.equals(currency)));
    }

    /** Whether this is the figure to use for its year: that of the newest source. */
    public boolean isUsed(Collection<Turnover> all) {
        return all.stream()
                .filter(t -> t.year == year)
                .max(NEWEST)
                .filter(this::equals)
                .isPresent();
    }
}
