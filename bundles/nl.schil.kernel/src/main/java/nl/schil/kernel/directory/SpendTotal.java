package nl.schil.kernel.directory;

import java.time.LocalDate;
import nl.schil.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was spent on one contract in one calendar year. Where sources differ about a month, the newest source counts and,
 * of equally new ones, the highest amount.
 *
 * @param organisation id of the buying organisation
 * @param contract id of the contract
 * @param supplier id of its supplier, or null when the register does not know it
 * @param category category code of the contract, or null when unknown
 * @param kind what the amount is
 * @param year the calendar year
 * @param months number of months of that year of which something is known, 1 to 12
 * @param amount their sum, VAT excluded; negative when corrections exceed what was spent
 * @param sourceDate day up to which the oldest source that counts is complete
 */
public record SpendTotal(
        String organisation,
        String contract,
        @Nullable String supplier,
        @Nullable String category,
        Kind kind,
        int year,
        int months,
        Money amount,
        LocalDate sourceDate) {
    public SpendTotal {
        if (months < 1 || months > 12) {
            throw new IllegalArgumentException("a year has 1 to 12 months: " + months);
        }
    }

    /** What an amount is; amounts of different kinds are not added up. */
    public enum Kind {
        /** Ordered, whether or not it is delivered. */
        COMMITTED,
        /** Invoiced; credit notes are negative. */
        INVOICED
    }
}
