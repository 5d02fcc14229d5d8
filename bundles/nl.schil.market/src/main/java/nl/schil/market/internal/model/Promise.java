package nl.schil.market.internal.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was promised at award or in a plan. It is about at least one of a category, a contract and a supplier.
 *
 * @param unit ISO 4217 code for money, otherwise words such as {@code % op tijd}
 * @param money whether amounts are in cents
 * @param amount what was promised, in its unit
 * @param base where it began; a level always has one, for a sum it may be null
 * @param source where it was promised, such as the answer in a tender
 * @param dueOn last day by which it is to be there, inside
 * @param recordedBy account id of who recorded it
 * @param writtenBy account id of who wrote this version
 * @param why why this version was written, or null for the first
 * @param withdrawnOn day from which it does not count, or null
 */
public record Promise(
        String id,
        String organisation,
        long version,
        @Nullable String category,
        @Nullable String contract,
        @Nullable String supplier,
        String title,
        Kind kind,
        Way way,
        String unit,
        boolean money,
        BigDecimal amount,
        @Nullable BigDecimal base,
        String source,
        LocalDate promisedOn,
        LocalDate dueOn,
        String recordedBy,
        LocalDate writtenOn,
        String writtenBy,
        @Nullable String why,
        @Nullable LocalDate withdrawnOn) {
    /** What kind of value. */
    public enum Kind {
        PRICE,
        QUALITY,
        TIME,
        SUSTAINABILITY,
        INNOVATION,
        RISK
    }

    /** How figures of periods make one figure. */
    public enum Way {
        /** They add up, such as savings. */
        SUM,
        /** The newest counts, such as the part that is delivered in time. */
        LEVEL
    }

    public Promise {
        if (category == null && contract == null && supplier == null) {
            throw new IllegalArgumentException("a promise is about something");
        }
        if (way == Way.LEVEL ? base == null || base.compareTo(amount) == 0 : amount.signum() <= 0) {
            throw new IllegalArgumentException("nothing to measure against: " + amount + " from " + base);
        }
    }

    public boolean counts(LocalDate asOf) {
        return !promisedOn.isAfter(asOf) && (withdrawnOn == null || withdrawnOn.isAfter(asOf));
    }
}
