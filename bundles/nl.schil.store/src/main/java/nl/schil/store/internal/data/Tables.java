package nl.schil.store.internal.data;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import nl.schil.kernel.store.StoreException;
import nl.schil.kernel.store.StoreException.Reason;

/** The store's own tables: the audit chain, revisions, and which scripts of which bundle have run. */
final class Tables {
    /** The version of these tables that this code knows, kept in the file's {@code user_version}. */
    private static final int VERSION = 1;

    private static final String[] V1 = {
        """
        CREATE TABLE store_audit (
            seq           INTEGER PRIMARY KEY,
            at            TEXT NOT NULL,
            actor         TEXT NOT NULL,
            role          TEXT,
            origin        TEXT NOT NULL,
            action        TEXT NOT NULL,
            object_type   TEXT NOT NULL,
            object_id     TEXT NOT NULL,
            organisation  TEXT,
            before_digest TEXT,
            after_digest  TEXT,
            detail        TEXT,
            previous      TEXT NOT NULL,
            hash          TEXT NOT NULL
        )""",
        "CREATE INDEX store_audit_object ON store_audit (object_id, seq)",
        "CREATE TABLE store_revision (module TEXT PRIMARY KEY, revision BIGINT NOT NULL)",
        """
        CREATE TABLE store_schema (
            bundle   TEXT PRIMARY KEY,
            version  TEXT NOT NULL,
            checksum TEXT NOT NULL
        )"""
    };

    private Tables() {}

    /** Makes the tables in a new file; a file of a newer version is refused. */
    static void prepare(Connection connection, Path file) throws SQLException {
        int version = version(connection);
        if (version > VERSION) {
            throw new StoreException(
                    Reason.BROKEN,
                    "The database " + file + " was written by a newer Schil (store tables " + version
                            + ", this one knows " + VERSION
                            + "). Start the newer version, or restore a backup made with this one.",
                    null);
        }
        if (version == 0) {
            connection.setAutoCommit(false);
            for (String statement : V1) {
                Sqlite.execute(connection, statement);
            }
            Sqlite.execute(connection, "PRAGMA user_version = " + VERSION);
            connection.setAutoCommit(true);
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            row.next();
            return row.getInt(1);
        }
    }
}
