package nl.schil.store.internal.audit;

/**
 * The first place where the audit chain does not hold.
 *
 * @param kind what was done to it, as far as the rows can tell
 * @param seq position of the first row that is wrong, missing or too many
 */
public record AuditFinding(Kind kind, long seq) {
    /** What was done to the chain. */
    public enum Kind {
        /** A row's content or hash differs from what was written. */
        EDITED,
        /** A row in the middle is gone. */
        DELETED,
        /** A row that was never written here. */
        INSERTED,
        /** A row stands at another place than it was written. */
        REORDERED,
        /** The newest rows are gone. */
        TAIL_CUT,
        /** The anchor {@code keys/audit.head} is gone or was not written with this key. */
        HEAD_LOST,
        /** The key {@code keys/audit.key} is gone or unreadable. */
        KEY_LOST
    }

    /** What it means, for logs and refusals. */
    public String message() {
        String what = switch (kind) {
            case EDITED -> "Row " + seq + " of the audit chain was changed.";
            case DELETED -> "Row " + seq + " of the audit chain is gone.";
            case INSERTED -> "Row " + seq + " of the audit chain was not written by Schil.";
            case REORDERED -> "Row " + seq + " of the audit chain is not the one that was written there.";
            case TAIL_CUT -> "The audit chain ends before row " + seq + ", which was written.";
            case HEAD_LOST -> "The anchor of the audit chain, keys/audit.head, is missing or not this installation's.";
            case KEY_LOST -> "The key of the audit chain, keys/audit.key, is missing or unreadable.";
        };
        return what + " Keep a copy of the data directory for examination and restore the newest backup that verifies.";
    }
}
