package nl.schil.market.internal.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation wants with one supplier.
 *
 * @param evaluation id of the two-way evaluation with what the supplier itself said when it was agreed, or null
 * @param attractiveness how attractive the organisation was then by the supplier's own answers, 0 to 1, or null
 */
public record Strategy(
        String id,
        String organisation,
        long version,
        String supplier,
        LocalDate agreedOn,
        LocalDate validUntil,
        String aim,
        @Nullable String steps,
        @Nullable String evaluation,
        @Nullable BigDecimal attractiveness,
        String author,
        @Nullable LocalDate withdrawnOn) {
    public boolean counts(LocalDate asOf) {
        return !agreedOn.isAfter(asOf)
                && !asOf.isAfter(validUntil)
                && (withdrawnOn == null || withdrawnOn.isAfter(asOf));
    }
}
