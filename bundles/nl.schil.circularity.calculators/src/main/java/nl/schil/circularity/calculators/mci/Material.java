package nl.schil.circularity.calculators.mci;

import java.util.EnumSet;
import java.util.Set;

/**
 * One material of a product, with the symbols of the methodology. {@link Double#NaN} means unknown. Fractions lie
 * between 0 and 1; {@code fr + fu + fs} and {@code cr + cu + cc + ce} are at most 1, and what remains is virgin feedstock
 * and unrecoverable waste. A material takes any value: the calculator refuses what cannot be true, with every reason.
 *
 * @param name how the material is called
 * @param m mass in one product, kg
 * @param fr fraction of recycled feedstock
 * @param fu fraction of reused feedstock
 * @param fs fraction of biological feedstock from sustained production; not asked of a technical material
 * @param ef efficiency of the recycling that made the feedstock; needed when fr is not 0
 * @param cr fraction to recycling after use
 * @param cu fraction to reuse after use
 * @param cc fraction to composting after use; not asked of a technical material
 * @param ce fraction of qualifying biological material to energy recovery after use; not asked of a technical material
 * @param ec efficiency of the recycling after use; needed when cr is not 0
 * @param origin the cycle it belongs to
 */
public record Material(
        String name,
        double m,
        double fr,
        double fu,
        double fs,
        double ef,
        double cr,
        double cu,
        double cc,
        double ce,
        double ec,
        Origin origin) {
    static final Set<MciInput> BIOLOGICAL_ONLY = EnumSet.of(MciInput.FS, MciInput.CC, MciInput.CE);

    /** A material of which only the mass is known. */
    public static Material unknown(String name, double kilograms) {
        double unknown = Double.NaN;
        return new Material(
                name,
                kilograms,
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                Origin.UNKNOWN);
    }

    /** A material that is known to be virgin and to become waste; a start to say otherwise with {@link #with}. */
    public static Material linear(String name, double kilograms) {
        return new Material(name, kilograms, 0, 0, 0, 1, 0, 0, 0, 0, 1, Origin.UNKNOWN);
    }

    /** The same material with another origin. */
    public Material of(Origin other) {
        return new Material(name, m, fr, fu, fs, ef, cr, cu, cc, ce, ec, other);
    }

    /**
     * The value of an input, {@link Double#NaN} when it is unknown.
     *
     * @throws IllegalArgumentException for an input of the use of a product
     */
    public double value(MciInput input) {
        return switch (input) {
            case M -> m;
            case FR -> fr;
            case FU -> fu;
            case FS -> fs;
            case EF -> ef;
            case CR -> cr;
            case CU -> cu;
            case CC -> cc;
            case CE -> ce;
            case EC -> ec;
            default -> throw notOfAMaterial(input);
        };
    }

    /**
     * The same material with another value of one input.
     *
     * @throws IllegalArgumentException for an input of the use of a product
     */
    public Material with(MciInput input, double value) {
        return switch (input) {
            case M -> new Material(name, value, fr, fu, fs, ef, cr, cu, cc, ce, ec, origin);
            case FR -> new Material(name, m, value, fu, fs, ef, cr, cu, cc, ce, ec, origin);
            case FU -> new Material(name, m, fr, value, fs, ef, cr, cu, cc, ce, ec, origin);
            case FS -> new Material(name, m, fr, fu, value, ef, cr, cu, cc, ce, ec, origin);
            case EF -> new Material(name, m, fr, fu, fs, value, cr, cu, cc, ce, ec, origin);
            case CR -> new Material(name, m, fr, fu, fs, ef, value, cu, cc, ce, ec, origin);
            case CU -> new Material(name, m, fr, fu, fs, ef, cr, value, cc, ce, ec, origin);
            case CC -> new Material(name, m, fr, fu, fs, ef, cr, cu, value, ce, ec, origin);
            case CE -> new Material(name, m, fr, fu, fs, ef, cr, cu, cc, value, ec, origin);
            case EC -> new Material(name, m, fr, fu, fs, ef, cr, cu, cc, ce, value, origin);
            default -> throw notOfAMaterial(input);
        };
    }

    /** Whether the result depends on the input: an efficiency without recycling does nothing. */
    boolean needs(MciInput input) {
        return switch (input) {
            case EF -> fr != 0;
            case EC -> cr != 0;
            case FS, CC, CE -> origin != Origin.TECHNICAL;
            default -> true;
        };
    }

    double sustained() {
        return origin == Origin.TECHNICAL ? 0 : fs;
    }

    double composted() {
        return origin == Origin.TECHNICAL ? 0 : cc;
    }

    double burnt() {
        return origin == Origin.TECHNICAL ? 0 : ce;
    }

    /** The most that a fraction can be beside the others of its group; 1 for an efficiency. */
    double room(MciInput input) {
        Material without = with(input, 0);
        return switch (input.kind()) {
            case FEEDSTOCK -> Math.max(0, 1 - (without.fr + without.fu + without.sustained()));
            case DESTINATION -> Math.max(0, 1 - (without.cr + without.cu + without.composted() + without.burnt()));
            default -> 1;
        };
    }

    private static IllegalArgumentException notOfAMaterial(MciInput input) {
        return new IllegalArgumentException(input.symbol() + " says how a product is used, not what it is made of");
    }
}
