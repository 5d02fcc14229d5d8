package nl.schil.store.internal.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.schil.kernel.Ids;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.store.internal.audit.AuditCheck;
import nl.schil.store.internal.backup.Backups;
import nl.schil.store.internal.data.SqlDatabase;
import nl.schil.store.internal.data.Sqlite;
import nl.schil.store.internal.files.DataFiles;

/**
 * Rows a second: batches through the store beside plain JDBC with the same settings, single writes, checking the audit
 * chain, small reads, and a backup. Run with the test class path; the only argument is a directory.
 */
final class BatchBench {
    private static final int ROWS = 100_000;
    private static final int BATCH = 1_000;
    private static final int ROUNDS = 9;
    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS bench_row (
                id TEXT PRIMARY KEY, organisation TEXT NOT NULL, name TEXT NOT NULL, kvk TEXT, place TEXT, country TEXT,
                verified_on TEXT, version INTEGER NOT NULL)""";
    private static final String INSERT =
            "INSERT INTO bench_row (id, organisation, name, kvk, place, country, verified_on, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private BatchBench() {}

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        double raw = 0;
        double store = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double plain = raw(root.resolve("raw" + round));
            double audited = store(root.resolve("store" + round));
            print("round %d: plain JDBC %,.0f rows/s, store %,.0f rows/s", round, plain, audited);
            raw = Math.max(raw, plain);
            store = Math.max(store, audited);
        }
        print("best of each: plain JDBC %,.0f rows/s, store %,.0f rows/s, ratio %.2f", raw, store, store / raw);
        others(root.resolve("others"));
    }

    private static Object[] row(int i) {
        return new Object[] {
            Ids.next(),
            "org-1",
            "Leverancier " + i,
            String.valueOf(10_000_000 + i),
            "Utrecht",
            "NL",
            LocalDate.of(2026, 1, 2),
            1
        };
    }

    private static double raw(Path directory) throws Exception {
        Files.createDirectories(directory);
        try (Connection connection = Sqlite.writer(directory.resolve("raw.db"))) {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate(TABLE);
            }
            long start = System.nanoTime();
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (int from = 0; from < ROWS; from += BATCH) {
                    connection.setAutoCommit(false);
                    for (int i = from; i < from + BATCH; i++) {
                        bind(insert, row(i));
                    }
                    insert.executeBatch();
                    connection.setAutoCommit(true);
                }
            }
            return rate(ROWS, start);
        }
    }

    private static void bind(PreparedStatement insert, Object[] row) throws SQLException {
        for (int c = 0; c < 6; c++) {
            insert.setString(c + 1, (String) row[c]);
        }
        insert.setString(7, row[6].toString());
        insert.setInt(8, (Integer) row[7]);
        insert.addBatch();
    }

    private static double store(Path directory) {
        try (SqlDatabase database = open(directory)) {
            database.write(Actor.SYSTEM, "table", writing -> writing.execute(TABLE));
            long start = System.nanoTime();
            for (int from = 0; from < ROWS; from += BATCH) {
                int first = from;
                database.write(Actor.SYSTEM, "batch", writing -> {
                    List<Object[]> rows = new ArrayList<>(BATCH);
                    for (int i = first; i < first + BATCH; i++) {
                        rows.add(row(i));
                    }
                    writing.batch(INSERT, rows);
                    writing.audit(
                            new Audit("bench.add", "job", "job", "org-1", null, "batch " + first, BATCH + " rows"));
                    return 0;
                });
            }
            return rate(ROWS, start);
        }
    }

    private static void others(Path directory) {
        DataFiles files = new DataFiles(directory);
        try (SqlDatabase database = open(directory)) {
            database.write(Actor.SYSTEM, "table", writing -> writing.execute(TABLE));
            long start = System.nanoTime();
            int singles = 2_000;
            for (int i = 0; i < singles; i++) {
                int n = i;
                database.write(Actor.SYSTEM, "single", writing -> {
                    writing.audit(new Audit("bench.add", "row", "r" + n, "org-1", null, "row " + n, null));
                    return writing.execute(INSERT, row(n));
                });
            }
            print("single audited writes, each on disk: %,.0f/s", rate(singles, start));
            start = System.nanoTime();
            database.write(Actor.SYSTEM, "audit rows", writing -> {
                for (int i = 0; i < 2 * ROWS; i++) {
                    writing.audit(
                            new Audit("bench.add", "row", "row-" + i, "org-1", "before " + i, "after " + i, null));
                }
                return 0;
            });
            print("audit rows appended: %,.0f/s", rate(2 * ROWS, start));
            for (int i = 0; i < 3; i++) {
                start = System.nanoTime();
                long rows = database.read(reading -> new AuditCheck(reading, files).all())
                        .rows();
                print("audit rows verified: %,.0f/s", rate(rows, start));
            }
            int reads = 50_000;
            for (int round = 0; round < 2; round++) {
                start = System.nanoTime();
                for (int i = 0; i < reads; i++) {
                    database.read(
                            r -> r.one("SELECT name FROM bench_row WHERE id = ?", row -> row.getString(1), "none"));
                }
                print("snapshots with one look-up: %,.0f/s", rate(reads, start));
            }
            start = System.nanoTime();
            long bytes = new Backups(files, Clock.systemUTC(), "0.1.0")
                    .create(directory.resolve("b.zip"))
                    .bytes();
            print("backup of %,d bytes: %.2f s", bytes, (System.nanoTime() - start) / 1e9);
        }
    }

    private static SqlDatabase open(Path directory) {
        return SqlDatabase.open(new DataFiles(directory), Clock.systemUTC(), Duration.ofSeconds(10), false);
    }

    private static double rate(long count, long start) {
        return count * 1e9 / (System.nanoTime() - start);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
