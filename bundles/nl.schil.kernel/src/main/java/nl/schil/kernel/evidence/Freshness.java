package nl.schil.kernel.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How much evidence still counts at an age (formula F1): full up to T days, then falling linearly to nothing at 2T. */
public final class Freshness {
    private Freshness() {}

    /**
     * A fraction between 0 and 1. Evidence dated after {@code asOf} counts fully.
     *
     * @param days T, in days; greater than zero
     */
    public static BigDecimal of(LocalDate evidence, LocalDate asOf, int days) {
        if (days <= 0) {
            throw new IllegalArgumentException("freshness needs a positive number of days: " + days);
        }
        long age = ChronoUnit.DAYS.between(evidence, asOf);
        if (age <= days) {
            return BigDecimal.ONE;
        }
        return age >= 2L * days
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(2L * days - age).divide(BigDecimal.valueOf(days), MathContext.DECIMAL64);
    }
}
