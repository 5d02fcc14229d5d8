package nl.schil.innovation.internal.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import nl.schil.kernel.Page;
import org.jspecify.annotations.Nullable;

/** Opaque text that says after which row a page begins. */
final class Cursors {
    private static final String SEPARATOR = "\n";

    private Cursors() {}

    static String of(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /** The parts of a cursor; null when it is absent, not one of ours or has another number of parts. */
    static @Nullable List<String> parts(@Nullable String cursor, int count) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split(SEPARATOR, -1));
            return parts.size() == count ? parts : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * A page of a list that is read whole, after the row that the cursor names.
     *
     * @param key names a row, unique among them
     */
    static <T, J> Page<J> page(
            List<T> rows, Function<T, String> key, @Nullable String cursor, int limit, Function<T, J> json) {
        List<String> parts = parts(cursor, 1);
        int from = 0;
        for (int i = 0; parts != null && i < rows.size(); i++) {
            from = key.apply(rows.get(i)).equals(parts.get(0)) ? i + 1 : from;
        }
        int until = Math.min(rows.size(), from + limit);
        List<J> items = new ArrayList<>();
        rows.subList(from, until).forEach(row -> items.add(json.apply(row)));
        return new Page<>(items, until < rows.size() ? of(key.apply(rows.get(until - 1))) : null);
    }
}
