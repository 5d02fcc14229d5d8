package nl.schil.suppliers.internal.model;

/** The answer to a question of which the answer may not be known. */
public enum Answer {
    YES,
    NO,
    UNKNOWN
}
