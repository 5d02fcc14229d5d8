package nl.schil.exchange.internal.codelist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CPV 2008 (Regulation (EC) No 213/2008): eight digits, whose trailing zeros tell the level, a hyphen and a check digit.
 * Most check digits are the sum of the digits weighted 3, 7, 1, 3, 7, 1, 3, 7, modulo 10. Whole branches deviate from that
 * by a fixed number, as if they had been numbered anew after their check digits were made; {@link #SHIFTS} holds these,
 * so that every official check digit is reproduced.
 */
final class CpvNotation implements Notation {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{8})(?:\\s*-\\s*(\\d))?");
    private static final int DIGITS = 8;
    private static final int[] WEIGHTS = {3, 7, 1, 3, 7, 1, 3, 7};

    /** What is added to the weighted sum of the codes that begin so; the longest beginning counts. */
    private static final Map<String, Integer> SHIFTS = shifts(
            "03300000:8 0331:8 0332:8 034:9 09:6 09000000:0 31711154:3"
                    + " 31711155:3 33141113:9 34211100:9 34211200:8 34211300:7 34421000:3 34422000:6 35113110:7 35125300:3"
                    + " 35331300:7 35642000:1 37442100:9 37442200:8 37442300:7 37442400:6 37442500:5 37442600:4 37442700:3"
                    + " 37442800:2 37442900:1 38941000:4 38942000:7 38944000:3 38945000:6 38946000:9 38947000:2 421:3 45233139:1"
                    + " 48628000:3 51000000:7 65122000:6 65123000:2 71351920:4 71351921:7 71351923:3 71351924:6 72212:5 72212000:0"
                    + " 72267100:5 72267200:5 72330000:5 724:5 726:5 727:5 728:5 729:5 79342410:4 85210000:9 92225100:2");

    @Override
    public String full(String listed) {
        return listed + "-" + (sum(listed) + shift(listed)) % 10;
    }

    @Override
    public @Nullable String key(String written) {
        Matcher code = WRITTEN.matcher(written.strip());
        return code.matches() ? code.group(1) : null;
    }

    @Override
    public boolean means(String written, String full) {
        Matcher code = WRITTEN.matcher(written.strip());
        return code.matches() && (code.group(2) == null || full.endsWith("-" + code.group(2)));
    }

    @Override
    public List<String> above(String key) {
        List<String> above = new ArrayList<>();
        int level = DIGITS;
        while (level > 2 && key.charAt(level - 1) == '0') {
            level--;
        }
        for (level--; level >= 2; level--) {
            above.add(key.substring(0, level) + "0".repeat(DIGITS - level));
        }
        return above;
    }

    private static int sum(String code) {
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            sum += WEIGHTS[i] * (code.charAt(i) - '0');
        }
        return sum;
    }

    private static int shift(String code) {
        for (int length = DIGITS; length >= 2; length--) {
            Integer shift = SHIFTS.get(code.substring(0, length));
            if (shift != null) {
                return shift;
            }
        }
        return 0;
    }

    private static Map<String, Integer> shifts(String table) {
        Map<String, Integer> shifts = new HashMap<>();
        for (String entry : table.split(" ")) {
            int colon = entry.indexOf(':');
            shifts.put(entry.substring(0, colon), Integer.valueOf(entry.substring(colon + 1)));
        }
        return Map.copyOf(shifts);
    }
}
