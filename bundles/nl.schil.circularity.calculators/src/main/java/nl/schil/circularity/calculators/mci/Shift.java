package nl.schil.circularity.calculators.mci;

/**
 * How an assumption can be otherwise, and what that adds to the product.
 *
 * @param assumption what was assumed
 * @param low the least that the input could be
 * @param high the most that it could be, beside the other fractions of its group
 * @param atLow what the least adds to the product
 * @param atHigh what the most adds
 */
record Shift(Assumption assumption, double low, double high, MciWhole atLow, MciWhole atHigh) {
    MciSensitivity.Swing in(MciWhole whole) {
        return new MciSensitivity.Swing(
                assumption,
                low,
                high,
                whole.plus(atLow).mci(),
                whole.plus(atHigh).mci());
    }

    /** The same of so many products. */
    Shift times(double count) {
        return new Shift(assumption, low, high, atLow.times(count), atHigh.times(count));
    }
}
