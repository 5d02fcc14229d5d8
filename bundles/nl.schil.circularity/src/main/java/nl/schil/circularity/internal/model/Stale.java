package nl.schil.circularity.internal.model;

/** Somebody else changed the record in the meantime. */
public final class Stale extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
