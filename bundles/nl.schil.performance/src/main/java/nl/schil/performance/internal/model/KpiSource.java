package nl.schil.performance.internal.model;

/** Where the values of a KPI come from. */
public enum KpiSource {
    /** People enter them. */
    MANUAL,
    /** A file or another system delivers them. */
    IMPORT,
    /** They are computed from other KPIs of the same period. */
    FORMULA
}
