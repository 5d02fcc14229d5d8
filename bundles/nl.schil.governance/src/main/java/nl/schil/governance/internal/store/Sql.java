package nl.schil.governance.internal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Constant SQL text with its arguments, put together in order. */
final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> arguments = new ArrayList<>();

    Sql add(String part, @Nullable Object... values) {
        text.append(' ').append(part);
        Collections.addAll(arguments, values);
        return this;
    }

    Sql add(String part, Collection<?> values) {
        return add(part, values.toArray());
    }

    /** {@code column IN (?, …)}; no value at all matches nothing. */
    Sql in(String before, String column, Collection<?> values) {
        return values.isEmpty()
                ? add(before + " 1 = 0")
                : add(
                        before + " " + column + " IN (" + String.join(", ", Collections.nCopies(values.size(), "?"))
                                + ")",
                        values);
    }

    String text() {
        return text.toString();
    }

    @Nullable Object[] arguments() {
        return arguments.toArray();
    }
}
