package nl.schil.exchange.internal.value;

import java.util.Locale;
import java.util.Map;

/** The way in which a date is written. */
enum DateShape {
    ISO("yyyy-MM-dd"),
    COMPACT("yyyyMMdd"),
    /** Three numbers, the year last; which of the first two is the day is another matter. */
    DAY_OR_MONTH_FIRST("d-M-yyyy"),
    MONTH_NAME("d MMMM yyyy"),
    SERIAL("Excel"),
    NONE("");

    private static final int FIRST_SERIAL = 10_000;
    private static final int LAST_SERIAL = 99_999;
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mrt", 3),
            Map.entry("maa", 3),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("mei", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private final String pattern;

    DateShape(String pattern) {
        this.pattern = pattern;
    }

    String pattern() {
        return pattern;
    }

    /** The shape of {@code text}; its numbers, in the order written, are put into {@code parts}. */
    static DateShape of(String text, int[] parts) {
        int at = 0;
        for (int part = 0; part < 3; part++) {
            int from = at;
            int number = 0;
            while (at < text.length() && isDigit(text.charAt(at)) && at - from < 9) {
                number = number * 10 + text.charAt(at++) - '0';
            }
            if (at == from) {
                return part == 1 && parts[0] > 0 ? named(text, at, parts) : NONE;
            }
            parts[part] = number;
            if (part == 0 && at == text.length()) {
                return single(parts, at - from);
            }
            if (part < 2 && (at == text.length() || !isSeparator(text.charAt(at++)))) {
                return serialWithTime(text, parts);
            }
            if (part == 2) {
                return threeNumbers(text, at, at - from);
            }
        }
        return NONE;
    }

    private static DateShape serialWithTime(String text, int[] parts) {
        int point = text.indexOf('.');
        boolean decimals = point > 0 && text.chars().skip(point + 1L).allMatch(c -> c >= '0' && c <= '9');
        return decimals && parts[0] >= FIRST_SERIAL && parts[0] <= LAST_SERIAL ? SERIAL : NONE;
    }

    private static DateShape single(int[] parts, int digits) {
        if (digits == 8) {
            int number = parts[0];
            parts[0] = number / 10_000;
            parts[1] = number / 100 % 100;
            parts[2] = number % 100;
            return COMPACT;
        }
        return parts[0] >= FIRST_SERIAL && parts[0] <= LAST_SERIAL ? SERIAL : NONE;
    }

    private static DateShape threeNumbers(String text, int end, int lastDigits) {
        boolean atEnd = end == text.length();
        boolean time = !atEnd && (text.charAt(end) == 'T' || text.charAt(end) == ' ');
        if (!atEnd && !time) {
            return NONE;
        }
        if (isDigit(text.charAt(0)) && text.length() > 4 && isSeparator(text.charAt(4)) && digits(text, 4)) {
            return lastDigits <= 2 ? ISO : NONE;
        }
        return lastDigits == 4 ? DAY_OR_MONTH_FIRST : NONE;
    }

    private static boolean digits(String text, int count) {
        for (int i = 0; i < count; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static DateShape named(String text, int from, int[] parts) {
        int at = from;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        if (at - from < 3) {
            return NONE;
        }
        Integer month = MONTHS.get(text.substring(from, from + 3).toLowerCase(Locale.ROOT));
        while (at < text.length() && (isSeparator(text.charAt(at)) || text.charAt(at) == ',')) {
            at++;
        }
        String year = text.substring(at);
        if (month == null || year.length() != 4 || !digits(year, 4)) {
            return NONE;
        }
        parts[1] = month;
        parts[2] = Integer.parseInt(year);
        return MONTH_NAME;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSeparator(char c) {
        return c == '-' || c == '/' || c == '.' || c == ' ';
    }
}
