package nl.example.keurmerk.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A quality label that a supplier says it has.
 *
 * @param supplier id of the supplier
 * @param validUntil last day on which it is valid, or null when unknown
 * @param checkedOn day on which somebody checked it with the scheme's owner, or null when nobody did
 */
record Label(
        String id,
        String organisation,
        String supplier,
        String name,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate checkedOn) {

    /** Valid, expired or unknown at a date; the last day is inside. */
    enum State {
        VALID,
        EXPIRED,
        UNKNOWN
    }

    State state(LocalDate asOf) {
        if (validUntil == null) {
            return State.UNKNOWN;
        }
        return asOf.isAfter(validUntil) ? State.EXPIRED : State.VALID;
    }
}
