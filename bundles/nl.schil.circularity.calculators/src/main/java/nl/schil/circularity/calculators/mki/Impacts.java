package nl.schil.circularity.calculators.mki;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Amounts of the categories of one set of weights, unknown ones among them. Made by {@link WeightSet#impacts}. */
public final class Impacts {
    private final WeightSet set;
    private final double[] amounts;

    Impacts(WeightSet set, double[] amounts) {
        this.set = set;
        this.amounts = amounts;
    }

    /** The set that these are bound to. */
    public WeightSet set() {
        return set;
    }

    /** The amounts that are known by code, in the order of the set; to be bound to another set, for example. */
    public Map<String, Double> amounts() {
        Map<String, Double> known = new LinkedHashMap<>();
        for (int n = 0; n < amounts.length; n++) {
            if (!Double.isNaN(amounts[n])) {
                known.put(set.categories().get(n).code(), amounts[n]);
            }
        }
        return known;
    }

    /** The codes of which nothing is known. */
    List<String> unnamed() {
        List<String> unnamed = new ArrayList<>();
        for (int n = 0; n < amounts.length; n++) {
            if (Double.isNaN(amounts[n])) {
                unnamed.add(set.categories().get(n).code());
            }
        }
        return unnamed;
    }

    Impacts withZeros() {
        return new Impacts(
                set,
                Arrays.stream(amounts)
                        .map(amount -> Double.isNaN(amount) ? 0 : amount)
                        .toArray());
    }

    double addTo(MkiSum sum, double quantity) {
        return sum.add(quantity, amounts, 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Impacts impacts && set.equals(impacts.set) && Arrays.equals(amounts, impacts.amounts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(amounts);
    }

    @Override
    public String toString() {
        return set.id() + " " + set.version() + " " + amounts();
    }
}
