package nl.schil.performance.internal.model;

/** What was said about a KPI in one period. */
public enum Answer {
    /** It was measured. */
    VALUE,
    /** It should have been measured, and there are no data. */
    NO_DATA,
    /** There was nothing to measure. */
    NOT_APPLICABLE
}
