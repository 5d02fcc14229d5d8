package nl.schil.market.internal.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Where a category stands on one axis: sum of weight times score by sum of weights, of the questions that were answered.
 * A question without an answer is left out and lowers the confidence; it is never scored for anybody.
 *
 * @param value 1 to 5; null when nothing was answered
 * @param confidence part of the weight that was answered, 0 to 1
 */
public record AxisScore(@Nullable BigDecimal value, BigDecimal confidence) {
    private static final BigDecimal CUT = new BigDecimal("3.0");
    private static final BigDecimal BAND = new BigDecimal("0.2");

    /**
     * @param weighted sum of weight times score of what was answered
     * @param answered sum of the weights of what was answered
     * @param total sum of all weights
     */
    public static AxisScore of(long weighted, long answered, long total) {
        return new AxisScore(
                answered == 0
                        ? null
                        : BigDecimal.valueOf(weighted).divide(BigDecimal.valueOf(answered), MathContext.DECIMAL64),
                total == 0
                        ? BigDecimal.ZERO
                        : BigDecimal.valueOf(answered)
                                .divide(BigDecimal.valueOf(total), 4, RoundingMode.HALF_UP)
                                .stripTrailingZeros());
    }

    /** Whether it lies so near the cut of 3.0 that the former side is kept: 2.8 to 3.2, both inside. */
    public boolean border() {
        return value != null && value.subtract(CUT).abs().compareTo(BAND) <= 0;
    }

    /** Whether it is high; near the cut it stays what it was. @param former the former side, null when there was none */
    boolean high(@Nullable Boolean former) {
        if (value == null) {
            throw new IllegalStateException("nothing was answered");
        }
        return border() && former != null ? former : value.compareTo(CUT) >= 0;
    }
}
