package nl.schil.circularity.calculators.mki;

/**
 * Adds up impacts line by line without keeping them: for a hundred thousand lines out of a file or a database. It is what
 * {@link MkiCalculator} uses. One thread at a time.
 */
public final class MkiSum {
    private final double[] weights;
    private final double[] sums;

    /** Nothing, to be weighed by a set. */
    public MkiSum(WeightSet set) {
        weights = set.weights();
        sums = new double[weights.length];
    }

    /**
     * Adds a line.
     *
     * @param quantity how many units
     * @param amounts impacts of one unit in the order of the set, {@link Double#NaN} when unknown
     * @param from index of the first of them
     * @return euros of the line, {@link Double#NaN} when an impact or the quantity is unknown
     */
    public double add(double quantity, double[] amounts, int from) {
        double euros = 0;
        for (int n = 0; n < weights.length; n++) {
            double amount = quantity * amounts[from + n];
            sums[n] += amount;
            euros += amount * weights[n];
        }
        return euros;
    }

    /** Sum of a category by its place in the set, in its unit; {@link Double#NaN} when a line does not say it. */
    public double amount(int category) {
        return sums[category];
    }

    /** Euros of all lines; {@link Double#NaN} when anything is unknown. */
    public double euros() {
        double euros = 0;
        for (int n = 0; n < weights.length; n++) {
            euros += sums[n] * weights[n];
        }
        return euros;
    }
}
