package nl.schil.circularity.calculators.esrs;

import nl.schil.circularity.calculators.Outcome;

/**
 * One figure of a disclosure requirement.
 *
 * @param id as in the list of datapoints of EFRAG, for example {@code E5-4_02}
 * @param paragraph of the standard
 * @param name in English
 * @param value the figure, or why there is none
 * @param unit {@code kg} or {@code %}
 */
public record Datapoint(String id, String paragraph, String name, Outcome<Double> value, String unit) {}
