package nl.schil.performance.internal.model;

/** Which values of a KPI are better. */
public enum Direction {
    /** More is better. */
    HIGHER,
    /** Less is better. */
    LOWER,
    /** Near the target is better, on either side. */
    TARGET
}
