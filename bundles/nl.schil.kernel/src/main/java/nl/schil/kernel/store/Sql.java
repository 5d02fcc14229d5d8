package nl.schil.kernel.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Constant SQL text with its arguments, put together in order. Values never become text: what is added is a constant of
 * the program with one {@code ?} for every value.
 */
public final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> arguments = new ArrayList<>();

    /** Adds text after a space, with the values of its placeholders. */
    public Sql add(String part, @Nullable Object... values) {
        text.append(' ').append(part);
        Collections.addAll(arguments, values);
        return this;
    }

    /** Adds text after a space, with the values of its placeholders. */
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

    /** The text so far, with placeholders. */
    public String text() {
        return text.toString();
    }

    /** The values of the placeholders, in their order. */
    public @Nullable Object[] arguments() {
        return arguments.toArray();
    }
}
