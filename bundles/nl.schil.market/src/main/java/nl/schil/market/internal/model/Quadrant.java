package nl.schil.market.internal.model;

/** The quadrants of the purchasing portfolio (Kraljic). */
public enum Quadrant {
    STRATEGIC,
    LEVERAGE,
    BOTTLENECK,
    ROUTINE;

    static Quadrant of(boolean impact, boolean risk) {
        return impact ? risk ? STRATEGIC : LEVERAGE : risk ? BOTTLENECK : ROUTINE;
    }
}
