package nl.schil.contracts.internal.model;

import java.math.BigDecimal;

/** How near the ceiling is. */
public enum CeilingBand {
    /** Less than 70 % is used. */
    AMPLE(0),
    /** From 70 %: plan what comes after. */
    WATCH(70),
    /** From 85 %: act. */
    ACT(85),
    /** From 95 %: hardly anything can be called off. */
    CRITICAL(95),
    /** All of it or more: the framework has no further effect. */
    REACHED(100);

    private final int from;

    CeilingBand(int from) {
        this.from = from;
    }

    /** Percentage at which the band begins. */
    public int from() {
        return from;
    }

    /** The band of exact amounts; the share is not rounded first. */
    static CeilingBand of(long used, long maximum) {
        if (used >= maximum) {
            return REACHED;
        }
        CeilingBand band = AMPLE;
        for (CeilingBand next : values()) {
            band = used * 100 >= maximum * next.from ? next : band;
        }
        return band;
    }

    /** The same of quantities. */
    static CeilingBand of(BigDecimal used, BigDecimal maximum) {
        CeilingBand band = AMPLE;
        for (CeilingBand next : values()) {
            BigDecimal from = maximum.multiply(BigDecimal.valueOf(next.from));
            band = used.movePointRight(2).compareTo(from) >= 0 ? next : band;
        }
        return band;
    }
}
