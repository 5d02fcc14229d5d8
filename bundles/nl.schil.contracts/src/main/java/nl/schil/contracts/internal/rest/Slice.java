package nl.schil.contracts.internal.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.schil.kernel.Page;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.store.Cursor;
import org.jspecify.annotations.Nullable;

/** Pages of a list that is read whole: a page begins after the row that the cursor names. */
final class Slice {
    private static final int MOST = 200;
    private static final int USUAL = 50;

    private Slice() {}

    /**
     * @param key names a row of {@code rows}, unique among them
     * @param limit rows per page as the caller wrote it; refused outside 1 to 200
     */
    static <T, J> Page<J> of(
            List<T> rows,
            Function<T, String> key,
            @Nullable String cursor,
            @Nullable String limit,
            Function<T, J> rendering) {
        List<String> parts = Cursor.parts(cursor, 1);
        int from = 0;
        for (int i = 0; parts != null && i < rows.size(); i++) {
            from = key.apply(rows.get(i)).equals(parts.get(0)) ? i + 1 : from;
        }
        int until = Math.min(rows.size(), from + limit(limit));
        List<J> items = new ArrayList<>();
        rows.subList(from, until).forEach(row -> items.add(rendering.apply(row)));
        return new Page<>(items, until < rows.size() ? Cursor.of(key.apply(rows.get(until - 1))) : null);
    }

    private static int limit(@Nullable String limit) {
        if (limit == null || limit.isBlank()) {
            return USUAL;
        }
        if (limit.strip().matches("\\d{1,3}")) {
            int rows = Integer.parseInt(limit.strip());
            if (rows >= 1 && rows <= MOST) {
                return rows;
            }
        }
        throw ProblemException.invalid(Violation.of("limit", limit, "contracts.list.limit", "max", MOST));
    }
}
