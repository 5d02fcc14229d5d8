package nl.schil.circularity.internal.material.model;

import java.time.LocalDate;

/**
 * A version of a statement.
 *
 * @param content what it said, as JSON
 * @param done what was done to it
 */
public record Edition(long number, String content, Done done, LocalDate on, String by, Side side) {
    /** What is done to a statement. */
    public enum Done {
        WRITTEN,
        SUBMITTED,
        CHECKED,
        ACCEPTED,
        RETURNED,
        REOPENED,
        IMPORTED
    }
}
