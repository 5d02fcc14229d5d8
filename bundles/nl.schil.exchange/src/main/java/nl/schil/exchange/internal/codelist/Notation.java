package nl.schil.exchange.internal.codelist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the codes of a list are written and ordered. */
interface Notation {
    /** Codes that stand for themselves, without levels. */
    Notation PLAIN = new Notation() {};

    /** A code of the list's file as it is written in full. */
    default String full(String listed) {
        return listed;
    }

    /** The form by which a code is found, or null when the text cannot be a code of this list. */
    default @Nullable String key(String written) {
        return written.strip();
    }

    /** Whether a code in full is the one that was written, once their keys are equal. */
    default boolean means(String written, String full) {
        return true;
    }

    /** The keys of the codes that may stand above this one, the nearest first. */
    default List<String> above(String key) {
        return List.of();
    }
}
