package nl.schil.contracts.internal.application;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.schil.contracts.internal.model.SpendKind;
import nl.schil.contracts.internal.model.SpendLine;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/** Makes a spend line from canonical text. */
public final class ReadSpend {
    private static final int LONGEST_SOURCE = 200;
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ]?M?(\\d{1,2})(?:[-/.]\\d{1,2})?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{4})");
    private static final Map<String, SpendKind> KINDS = Map.ofEntries(
            Map.entry("committed", SpendKind.COMMITTED),
            Map.entry("commitment", SpendKind.COMMITTED),
            Map.entry("ordered", SpendKind.COMMITTED),
            Map.entry("verplichting", SpendKind.COMMITTED),
            Map.entry("verplicht", SpendKind.COMMITTED),
            Map.entry("besteld", SpendKind.COMMITTED),
            Map.entry("bestelling", SpendKind.COMMITTED),
            Map.entry("invoiced", SpendKind.INVOICED),
            Map.entry("invoice", SpendKind.INVOICED),
            Map.entry("paid", SpendKind.INVOICED),
            Map.entry("gefactureerd", SpendKind.INVOICED),
            Map.entry("factuur", SpendKind.INVOICED),
            Map.entry("betaald", SpendKind.INVOICED),
            Map.entry("realisatie", SpendKind.INVOICED));

    private ReadSpend() {}

    /** A spend line as it stands in a file. */
    public record Asked(
            @Nullable String period,
            @Nullable String amount,
            @Nullable String kind,
            @Nullable String source,
            @Nullable String sourceDate) {}

    /** The line of a contract, or everything that is wrong with it. */
    public static Result<SpendLine> read(String contract, Asked asked, String by, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        YearMonth period =
                value("period", asked.period(), period(asked.period()), "contracts.spend.period", violations);
        Long amount = value("amount", asked.amount(), cents(asked.amount()), "contracts.spend.amount", violations);
        SpendKind kind = value("kind", asked.kind(), kind(asked.kind()), "contracts.spend.kind", violations);
        String source = value("source", asked.source(), source(asked.source()), "contracts.spend.source", violations);
        LocalDate on = value("source_date", asked.sourceDate(), date(asked.sourceDate()), "contracts.date", violations);
        if (on != null && on.isAfter(today)) {
            violations.add(Violation.of("source_date", asked.sourceDate(), "contracts.spend.future", "today", today));
        }
        if (!violations.isEmpty() || period == null || amount == null || kind == null || source == null || on == null) {
            return Result.refused(violations);
        }
        return Result.accepted(new SpendLine(contract, period, kind, source, amount, on, today, by));
    }

    private static <T> @Nullable T value(
            String column, @Nullable String text, @Nullable T value, String code, List<Violation> violations) {
        if (value == null) {
            boolean absent = text == null || text.isBlank();
            violations.add(Violation.of(column, text, absent ? "contracts.required" : code));
        }
        return value;
    }

    /** A month, written as 2026-03, 2026M03, 03-2026 or as a day in it. */
    private static @Nullable YearMonth period(@Nullable String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text == null ? "" : text.strip());
        Matcher monthFirst = MONTH_FIRST.matcher(text == null ? "" : text.strip());
        try {
            if (yearFirst.matches()) {
                return month(Integer.parseInt(yearFirst.group(1)), Integer.parseInt(yearFirst.group(2)));
            }
            return monthFirst.matches()
                    ? month(Integer.parseInt(monthFirst.group(2)), Integer.parseInt(monthFirst.group(1)))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable YearMonth month(int year, int month) {
        return year < 1900 || year > 2999 ? null : YearMonth.of(year, month);
    }

    /** Cents of an amount with at most two decimals, negative for a correction. */
    private static @Nullable Long cents(@Nullable String text) {
        String amount = text == null ? "" : text.strip();
        Long positive = Values.cents(amount.startsWith("-") ? amount.substring(1) : amount);
        return positive == null ? null : amount.startsWith("-") ? -positive : positive;
    }

    private static @Nullable SpendKind kind(@Nullable String text) {
        return text == null ? null : KINDS.get(text.strip().toLowerCase(Locale.ROOT));
    }

    private static @Nullable String source(@Nullable String text) {
        String name = text == null ? "" : text.strip();
        return name.isEmpty() || name.length() > LONGEST_SOURCE ? null : name;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : Values.date(text.strip());
    }
}
