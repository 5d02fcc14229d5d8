package nl.schil.market.internal.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.schil.kernel.Fields;
import org.jspecify.annotations.Nullable;

/** Reads what only this module's fields are. */
public final class MarketFields {
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final BigDecimal MOST = new BigDecimal("1e15");
    private static final int MOST_DECIMALS = 6;

    private MarketFields() {}

    /** A day that is there and has come; null when it is refused. */
    public static @Nullable LocalDate past(Fields fields, String field, @Nullable String text, LocalDate today) {
        LocalDate day = fields.requiredDate(field, text);
        if (day != null && day.isAfter(today)) {
            fields.refuse(field, text, "market.future");
            return null;
        }
        return day;
    }

    /** A number that is there, of ordinary size and with at most six decimals; null when it is refused. */
    public static @Nullable BigDecimal amount(Fields fields, String field, @Nullable BigDecimal amount) {
        if (amount == null) {
            fields.refuse(field, null, "problem.field.required");
        } else if (amount.abs().compareTo(MOST) > 0
                || amount.stripTrailingZeros().scale() > MOST_DECIMALS) {
            fields.refuse(field, amount, "market.promise.number");
        } else {
            return amount;
        }
        return null;
    }

    /** A web address; null when there is none or it is refused. */
    public static @Nullable String address(Fields fields, String field, @Nullable String text, int longest) {
        String address = fields.optional(field, text, longest);
        if (address != null && !ADDRESS.matcher(address).matches()) {
            fields.refuse(field, text, "market.address");
            return null;
        }
        return address;
    }
}
