package nl.schil.store.internal.data;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.schil.kernel.store.StoreException;
import nl.schil.kernel.store.StoreException.Reason;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/** Opens connections to a database file with the settings that the store relies on. */
public final class Sqlite {
    /** How long a connection waits for a lock of another process, in milliseconds. */
    private static final int LOCK_WAIT = 5_000;

    private static final int WRITER_CACHE_KIB = 64 * 1024;
    private static final int READER_CACHE_KIB = 8 * 1024;
    /** Pages in the log after which they are folded into the file: 64 MiB, so that imports fold less often. */
    private static final int CHECKPOINT_PAGES = 16_384;

    private static final String LIBRARY_PLACE = "org.sqlite.tmpdir";

    private Sqlite() {}

    /** Unpacks the native library below the data directory and clears what killed processes left there. */
    static synchronized void placeLibrary(Path directory) {
        if (System.getProperty(LIBRARY_PLACE) != null) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, "sqlite-*")) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new StoreException(
                    Reason.READ_ONLY, directory + " cannot be cleared (" + e + "). Check its owner and rights.", e);
        }
        System.setProperty(LIBRARY_PLACE, directory.toString());
    }

    /** A connection that may write; every transaction takes the write lock when it begins. */
    public static SQLiteConnection writer(Path file) throws SQLException {
        return open(file, writing());
    }

    /** Connections that may write, for tools that open their own; keep other writers out meanwhile. */
    public static DataSource source(Path file) {
        SQLiteDataSource source = new SQLiteDataSource(writing());
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static SQLiteConfig writing() {
        SQLiteConfig config = common(WRITER_CACHE_KIB);
        config.setWalAutocheckpoint(CHECKPOINT_PAGES);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return config;
    }

    /** A connection that cannot write; every transaction sees one snapshot. */
    public static SQLiteConnection reader(Path file) throws SQLException {
        SQLiteConfig config = common(READER_CACHE_KIB);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, String.valueOf(1L << 30));
        SQLiteConnection connection = open(file, config);
        execute(connection, "PRAGMA query_only = ON");
        return connection;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static SQLiteConnection open(Path file, SQLiteConfig config) throws SQLException {
        return JDBC.createConnection("jdbc:sqlite:" + file, config.toProperties());
    }

    private static SQLiteConfig common(int cacheKib) {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(LOCK_WAIT);
        config.setCacheSize(-cacheKib);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setGetGeneratedKeys(false);
        return config;
    }
}
