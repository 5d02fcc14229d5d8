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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.schil.distribution.Client;
import nl.schil.distribution.Installation;

/**
 * Rows per second of whole imports through REST beside raw batched inserts: the very rows that the import made are put
 * into an empty copy of the same tables and indexes, with the same pragmas and batches of the same size. Arguments: the
 * folder to work in and, optionally, the number of rows.
 */
public final class ImportBench {
    private static final int BATCH = 2_000;

    private ImportBench() {}

    public static void main(String[] arguments) throws Exception {
        Path work = Path.of(arguments[0]);
        int full = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        for (int rows : new int[] {full / 10, full}) {
            try (Installation schil = Installation.unpack(work.resolve("import-" + rows)).start()) {
                Client client = schil.client("administrator");
                double suppliers = seconds(client, "suppliers", Registers.suppliers(rows), rows);
                double contracts = seconds(client, "contracts", Registers.contracts(rows), rows);
                schil.stop();
                Path database = schil.data().resolve("schil.db");
                report("suppliers", rows, suppliers, raw(database, work.resolve("raw-s-" + rows + ".db"), "suppliers_"));
                report("contracts", rows, contracts, raw(database, work.resolve("raw-c-" + rows + ".db"), "contracts_"));
            }
        }
    }

    private static double seconds(Client client, String dataset, String csv, int rows) {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        long begin = System.nanoTime();
        JsonNode job = client.importFile(dataset, dataset + ".csv", bytes, false);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (job.get("created").asInt() != rows) {
            throw new IllegalStateException("not all rows went in: " + job);
        }
        return seconds;
    }

    private static void report(String dataset, int rows, double seconds, double raw) {
        System.out.printf("%-9s %,7d rows  import %,7.0f rows/s  raw inserts %,7.0f rows/s  ratio %.2f%n",
                dataset, rows, rows / seconds, rows / raw, raw / seconds);
    }

    /** Seconds of inserting the rows of the tables with a prefix into an empty copy of them. */
    private static double raw(Path source, Path copy, String prefix) throws SQLException {
        Map<String, List<Object[]>> rows = new LinkedHashMap<>();
        List<String> ddl = new ArrayList<>();
        try (Connection from = DriverManager.getConnection("jdbc:sqlite:" + source);
                Statement statement = from.createStatement()) {
            try (ResultSet objects = statement.executeQuery("SELECT type, name, sql FROM sqlite_master WHERE tbl_name LIKE '"
                    + prefix + "%' AND tbl_name NOT LIKE '%history' AND sql IS NOT NULL AND tbl_name NOT LIKE '%\\_fts%' ESCAPE '\\'"
                    + " ORDER BY CASE type WHEN 'table' THEN 0 ELSE 1 END, rowid")) {
                while (objects.next()) {
                    if (!objects.getString("type").equals("trigger")) {
                        ddl.add(objects.getString("sql"));
                    }
                    if (objects.getString("type").equals("table")) {
                        rows.put(objects.getString("name"), new ArrayList<>());
                    }
                }
            }
            for (Map.Entry<String, List<Object[]>> table : rows.entrySet()) {
                read(statement, table);
            }
        }
        try (Connection to = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
            try (Statement statement = to.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                for (String sql : ddl) {
                    statement.execute(sql);
                }
            }
            to.setAutoCommit(false);
            long begin = System.nanoTime();
            insert(to, rows);
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    private static void read(Statement statement, Map.Entry<String, List<Object[]>> table) throws SQLException {
        try (ResultSet result = statement.executeQuery("SELECT * FROM " + table.getKey() + " ORDER BY rowid")) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                Object[] row = new Object[columns];
                for (int column = 0; column < columns; column++) {
                    row[column] = result.getObject(column + 1);
                }
                table.getValue().add(row);
            }
        }
    }

    /** Round by round, so many rows of each table in one transaction as one batch of the import makes. */
    private static void insert(Connection to, Map<String, List<Object[]>> tables) throws SQLException {
        int main = tables.values().stream().mapToInt(List::size).filter(size -> size > 0).min().orElse(1);
        int rounds = Math.max(1, (main + BATCH - 1) / BATCH);
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, List<Object[]>> table : tables.entrySet()) {
                List<Object[]> all = table.getValue();
                List<Object[]> part = all.subList(
                        (int) ((long) all.size() * round / rounds), (int) ((long) all.size() * (round + 1) / rounds));
                if (!part.isEmpty()) {
                    batch(to, table.getKey(), part);
                }
            }
            to.commit();
        }
    }

    private static void batch(Connection to, String table, List<Object[]> rows) throws SQLException {
        String places = IntStream.range(0, rows.get(0).length).mapToObj(n -> "?").collect(Collectors.joining(","));
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
