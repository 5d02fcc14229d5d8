package nl.schil.circularity.internal.material.model;

import java.math.BigDecimal;
import java.util.Map;
import nl.schil.circularity.calculators.esrs.E5Line;
import nl.schil.circularity.calculators.ladder.RStrategy;
import nl.schil.circularity.calculators.mci.Material;
import org.jspecify.annotations.Nullable;

/**
 * One material of a product, as it was stated.
 *
 * @param material its mass in kg and its fractions; {@link Double#NaN} is unknown
 * @param amount the mass as it was stated, or null when it is unknown
 * @param unit unit of that amount, in UCUM
 * @param part whether it belongs to the product or to its packaging
 * @param critical whether it is a critical raw material, or null when that is unknown
 * @param strategy R-strategy by which it is delivered, or null when none is known
 * @param ladder id of the ladder in whose words the strategy was stated; null without a strategy
 * @param recyclable fraction that can be recycled; {@link Double#NaN} is unknown
 * @param impacts impacts of one kg by code of the set of weights; what is absent is unknown
 */
public record MaterialLine(
        Material material,
        @Nullable BigDecimal amount,
        String unit,
        E5Line.Part part,
        @Nullable Boolean critical,
        @Nullable RStrategy strategy,
        @Nullable String ladder,
        double recyclable,
        Map<String, Double> impacts) {
    public MaterialLine {
        impacts = Map.copyOf(impacts);
    }
}
