package nl.schil.innovation.internal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Constant SQL text with its arguments, put together in order. */
public final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> arguments = new ArrayList<>();

    public Sql add(String part, @Nullable Object... values) {
        text.append(' ').append(part);
        Collections.addAll(arguments, values);
        return this;
    }

    public Sql add(String part, Collection<?> values) {
        return add(part, values.toArray());
    }

    /** {@code column IN (?, …)}; no value at all matches nothing. */
    public Sql in(String before, String column, Collection<?> values) {
        return values.isEmpty()
                ? add(before + " 1 = 0")
                : add(
                        before + " " + column + " IN (" + String.join(", ", Collections.nCopies(values.size(), "?"))
                                + ")",
                        values);
    }

    public String text() {
        return text.toString();
    }

    public @Nullable Object[] arguments() {
        return arguments.toArray();
    }
}
