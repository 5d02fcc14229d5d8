package nl.schil.contracts.internal.model;

/** How much attention a contract gets. */
public enum Tier {
    /** Gold. */
    G,
    /** Silver. */
    S,
    /** Bronze. */
    B
}
