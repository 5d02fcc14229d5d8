package nl.schil.kernel.store;

import org.jspecify.annotations.Nullable;

/** The store could not do its work; nothing was written. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why, as far as the caller can act on it. */
    public enum Reason {
        /** Another write takes too long; try again. */
        BUSY,
        /** The disk is full. */
        FULL,
        /** The data directory cannot be written. */
        READ_ONLY,
        /** A uniqueness or other constraint of the schema was broken. */
        CONSTRAINT,
        /** A write changed rows without declaring an audit action. */
        NOT_AUDITED,
        /** Anything else. */
        BROKEN
    }

    private final Reason reason;

    public StoreException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
