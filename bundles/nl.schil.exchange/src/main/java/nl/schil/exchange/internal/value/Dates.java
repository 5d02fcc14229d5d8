package nl.schil.exchange.internal.value;

import java.time.LocalDate;
import nl.schil.exchange.internal.model.DateOrder;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people and programs write them: {@code 2026-01-31} (a time behind it is dropped), {@code 20260131},
 * {@code 31-1-2026}, {@code 31/1/2026}, {@code 31.1.2026}, {@code 31 januari 2026}, {@code 31-jan-2026}, and Excel's
 * serial day numbers. Years have four digits and lie between 1900 and 2999; others are refused.
 */
public final class Dates implements ValueReader {
    /** Excel's day 0, which makes its day numbers right from 1 March 1900 on. */
    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);

    private final DateOrder order;

    public Dates(DateOrder order) {
        this.order = order;
    }

    @Override
    public @Nullable String canonical(String text) {
        int[] parts = new int[3];
        return switch (DateShape.of(text, parts)) {
            case ISO, COMPACT -> day(text, parts[0], parts[1], parts[2]);
            case DAY_OR_MONTH_FIRST ->
                order == DateOrder.DAY_FIRST
                        ? day(text, parts[2], parts[1], parts[0])
                        : day(text, parts[2], parts[0], parts[1]);
            case MONTH_NAME -> day(text, parts[2], parts[1], parts[0]);
            case SERIAL -> EXCEL_EPOCH.plusDays(parts[0]).toString();
            case NONE -> null;
        };
    }

    @Override
    public Violation refusal(String column, String text) {
        return Violation.of(
                column,
                text,
                "exchange.date.unreadable",
                "format",
                order == DateOrder.DAY_FIRST ? "d-M-yyyy" : "M/d/yyyy");
    }

    private static @Nullable String day(String text, int year, int month, int day) {
        if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1 || day > length(year, month)) {
            return null;
        }
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            return text;
        }
        return LocalDate.of(year, month, day).toString();
    }

    private static int length(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }
}
