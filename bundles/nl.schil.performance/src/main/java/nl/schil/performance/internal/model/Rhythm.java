package nl.schil.performance.internal.model;

/** How often a KPI is measured. */
public enum Rhythm {
    MONTH(1),
    QUARTER(3),
    HALFYEAR(6),
    YEAR(12);

    private final int months;

    Rhythm(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }
}
