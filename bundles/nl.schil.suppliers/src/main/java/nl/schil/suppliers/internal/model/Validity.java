package nl.schil.suppliers.internal.model;

/** Whether something holds on a day. */
public enum Validity {
    VALID,
    /** Its last day has passed. */
    EXPIRED,
    /** Its first day is still to come. */
    FUTURE,
    /** A date on which it depends is not known. */
    UNKNOWN
}
