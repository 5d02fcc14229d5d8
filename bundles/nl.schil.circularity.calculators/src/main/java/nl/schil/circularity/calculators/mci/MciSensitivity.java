package nl.schil.circularity.calculators.mci;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import nl.schil.circularity.calculators.Outcome;

/** Tells which unknown moves an MCI most: what is worth asking first. */
public final class MciSensitivity {
    private static final Set<MciInput> OF_MATERIAL = EnumSet.range(MciInput.M, MciInput.EC);
    private static final Set<MciInput> OF_USE = EnumSet.range(MciInput.L, MciInput.UAV);
    private static final Set<MciInput> EFFICIENCIES = EnumSet.of(MciInput.EF, MciInput.EC);

    /**
     * How far one assumption moves the result while all else stays as it is.
     *
     * @param assumption what was assumed
     * @param low the least that the input could be
     * @param high the most that it could be, beside the other fractions of its group
     * @param mciAtLow the MCI at the least
     * @param mciAtHigh the MCI at the most
     */
    public record Swing(Assumption assumption, double low, double high, double mciAtLow, double mciAtHigh) {
        /** Distance between the two results; the MCI changes in one direction between them. */
        public double size() {
            return Math.abs(mciAtHigh - mciAtLow);
        }
    }

    private MciSensitivity() {}

    /**
     * Every assumption with its swing, greatest first. Takes time in proportion to the number of materials.
     *
     * @return empty when nothing had to be assumed; unknown or refused as the MCI itself is
     */
    public static Outcome<List<Swing>> of(Product product, MciAssumptions assumptions) {
        return MciCalculator.calculate(product, assumptions).map(result -> swings(product, assumptions, result));
    }

    private static List<Swing> swings(Product product, MciAssumptions assumptions, MciResult result) {
        MciWhole whole = MciWhole.of(result);
        return shifts(product, assumptions, result).stream()
                .map(shift -> shift.in(whole))
                .sorted(Comparator.comparingDouble(Swing::size).reversed())
                .toList();
    }

    /** What every assumption that was made of a product can add to it. */
    static List<Shift> shifts(Product product, MciAssumptions assumptions, MciResult result) {
        List<Shift> shifts = new ArrayList<>();
        List<Material> used = result.product().materials();
        for (int n = 0; n < used.size(); n++) {
            Material material = product.materials().get(n);
            for (MciInput input : OF_MATERIAL) {
                if (Double.isNaN(material.value(input)) && assumed(used.get(n), input, assumptions)) {
                    shifts.add(shift(used.get(n), input, assumptions, result.utility()));
                }
            }
        }
        for (MciInput input : OF_USE) {
            if (Double.isNaN(product.use().value(input))) {
                shifts.add(shift(result, input, assumptions));
            }
        }
        return shifts;
    }

    private static boolean assumed(Material completed, MciInput input, MciAssumptions assumptions) {
        return assumptions.values().containsKey(input) && completed.needs(input);
    }

    private static Shift shift(Material used, MciInput input, MciAssumptions assumptions, double utility) {
        MciAssumptions.Assumed assumed = assumptions.of(input);
        double high = input.isFraction() ? Math.min(assumed.high(), used.room(input)) : assumed.high();
        double low = Math.min(assumed.low(), high);
        MciWhole now = MciWhole.of(MaterialFlow.totals(used), utility);
        DoubleFunction<MciWhole> added =
                value -> MciWhole.of(MaterialFlow.totals(lossless(used.with(input, value), assumptions)), utility)
                        .minus(now);
        Assumption assumption = new Assumption(used.name(), input, used.value(input), assumptions.name());
        return new Shift(assumption, low, high, added.apply(low), added.apply(high));
    }

    /** Recycling that only an end of the range brings in has the assumed efficiency, or 1: the widest swing. */
    private static Material lossless(Material material, MciAssumptions assumptions) {
        Material complete = material;
        for (MciInput input : EFFICIENCIES) {
            if (complete.needs(input) && Double.isNaN(complete.value(input))) {
                MciAssumptions.Assumed assumed = assumptions.values().get(input);
                complete = complete.with(input, assumed == null ? 1 : assumed.value());
            }
        }
        return complete;
    }

    private static Shift shift(MciResult result, MciInput input, MciAssumptions assumptions) {
        Product product = result.product();
        MciAssumptions.Assumed assumed = assumptions.of(input);
        DoubleFunction<MciWhole> added = value -> new MciWhole(
                MciWhole.NOTHING.totals(),
                result.totals().m()
                        * (product.use().with(input, value).utility()
                                - product.use().utility()));
        return new Shift(
                new Assumption(product.name(), input, assumed.value(), assumptions.name()),
                assumed.low(),
                assumed.high(),
                added.apply(assumed.low()),
                added.apply(assumed.high()));
    }
}
