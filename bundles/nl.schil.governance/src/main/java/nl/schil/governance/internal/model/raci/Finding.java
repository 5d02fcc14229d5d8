package nl.schil.governance.internal.model.raci;

/** What is wrong with the division of an activity beside its accountability. */
public enum Finding {
    /** Nobody has the letter R. */
    NO_RESPONSIBLE,
    /** Nobody stands in for who is accountable. */
    NO_DEPUTY,
    /** Who is accountable stands in for themselves. */
    OWN_DEPUTY
}
