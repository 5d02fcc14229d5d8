package nl.schil.kernel.dataset;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row to import, its values in canonical text.
 *
 * @param line line in the file where the row begins, from 1
 * @param index position of each canonical column in {@code values}
 * @param values values by position; null or absent where the file has no value
 */
public record Row(
        long line, Map<String, Integer> index, @Nullable String[] values) {
    /** The value of a column, or null when the file has no such column or the cell is empty. */
    public @Nullable String get(String column) {
        Integer at = index.get(column);
        return at == null || at >= values.length ? null : values[at];
    }
}
