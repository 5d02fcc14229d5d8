package nl.schil.exchange.internal.value;

import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/** Turns the text of a cell into canonical text. Called for every cell, so it allocates only when it must. */
public interface ValueReader {
    /** The canonical text of {@code text} (stripped, not empty), or null when it cannot be read. */
    @Nullable String canonical(String text);

    /** Why {@code text} cannot be read. */
    Violation refusal(String column, String text);
}
