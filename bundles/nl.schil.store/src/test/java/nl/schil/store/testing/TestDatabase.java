package nl.schil.store.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import nl.schil.store.internal.data.SqlDatabase;
import nl.schil.store.internal.data.Sqlite;
import nl.schil.store.internal.files.DataFiles;
import org.jspecify.annotations.Nullable;

/**
 * A real database in a directory of the test, with a bundle's migration scripts run and a clock that stands still:
 *
 * <pre>{@code
 * try (TestDatabase database = TestDatabase.open(directory, "db/migration")) { ... }
 * }</pre>
 *
 * <p>It is the store's own implementation: audit, snapshots and refusals behave as in production.
 */
public final class TestDatabase implements Database, AutoCloseable {
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    /** Today unless a test says otherwise. */
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private final SqlDatabase database;
    private final Clock clock;

    private TestDatabase(SqlDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Opens {@code schil.db} in {@code directory} at noon of {@link #TODAY}; scripts run when the file is new. */
    public static TestDatabase open(Path directory, String... scripts) {
        return open(directory, TODAY, scripts);
    }

    /**
     * Opens {@code schil.db} in {@code directory} at noon of {@code today}.
     *
     * @param scripts folders on the class path whose {@code V*.sql} run by name when the file is new
     */
    public static TestDatabase open(Path directory, LocalDate today, String... scripts) {
        Instant noon = today.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
        return open(directory, Clock.fixed(noon, ZONE), scripts);
    }

    /** The same with a clock of the test. */
    public static TestDatabase open(Path directory, Clock clock, String... scripts) {
        DataFiles files = new DataFiles(directory);
        boolean fresh = Files.notExists(files.database());
        SqlDatabase database = SqlDatabase.open(files, clock, Duration.ofSeconds(10), false);
        if (fresh) {
            database.exclusively("run the scripts of a test", () -> run(files, scripts));
        }
        return new TestDatabase(database, clock);
    }

    public Clock clock() {
        return clock;
    }

    /** Runs statements as the system under a test's own audit action, to lay down records. */
    public void prepare(String... statements) {
        database.write(Actor.SYSTEM, "prepare a test", writing -> {
            for (String statement : statements) {
                writing.execute(statement);
            }
            writing.audit(new Audit("test.prepare", "test", "test", null, null, null, null));
            return statements.length;
        });
    }

    /** Actions in the audit chain, oldest first. */
    public List<String> actions() {
        return read(reading -> reading.list("SELECT action FROM store_audit ORDER BY seq", row -> row.getString(1)));
    }

    @Override
    public <T extends @Nullable Object> T read(Function<? super Reading, T> question) {
        return database.read(question);
    }

    @Override
    public <T extends @Nullable Object> T write(Actor actor, String purpose, Function<? super Writing, T> work) {
        return database.write(actor, purpose, work);
    }

    @Override
    public long revision(String module) {
        return database.revision(module);
    }

    @Override
    public AutoCloseable onCommit(Consumer<String> listener) {
        return database.onCommit(listener);
    }

    @Override
    public void close() {
        database.close();
    }

    private static void run(DataFiles files, String... folders) {
        try (Connection connection = Sqlite.writer(files.database());
                Statement statement = connection.createStatement()) {
            for (String folder : folders) {
                for (String script : scripts(folder)) {
                    statement.executeUpdate(script);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a migration script failed: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> scripts(String folder) throws IOException {
        List<String> scripts = new ArrayList<>();
        for (URL url : Collections.list(TestDatabase.class.getClassLoader().getResources(folder))) {
            URI uri = uri(url);
            if ("jar".equals(uri.getScheme())) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    scripts.addAll(read(jar.getPath(folder)));
                }
            } else {
                scripts.addAll(read(Path.of(uri)));
            }
        }
        if (scripts.isEmpty()) {
            throw new IllegalArgumentException("no V*.sql in " + folder + " on the class path");
        }
        return scripts;
    }

    private static List<String> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> scripts = new ArrayList<>();
            for (Path file : files.filter(f -> f.getFileName().toString().matches("V.*\\.sql"))
                    .sorted(Comparator.comparing(f -> f.getFileName().toString()))
                    .toList()) {
                scripts.add(Files.readString(file));
            }
            return scripts;
        }
    }

    private static URI uri(URL url) {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
