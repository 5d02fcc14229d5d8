package nl.schil.circularity.calculators.mci;

/**
 * What one material contributes, in kg per product.
 *
 * @param material the material with the values that were used, assumed ones among them
 * @param v virgin feedstock, {@code M (1 - FR - FU - FS)}
 * @param w0 waste that is not collected for recycling, reuse, composting or energy, {@code M (1 - CR - CU - CC - CE)}
 * @param wf waste of the recycling that made the feedstock, {@code M FR (1 - EF) / EF}
 * @param wc waste of the recycling after use, {@code M CR (1 - EC)}
 * @param w unrecoverable waste, {@code W0 + (WF + WC) / 2}
 */
public record MaterialFlow(Material material, double v, double w0, double wf, double wc, double w) {
    static MciTotals totals(Material material) {
        MciSum sum = new MciSum();
        sum.add(material);
        return sum.totals();
    }

    static MaterialFlow of(Material material) {
        MciTotals totals = totals(material);
        return new MaterialFlow(material, totals.v(), totals.w0(), totals.wf(), totals.wc(), totals.w());
    }

    /** What is left of 1; not below zero when fractions are a rounding above it. */
    static double rest(double a, double b, double c, double d) {
        double parts = a + b + c + d;
        return parts < 1 ? 1 - parts : 0;
    }

    static double wasteBefore(double mass, double fr, double ef) {
        return fr == 0 ? 0 : mass * fr * (1 - ef) / ef;
    }

    static double wasteAfter(double mass, double cr, double ec) {
        return cr == 0 ? 0 : mass * cr * (1 - ec);
    }
}
