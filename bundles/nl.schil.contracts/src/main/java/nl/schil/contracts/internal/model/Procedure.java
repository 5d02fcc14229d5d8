package nl.schil.contracts.internal.model;

/** How a successor to a contract is procured, as far as its lead time depends on it. */
public enum Procedure {
    /** An own tender for one contract. */
    TENDER,
    /** A tender for a framework agreement. */
    FRAMEWORK,
    /** A new dynamic purchasing system. */
    DYNAMIC,
    /** A call-off, with or without reopening competition. */
    CALL_OFF,
    /** No successor of its own. */
    NONE
}
