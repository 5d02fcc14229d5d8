package nl.schil.innovation.internal.model;

/** Who owns what an idea brings forth. */
public enum Owner {
    /** Nothing is agreed, or nobody knows. */
    UNKNOWN,
    BUYER,
    SUPPLIER,
    SHARED,
    /** Published under an open licence. */
    OPEN
}
