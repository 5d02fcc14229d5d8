package nl.schil.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of money, VAT excluded unless a field's name says otherwise.
 *
 * @param cents minor units; may be negative
 * @param currency ISO 4217 code; refused when unknown
 */
public record Money(long cents, String currency) {
    public Money {
        Currency.getInstance(currency);
    }

    /** Euros in cents; refused when the amount has more than two decimals. */
    public static Money euro(String amount) {
        return new Money(
                new BigDecimal(amount)
                        .movePointRight(2)
                        .setScale(0, RoundingMode.UNNECESSARY)
                        .longValueExact(),
                "EUR");
    }

    /** The amount in major units with two decimals. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(cents, 2);
    }
}
