package nl.schil.maturity.internal.model;

import java.util.Locale;
import java.util.Optional;

/** Phases of the procurement cycle, in the order of the cycle (Van Berkel and Schoonen). */
public enum Phase {
    /** Beheer: managing running contracts. */
    B,
    /** Strategie. */
    S,
    /** Inkooptraject. */
    T,
    /** Implementatie. */
    I;

    /** The phase with this letter, in any case. */
    public static Optional<Phase> of(String letter) {
        for (Phase phase : values()) {
            if (phase.name().equals(letter.toUpperCase(Locale.ROOT))) {
                return Optional.of(phase);
            }
        }
        return Optional.empty();
    }
}
