package nl.schil.development.internal.model;

/** Somebody else changed a record in the meantime. */
public final class Stale extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
