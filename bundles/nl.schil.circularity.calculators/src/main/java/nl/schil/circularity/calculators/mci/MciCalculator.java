package nl.schil.circularity.calculators.mci;

import java.util.List;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.calculators.Fault;
import nl.schil.circularity.calculators.Formula;
import nl.schil.circularity.calculators.Missing;
import nl.schil.circularity.calculators.Outcome;

/** Calculates the Material Circularity Indicator of a product. */
public final class MciCalculator {
    /**
     * The formula. Other calculators use {@code 2M} or {@code 2M + W/2} below the line of LFI, which gives other figures
     * for the same product.
     */
    public static final Formula FORMULA = new Formula(
            "MCI",
            "2019+",
            "Ellen MacArthur Foundation and Granta Design, Circularity Indicators: An Approach to Measuring"
                    + " Circularity, methodology of 2015 with the biological cycle of 2019",
            List.of(
                    "V = M (1 - FR - FU - FS)",
                    "W0 = M (1 - CR - CU - CC - CE)",
                    "WF = M FR (1 - EF) / EF",
                    "WC = M CR (1 - EC)",
                    "W = W0 + (WF + WC)/2",
                    "LFI = (V + W) / (2M + (WF - WC)/2), of the sums over all materials",
                    "X = (L/Lav) (U/Uav)",
                    "F(X) = 0.9 / X",
                    "MCI = max(0, 1 - LFI F(X))"),
            Formula.DOUBLE,
            List.of(
                    "Counts mass: says nothing of toxicity or scarcity.",
                    "Does not see that recycled material is of lower quality.",
                    "Depends on the lifetime and the use of the industry's average product."));

    private MciCalculator() {}

    /** The MCI, with nothing assumed: anything unknown makes it unknown. */
    public static Outcome<MciResult> calculate(Product product) {
        return calculate(product, MciAssumptions.NONE);
    }

    /**
     * The MCI. What is unknown and can be assumed is assumed, is listed in the result, and lowers its assurance.
     *
     * @return refused for every value that cannot be true; otherwise unknown, with every input that is missing
     */
    public static Outcome<MciResult> calculate(Product product, MciAssumptions assumptions) {
        MciAssumptions.Completed completed = assumptions.complete(product);
        Product used = completed.product();
        MciSum sum = new MciSum();
        for (Material material : used.materials()) {
            sum.add(material);
        }
        return sum.sound() && MciRules.sound(used.use())
                ? new Outcome.Measured<>(result(sum.totals(), completed))
                : unsound(used);
    }

    private static MciResult result(MciTotals totals, MciAssumptions.Completed completed) {
        Product product = completed.product();
        double utility = product.use().utility();
        double lfi = totals.linearFlowIndex();
        double unbounded = MciResult.unbounded(lfi, utility);
        Assurance assurance = completed.assumptions().isEmpty() ? product.assurance() : Assurance.ASSUMED;
        return new MciResult(
                Math.max(0, unbounded),
                unbounded,
                lfi,
                utility,
                0.9 / utility,
                totals,
                product,
                completed.assumptions(),
                assurance,
                FORMULA);
    }

    private static Outcome<MciResult> unsound(Product product) {
        List<Fault> faults = MciRules.faults(product);
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        List<Missing> missing = MciRules.missing(product);
        return new Outcome.Unknown<>(missing);
    }
}
