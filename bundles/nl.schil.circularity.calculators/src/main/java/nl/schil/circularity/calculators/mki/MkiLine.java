package nl.schil.circularity.calculators.mki;

/**
 * One line of what is delivered.
 *
 * @param name of the material or product
 * @param quantity how many units of it, finite; negative for what is taken away
 * @param perUnit impacts of one unit
 */
public record MkiLine(String name, double quantity, Impacts perUnit) {}
