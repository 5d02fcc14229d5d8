package nl.schil.store.internal.data;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Function;
import nl.schil.kernel.store.StoreException;
import nl.schil.kernel.store.StoreException.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;

/** The one connection that writes. Not safe for several threads. */
final class Writer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    private final SQLiteConnection connection;
    private final Statements statements;
    private final SqliteErrors errors;

    private Writer(SQLiteConnection connection, SqliteErrors errors) {
        this.connection = connection;
        this.statements = new Statements(connection);
        this.errors = errors;
    }

    static Writer open(Path file, SqliteErrors errors) {
        try {
            SQLiteConnection connection = Sqlite.writer(file);
            try {
                Tables.prepare(connection, file);
                return new Writer(connection, errors);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw errors.of(e);
        }
    }

    /**
     * Runs {@code work} and then {@code completion} in one transaction.
     *
     * @param completion appends what belongs to every write and answers whether there is anything to commit
     */
    <T extends @Nullable Object> T transact(Function<? super SqlWriting, T> work, Completion completion) {
        SqlWriting writing = new SqlWriting(connection, statements, errors);
        try {
            connection.setAutoCommit(false);
            long before = connection.getDatabase().total_changes();
            T result = work.apply(writing);
            boolean changed = connection.getDatabase().total_changes() > before;
            if (changed && writing.declared().isEmpty()) {
                throw new StoreException(
                        Reason.NOT_AUDITED,
                        "The write changed rows without saying what it does in the audit chain; nothing was written. This is a fault in the module.",
                        null);
            }
            completion.complete(writing);
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException e) {
            rollback();
            throw errors.of(e);
        } catch (RuntimeException | Error e) {
            rollback();
            throw e;
        } finally {
            writing.end();
        }
    }

    /** What every transaction ends with. */
    @FunctionalInterface
    interface Completion {
        void complete(SqlWriting writing);
    }

    /** SQLite may have ended the transaction itself, for example on a full disk; then there is nothing left to undo. */
    private void rollback() {
        try {
            if (!connection.getAutoCommit()) {
                connection.getConnectionConfig().setAutoCommit(true);
            }
            Sqlite.execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            LOG.debug("no transaction to roll back: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw errors.of(e);
        }
    }
}
