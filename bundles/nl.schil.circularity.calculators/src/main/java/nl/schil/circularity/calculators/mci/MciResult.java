package nl.schil.circularity.calculators.mci;

import java.util.List;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.calculators.Formula;

/**
 * An MCI with everything that it was made of.
 *
 * @param mci the indicator, between 0 (wholly linear) and 1 (wholly restorative)
 * @param unbounded {@code 1 - LFI F(X)}, below zero for what is worse than the average linear product
 * @param lfi linear flow index, between 0 and 1
 * @param utility X
 * @param utilityFactor {@code F(X) = 0.9 / X}
 * @param totals sums over the materials
 * @param product the product with the values that were used, assumed ones among them
 * @param assumptions what was not known and was assumed; empty when nothing was
 * @param assurance of the statement; {@link Assurance#ASSUMED} when anything was assumed
 * @param formula the formula with its version and its limits
 */
public record MciResult(
        double mci,
        double unbounded,
        double lfi,
        double utility,
        double utilityFactor,
        MciTotals totals,
        Product product,
        List<Assumption> assumptions,
        Assurance assurance,
        Formula formula) {

    public MciResult {
        assumptions = List.copyOf(assumptions);
    }

    /** What each material contributes, in the order of the product. Computed when asked, from the same formula. */
    public List<MaterialFlow> flows() {
        return product.materials().stream().map(MaterialFlow::of).toList();
    }

    static double mci(MciTotals totals, double utility) {
        return Math.max(0, unbounded(totals.linearFlowIndex(), utility));
    }

    static double unbounded(double lfi, double utility) {
        return 1 - lfi * (0.9 / utility);
    }
}
