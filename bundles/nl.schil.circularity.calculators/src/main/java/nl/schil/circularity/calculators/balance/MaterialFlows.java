package nl.schil.circularity.calculators.balance;

/**
 * Masses of one object over one period by the indicators of Platform CB'23, kg; {@link Double#NaN} means unknown.
 *
 * @param primary used primary materials (1.1)
 * @param secondary used secondary materials (1.2)
 * @param reusable available for reuse in the next cycle (2.1)
 * @param recyclable available for recycling in the next cycle (2.2)
 * @param burnt lost to energy recovery (3)
 * @param landfilled lost to landfill (3)
 * @param stockChange what stays behind; negative when stock is used up
 */
public record MaterialFlows(
        double primary,
        double secondary,
        double reusable,
        double recyclable,
        double burnt,
        double landfilled,
        double stockChange) {}
