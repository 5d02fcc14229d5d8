package nl.schil.exchange.internal.value;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Periods as people write them: ISO 8601 ({@code P3Y6M}, kept as it is), {@code 36 maanden}, {@code 3 jaar en 6
 * maanden}, {@code 3 months}. Negative periods, times of day and numbers without a unit are refused.
 */
public final class Periods implements ValueReader {
    private static final Map<String, Character> UNITS = Map.ofEntries(
            Map.entry("jaar", 'Y'),
            Map.entry("jaren", 'Y'),
            Map.entry("jr", 'Y'),
            Map.entry("j", 'Y'),
            Map.entry("year", 'Y'),
            Map.entry("years", 'Y'),
            Map.entry("yr", 'Y'),
            Map.entry("yrs", 'Y'),
            Map.entry("y", 'Y'),
            Map.entry("maand", 'M'),
            Map.entry("maanden", 'M'),
            Map.entry("mnd", 'M'),
            Map.entry("mnden", 'M'),
            Map.entry("month", 'M'),
            Map.entry("months", 'M'),
            Map.entry("mth", 'M'),
            Map.entry("mths", 'M'),
            Map.entry("m", 'M'),
            Map.entry("week", 'W'),
            Map.entry("weken", 'W'),
            Map.entry("weeks", 'W'),
            Map.entry("wk", 'W'),
            Map.entry("w", 'W'),
            Map.entry("dag", 'D'),
            Map.entry("dagen", 'D'),
            Map.entry("dgn", 'D'),
            Map.entry("day", 'D'),
            Map.entry("days", 'D'),
            Map.entry("d", 'D'));
    private static final String ORDER = "YMWD";

    @Override
    public @Nullable String canonical(String text) {
        return period(text);
    }

    @Override
    public Violation refusal(String column, String text) {
        return Violation.of(column, text, "exchange.period.unreadable");
    }

    static @Nullable String period(String text) {
        char first = text.charAt(0);
        return first == 'P' || first == 'p' ? iso(text) : words(text.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String iso(String text) {
        if (text.indexOf('-') >= 0 || text.indexOf('+') >= 0) {
            return null;
        }
        try {
            Period.parse(text);
            return text.toUpperCase(Locale.ROOT);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String words(String text) {
        int[] amounts = new int[ORDER.length()];
        int at = 0;
        boolean any = false;
        while ((at = skipJoiners(text, at)) < text.length()) {
            int end = run(text, at, true);
            int unitFrom = skipSpaces(text, end);
            int unitEnd = run(text, unitFrom, false);
            Character unit = UNITS.get(text.substring(unitFrom, unitEnd));
            if (end == at || end - at > 5 || unit == null) {
                return null;
            }
            amounts[ORDER.indexOf(unit)] += Integer.parseInt(text, at, end, 10);
            at = unitEnd < text.length() && text.charAt(unitEnd) == '.' ? unitEnd + 1 : unitEnd;
            any = true;
        }
        return any ? written(amounts) : null;
    }

    private static String written(int[] amounts) {
        StringBuilder result = new StringBuilder("P");
        for (int i = 0; i < amounts.length; i++) {
            if (amounts[i] > 0) {
                result.append(amounts[i]).append(ORDER.charAt(i));
            }
        }
        return result.length() == 1 ? "P0D" : result.toString();
    }

    /** The end of the digits (or of the letters) that begin at {@code at}. */
    private static int run(String text, int at, boolean digits) {
        int end = at;
        while (end < text.length() && (digits ? isDigit(text.charAt(end)) : Character.isLetter(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private static int skipJoiners(String text, int from) {
        int at = skipSpaces(text, from);
        for (String joiner : new String[] {"en ", "and ", ",", "+"}) {
            if (from > 0 && text.startsWith(joiner, at)) {
                return skipSpaces(text, at + joiner.length());
            }
        }
        return at;
    }

    /** Several periods separated by {@code ;}; {@code 2 x 1 jaar} stands for two of them. */
    static final class Several implements ValueReader {
        private static final int MOST_REPEATS = 50;

        @Override
        public @Nullable String canonical(String text) {
            StringJoiner result = new StringJoiner(";");
            for (String part : text.split("[;\n]")) {
                String stripped = part.strip();
                if (!stripped.isEmpty() && !add(result, stripped)) {
                    return null;
                }
            }
            return result.length() == 0 ? null : result.toString();
        }

        @Override
        public Violation refusal(String column, String text) {
            return Violation.of(column, text, "exchange.periods.unreadable");
        }

        private static boolean add(StringJoiner result, String text) {
            int digits = run(text, 0, true);
            int cross = skipSpaces(text, digits);
            boolean repeated =
                    digits > 0 && digits < 3 && cross < text.length() - 1 && "xX×*".indexOf(text.charAt(cross)) >= 0;
            int times = repeated ? Integer.parseInt(text, 0, digits, 10) : 1;
            String one = period(repeated ? text.substring(cross + 1).strip() : text);
            for (int i = 0; one != null && i < times && i < MOST_REPEATS; i++) {
                result.add(one);
            }
            return one != null && times > 0 && times <= MOST_REPEATS;
        }
    }
}
