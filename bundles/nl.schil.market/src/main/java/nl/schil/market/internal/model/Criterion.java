package nl.schil.market.internal.model;

/**
 * A question by which a category is placed.
 *
 * @param code stable among the criteria of an organisation
 * @param weight its weight on its axis, 1 to 1000; only the proportions count
 */
public record Criterion(String code, Axis axis, int weight, String nl, String en) {
    public Criterion {
        if (weight < 1 || weight > 1000) {
            throw new IllegalArgumentException("a weight is 1 to 1000: " + weight);
        }
    }
}
