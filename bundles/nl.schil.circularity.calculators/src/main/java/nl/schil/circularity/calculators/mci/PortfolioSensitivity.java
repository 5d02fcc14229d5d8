package nl.schil.circularity.calculators.mci;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;

/**
 * Tells which unknown moves the MCI of many products together most, and which assumption does, wherever it was made.
 * Products are added one by one and are not kept. One thread at a time.
 */
public final class PortfolioSensitivity {
    /**
     * How many unknowns are kept while products are added. They are those that can move most mass of what is linear, or
     * most of mass × X; which of them moves the MCI most is known only of the whole.
     */
    private static final int KEPT = 500;

    private final MciAssumptions assumptions;
    private final Kept masses = new Kept(
            one -> Math.abs(one.shift().atHigh().linear() - one.shift().atLow().linear()));
    private final Kept uses = new Kept(one ->
            Math.abs(one.shift().atHigh().massUtility() - one.shift().atLow().massUtility()));
    private final Map<MciInput, Sum> sums = new EnumMap<>(MciInput.class);

    /**
     * One unknown.
     *
     * @param id of the product, as it was added
     * @param swing how far it moves the MCI of the whole
     */
    public record Unknown(String id, MciSensitivity.Swing swing) {}

    /**
     * One assumption wherever it was made.
     *
     * @param input what was assumed
     * @param assumed the value, and between what it could lie; a fraction at most what the others of its group leave
     * @param times how often it was made
     * @param mciAtLow the MCI of the whole with the least everywhere
     * @param mciAtHigh the MCI of the whole with the most everywhere
     */
    public record Everywhere(
            MciInput input, MciAssumptions.Assumed assumed, int times, double mciAtLow, double mciAtHigh) {
        /** Distance between the two results. */
        public double size() {
            return Math.abs(mciAtHigh - mciAtLow);
        }
    }

    private record Candidate(String id, Shift shift) {}

    private static final class Sum {
        private MciWhole low = MciWhole.NOTHING;
        private MciWhole high = MciWhole.NOTHING;
        private int times;
    }

    private static final class Kept {
        private final ToDoubleFunction<Candidate> size;
        private final PriorityQueue<Candidate> greatest;

        Kept(ToDoubleFunction<Candidate> size) {
            this.size = size;
            this.greatest = new PriorityQueue<>(Comparator.comparingDouble(size));
        }

        void add(Candidate one) {
            Candidate least = greatest.size() < KEPT ? null : greatest.peek();
            if (least == null || size.applyAsDouble(one) > size.applyAsDouble(least)) {
                greatest.add(one);
                if (greatest.size() > KEPT) {
                    greatest.remove();
                }
            }
        }
    }

    /** @param assumptions those that the results of all products were made with */
    public PortfolioSensitivity(MciAssumptions assumptions) {
        this.assumptions = assumptions;
    }

    /**
     * Adds a product.
     *
     * @param id by which it is found again
     * @param product as it was stated
     * @param result what came of it under the assumptions
     * @param count how many there are of it
     */
    public void add(String id, Product product, MciResult result, double count) {
        if (result.assumptions().isEmpty()) {
            return;
        }
        for (Shift one : MciSensitivity.shifts(product, assumptions, result)) {
            Shift shift = one.times(count);
            MciInput input = shift.assumption().input();
            (input.isOfUse() ? uses : masses).add(new Candidate(id, shift));
            Sum sum = sums.computeIfAbsent(input, none -> new Sum());
            sum.low = sum.low.plus(shift.atLow());
            sum.high = sum.high.plus(shift.atHigh());
            sum.times++;
        }
    }

    /** The unknowns that move the MCI of the whole most, the greatest first. @param most how many at most */
    public List<Unknown> unknowns(MciWhole whole, int most) {
        List<Unknown> unknowns = new ArrayList<>();
        for (Kept kept : List.of(masses, uses)) {
            for (Candidate one : kept.greatest) {
                unknowns.add(new Unknown(one.id(), one.shift().in(whole)));
            }
        }
        unknowns.sort(Comparator.comparingDouble((Unknown one) -> one.swing().size())
                .reversed()
                .thenComparing(Unknown::id));
        return List.copyOf(unknowns.subList(0, Math.min(most, unknowns.size())));
    }

    /** Every assumption that was made, the one that moves the MCI of the whole most first. */
    public List<Everywhere> everywhere(MciWhole whole) {
        List<Everywhere> all = new ArrayList<>();
        sums.forEach((input, sum) -> all.add(new Everywhere(
                input,
                assumptions.of(input),
                sum.times,
                whole.plus(sum.low).mci(),
                whole.plus(sum.high).mci())));
        all.sort(Comparator.comparingDouble(Everywhere::size).reversed());
        return all;
    }
}
