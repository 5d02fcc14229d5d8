package nl.schil.performance.internal.model;

import java.math.BigDecimal;

/** How far a score may be relied on, by the weight that was measured. */
public enum Confidence {
    /** Less than half: there is no score. */
    TOO_LOW,
    /** Half or more. */
    MODERATE,
    /** Eight tenths or more. */
    HIGH;

    private static final BigDecimal ENOUGH = new BigDecimal("0.5");
    private static final BigDecimal MUCH = new BigDecimal("0.8");

    /** @param coverage 0 to 1 */
    public static Confidence of(BigDecimal coverage) {
        return coverage.compareTo(MUCH) >= 0 ? HIGH : coverage.compareTo(ENOUGH) >= 0 ? MODERATE : TOO_LOW;
    }
}
