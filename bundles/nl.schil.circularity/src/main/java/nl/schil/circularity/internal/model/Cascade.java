package nl.schil.circularity.internal.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a goal applies: a category, contracts by their CPV code, or a contract to which it was handed down.
 *
 * @param category category code, or null
 * @param cpv beginning of CPV codes, 2 to 8 digits, or null
 * @param contract contract id, or null; one of the three is there
 * @param share part of what is spent there to which the goal applies, above 0 and at most 1
 * @param endedOn last day, or null
 */
public record Cascade(
        String id,
        String goal,
        long version,
        @Nullable String category,
        @Nullable String cpv,
        @Nullable String contract,
        BigDecimal share,
        LocalDate since,
        @Nullable LocalDate endedOn) {
    public boolean holds(LocalDate asOf) {
        return !since.isAfter(asOf) && (endedOn == null || !endedOn.isBefore(asOf));
    }

    /**
     * Whether it counts for what a year came to. Years before it was said count too, so that all years of a course are
     * about the same; those after the one in which it ended do not.
     */
    public boolean counts(int year) {
        return endedOn == null || endedOn.getYear() >= year;
    }
}
