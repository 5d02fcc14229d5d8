package nl.schil.exchange.internal.rest;

import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import org.jspecify.annotations.Nullable;

/** What a caller may ask of a page. */
final class Paging {
    static final int MOST = 1000;

    private Paging() {}

    /** The number of items on a page; refused when it is not 1 to {@link #MOST}. */
    static int most(@Nullable Integer limit, int otherwise) {
        if (limit == null) {
            return otherwise;
        }
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid(Violation.of("limit", limit.toString(), "exchange.limit", "most", MOST));
        }
        return limit;
    }

    /** A cursor that is a number; another is refused. */
    static @Nullable String number(@Nullable String cursor) {
        if (cursor != null && !cursor.matches("\\d{1,15}")) {
            throw ProblemException.invalid(Violation.of("cursor", cursor, "exchange.cursor"));
        }
        return cursor;
    }
}
