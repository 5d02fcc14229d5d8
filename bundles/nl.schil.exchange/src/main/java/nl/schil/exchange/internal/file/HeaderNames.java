package nl.schil.exchange.internal.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nl.schil.exchange.internal.model.Guess;
import nl.schil.kernel.dataset.Column;
import org.jspecify.annotations.Nullable;

/** The headers by which a dataset's columns are known: their own names and the synonyms. */
final class HeaderNames {
    /** The columns that Schil itself adds behind a row in the file of rejected rows. */
    static final List<String> REASONS = List.of("line", "column", "value", "code", "message", "remedy");

    private static final int LEFT_OUT = -1;

    private final List<Column> columns;
    private final Map<String, Integer> told = new HashMap<>();
    private final Map<String, Integer> own = new HashMap<>();
    private final Map<String, Integer> synonyms = new HashMap<>();

    /** @param mapping the column that a header is told to stand for; an empty or unknown one leaves the header out */
    HeaderNames(List<Column> columns, Map<String, String> mapping) {
        this.columns = columns;
        for (int i = 0; i < columns.size(); i++) {
            own.put(plain(columns.get(i).name()), i);
            for (String synonym : columns.get(i).synonyms()) {
                synonyms.putIfAbsent(plain(synonym), i);
            }
        }
        mapping.forEach((header, column) -> told.put(key(header), own.getOrDefault(plain(column), LEFT_OUT)));
    }

    /** How many of the cells are known headers. */
    int recognised(@Nullable String[] cells) {
        int count = 0;
        for (String cell : cells) {
            if (cell != null && !cell.isBlank() && (told.containsKey(key(cell)) || find(plain(cell)) >= 0)) {
                count++;
            }
        }
        return count;
    }

    /**
     * Gives every header its column. What was told goes before a column's own name, and that before a synonym; a
     * second header for the same column is unknown.
     */
    Match match(@Nullable String[] cells) {
        int width = cells.length - (endsWithReasons(cells) ? REASONS.size() : 0);
        int[] columnAt = new int[cells.length];
        Arrays.fill(columnAt, -1);
        boolean[] taken = new boolean[columns.size()];
        take(cells, width, header -> told.get(key(header)), columnAt, taken);
        take(cells, width, header -> told.containsKey(key(header)) ? null : own.get(plain(header)), columnAt, taken);
        take(
                cells,
                width,
                header -> told.containsKey(key(header)) ? null : synonyms.get(plain(header)),
                columnAt,
                taken);
        List<Guess.Header> headers = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String header = cells[i] == null ? "" : cells[i].strip();
            Integer column = columnAt[i] < 0 ? null : Integer.valueOf(columnAt[i]);
            headers.add(new Guess.Header(
                    header, column == null ? null : columns.get(column).name()));
            if (column == null && !header.isEmpty()) {
                unknown.add(header);
            }
        }
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i] && columns.get(i).required()) {
                missing.add(columns.get(i).name());
            }
        }
        return new Match(columnAt, headers, unknown, missing);
    }

    private int find(String plain) {
        return own.getOrDefault(plain, synonyms.getOrDefault(plain, -1));
    }

    private static void take(
            @Nullable String[] cells,
            int width,
            Function<String, @Nullable Integer> names,
            int[] columnAt,
            boolean[] taken) {
        for (int i = 0; i < width; i++) {
            Integer column = cells[i] == null || columnAt[i] >= 0 ? null : names.apply(cells[i]);
            if (column != null && column != LEFT_OUT && !taken[column]) {
                columnAt[i] = column;
                taken[column] = true;
            }
        }
    }

    private static boolean endsWithReasons(@Nullable String[] cells) {
        int from = cells.length - REASONS.size();
        return from > 0 && Arrays.asList(cells).subList(from, cells.length).equals(REASONS);
    }

    /** By which a header is recognised as the one that was told of; also one without letters and digits. */
    private static String key(String header) {
        String plain = plain(header);
        return plain.isEmpty() ? header.strip() : plain;
    }

    /** Lower-case letters and digits only: case, spaces, hyphens, underscores and other marks do not matter. */
    static String plain(String header) {
        StringBuilder result = new StringBuilder(header.length());
        header.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(result::appendCodePoint);
        return result.toString();
    }

    /**
     * @param columnAt for each position in the file the position of the column in the dataset, or -1
     * @param missing required columns without a header
     */
    record Match(int[] columnAt, List<Guess.Header> headers, List<String> unknown, List<String> missing) {}
}
