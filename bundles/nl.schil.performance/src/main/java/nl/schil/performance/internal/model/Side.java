package nl.schil.performance.internal.model;

/** A side of the relationship. */
public enum Side {
    BUYER,
    SUPPLIER
}
