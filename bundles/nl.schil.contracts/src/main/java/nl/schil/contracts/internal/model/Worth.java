package nl.schil.contracts.internal.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a contract is worth, VAT excluded.
 *
 * @param maximum ceiling in cents, or null when there is none or it is unknown
 * @param maximumQuantity ceiling in units, or null
 * @param estimated estimated value in cents, or null
 * @param currency ISO 4217 code
 * @param unit what {@code maximumQuantity} and the quantities of call-offs are counted in, or null when unknown
 */
public record Worth(
        @Nullable Long maximum,
        @Nullable BigDecimal maximumQuantity,
        @Nullable Long estimated,
        String currency,
        @Nullable String unit) {
    public static final Worth UNKNOWN = new Worth(null, null, null, "EUR");

    public Worth(
            @Nullable Long maximum, @Nullable BigDecimal maximumQuantity, @Nullable Long estimated, String currency) {
        this(maximum, maximumQuantity, estimated, currency, null);
    }

    public boolean known() {
        return maximum != null || maximumQuantity != null || estimated != null;
    }

    public boolean limited() {
        return maximum != null || maximumQuantity != null;
    }
}
