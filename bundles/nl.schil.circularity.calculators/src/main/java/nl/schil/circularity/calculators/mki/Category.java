package nl.schil.circularity.calculators.mki;

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
}
