package nl.schil.exchange.internal.file;

import org.jspecify.annotations.Nullable;

/** The text of a cell without what is not meant. */
final class CellTrim {
    private CellTrim() {}

    /**
     * Without white space (no-break spaces included) at both ends and without the apostrophe by which an export keeps
     * a spreadsheet from taking text for a formula; null when nothing is left.
     */
    static @Nullable String trimmed(@Nullable String cell) {
        if (cell == null) {
            return null;
        }
        int from = 0;
        int to = cell.length();
        while (from < to && isBlank(cell.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(cell.charAt(to - 1))) {
            to--;
        }
        if (to - from > 1 && cell.charAt(from) == '\'' && FormulaGuard.isRisky(cell.charAt(from + 1))) {
            from++;
        }
        return from == to ? null : from == 0 && to == cell.length() ? cell : cell.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c >= '\u0080' && (c == '\u00A0' || c == '\uFEFF' || Character.isWhitespace(c));
    }
}
