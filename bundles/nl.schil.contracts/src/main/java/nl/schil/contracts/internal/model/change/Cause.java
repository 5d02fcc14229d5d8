package nl.schil.contracts.internal.model.change;

/** What gave rise to a change. */
public enum Cause {
    NEED,
    PRICE,
    LEGISLATION,
    SUPPLIER,
    CIRCUMSTANCES,
    OTHER
}
