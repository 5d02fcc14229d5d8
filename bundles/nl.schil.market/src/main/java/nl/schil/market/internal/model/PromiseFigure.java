package nl.schil.market.internal.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a promise in a period.
 *
 * @param from first day
 * @param until last day
 * @param amount in the unit of the promise, cents for money
 * @param claimedBy account id of who says so
 * @param confirmedBy account id of somebody else who found that it is so, or null
 * @param withdrawnOn day from which it does not count, or null
 */
public record PromiseFigure(
        String id,
        String promise,
        LocalDate from,
        LocalDate until,
        BigDecimal amount,
        String source,
        LocalDate claimedOn,
        String claimedBy,
        @Nullable LocalDate confirmedOn,
        @Nullable String confirmedBy,
        @Nullable LocalDate withdrawnOn) {
    public PromiseFigure {
        if (until.isBefore(from) || claimedBy.equals(confirmedBy)) {
            throw new IllegalArgumentException("not a figure: " + from + " to " + until + " by " + claimedBy);
        }
    }

    public boolean counts(LocalDate asOf) {
        return !claimedOn.isAfter(asOf) && (withdrawnOn == null || withdrawnOn.isAfter(asOf));
    }

    public boolean confirmed(LocalDate asOf) {
        return confirmedOn != null && !confirmedOn.isAfter(asOf);
    }

    /** Whether both have a day in common. */
    public boolean overlaps(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !until.isBefore(first);
    }
}
