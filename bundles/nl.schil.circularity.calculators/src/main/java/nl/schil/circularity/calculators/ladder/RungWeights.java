package nl.schil.circularity.calculators.ladder;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What each strategy counts for in an R-index, between 0 and 1. A strategy without a weight stays outside the index.
 *
 * @param name of the weights, shown with the index
 * @param weights by strategy
 */
public record RungWeights(String name, Map<RStrategy, Double> weights) {
    /** {@code (9 - r) / 9} for rung r of {@link RLadder#TEN_R_2017}: 1 for refusing, 0 for energy recovery. */
    public static final RungWeights TEN_R = tenR();

    public RungWeights {
        weights.forEach((strategy, weight) -> {
            if (!(weight >= 0 && weight <= 1)) {
                throw new IllegalArgumentException(strategy + " weighs between 0 and 1, not " + weight);
            }
        });
        weights = weights.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(weights));
    }

    private static RungWeights tenR() {
        Map<RStrategy, Double> weights = new EnumMap<>(RStrategy.class);
        RLadder.TEN_R_2017
                .rungs()
                .forEach((strategy, rung) ->
                        weights.put(strategy, (9 - Integer.parseInt(rung.label().substring(1))) / 9.0));
        return new RungWeights("(9 - r) / 9 of " + RLadder.TEN_R_2017.id(), weights);
    }
}
