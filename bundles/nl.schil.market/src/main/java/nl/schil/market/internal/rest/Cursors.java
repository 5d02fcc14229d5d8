package nl.schil.market.internal.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.schil.kernel.Page;
import nl.schil.kernel.store.Cursor;
import org.jspecify.annotations.Nullable;

/** Pages of lists that are read whole. */
final class Cursors {
    private Cursors() {}

    /**
     * A page of a list, after the row that the cursor names.
     *
     * @param key names a row, unique among them
     */
    static <T, J> Page<J> page(
            List<T> rows, Function<T, String> key, @Nullable String cursor, int limit, Function<T, J> json) {
        List<String> parts = Cursor.parts(cursor, 1);
        int from = 0;
        for (int i = 0; parts != null && i < rows.size(); i++) {
            from = key.apply(rows.get(i)).equals(parts.get(0)) ? i + 1 : from;
        }
        int until = Math.min(rows.size(), from + limit);
        List<J> items = new ArrayList<>();
        rows.subList(from, until).forEach(row -> items.add(json.apply(row)));
        return new Page<>(items, until < rows.size() ? Cursor.of(key.apply(rows.get(until - 1))) : null);
    }
}
