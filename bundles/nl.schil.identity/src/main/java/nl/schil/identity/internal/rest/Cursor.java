package nl.schil.identity.internal.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import nl.schil.kernel.Page;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on.
 *
 * @param after key of the last row that was seen; empty for the beginning
 * @param limit number of rows, 1 to 200
 */
record Cursor(String after, int limit) {
    private static final int MOST = 200;
    private static final int USUAL = 50;

    /** Reads the parameters {@code cursor} and {@code limit}; refuses what this interface did not give. */
    static Cursor of(@Nullable String cursor, @Nullable Integer limit) {
        int rows = limit == null ? USUAL : limit;
        if (rows < 1 || rows > MOST) {
            throw ProblemException.invalid(Violation.of("limit", String.valueOf(rows), "identity.limit", "max", MOST));
        }
        try {
            byte[] after = Base64.getUrlDecoder().decode(cursor == null ? "" : cursor);
            return new Cursor(new String(after, StandardCharsets.UTF_8), rows);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(Violation.of("cursor", cursor, "identity.cursor"));
        }
    }

    /** A page of {@code rows}, of which one more than {@link #limit} was asked for. */
    <T, V> Page<V> page(List<T> rows, Function<T, String> key, Function<T, V> view) {
        List<T> shown = rows.subList(0, Math.min(limit, rows.size()));
        String next = rows.size() <= limit ? null : encode(key.apply(shown.get(shown.size() - 1)));
        return new Page<>(shown.stream().map(view).toList(), next);
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
