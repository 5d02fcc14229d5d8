package nl.schil.store.internal.data;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.StoreException;
import nl.schil.kernel.store.StoreException.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;

/** Connections for reading, opened when first needed and kept; a read inside a read shares its snapshot. */
final class Readers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);
    private static final int MOST = 8;
    private static final int WAIT_SECONDS = 10;

    private final Path file;
    private final SqliteErrors errors;
    private final Semaphore permits = new Semaphore(MOST, true);
    private final ConcurrentLinkedDeque<Reader> idle = new ConcurrentLinkedDeque<>();
    private final ThreadLocal<@Nullable SqlReading> current = new ThreadLocal<>();
    private volatile boolean closed;

    Readers(Path file, SqliteErrors errors) {
        this.file = file;
        this.errors = errors;
    }

    private record Reader(SQLiteConnection connection, Statements statements) {}

    <T extends @Nullable Object> T read(Function<? super Reading, T> question) {
        SqlReading outer = current.get();
        if (outer != null) {
            return question.apply(outer);
        }
        acquire();
        try {
            return answer(take(), question);
        } catch (SQLException e) {
            throw errors.of(e);
        } finally {
            permits.release();
        }
    }

    private <T extends @Nullable Object> T answer(Reader reader, Function<? super Reading, T> question)
            throws SQLException {
        SqlReading reading = new SqlReading(reader.statements(), errors);
        reader.connection().setAutoCommit(false);
        current.set(reading);
        try {
            return question.apply(reading);
        } finally {
            current.remove();
            reading.end();
            giveBack(reader);
        }
    }

    /** Ends the snapshot; a connection that can't, for example on a damaged file, is not used again. */
    private void giveBack(Reader reader) throws SQLException {
        try {
            reader.connection().setAutoCommit(true);
            idle.push(reader);
        } catch (SQLException e) {
            LOG.debug("a snapshot did not end: {}", e.getMessage());
            reader.connection().close();
        }
    }

    private Reader take() throws SQLException {
        Reader reader = idle.poll();
        if (reader != null) {
            return reader;
        }
        SQLiteConnection connection = Sqlite.reader(file);
        return new Reader(connection, new Statements(connection));
    }

    private void acquire() {
        if (closed) {
            throw new StoreException(Reason.BROKEN, "The database is closed.", null);
        }
        try {
            if (permits.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new StoreException(
                Reason.BUSY, "All " + MOST + " connections for reading are in use. Try again in a moment.", null);
    }

    /** Waits a while for reads that are under way and closes all connections; a later read is refused. */
    @Override
    public void close() {
        closed = true;
        try {
            if (!permits.tryAcquire(MOST, WAIT_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Some reads did not end within {} s; the database is closed without them", WAIT_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Reader reader = idle.poll(); reader != null; reader = idle.poll()) {
            try {
                reader.connection().close();
            } catch (SQLException e) {
                LOG.warn("A connection could not be closed: {}", e.getMessage());
            }
        }
    }
}
