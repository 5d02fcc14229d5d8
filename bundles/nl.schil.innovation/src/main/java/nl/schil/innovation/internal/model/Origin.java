package nl.schil.innovation.internal.model;

/** Whose idea it is. */
public enum Origin {
    SUPPLIER,
    OWN
}
