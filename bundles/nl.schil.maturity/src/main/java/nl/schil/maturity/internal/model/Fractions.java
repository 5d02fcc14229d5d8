package nl.schil.maturity.internal.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Fractions are kept to six decimals, so that equal records give equal numbers whatever the order of adding. */
final class Fractions {
    static final int DECIMALS = 6;

    private Fractions() {}

    static BigDecimal of(BigDecimal part, BigDecimal whole) {
        return round(part.divide(whole, MathContext.DECIMAL128));
    }

    static BigDecimal round(BigDecimal value) {
        return plain(value.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    /** Without trailing zeros and without an exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
