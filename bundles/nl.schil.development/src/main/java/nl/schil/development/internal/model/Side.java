package nl.schil.development.internal.model;

/** A party of a relationship. */
public enum Side {
    BUYER,
    SUPPLIER
}
