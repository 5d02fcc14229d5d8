package nl.schil.circularity.internal.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import nl.schil.circularity.calculators.Outcome;
import org.jspecify.annotations.Nullable;

/** Between the decimals of records and the numbers that calculators compute with. */
public final class Decimals {
    private static final int DIGITS = 6;

    private Decimals() {}

    /** Rounded to six decimals. */
    public static BigDecimal of(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** Null when it is {@link Double#NaN}: unknown. */
    public static @Nullable BigDecimal orNull(double value) {
        return Double.isNaN(value) ? null : of(value);
    }

    /** Null when there is none. */
    public static @Nullable BigDecimal orNull(Outcome<Double> outcome) {
        Optional<Double> result = outcome.result();
        return result.isPresent() ? of(result.get()) : null;
    }
}
