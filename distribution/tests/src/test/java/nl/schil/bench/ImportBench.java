package nl.schil.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.schil.distribution.Client;
import nl.schil.distribution.Installation;

/**
 * Rows per second of whole imports through REST, first the check of the file that comes before (a dry run, in a process
 * that has just started), beside raw batched inserts: the very rows that the import made are put
 * into an empty copy of the same tables and indexes, with the same pragmas and batches of the same size. Arguments: the
 * folder to work in and, optionally, the number of rows.
 */
public final class ImportBench {
    /** The batch of the import. */
    private static final int BATCH = 5_000;

    private static final int RAW_ROUNDS = 3;
    /** Those of the store's own connection that writes. */
    private static final List<String> SETTINGS = List.of(
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
            "cache_size = -65536",
            "wal_autocheckpoint = 16384",
            "temp_store = MEMORY");

    private ImportBench() {}

    public static void main(String[] arguments) throws Exception {
        Path work = Path.of(arguments[0]);
        int full = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        for (int rows : new int[] {full / 10, full}) {
            measure(work, rows);
        }
    }

    static void measure(Path work, int rows) throws SQLException {
        double[] first = first(work.resolve("first-" + rows), rows);
        try (Installation schil =
                Installation.unpack(work.resolve("import-" + rows)).start()) {
            Client client = schil.client("administrator");
            Times suppliers = times(client, "suppliers", Registers.suppliers(rows), rows);
            Times contracts = times(client, "contracts", Registers.contracts(rows), rows);
            schil.stop();
            Path database = schil.data().resolve("schil.db");
            Path copy = work.resolve("raw-" + rows);
            double raw = raw(database, Path.of(copy + "-s.db"), "suppliers_supplier");
            report("suppliers", rows, first[0], suppliers, raw);
            report(
                    "contracts",
                    rows,
                    first[1],
                    contracts,
                    raw(database, Path.of(copy + "-c.db"), "contracts_contract"));
        }
    }

    /** Seconds of the imports of a process that has just started, without the checks. */
    private static double[] first(Path folder, int rows) {
        try (Installation schil = Installation.unpack(folder).start()) {
            Client client = schil.client("administrator");
            return new double[] {
                seconds(client, "suppliers", bytes(Registers.suppliers(rows)), false, rows),
                seconds(client, "contracts", bytes(Registers.contracts(rows)), false, rows)
            };
        }
    }

    private static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    /** Seconds. */
    private record Times(double check, double write) {}

    private static Times times(Client client, String dataset, String csv, int rows) {
        byte[] file = bytes(csv);
        return new Times(seconds(client, dataset, file, true, rows), seconds(client, dataset, file, false, rows));
    }

    private static double seconds(Client client, String dataset, byte[] file, boolean dryRun, int rows) {
        long begin = System.nanoTime();
        JsonNode job = client.importFile(dataset, dataset + ".csv", file, dryRun);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (job.get("created").asInt() != rows) {
            throw new IllegalStateException("not all rows went in: " + job);
        }
        return seconds;
    }

    private static void report(String dataset, int rows, double first, Times times, double raw) {
        System.out.printf(
                "%-9s %,7d rows  raw inserts %,7.0f rows/s  check %,7.0f  import after it %,7.0f (ratio %.2f)  first import of"
                        + " a process, unchecked %,7.0f (ratio %.2f)%n",
                dataset,
                rows,
                rows / raw,
                rows / times.check(),
                rows / times.write(),
                raw / times.write(),
                rows / first,
                raw / first);
    }

    /** Median seconds of inserting the rows of a module's tables into an empty copy of them, as the store is set up. */
    private static double raw(Path source, Path copy, String main) throws SQLException {
        List<String> ddl = new ArrayList<>();
        List<Map<String, List<Object[]>>> batches;
        try (Connection from = DriverManager.getConnection("jdbc:sqlite:" + source);
                Statement statement = from.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet objects =
                    statement.executeQuery("SELECT type, name, sql FROM sqlite_master WHERE tbl_name LIKE '"
                            + main.substring(0, main.indexOf('_') + 1)
                            + "%' AND tbl_name NOT LIKE '%history' AND sql IS NOT NULL"
                            + " ORDER BY CASE WHEN type = 'table' THEN 0 ELSE 1 END, rowid")) {
                while (objects.next()) {
                    ddl.add(objects.getString("sql"));
                    if (objects.getString("type").equals("table")) {
                        tables.add(objects.getString("name"));
                    }
                }
            }
            batches = batches(statement, tables, main);
        }
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < RAW_ROUNDS; round++) {
            seconds.add(seconds(Path.of(copy + "." + round), ddl, batches));
        }
        Collections.sort(seconds);
        return seconds.get(RAW_ROUNDS / 2);
    }

    private static double seconds(Path copy, List<String> ddl, List<Map<String, List<Object[]>>> batches)
            throws SQLException {
        try (Connection to = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
            try (Statement statement = to.createStatement()) {
                for (String setting : SETTINGS) {
                    statement.execute("PRAGMA " + setting);
                }
                for (String sql : ddl) {
                    statement.execute(sql);
                }
            }
            to.setAutoCommit(false);
            long begin = System.nanoTime();
            for (Map<String, List<Object[]>> batch : batches) {
                for (Map.Entry<String, List<Object[]>> table : batch.entrySet()) {
                    insert(to, table.getKey(), table.getValue());
                }
                to.commit();
            }
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    /** The rows by transaction, as the import made them: so many of the main table, and what refers to them. */
    private static List<Map<String, List<Object[]>>> batches(Statement statement, List<String> tables, String main)
            throws SQLException {
        Map<Object, Integer> batchOf = new HashMap<>();
        List<Map<String, List<Object[]>>> batches = new ArrayList<>();
        for (Object[] row : rows(statement, main)) {
            int batch = batchOf.size() / BATCH;
            if (batch == batches.size()) {
                batches.add(new LinkedHashMap<>());
            }
            batchOf.put(row[0], batch);
            batches.get(batch).computeIfAbsent(main, t -> new ArrayList<>()).add(row);
        }
        for (String table : tables) {
            if (!table.equals(main)) {
                for (Object[] row : rows(statement, table)) {
                    int batch = Arrays.stream(row)
                            .filter(batchOf::containsKey)
                            .mapToInt(batchOf::get)
                            .findFirst()
                            .orElse(0);
                    batches.get(batch)
                            .computeIfAbsent(table, t -> new ArrayList<>())
                            .add(row);
                }
            }
        }
        return batches;
    }

    private static List<Object[]> rows(Statement statement, String table) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery("SELECT * FROM " + table + " ORDER BY rowid")) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                Object[] row = new Object[columns];
                for (int column = 0; column < columns; column++) {
                    row[column] = result.getObject(column + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static void insert(Connection to, String table, List<Object[]> rows) throws SQLException {
        String places =
                IntStream.range(0, rows.get(0).length).mapToObj(n -> "?").collect(Collectors.joining(","));
        try (PreparedStatement insert = to.prepareStatement("INSERT INTO " + table + " VALUES (" + places + ")")) {
            for (Object[] row : rows) {
                for (int column = 0; column < row.length; column++) {
                    insert.setObject(column + 1, row[column]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
