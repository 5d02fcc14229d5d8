package nl.schil.contracts.internal.model.change;

import org.jspecify.annotations.Nullable;

/**
 * One condition of a ground.
 *
 * @param code its stable name; an answer is given under it
 * @param test how it is tested
 * @param expected the answer that meets it
 * @param alternative conditions with the same name here are alternatives: one of them is enough; null when it must be
 *     met itself
 */
public record Condition(
        String code, Test test, boolean expected, @Nullable String alternative) {
    /** How a condition is tested. */
    public enum Test {
        /** Somebody answers. */
        ANSWER,
        /** Net cumulative value below a share of the original value. */
        SHARE,
        /** Net cumulative value below the EU threshold. */
        THRESHOLD,
        /** Increase of this change at most a share of the original value. */
        PRICE
    }
}
