package nl.schil.market.internal.model;

/** Who speaks. */
public enum Side {
    BUYER,
    SUPPLIER
}
