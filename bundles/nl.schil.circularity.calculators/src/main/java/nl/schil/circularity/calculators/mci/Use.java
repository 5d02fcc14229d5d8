package nl.schil.circularity.calculators.mci;

/**
 * How long and how intensively a product is used beside the average product of its industry: {@code X = (L/Lav)(U/Uav)}.
 * {@link Double#NaN} means unknown; all are greater than zero.
 *
 * @param l lifetime, in the unit of {@code lav}
 * @param lav lifetime of the average product
 * @param u units of use in its lifetime, in the unit of {@code uav}
 * @param uav units of use of the average product
 */
public record Use(double l, double lav, double u, double uav) {
    /** Used as the average product is: X = 1. */
    public static final Use AVERAGE = new Use(1, 1, 1, 1);

    /** Nothing is known of it. */
    public static final Use UNKNOWN = new Use(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** A lifetime beside the average, with the average intensity. */
    public static Use lifetime(double l, double lav) {
        return new Use(l, lav, 1, 1);
    }

    /** The utility X. */
    public double utility() {
        return l / lav * (u / uav);
    }

    /**
     * The value of an input, {@link Double#NaN} when it is unknown.
     *
     * @throws IllegalArgumentException for an input of a material
     */
    public double value(MciInput input) {
        return switch (input) {
            case L -> l;
            case LAV -> lav;
            case U -> u;
            case UAV -> uav;
            default -> throw notOfUse(input);
        };
    }

    /**
     * The same use with another value of one input.
     *
     * @throws IllegalArgumentException for an input of a material
     */
    public Use with(MciInput input, double value) {
        return switch (input) {
            case L -> new Use(value, lav, u, uav);
            case LAV -> new Use(l, value, u, uav);
            case U -> new Use(l, lav, value, uav);
            case UAV -> new Use(l, lav, u, value);
            default -> throw notOfUse(input);
        };
    }

    private static IllegalArgumentException notOfUse(MciInput input) {
        return new IllegalArgumentException(input.symbol() + " describes a material, not how a product is used");
    }
}
