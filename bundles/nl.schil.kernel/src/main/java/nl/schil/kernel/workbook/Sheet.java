package nl.schil.kernel.workbook;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sheet. Row n of the sheet, as a spreadsheet numbers it, is {@code rows().get(n - 1)}.
 *
 * @param name as its tab shows it, at most 31 characters
 * @param headings how many leading rows are headings: they stand out, and the last of them stays in sight
 * @param rows cells by row, null where a cell is empty. Written: text, {@link java.math.BigDecimal} and {@link
 *     java.time.LocalDate}. Read: text, dates as {@code YYYY-MM-DD}, numbers with a point, of a formula its last value
 * @param choices for columns from 0 in which only certain texts may stand below the headings, those texts
 */
public record Sheet(String name, int headings, List<List<@Nullable Object>> rows, Map<Integer, List<String>> choices) {
    public Sheet {
        rows = rows.stream()
                .map(row -> (List<@Nullable Object>) Collections.unmodifiableList(row))
                .toList();
        choices = Map.copyOf(choices);
    }

    /** The text of a cell by its row and column from 1; null when it is empty or outside the sheet. */
    public @Nullable String text(int row, int column) {
        if (row > rows.size() || column > rows.get(row - 1).size()) {
            return null;
        }
        Object cell = rows.get(row - 1).get(column - 1);
        return cell == null || cell.toString().isBlank()
                ? null
                : cell.toString().strip();
    }
}
