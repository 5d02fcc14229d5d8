package nl.schil.mail.internal.model;

import java.util.Set;

/** Where a message stands. */
public enum Status {
    /** Waits for its turn. */
    QUEUED,
    /** Is being handed to the server now. */
    SENDING,
    /** The server took it. */
    SENT,
    /** The server refused it for good, or for too long. */
    FAILED,
    /** It was handed to the server and nobody knows whether it was taken; it is never sent again by itself. */
    UNCERTAIN,
    /** An administrator decided that it is not sent. */
    DISCARDED;

    private static final Set<Status> AGAIN = Set.of(FAILED, UNCERTAIN);
    private static final Set<Status> DISCARDABLE = Set.of(QUEUED, FAILED, UNCERTAIN);

    /** Whether an administrator may have it sent again. */
    public boolean sendableAgain() {
        return AGAIN.contains(this);
    }

    /** Whether an administrator may decide that it is not sent. */
    public boolean discardable() {
        return DISCARDABLE.contains(this);
    }
}
