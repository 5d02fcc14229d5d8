package nl.schil.suppliers.internal.model;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier is to a buying organisation in one purchasing category.
 *
 * @param id id of the record
 * @param supplier id of the supplier
 * @param organisation id of the buying organisation
 * @param category name or code of the category
 * @param status what it is
 * @param from first day
 * @param to last day, or null while it lasts
 * @param version for optimistic locking, from 1
 */
public record CategoryStatus(
        String id,
        String supplier,
        String organisation,
        String category,
        Status status,
        LocalDate from,
        @Nullable LocalDate to,
        long version)
        implements Fact {
    public enum Status {
        /** Explored. */
        VERKEND,
        /** Candidate. */
        KANDIDAAT,
        /** Qualified. */
        GEKWALIFICEERD,
        /** Preferred. */
        VOORKEUR,
        /** Phased out. */
        UITGEFASEERD
    }

    /** Whether it holds on a day; both ends are inside. */
    public Validity on(LocalDate asOf) {
        if (asOf.isBefore(from)) {
            return Validity.FUTURE;
        }
        return to != null && asOf.isAfter(to) ? Validity.EXPIRED : Validity.VALID;
    }

    /** Whether both are about the same category of the same organisation and share a day. */
    public boolean overlaps(CategoryStatus other) {
        return isAbout(other)
                && (to == null || !other.from.isAfter(to))
                && (other.to == null || !from.isAfter(other.to));
    }

    /** Whether this lasts until another begins: then that one ends it. */
    public boolean isSucceededBy(CategoryStatus next) {
        return isAbout(next) && to == null && from.isBefore(next.from);
    }

    /** The same, ended on the day before another begins. */
    public CategoryStatus endedBefore(CategoryStatus next) {
        return new CategoryStatus(
                id, supplier, organisation, category, status, from, next.from.minusDays(1), version + 1);
    }

    private boolean isAbout(CategoryStatus other) {
        return organisation.equals(other.organisation)
                && category.toLowerCase(Locale.ROOT).equals(other.category.toLowerCase(Locale.ROOT));
    }
}
