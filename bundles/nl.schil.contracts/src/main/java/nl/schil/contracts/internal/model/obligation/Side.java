package nl.schil.contracts.internal.model.obligation;

/** Whose obligation it is. */
public enum Side {
    BUYER,
    SUPPLIER
}
