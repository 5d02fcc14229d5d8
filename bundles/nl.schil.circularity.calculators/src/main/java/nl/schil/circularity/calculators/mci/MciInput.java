package nl.schil.circularity.calculators.mci;

import java.util.Arrays;
import java.util.Optional;

/** The inputs of the MCI by the symbols of its methodology. */
public enum MciInput {
    /** Mass of the material in one product, kg; greater than zero. */
    M(Kind.POSITIVE),
    /** Fraction of the feedstock that is recycled. */
    FR(Kind.FEEDSTOCK),
    /** Fraction of the feedstock that is reused. */
    FU(Kind.FEEDSTOCK),
    /** Fraction of the feedstock that is biological and from sustained production. */
    FS(Kind.FEEDSTOCK),
    /** Efficiency of the recycling that made the feedstock; above 0 when FR is. */
    EF(Kind.EFFICIENCY),
    /** Fraction that goes to recycling after use. */
    CR(Kind.DESTINATION),
    /** Fraction that goes to reuse after use. */
    CU(Kind.DESTINATION),
    /** Fraction that goes to composting after use. */
    CC(Kind.DESTINATION),
    /** Fraction of qualifying biological material that goes to energy recovery after use. */
    CE(Kind.DESTINATION),
    /** Efficiency of the recycling after use. */
    EC(Kind.EFFICIENCY),
    /** Lifetime of the product, in any unit that {@link #LAV} has too. */
    L(Kind.USE),
    /** Lifetime of the average product of its industry. */
    LAV(Kind.USE),
    /** Units of use in the lifetime of the product, in any unit that {@link #UAV} has too. */
    U(Kind.USE),
    /** Units of use of the average product of its industry. */
    UAV(Kind.USE);

    enum Kind {
        POSITIVE,
        FEEDSTOCK,
        DESTINATION,
        EFFICIENCY,
        USE
    }

    private final Kind kind;

    MciInput(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** Whether it lies between 0 and 1. */
    public boolean isFraction() {
        return kind != Kind.POSITIVE && kind != Kind.USE;
    }

    /** Whether it says how a product is used; the others describe one material of it. */
    public boolean isOfUse() {
        return kind == Kind.USE;
    }

    /** The symbol as the methodology writes it, without subscripts. */
    public String symbol() {
        return switch (this) {
            case LAV -> "Lav";
            case UAV -> "Uav";
            default -> name();
        };
    }

    /** The input of a symbol, in upper or lower case. */
    public static Optional<MciInput> of(String symbol) {
        return Arrays.stream(values())
                .filter(input -> input.name().equalsIgnoreCase(symbol))
                .findFirst();
    }
}
