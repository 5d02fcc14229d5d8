package nl.schil.suppliers.internal.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a merge did to one row.
 *
 * @param table the table
 * @param key the primary key by column
 * @param before the row that is gone, or what the changed columns held; null when the row is new
 * @param after the new row, or what the changed columns hold; null when the row is gone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RowChange(
        String table,
        Map<String, Object> key,
        @Nullable Map<String, @Nullable Object> before,
        @Nullable Map<String, @Nullable Object> after) {
    boolean isNew() {
        return before == null;
    }

    boolean isGone() {
        return after == null;
    }
}
