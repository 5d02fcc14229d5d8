package nl.schil.market.internal.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.schil.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * How one supplier sees the buyer, by two figures that have a source each.
 *
 * @param value x: what the buyer spends by the supplier's turnover, with the band; null when either is unknown
 * @param attractiveness y: what the supplier itself says, 0 to 1; null when it said nothing
 * @param preference null when one of both is unknown
 */
public record Preferencing(
        @Nullable BigDecimal value,
        ValueBands.@Nullable Band band,
        @Nullable BigDecimal attractiveness,
        @Nullable Preference preference) {
    private static final BigDecimal LOWEST = BigDecimal.ONE;
    private static final BigDecimal SPAN = BigDecimal.valueOf(9);
    private static final int DECIMALS = 6;

    /**
     * @param spend what the buyer spent in a year, or null when unknown
     * @param turnover what the supplier sold in a year, in the same currency, or null when unknown
     * @param mean what the supplier says of the buyer in the pairs that tell how attractive the buyer is, 1 to 10, or null
     */
    public static Preferencing of(
            @Nullable Money spend, @Nullable Money turnover, @Nullable BigDecimal mean, ValueBands bands) {
        BigDecimal value = value(spend, turnover);
        BigDecimal attractiveness = mean == null ? null : scaled(mean);
        return new Preferencing(
                value,
                value == null ? null : bands.band(value),
                attractiveness,
                value == null || attractiveness == null
                        ? null
                        : Preference.of(
                                value.compareTo(bands.high()) >= 0, attractiveness.compareTo(bands.attractive()) >= 0));
    }

    private static @Nullable BigDecimal value(@Nullable Money spend, @Nullable Money turnover) {
        return spend == null
                        || turnover == null
                        || turnover.cents() <= 0
                        || spend.cents() < 0
                        || !spend.currency().equals(turnover.currency())
                ? null
                : BigDecimal.valueOf(spend.cents())
                        .divide(BigDecimal.valueOf(turnover.cents()), DECIMALS, RoundingMode.HALF_UP);
    }

    /** A mean of the scale 1 to 10 as a fraction: (v - 1) / 9. */
    static BigDecimal scaled(BigDecimal mean) {
        if (mean.compareTo(LOWEST) < 0 || mean.compareTo(BigDecimal.TEN) > 0) {
            throw new IllegalArgumentException("a mean is 1 to 10: " + mean);
        }
        return mean.subtract(LOWEST).divide(SPAN, DECIMALS, RoundingMode.HALF_UP);
    }
}
