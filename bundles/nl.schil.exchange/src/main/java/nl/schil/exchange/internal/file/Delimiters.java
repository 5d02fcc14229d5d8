package nl.schil.exchange.internal.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the delimiter of a text file. A first line {@code sep=;} decides; otherwise the candidate with which most
 * headers of the dataset are found in one of the first lines, and among equals the one that occurs most.
 */
final class Delimiters {
    private static final char[] CANDIDATES = {';', ',', '\t', '|'};
    private static final int LINES = 20;

    private Delimiters() {}

    /** The character after {@code sep=} when that is the whole first line. */
    static @Nullable Character declared(String sample) {
        boolean declares = sample.length() > 4 && sample.regionMatches(true, 0, "sep=", 0, 4);
        boolean alone = declares && (sample.length() == 5 || sample.charAt(5) == '\r' || sample.charAt(5) == '\n');
        return alone ? sample.charAt(4) : null;
    }

    static char guess(String sample, HeaderNames names) {
        char best = CANDIDATES[0];
        long bestScore = -1;
        for (char candidate : CANDIDATES) {
            long score = score(sample, candidate, names);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static long score(String sample, char delimiter, HeaderNames names) {
        List<List<String>> rows = split(sample, delimiter);
        long recognised = 0;
        for (List<String> row : rows) {
            recognised = Math.max(recognised, names.recognised(row.toArray(String[]::new)));
        }
        return recognised * 1_000_000
                + Math.min(rows.isEmpty() ? 0 : rows.get(0).size(), 100_000);
    }

    /** The first lines in cells; enough of CSV's rules to not be misled by quoted delimiters. */
    private static List<List<String>> split(String sample, char delimiter) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < sample.length() && rows.size() < LINES; i++) {
            char c = sample.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == delimiter || c == '\n' || c == '\r')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c != delimiter) {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        if (rows.size() < LINES) {
            row.add(cell.toString());
            rows.add(row);
        }
        return rows;
    }
}
