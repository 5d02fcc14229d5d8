package nl.schil.governance.internal.model.meeting;

/** Whose: the buying organisation's or the supplier's. */
public enum Side {
    BUYER,
    SUPPLIER
}
