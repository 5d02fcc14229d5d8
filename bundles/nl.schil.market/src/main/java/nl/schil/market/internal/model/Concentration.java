package nl.schil.market.internal.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How concentrated a market is: the Herfindahl-Hirschman index, the sum of squared shares. Shares that are not known
 * leave it a lower bound.
 *
 * @param index 0 (many small ones) to 1 (one supplier); null when no share is known
 * @param covered sum of the shares that are known, 0 to 1
 */
public record Concentration(@Nullable BigDecimal index, BigDecimal covered) {
    /** @throws IllegalArgumentException when a share lies outside 0 to 1, or together they are more than the market */
    public Concentration {
        if (covered.signum() < 0 || covered.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("shares together are at most the market: " + covered);
        }
    }

    public static Concentration of(List<BigDecimal> shares) {
        BigDecimal covered = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (shares.stream().anyMatch(share -> share.signum() < 0)) {
            throw new IllegalArgumentException("a share is not negative");
        }
        return new Concentration(
                shares.isEmpty()
                        ? null
                        : shares.stream()
                                .map(share -> share.multiply(share))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .stripTrailingZeros(),
                covered);
    }

    /** Whether all of the market is known, so that the index is exact. */
    public boolean exact() {
        return covered.compareTo(BigDecimal.ONE) == 0;
    }
}
