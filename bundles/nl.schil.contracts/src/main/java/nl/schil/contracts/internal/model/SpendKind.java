package nl.schil.contracts.internal.model;

/** What a reported amount of money is. */
public enum SpendKind {
    /** Ordered, whether or not it is delivered. */
    COMMITTED,
    /** Invoiced; credit notes are negative. */
    INVOICED
}
