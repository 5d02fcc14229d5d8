package nl.schil.circularity.calculators.ladder;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.schil.circularity.calculators.Formula;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.Rule;

/**
 * How spend or mass of a contract is spread over R-strategies. The index is for the trend within one contract, never for
 * ranking suppliers.
 *
 * @param shares share of each strategy in all that was given, between 0 and 1; together with {@code unknown} they are 1
 * @param unknown share of which no strategy is known
 * @param index sum of share times weight over what has a strategy with a weight; unknown when there is nothing of it
 * @param coverage share that the index is made of
 * @param weights name of the weights
 * @param formula the formula
 */
public record RProfile(
        Map<RStrategy, Double> shares,
        double unknown,
        Outcome<Double> index,
        double coverage,
        String weights,
        Formula formula) {

    /** The formula of the index. */
    public static final Formula FORMULA = new Formula(
            "R-index",
            "1",
            "Schil",
            List.of("R-index = sum(share x weight) / sum(share), over strategies with a weight"),
            Formula.DOUBLE,
            List.of("Shows the trend within one contract; says nothing between suppliers or contracts."));

    /**
     * The profile of amounts in one unit, euros or kg.
     *
     * @param amounts by strategy, none of them negative
     * @param without amount of which no strategy is known, not negative
     * @return not applicable when there is no amount at all
     */
    public static Outcome<RProfile> of(Map<RStrategy, Double> amounts, double without, RungWeights weights) {
        for (Map.Entry<RStrategy, Double> amount : amounts.entrySet()) {
            if (!notNegative(amount.getValue())) {
                return Outcome.refused("", amount.getKey().name(), amount.getValue(), Rule.NOT_NEGATIVE);
            }
        }
        if (!notNegative(without)) {
            return Outcome.refused("", "without", without, Rule.NOT_NEGATIVE);
        }
        double total = without
                + amounts.values().stream().mapToDouble(Double::doubleValue).sum();
        return total == 0
                ? new Outcome.NotApplicable<>("no spend or mass")
                : new Outcome.Measured<>(profile(amounts, without, total, weights));
    }

    private static boolean notNegative(double value) {
        return value >= 0 && value < Double.POSITIVE_INFINITY;
    }

    private static RProfile profile(Map<RStrategy, Double> amounts, double without, double total, RungWeights weights) {
        Map<RStrategy, Double> shares = new EnumMap<>(RStrategy.class);
        double weighed = 0;
        double coverage = 0;
        for (Map.Entry<RStrategy, Double> amount : amounts.entrySet()) {
            double share = amount.getValue() / total;
            Double weight = weights.weights().get(amount.getKey());
            shares.put(amount.getKey(), share);
            if (weight != null) {
                weighed += share * weight;
                coverage += share;
            }
        }
        Outcome<Double> index =
                coverage > 0 ? new Outcome.Measured<>(weighed / coverage) : Outcome.unknown("", "strategy");
        return new RProfile(
                Collections.unmodifiableMap(shares), without / total, index, coverage, weights.name(), FORMULA);
    }
}
