package nl.schil.performance.internal.model.evaluation;

import java.math.BigDecimal;
import nl.schil.performance.internal.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * The four values of one pair (F3).
 *
 * @param item number of the pair
 * @param b B: the buyer about the supplier
 * @param sSelf S*: the supplier about itself
 * @param s S: the supplier about the buyer
 * @param bSelf B*: the buyer about itself
 */
public record PairOutcome(int item, Tally b, Tally sSelf, Tally s, Tally bSelf) {
    /** B - S: positive when the buyer is more positive than the supplier; null when either is not there. */
    public @Nullable BigDecimal difference() {
        return minus(b.mean(), s.mean());
    }

    /**
     * What a side thinks of itself minus what the other says of it: S* - B for the supplier, B* - S for the buyer; null
     * when either is not there.
     */
    public @Nullable BigDecimal blindSpot(Side side) {
        return side == Side.BUYER ? minus(bSelf.mean(), s.mean()) : minus(sSelf.mean(), b.mean());
    }

    private static @Nullable BigDecimal minus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.subtract(other);
    }
}
