package nl.schil.contracts.internal.model;

/** Why a contract ended. */
public enum EndingKind {
    /** The last day of its term has passed. */
    EXPIRED,
    /** Notice was given or it was dissolved. */
    TERMINATED,
    /** The maximum of a framework agreement was reached. */
    EXHAUSTED,
    /** Withdrawn or annulled. */
    CANCELLED
}
