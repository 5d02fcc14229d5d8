package nl.schil.circularity.calculators.mci;

/**
 * Sums over the materials of a product, in kg, of which one index is made: MCIs are never averaged.
 *
 * @param m mass
 * @param v virgin feedstock
 * @param w0 waste that is not collected
 * @param wf waste of the recycling that made the feedstock
 * @param wc waste of the recycling after use
 * @param w unrecoverable waste
 */
public record MciTotals(double m, double v, double w0, double wf, double wc, double w) {
    /** The linear flow index, {@code (V + W) / (2M + (WF - WC) / 2)}: 0 wholly restorative, 1 wholly linear. */
    public double linearFlowIndex() {
        return (v + w) / (2 * m + (wf - wc) / 2);
    }

    MciTotals plus(MciTotals other) {
        return new MciTotals(m + other.m, v + other.v, w0 + other.w0, wf + other.wf, wc + other.wc, w + other.w);
    }

    MciTotals times(double factor) {
        return new MciTotals(m * factor, v * factor, w0 * factor, wf * factor, wc * factor, w * factor);
    }
}
