package nl.schil.exchange.internal.value;

import nl.schil.exchange.internal.model.DecimalMark;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people write them: {@code 1234567.89}, {@code 1.234.567,89}, {@code 1,234,567.89}, {@code 1 234,5}, with a
 * euro sign or {@code EUR}, and {@code 1.000,-}. A number that can be read in one way only is read that way; the mark
 * decides about {@code 1.234}. Groups of other than three digits are refused, and so are amounts of money with more
 * than two decimals.
 */
public final class Numbers implements ValueReader {
    private final boolean money;
    private final DecimalMark mark;
    private final boolean certain;

    /** @param certain the file proves the mark, so that three digits behind it are decimals even in an amount */
    public Numbers(boolean money, DecimalMark mark, boolean certain) {
        this.money = money;
        this.mark = mark;
        this.certain = certain;
    }

    @Override
    public @Nullable String canonical(String text) {
        if (isPlain(text)) {
            return text;
        }
        String bare = bare(text);
        return bare.isEmpty() ? null : parsed(bare);
    }

    @Override
    public Violation refusal(String column, String text) {
        String code = money ? "exchange.money.unreadable" : "exchange.number.unreadable";
        return Violation.of(column, text, code, "example", mark == DecimalMark.COMMA ? "1.234,56" : "1234.56");
    }

    /** Digits without a leading zero, then at most a point and one or two digits: already canonical. */
    private static boolean isPlain(String text) {
        int length = text.length();
        int point = text.indexOf('.');
        if (length > 18 || text.charAt(0) == '0' && length > 1 && point != 1) {
            return false;
        }
        if (point >= 0 && (point == 0 || length - point > 3 || point == length - 1)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (i != point && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return false;
            }
        }
        return true;
    }

    /** Without currency, spaces, grouping apostrophes and a closing {@code ,-}. */
    private static String bare(String text) {
        StringBuilder result = new StringBuilder(text.length());
        String rest = withoutCurrency(text);
        if (rest.endsWith(",-") || rest.endsWith(".-") || rest.endsWith(",--")) {
            rest = rest.substring(0, Math.max(rest.lastIndexOf(','), rest.lastIndexOf(".-")));
        }
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c == '\u2212') {
                result.append('-');
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\'' && c != '\u2019') {
                result.append(c);
            }
        }
        return result.toString();
    }

    private static String withoutCurrency(String text) {
        String rest = text.replace("€", "").strip();
        for (String name : new String[] {"EUR", "euro"}) {
            if (rest.regionMatches(true, 0, name, 0, name.length())) {
                rest = rest.substring(name.length()).strip();
            } else if (rest.regionMatches(true, rest.length() - name.length(), name, 0, name.length())) {
                rest = rest.substring(0, rest.length() - name.length()).strip();
            }
        }
        return rest;
    }

    private @Nullable String parsed(String bare) {
        boolean negative = bare.charAt(0) == '-';
        String digits = negative || bare.charAt(0) == '+' ? bare.substring(1) : bare;
        int decimalAt = decimalAt(digits);
        if (decimalAt == -2) {
            return null;
        }
        String whole = ungrouped(decimalAt < 0 ? digits : digits.substring(0, decimalAt));
        String decimals = decimalAt < 0 ? "" : digits.substring(decimalAt + 1);
        if (whole == null || decimalAt >= 0 && decimals.isEmpty() || !allDigits(decimals)) {
            return null;
        }
        int keep = decimals.length();
        while (keep > (money ? 2 : 0) && decimals.charAt(keep - 1) == '0') {
            keep--;
        }
        if (money && keep > 2) {
            return null;
        }
        return (negative ? "-" : "") + whole + (keep == 0 ? "" : "." + decimals.substring(0, keep));
    }

    /** Where the decimals begin; -1 without decimals, -2 when the marks make no number. */
    private int decimalAt(String digits) {
        int comma = digits.lastIndexOf(',');
        int point = digits.lastIndexOf('.');
        int last = Math.max(comma, point);
        if (last < 0) {
            return -1;
        }
        boolean once = digits.indexOf(digits.charAt(last)) == last;
        if (comma >= 0 && point >= 0) {
            return once ? last : -2;
        }
        if (!once) {
            return -1;
        }
        if (digits.length() - last - 1 != 3) {
            return last;
        }
        boolean isMark = digits.charAt(last) == mark.character();
        return isMark && (certain || !money) || digits.charAt(0) == '0' ? last : -1;
    }

    /** The digits without grouping marks and leading zeros, or null when the groups are not of three digits. */
    private static @Nullable String ungrouped(String text) {
        StringBuilder result = new StringBuilder(text.length());
        char group = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                result.append(c);
                run++;
            } else if ((c == '.' || c == ',') && (group == 0 ? run >= 1 && run <= 3 : run == 3 && c == group)) {
                group = c;
                run = 0;
            } else {
                return null;
            }
        }
        if (group != 0 && run != 3 || result.isEmpty()) {
            return null;
        }
        int zeros = 0;
        while (zeros < result.length() - 1 && result.charAt(zeros) == '0') {
            zeros++;
        }
        return result.substring(zeros);
    }

    private static boolean allDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
