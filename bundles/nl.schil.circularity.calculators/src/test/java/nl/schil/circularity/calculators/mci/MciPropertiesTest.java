package nl.schil.circularity.calculators.mci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import nl.schil.circularity.calculators.Assurance;

class MciPropertiesTest {
    private static final double SMALL = 1e-9;

    @Provide
    Arbitrary<Product> products() {
        Arbitrary<Use> use =
                Combinators.combine(length(), length(), length(), length()).as(Use::new);
        return Combinators.combine(materials().list().ofMinSize(1).ofMaxSize(6), use)
                .as((materials, used) -> new Product("p", materials, used, Assurance.DECLARED));
    }

    private static Arbitrary<Double> length() {
        return Arbitraries.doubles().between(0.1, 50).ofScale(6);
    }

    private static Arbitrary<Double> part() {
        return Arbitraries.doubles().between(0, 1).ofScale(9).edgeCases(edges -> edges.add(0.0, 1.0));
    }

    private static Arbitrary<Material> materials() {
        Arbitrary<double[]> feedstock = Combinators.combine(part(), part(), part(), part())
                .as((virgin, fr, fu, fs) -> shares(virgin, fr, fu, fs));
        Arbitrary<double[]> destination = Combinators.combine(part(), part(), part(), part(), part())
                .as((waste, cr, cu, cc, ce) -> shares(waste, cr, cu, cc, ce));
        return Combinators.combine(
                        Arbitraries.doubles().between(0.001, 10_000).ofScale(6),
                        feedstock,
                        destination,
                        Arbitraries.doubles().between(0.05, 1).ofScale(6),
                        part())
                .as((m, f, c, ef, ec) ->
                        new Material("x", m, f[1], f[2], f[3], ef, c[1], c[2], c[3], c[4], ec, Origin.BIOLOGICAL));
    }

    /** Parts as shares of their sum; all of the first when there is nothing. */
    private static double[] shares(double... parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        double[] shares = new double[parts.length];
        for (int n = 0; n < parts.length; n++) {
            shares[n] = sum == 0 ? 0 : parts[n] / sum;
        }
        return shares;
    }

    private static double mci(Product product) {
        return MciCalculator.calculate(product).orElseThrow().mci();
    }

    private static double unbounded(Product product) {
        return MciCalculator.calculate(product).orElseThrow().unbounded();
    }

    @Property
    void bothIndexesLieBetweenZeroAndOne(@ForAll("products") Product product) {
        MciResult result = MciCalculator.calculate(product).orElseThrow();
        assertThat(result.mci()).isBetween(0.0, 1.0);
        assertThat(result.lfi()).isBetween(0.0, 1.0 + SMALL);
    }

    @Property
    void moreRecycledFeedstockNeverLowersIt(
            @ForAll("products") Product product, @ForAll @Scale(6) @DoubleRange(max = 1) double d) {
        raised(product, MciInput.FR, MciInput.EF, d);
    }

    @Property
    void moreToRecyclingNeverLowersIt(
            @ForAll("products") Product product, @ForAll @Scale(6) @DoubleRange(max = 1) double d) {
        raised(product, MciInput.CR, MciInput.EC, d);
    }

    private static void raised(Product product, MciInput input, MciInput efficiency, double d) {
        Material lossless = product.materials().get(0).with(efficiency, 1);
        double more = lossless.value(input) + d * lossless.room(input) - d * lossless.value(input);
        Product before = product.with(0, lossless);
        Product after = product.with(0, lossless.with(input, Math.max(more, lossless.value(input))));
        assertThat(unbounded(after)).isGreaterThanOrEqualTo(unbounded(before) - SMALL);
    }

    @Property
    void aLongerLifeNeverLowersIt(
            @ForAll("products") Product product, @ForAll @Scale(6) @DoubleRange(min = 1, max = 9) double d) {
        Product longer =
                product.used(product.use().with(MciInput.L, product.use().l() * d));
        assertThat(unbounded(longer)).isGreaterThanOrEqualTo(unbounded(product));
        Product more = product.used(product.use().with(MciInput.U, product.use().u() * d));
        assertThat(mci(more)).isCloseTo(mci(longer), within(SMALL));
    }

    @Property
    void aBetterEfficiencyNeverLowersIt(
            @ForAll("products") Product product, @ForAll @Scale(6) @DoubleRange(max = 1) double d) {
        for (MciInput efficiency : List.of(MciInput.EF, MciInput.EC)) {
            Material material = product.materials().get(0);
            double better = material.value(efficiency) + d * (1 - material.value(efficiency));
            assertThat(unbounded(product.with(0, material.with(efficiency, better))))
                    .isGreaterThanOrEqualTo(unbounded(product) - SMALL);
        }
    }

    @Property
    void itDependsOnNoScaleNoOrderAndNoWayOfSplitting(
            @ForAll("products") Product product,
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 1000) double scale,
            @ForAll long seed) {
        double mci = unbounded(product);
        List<Material> scaled = new ArrayList<>();
        List<Material> halves = new ArrayList<>();
        for (Material material : product.materials()) {
            scaled.add(material.with(MciInput.M, material.m() * scale));
            halves.add(material.with(MciInput.M, material.m() / 2));
        }
        halves.addAll(List.copyOf(halves));
        Collections.shuffle(halves, new Random(seed));
        double far = Math.max(1, Math.abs(mci)) * SMALL;
        assertThat(unbounded(new Product("p", scaled, product.use(), Assurance.DECLARED)))
                .isCloseTo(mci, within(far));
        assertThat(unbounded(new Product("p", halves, product.use(), Assurance.DECLARED)))
                .isCloseTo(mci, within(far));
    }

    @Property
    void theWholeLiesBetweenItsMaterials(@ForAll("products") Product product) {
        double[] alone = product.materials().stream()
                .mapToDouble(
                        material -> unbounded(new Product("p", List.of(material), product.use(), Assurance.DECLARED)))
                .sorted()
                .toArray();
        assertThat(unbounded(product))
                .isBetween(alone[0] - SMALL * 1e6 * Math.abs(alone[0]), alone[alone.length - 1] + SMALL);
    }

    /** The formula once more, in decimals of 40 digits: how exact the doubles are. */
    @Property
    void doublesAreAsExactAsTheFormulaSays(@ForAll("products") Product product) {
        MathContext digits = new MathContext(40);
        BigDecimal two = BigDecimal.valueOf(2);
        BigDecimal linear = BigDecimal.ZERO;
        BigDecimal whole = BigDecimal.ZERO;
        for (Material x : product.materials()) {
            BigDecimal m = exact(x.m());
            BigDecimal v = m.multiply(rest(x.fr(), x.fu(), x.fs()));
            BigDecimal w0 = m.multiply(rest(x.cr(), x.cu(), x.cc(), x.ce()));
            BigDecimal wf = m.multiply(exact(x.fr()))
                    .multiply(BigDecimal.ONE.subtract(exact(x.ef())))
                    .divide(exact(x.ef()), digits);
            BigDecimal wc = m.multiply(exact(x.cr())).multiply(BigDecimal.ONE.subtract(exact(x.ec())));
            linear = linear.add(v).add(w0).add(wf.add(wc).divide(two, digits));
            whole = whole.add(m.multiply(two)).add(wf.subtract(wc).divide(two, digits));
        }
        Use use = product.use();
        BigDecimal utility =
                exact(use.l()).multiply(exact(use.u())).divide(exact(use.lav()).multiply(exact(use.uav())), digits);
        BigDecimal factor = new BigDecimal("0.9").divide(utility, digits);
        double mci = BigDecimal.ONE
                .subtract(linear.divide(whole, digits).multiply(factor))
                .doubleValue();
        assertThat(unbounded(product)).isCloseTo(mci, within(1e-12 * Math.max(1, factor.doubleValue())));
    }

    private static BigDecimal exact(double value) {
        return new BigDecimal(value);
    }

    private static BigDecimal rest(double... fractions) {
        BigDecimal rest = BigDecimal.ONE;
        for (double fraction : fractions) {
            rest = rest.subtract(exact(fraction));
        }
        return rest.max(BigDecimal.ZERO);
    }
}
