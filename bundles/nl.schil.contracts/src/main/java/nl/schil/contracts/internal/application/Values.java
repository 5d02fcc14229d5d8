package nl.schil.contracts.internal.application;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads canonical text; null when the text is not such a value. */
final class Values {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}\\.[^@\\s.]{2,63}");
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);
    private static final long LONGEST_MONTHS = 1200;
    private static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");

    private Values() {}

    static @Nullable LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return date.isBefore(FIRST) || date.isAfter(LAST) ? null : date;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** A period of zero or more, at most a hundred years. */
    static @Nullable Period period(String text) {
        try {
            Period period = Period.parse(text.strip());
            boolean sane = !period.isNegative()
                    && period.toTotalMonths() <= LONGEST_MONTHS
                    && period.getDays() <= LONGEST_MONTHS * 31;
            return sane ? period : null;
        } catch (DateTimeParseException | ArithmeticException e) {
            return null;
        }
    }

    /** A period of at least one day. */
    static @Nullable Period length(String text) {
        Period period = period(text);
        return period == null || period.isZero() ? null : period;
    }

    /** Cents of an amount of zero or more with at most two decimals. */
    static @Nullable Long cents(String text) {
        BigDecimal amount = quantity(text);
        try {
            return amount == null
                    ? null
                    : amount.movePointRight(2)
                            .setScale(0, RoundingMode.UNNECESSARY)
                            .longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    static @Nullable BigDecimal quantity(String text) {
        try {
            BigDecimal number = new BigDecimal(text.strip());
            boolean sane = number.signum() >= 0
                    && number.scale() <= 6
                    && number.scale() >= -13
                    && number.compareTo(LARGEST) <= 0;
            return sane ? plain(number) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The same number with as few decimals as it needs, so that equal numbers are equal values. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    static @Nullable String currency(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static @Nullable String email(String text) {
        String address = text.strip();
        return EMAIL.matcher(address).matches() ? address : null;
    }
}
