package nl.schil.exchange.internal.model;

import java.util.Map;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * One reason why one row was rejected.
 *
 * @param line line in the file where the row begins, from 1
 * @param column canonical column; empty when the reason is about the whole row
 * @param value the value as it stands in the file
 * @param code key of the message
 * @param values values that the message names
 * @param place where it stands in a file that is no table (a JSON Pointer, or the element); null when the line says it
 * @param row the whole row as it stands in the file, with the first reason of each row; null with the others
 */
public record RowError(
        long line,
        String column,
        @Nullable String value,
        String code,
        Map<String, Object> values,
        @Nullable String place,
        @Nullable String[] row) {

    public static RowError of(long line, Violation violation, @Nullable String value, @Nullable String[] row) {
        return new RowError(line, violation.field(), value, violation.code(), violation.values(), null, row);
    }

    /** The same reason at a place in the file. */
    public RowError at(@Nullable String where) {
        return new RowError(line, column, value, code, values, where, row);
    }
}
