package nl.schil.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleSupplier;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.calculators.mci.Material;
import nl.schil.circularity.calculators.mci.MciCalculator;
import nl.schil.circularity.calculators.mci.MciSum;
import nl.schil.circularity.calculators.mci.Origin;
import nl.schil.circularity.calculators.mci.Product;
import nl.schil.circularity.calculators.mci.Use;
import nl.schil.circularity.calculators.mki.Category;
import nl.schil.circularity.calculators.mki.Impacts;
import nl.schil.circularity.calculators.mki.MkiCalculator;
import nl.schil.circularity.calculators.mki.MkiLine;
import nl.schil.circularity.calculators.mki.MkiSum;
import nl.schil.circularity.calculators.mki.Unnamed;
import nl.schil.circularity.calculators.mki.WeightSet;

/**
 * MCI and MKI of material lines per second, with every check and every intermediate value, beside a bare loop over the
 * same formula on arrays of doubles; then the totals of a year of an installation. Arguments: the folder to work in and,
 * optionally, the number of lines.
 */
public final class CircularityBench {
    private static final int ROUNDS = 101;
    private static final long WARM_UP = 4_000_000_000L;
    private static final int LINES_OF_A_PRODUCT = 10;
    private static final int INPUTS = 10;

    private CircularityBench() {}

    public static void main(String[] arguments) {
        int lines = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        double[] inputs = inputs(lines);
        for (int size : new int[] {LINES_OF_A_PRODUCT, lines}) {
            List<Product> products = products(inputs, size);
            String name = products.size() + (products.size() == 1 ? " product" : " products");
            compare("MCI, lines of " + name, lines, () -> summed(inputs, size), () -> bare(inputs, size));
            compare("MCI, records of " + name, lines, () -> calculated(products), () -> bare(inputs, size));
        }
        double[] impacts = new Random(7).doubles(lines * 11L).toArray();
        WeightSet set = WeightSet.dutchA1();
        List<MkiLine> mki = mkiLines(set, impacts);
        double[] weights =
                set.categories().stream().mapToDouble(Category::weight).toArray();
        compare("MKI, lines", lines, () -> summed(set, impacts), () -> bare(impacts, weights));
        compare("MKI, records", lines, () -> calculated(set, mki), () -> bare(impacts, weights));
        MaterialsBatch.run(Path.of(arguments[0]), lines);
    }

    /** Both in turn in one run, so that whatever the machine does besides meets both. */
    private static void compare(String name, int lines, DoubleSupplier calculator, DoubleSupplier bare) {
        double[] ours = new double[ROUNDS];
        double[] bares = new double[ROUNDS];
        long warm = System.nanoTime() + WARM_UP;
        for (int round = 0; round < ROUNDS; round = System.nanoTime() < warm ? 0 : round + 1) {
            long begin = System.nanoTime();
            double calculated = calculator.getAsDouble();
            long middle = System.nanoTime();
            double computed = bare.getAsDouble();
            bares[round] = (System.nanoTime() - middle) / 1e9;
            ours[round] = (middle - begin) / 1e9;
            if (!(Math.abs(calculated - computed) <= 1e-9 * Math.abs(computed))) {
                throw new IllegalStateException(name + ": " + calculated + " is not " + computed);
            }
        }
        double our = median(ours);
        double loop = median(bares);
        System.out.printf(
                "  %-32s %,14.0f lines/s  bare %,14.0f lines/s  %4.1f x bare  (%.2f ms for %,d lines)%n",
                name, lines / our, lines / loop, our / loop, our * 1e3, lines);
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    /** M, FR, FU, FS, EF, CR, CU, CC, CE, EC of every line, one after the other. */
    private static double[] inputs(int lines) {
        Random random = new Random(5);
        double[] inputs = new double[lines * INPUTS];
        for (int at = 0; at < inputs.length; at += INPUTS) {
            inputs[at] = 0.1 + 100 * random.nextDouble();
            for (int n = 1; n < INPUTS; n++) {
                inputs[at + n] = random.nextDouble() / 4;
            }
            inputs[at + 4] = 0.5 + random.nextDouble() / 2;
            inputs[at + 9] = 0.5 + random.nextDouble() / 2;
        }
        return inputs;
    }

    private static List<Product> products(double[] x, int size) {
        List<Product> products = new ArrayList<>();
        for (int at = 0; at < x.length; ) {
            List<Material> materials = new ArrayList<>(size);
            for (int n = 0; n < size && at < x.length; n++, at += INPUTS) {
                materials.add(new Material(
                        "line",
                        x[at],
                        x[at + 1],
                        x[at + 2],
                        x[at + 3],
                        x[at + 4],
                        x[at + 5],
                        x[at + 6],
                        x[at + 7],
                        x[at + 8],
                        x[at + 9],
                        Origin.BIOLOGICAL));
            }
            products.add(new Product("product", materials, Use.lifetime(12, 10), Assurance.DECLARED));
        }
        return products;
    }

    private static double calculated(List<Product> products) {
        double sum = 0;
        for (Product product : products) {
            sum += MciCalculator.calculate(product).orElseThrow().mci();
        }
        return sum;
    }

    private static double summed(double[] x, int size) {
        Use use = Use.lifetime(12, 10);
        double sum = 0;
        for (int at = 0; at < x.length; ) {
            MciSum product = new MciSum();
            for (int n = 0; n < size && at < x.length; n++, at += INPUTS) {
                product.add(
                        x[at],
                        x[at + 1],
                        x[at + 2],
                        x[at + 3],
                        x[at + 4],
                        x[at + 5],
                        x[at + 6],
                        x[at + 7],
                        x[at + 8],
                        x[at + 9],
                        Origin.BIOLOGICAL);
            }
            sum += product.mci(use);
        }
        return sum;
    }

    private static double bare(double[] x, int size) {
        double sum = 0;
        for (int at = 0; at < x.length; ) {
            double linear = 0;
            double whole = 0;
            for (int n = 0; n < size && at < x.length; n++, at += INPUTS) {
                double m = x[at];
                double wf = m * x[at + 1] * (1 - x[at + 4]) / x[at + 4];
                double wc = m * x[at + 5] * (1 - x[at + 9]);
                linear += m * (1 - x[at + 1] - x[at + 2] - x[at + 3])
                        + m * (1 - x[at + 5] - x[at + 6] - x[at + 7] - x[at + 8])
                        + (wf + wc) / 2;
                whole += 2 * m + (wf - wc) / 2;
            }
            sum += Math.max(0, 1 - linear / whole * (0.9 / 1.2));
        }
        return sum;
    }

    private static List<MkiLine> mkiLines(WeightSet set, double[] impacts) {
        List<MkiLine> lines = new ArrayList<>();
        int categories = set.categories().size();
        for (int at = 0; at < impacts.length; at += categories) {
            Map<String, Double> amounts = new HashMap<>();
            for (int n = 0; n < categories; n++) {
                amounts.put(set.categories().get(n).code(), impacts[at + n]);
            }
            Impacts perUnit = set.impacts(amounts).orElseThrow();
            lines.add(new MkiLine("line", 1 + at % 7, perUnit));
        }
        return lines;
    }

    private static double summed(WeightSet set, double[] impacts) {
        MkiSum sum = new MkiSum(set);
        int categories = set.categories().size();
        for (int at = 0; at < impacts.length; at += categories) {
            sum.add(1 + at % 7, impacts, at);
        }
        return sum.euros();
    }

    private static double calculated(WeightSet set, List<MkiLine> lines) {
        return MkiCalculator.calculate(set, lines, Unnamed.UNKNOWN, Assurance.DECLARED)
                .orElseThrow()
                .euros();
    }

    private static double bare(double[] impacts, double[] weights) {
        double sum = 0;
        for (int at = 0; at < impacts.length; at += weights.length) {
            double line = 0;
            for (int n = 0; n < weights.length; n++) {
                line += impacts[at + n] * weights[n];
            }
            sum += (1 + at % 7) * line;
        }
        return sum;
    }
}
