package nl.schil.circularity.internal.model;

/** Where the values of a goal come from. */
public enum Indicator {
    /** Somebody states them with their source. */
    STATED,
    /** Material Circularity Indicator of the accepted material statements. */
    MCI,
    /** Mass of virgin material in the accepted material statements, in kg. */
    VIRGIN_MASS,
    /** Environmental cost of the accepted material statements, in euros. */
    MKI
}
