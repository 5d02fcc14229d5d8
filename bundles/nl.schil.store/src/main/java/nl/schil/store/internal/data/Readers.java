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
import org.sqlite.SQLiteConnection;

/** Connections for reading, opened when first needed and kept; a read inside a read shares its snapshot. */
final class Readers implements AutoCloseable {
    private static final int MOST = 8;
    private static final int WAIT_SECONDS = 10;

    private final Path file;
    private final SqliteErrors errors;
    private final Semaphore permits = new Semaphore(MOST, true);
    private final ConcurrentLinkedDeque<Reader> idle = new ConcurrentLinkedDeque<>();
    private final ThreadLocal<@Nullable SqlReading> current = new ThreadLocal<>();

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
        acquire(1);
        try {
            return answer(take(), question);
        } catch (SQLException e) {
            throw errors.of(e);
        } finally {
            permits.release();
        }
    }

    private <T extends @Nullable Object> T answer(Reader reader, Function<? super Reading, T> question) throws SQLException {
        boolean usable = false;
        SqlReading reading = new SqlReading(reader.statements(), errors);
        current.set(reading);
        try {
            reader.connection().setAutoCommit(false);
            try {
                return question.apply(reading);
            } finally {
                reader.connection().setAutoCommit(true);
                usable = true;
            }
        } finally {
            reading.end();
            current.remove();
            if (usable) {
                idle.push(reader);
            } else {
                reader.connection().close();
            }
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

    private void acquire(int count) {
        try {
            if (permits.tryAcquire(count, WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new StoreException(
                Reason.BUSY, "All " + MOST + " connections for reading are in use. Try again in a moment.", null);
    }

    /** Waits for reads that are under way and closes all connections; a later read is refused as busy. */
    @Override
    public void close() {
        acquire(MOST);
        for (Reader reader = idle.poll(); reader != null; reader = idle.poll()) {
            try {
                reader.connection().close();
            } catch (SQLException e) {
                throw errors.of(e);
            }
        }
    }
}
