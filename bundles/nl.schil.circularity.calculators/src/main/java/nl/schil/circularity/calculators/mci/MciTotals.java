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

    /** These totals with one flow in the place of another. */
    MciTotals replacing(MaterialFlow old, MaterialFlow flow) {
        return new MciTotals(
                m - old.material().m() + flow.material().m(),
                v - old.v() + flow.v(),
                w0 - old.w0() + flow.w0(),
                wf - old.wf() + flow.wf(),
                wc - old.wc() + flow.wc(),
                w - old.w() + flow.w());
    }
}
