package nl.schil.market.internal.model;

import java.math.BigDecimal;

/**
 * Where shares of a supplier's turnover, and the attractiveness of the buyer, are cut.
 *
 * @param low share of turnover from which the account is noticed, for example 0.008
 * @param high share from which its value is high, for example 0.05
 * @param veryHigh share from which the supplier depends on it, for example 0.15
 * @param attractive attractiveness, 0 to 1, from which the account is attractive
 */
public record ValueBands(BigDecimal low, BigDecimal high, BigDecimal veryHigh, BigDecimal attractive) {
    public ValueBands {
        if (low.signum() <= 0
                || low.compareTo(high) >= 0
                || high.compareTo(veryHigh) >= 0
                || veryHigh.compareTo(BigDecimal.ONE) > 0
                || attractive.signum() <= 0
                || attractive.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("bands rise within 0 and 1");
        }
    }

    /** A band of value. */
    public enum Band {
        NEGLIGIBLE,
        LOW,
        HIGH,
        VERY_HIGH
    }

    public Band band(BigDecimal share) {
        return share.compareTo(low) < 0
                ? Band.NEGLIGIBLE
                : share.compareTo(high) < 0 ? Band.LOW : share.compareTo(veryHigh) < 0 ? Band.HIGH : Band.VERY_HIGH;
    }
}
