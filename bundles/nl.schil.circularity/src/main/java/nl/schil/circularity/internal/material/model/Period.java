package nl.schil.circularity.internal.material.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A calendar year or a quarter of it.
 *
 * @param quarter 1 to 4, or null for the whole year
 */
public record Period(int year, @Nullable Integer quarter) {
    private static final int MONTHS = 3;

    /** The first day. */
    public LocalDate from() {
        return LocalDate.of(year, quarter == null ? 1 : MONTHS * (quarter - 1) + 1, 1);
    }

    /** The last day, which is inside. */
    public LocalDate to() {
        return from().plusMonths(quarter == null ? 12 : MONTHS).minusDays(1);
    }

    /** Whether a day lies in both. */
    public boolean overlaps(Period other) {
        return year == other.year && (quarter == null || other.quarter == null || quarter.equals(other.quarter));
    }

    @Override
    public String toString() {
        return quarter == null ? String.valueOf(year) : year + "-Q" + quarter;
    }
}
