package nl.schil.circularity.calculators.esrs;

import nl.schil.circularity.calculators.mci.Material;

/**
 * One material of what was used in a reporting period; {@link Double#NaN} means unknown.
 *
 * @param material the material, with its mass in one product
 * @param products how many products of it there were, not negative
 * @param part whether it belongs to the product or to its packaging
 * @param recyclable fraction of it that can be recycled, between 0 and 1
 */
public record E5Line(Material material, double products, Part part, double recyclable) {
    /** What the material belongs to. */
    public enum Part {
        /** The product itself. */
        PRODUCT,
        /** Its packaging. */
        PACKAGING
    }

    double mass() {
        return material.m() * products;
    }
}
