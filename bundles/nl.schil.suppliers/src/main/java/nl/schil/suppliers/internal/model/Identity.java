package nl.schil.suppliers.internal.model;

/** What archiving does with a supplier's name, keys and other data by which it is known. */
public enum Identity {
    /** Kept: another organisation has a relation with it. */
    IN_USE,
    /** Kept: it is no natural person, so that they are no personal data. */
    NO_PERSON,
    /** Kept: it is not known whether it is a natural person. */
    UNKNOWN,
    /** Kept: records of modules refer to a natural person, or a module that could tell is off. */
    REFERENCED,
    /** Kept: a natural person is blocked. */
    BLOCKED,
    /** Erased for good: a natural person whom nothing refers to. */
    ERASED
}
