package nl.schil.kernel.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opaque text that says after which row a page begins; no part holds a line end. */
public final class Cursor {
    private static final String SEPARATOR = "\n";

    private Cursor() {}

    /** The text for the last row of a page: the values by which the list is ordered. */
    public static String of(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /** The parts of a cursor; null when it is absent, not one of ours or has another number of parts. */
    public static @Nullable List<String> parts(@Nullable String cursor, int count) {
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
}
