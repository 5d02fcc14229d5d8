package nl.schil.circularity.calculators.mki;

/** What a category is of which a line says nothing. */
public enum Unnamed {
    /** Unknown, and so is the result. */
    UNKNOWN,
    /** Counted as zero: the result says which, and has the lowest assurance. */
    ASSUMED_ZERO
}
