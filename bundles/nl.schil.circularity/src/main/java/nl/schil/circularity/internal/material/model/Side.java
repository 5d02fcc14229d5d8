package nl.schil.circularity.internal.material.model;

/** Who did something. */
public enum Side {
    BUYER,
    SUPPLIER
}
