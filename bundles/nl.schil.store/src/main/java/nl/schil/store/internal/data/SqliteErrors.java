package nl.schil.store.internal.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import nl.schil.kernel.store.StoreException;
import nl.schil.kernel.store.StoreException.Reason;
import org.sqlite.SQLiteException;

/** Turns SQLite's result codes into reasons that a caller can act on, with a message that says what to do. */
public final class SqliteErrors {
    /** Below this many free bytes an input/output error is taken for a full disk. */
    private static final long NEARLY_FULL = 1 << 20;

    private final Path file;

    public SqliteErrors(Path file) {
        this.file = file;
    }

    public StoreException of(SQLException error) {
        Reason reason = reason(error);
        return new StoreException(reason, advice(reason, error), error);
    }

    private Reason reason(SQLException error) {
        if (!(error instanceof SQLiteException sqlite)) {
            return Reason.BROKEN;
        }
        // the low byte is SQLite's primary result code
        return switch (sqlite.getResultCode().code & 0xFF) {
            case 5, 6 -> Reason.BUSY;
            case 8, 14 -> Reason.READ_ONLY;
            case 13 -> Reason.FULL;
            case 10 -> free() < NEARLY_FULL ? Reason.FULL : Reason.BROKEN;
            case 19 -> Reason.CONSTRAINT;
            default -> Reason.BROKEN;
        };
    }

    private String advice(Reason reason, SQLException error) {
        String advice = switch (reason) {
            case BUSY ->
                "Another process or a long write holds the database " + file
                        + ". Try again; if it lasts, look for a second process on this data directory.";
            case FULL ->
                "The disk of " + file + " is full; nothing was written. Free space (for example old files in "
                        + file.resolveSibling("backups") + ") and try again; no restart is needed.";
            case READ_ONLY ->
                "The database " + file
                        + " cannot be written or opened. Check the owner and rights of its directory and whether the disk is mounted read-only.";
            case CONSTRAINT -> "A rule of the tables was broken; nothing was written.";
            case NOT_AUDITED, BROKEN ->
                damaged(error)
                        ? "The database " + file
                                + " is damaged. Stop Schil, run 'schil verify', and restore the newest backup."
                        : "The database could not do this.";
        };
        return advice + " [" + error.getMessage() + "]";
    }

    private static boolean damaged(SQLException error) {
        return error instanceof SQLiteException sqlite
                && switch (sqlite.getResultCode().code & 0xFF) {
                    case 11, 26 -> true;
                    default -> false;
                };
    }

    private long free() {
        try {
            return Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
