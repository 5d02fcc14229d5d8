package nl.schil.development.internal.model.assumption;

/**
 * One relationship of which both numbers are known.
 *
 * @param relation mean of what both sides say of each other, 1 to 10
 * @param trend by how many points of the norm its KPIs became better in a year; negative when worse
 * @param series number of KPIs that the trend is the mean of
 */
public record Pair(String organisation, String supplier, double relation, double trend, int series) {}
