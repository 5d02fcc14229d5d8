package nl.schil.performance.internal.model;

/** Where the periods of a KPI begin. */
public enum Anchoring {
    /** With the calendar: months, quarters, half years, years. */
    CALENDAR,
    /** On the day of the scorecard's anchor and its anniversaries. */
    CONTRACT
}
