package nl.schil.circularity.calculators.mci;

/**
 * Products together, of which one index is made: their masses are summed, and X is that of the products weighted by
 * mass. The methodology has no utility of several products; of one product the whole is what the product is.
 *
 * @param totals sums over the materials, in kg
 * @param massUtility sum over the products of mass × X, in kg
 */
public record MciWhole(MciTotals totals, double massUtility) {
    /** No product at all. */
    public static final MciWhole NOTHING = new MciWhole(new MciTotals(0, 0, 0, 0, 0, 0), 0);

    /** One product. */
    public static MciWhole of(MciResult product) {
        return of(product.totals(), product.utility());
    }

    static MciWhole of(MciTotals totals, double utility) {
        return new MciWhole(totals, totals.m() * utility);
    }

    /** The two together. */
    public MciWhole plus(MciWhole other) {
        return new MciWhole(totals.plus(other.totals), massUtility + other.massUtility);
    }

    /** So many of it. */
    public MciWhole times(double count) {
        return new MciWhole(totals.times(count), massUtility * count);
    }

    MciWhole minus(MciWhole other) {
        return plus(other.times(-1));
    }

    /** The utility X; {@link Double#NaN} of nothing. */
    public double utility() {
        return massUtility / totals.m();
    }

    /** Virgin feedstock and unrecoverable waste, V + W, in kg: what is linear. */
    public double linear() {
        return totals.v() + totals.w();
    }

    /** The MCI, between 0 and 1; {@link Double#NaN} of nothing. */
    public double mci() {
        return totals.m() > 0 ? MciResult.mci(totals, utility()) : Double.NaN;
    }
}
