package nl.schil.suppliers.internal.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.suppliers.internal.store.SqlSuppliers.Found;
import nl.schil.suppliers.internal.store.SupplierQuery.After;
import org.jspecify.annotations.Nullable;

/** Where a list goes on, as opaque text. */
final class Cursor {
    private Cursor() {}

    static String of(Found last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((last.id() + '\n' + last.sortValue()).getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable After read(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            if (end > 0) {
                return new After(text.substring(end + 1), text.substring(0, end));
            }
        } catch (IllegalArgumentException e) {
            // refused below, as any text that is no cursor
        }
        throw ProblemException.invalid(Violation.of("cursor", cursor, "suppliers.cursor"));
    }
}
