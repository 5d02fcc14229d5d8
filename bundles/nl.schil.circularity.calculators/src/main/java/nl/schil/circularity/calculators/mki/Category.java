package nl.schil.circularity.calculators.mki;

import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.units.UnitConversion;

/**
 * One environmental impact with its weight.
 *
 * @param code short code, unique in its set
 * @param name in English
 * @param unit of the impact, in UCUM with the reference substance between braces, for example {@code kg{CO2eq}}
 * @param weight euros per unit, not negative
 */
public record Category(String code, String name, String unit, double weight) {
    public Category {
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException(code + " has no weight in euros: " + weight);
        }
    }

    /**
     * An amount in the unit of this category, to be given to {@link WeightSet#impacts}.
     *
     * @param value amount of {@code other}
     * @param other a unit of UCUM of the same substance
     * @return refused for another kind of unit or another substance
     */
    public Outcome<Double> amount(double value, String other) {
        return UnitConversion.convert(value, other, unit);
    }
}
