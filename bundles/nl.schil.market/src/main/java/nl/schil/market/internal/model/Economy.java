package nl.schil.market.internal.model;

/** What a supplier is paid for. */
public enum Economy {
    /** Per transaction or unit. */
    TRANSACTION,
    /** Output that the supplier controls, with a fee at risk. */
    OUTPUT,
    /** Shared outcomes. */
    OUTCOME,
    /** A share in costs and results of a joint undertaking. */
    INVESTMENT
}
