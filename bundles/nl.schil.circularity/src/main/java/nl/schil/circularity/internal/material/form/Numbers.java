package nl.schil.circularity.internal.material.form;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Decimals at the border, doubles inside: null there is {@link Double#NaN} here. */
public final class Numbers {
    /** Digits beyond these are the noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(12);

    private Numbers() {}

    public static double binary(@Nullable BigDecimal decimal) {
        return decimal == null ? Double.NaN : decimal.doubleValue();
    }

    /** Null when it is unknown. */
    public static @Nullable BigDecimal decimal(double binary) {
        return Double.isFinite(binary) ? decimalOf(binary) : null;
    }

    /** A finite number. */
    public static BigDecimal decimalOf(double binary) {
        BigDecimal rounded = new BigDecimal(binary).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
