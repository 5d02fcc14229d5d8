package nl.schil.performance.internal.model;

import java.math.BigDecimal;

/** What a score means. A band never blocks anything: it advises. */
public enum Band {
    /** 0 up to 30. */
    INADEQUATE(0),
    /** 30 up to 50. */
    IMPROVE(30),
    /** 50 up to 80. */
    APPROACHING(50),
    /** 80 up to and including 100. */
    GOOD(80);

    private final BigDecimal from;

    Band(int from) {
        this.from = BigDecimal.valueOf(from);
    }

    /** The band of a score of 0 to 100. */
    public static Band of(BigDecimal score) {
        Band band = INADEQUATE;
        for (Band next : values()) {
            band = score.compareTo(next.from) >= 0 ? next : band;
        }
        return band;
    }
}
