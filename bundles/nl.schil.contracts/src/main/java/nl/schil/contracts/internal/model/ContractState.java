package nl.schil.contracts.internal.model;

/** Where a contract stands at a date. It is computed, never stored. */
public enum ContractState {
    /** Not signed and not started. */
    CONCEPT,
    /** Signed; the first day lies ahead or is unknown. */
    GETEKEND,
    /** Running. */
    ACTIEF,
    /** Notice has been given; still running. */
    OPGEZEGD,
    /** Its last day is over. */
    GEEINDIGD
}
