package nl.schil.circularity.internal.material.model;

/** How far a request for data is. */
public enum RequestState {
    REQUESTED,
    RETURNED,
    RECEIVED,
    CHECKED,
    ACCEPTED,
    WITHDRAWN;

    /** Whether nothing more follows. */
    public boolean over() {
        return this == ACCEPTED || this == WITHDRAWN;
    }

    /** Whether the supplier has to do something. */
    public boolean withSupplier() {
        return this == REQUESTED || this == RETURNED;
    }
}
