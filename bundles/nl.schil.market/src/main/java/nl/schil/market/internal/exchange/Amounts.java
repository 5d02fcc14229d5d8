package nl.schil.market.internal.exchange;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Amounts in files: money in units there, in cents in the tables. */
final class Amounts {
    private static final int CENTS = 2;
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    private Amounts() {}

    /** Whether a unit means money: a code of ISO 4217. */
    static boolean money(@Nullable String unit) {
        return unit != null && CURRENCIES.contains(unit.strip());
    }

    static @Nullable BigDecimal stored(@Nullable String text, boolean money) {
        return text == null ? null : money ? new BigDecimal(text).movePointRight(CENTS) : new BigDecimal(text);
    }

    static @Nullable String shown(@Nullable BigDecimal amount, boolean money) {
        return amount == null ? null : (money ? amount.movePointLeft(CENTS) : amount).toPlainString();
    }
}
