package nl.schil.suppliers.internal.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An identifier of a supplier.
 *
 * @param scheme code of the scheme
 * @param value canonical form
 * @param original as it was written in its source
 * @param validFrom first day of validity, or null when it is unknown
 * @param validTo last day of validity, or null while it is live
 * @param verifiedOn last day on which somebody compared it with its register, or null when nobody did
 * @param source where it came from, for example a file name or {@code web}
 */
public record Identifier(
        String scheme,
        String value,
        String original,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate verifiedOn,
        String source) {
    public boolean isLive() {
        return validTo == null;
    }

    public String text() {
        return scheme + ":" + value;
    }
}
