package nl.schil.market.internal.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A record of this module for which a note was used.
 *
 * @param record id of the plan, position or strategy
 * @param title title of a plan, or null for what has none
 * @param day day of the record: first day of a plan, day of a position or strategy
 * @param category id of the category of a plan or position, or null
 * @param supplier id of the supplier of a strategy, or null
 * @param linkedBy account id
 */
public record NoteUse(
        String note,
        Kind kind,
        String record,
        @Nullable String title,
        LocalDate day,
        @Nullable String category,
        @Nullable String supplier,
        LocalDate linkedOn,
        String linkedBy) {
    /** What can use a note. */
    public enum Kind {
        PLAN,
        POSITION,
        STRATEGY
    }
}
