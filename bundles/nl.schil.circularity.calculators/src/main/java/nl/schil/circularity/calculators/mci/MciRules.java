package nl.schil.circularity.calculators.mci;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.schil.circularity.calculators.Fault;
import nl.schil.circularity.calculators.Missing;
import nl.schil.circularity.calculators.Rule;

/** What is known of a product and can be true; the quick answer for every line, and the reasons when it is no. */
final class MciRules {
    /** Sums of fractions as people write them, such as 0.7 + 0.2 + 0.1, may be this much above 1. */
    static final double ROUNDING = 1e-9;

    private static final Set<MciInput> OF_MATERIAL = EnumSet.range(MciInput.M, MciInput.EC);
    private static final Set<MciInput> OF_USE = EnumSet.range(MciInput.L, MciInput.UAV);

    private MciRules() {}

    /** Known parts of one whole; a comparison with an unknown value is never true. */
    static boolean parts(double a, double b, double c, double d) {
        return a >= 0 && b >= 0 && c >= 0 && d >= 0 && a + b + c + d <= 1 + ROUNDING;
    }

    /** An efficiency that is known, or not needed and at least possible. */
    static boolean efficiency(double efficiency, double recycled, double least) {
        return recycled == 0 ? !(efficiency < 0) && !(efficiency > 1) : efficiency >= least && efficiency <= 1;
    }

    static boolean sound(Use use) {
        return positive(use.l()) && positive(use.lav()) && positive(use.u()) && positive(use.uav());
    }

    static boolean positive(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }

    static double unknownAsZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    static List<Missing> missing(Product product) {
        List<Missing> missing = new ArrayList<>();
        if (product.materials().isEmpty()) {
            missing.add(new Missing(product.name(), "materials"));
        }
        for (Material material : product.materials()) {
            for (MciInput input : OF_MATERIAL) {
                if (material.needs(input) && Double.isNaN(material.value(input))) {
                    missing.add(new Missing(material.name(), input.symbol()));
                }
            }
        }
        for (MciInput input : OF_USE) {
            if (Double.isNaN(product.use().value(input))) {
                missing.add(new Missing(product.name(), input.symbol()));
            }
        }
        return missing;
    }

    static List<Fault> faults(Product product) {
        List<Fault> faults = new ArrayList<>();
        for (Material material : product.materials()) {
            for (MciInput input : OF_MATERIAL) {
                check(material.name(), input, material.value(input), faults);
            }
            together(material, faults, MciInput.FR, MciInput.FU, MciInput.FS);
            together(material, faults, MciInput.CR, MciInput.CU, MciInput.CC, MciInput.CE);
            if (material.fr() > 0 && material.ef() == 0) {
                faults.add(new Fault(material.name(), MciInput.EF.symbol(), "0", Rule.POSITIVE));
            }
            biological(material, faults);
        }
        for (MciInput input : OF_USE) {
            check(product.name(), input, product.use().value(input), faults);
        }
        return faults;
    }

    private static void check(String subject, MciInput input, double value, List<Fault> faults) {
        boolean fine = input.isFraction() ? value >= 0 && value <= 1 : positive(value);
        if (!fine && !Double.isNaN(value)) {
            Rule rule = input.isFraction() ? Rule.FRACTION : Rule.POSITIVE;
            faults.add(new Fault(subject, input.symbol(), String.valueOf(value), rule));
        }
    }

    /** Fractions of one whole; those that are known are enough to be too much. */
    private static void together(Material material, List<Fault> faults, MciInput... inputs) {
        double sum = 0;
        List<String> symbols = new ArrayList<>();
        for (MciInput input : inputs) {
            double value = material.value(input);
            sum += Double.isNaN(value) ? 0 : Math.max(0, value);
            symbols.add(input.symbol());
        }
        if (sum > 1 + ROUNDING) {
            String together = String.join("+", symbols);
            faults.add(new Fault(material.name(), together, String.valueOf(sum), Rule.TOGETHER_AT_MOST_ONE));
        }
    }

    private static void biological(Material material, List<Fault> faults) {
        for (MciInput input : Material.BIOLOGICAL_ONLY) {
            double value = material.value(input);
            if (material.origin() == Origin.TECHNICAL && value > 0) {
                faults.add(new Fault(material.name(), input.symbol(), String.valueOf(value), Rule.ONLY_BIOLOGICAL));
            }
        }
    }
}
