package nl.schil.contracts.internal.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule with a lawful exception does not stand in the way.
 *
 * @param term why a framework agreement runs longer than four years, or null
 * @param termOn the day on which that was recorded, or null
 * @param ceiling why a framework agreement has no maximum, or null
 */
public record Motivation(
        @Nullable String term,
        @Nullable LocalDate termOn,
        @Nullable String ceiling) {
    public static final Motivation NONE = new Motivation(null, null, null);
}
