package nl.schil.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import nl.schil.distribution.Client;
import nl.schil.distribution.Installation;

/** MCI and MKI over accepted statements of a running installation, beside reading the same rows and nothing else. */
final class MaterialsBatch {
    private static final int LINES_OF_A_STATEMENT = 10;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 15;
    private static final int COLUMNS = 22;
    private static final String ROWS = "SELECT s.id, s.contract_id, s.products, s.lifetime, s.lifetime_av, s.uses,"
            + " s.uses_av, s.assurance, s.weights, m.kg, m.fr, m.fu, m.fs, m.ef, m.cr, m.cu, m.cc, m.ce, m.ec, m.origin,"
            + " m.impacts, s.year FROM circularity_statement s JOIN circularity_material m ON m.statement_id = s.id"
            + " WHERE s.year = 2025 AND s.accepted_on <= '2026-11-24' ORDER BY s.year, s.id, m.seq";

    private MaterialsBatch() {}

    static void run(Path work, int lines) {
        try (Installation schil = Installation.unpack(work.resolve("materials")).start()) {
            Client client = schil.client("administrator");
            client.importCsv("suppliers", "name,kvk\nTestmeubel B.V.,12345678\n", false);
            long begin = System.nanoTime();
            client.importFile(
                    "material-statements", "materials.csv", csv(lines).getBytes(StandardCharsets.UTF_8), false);
            System.out.printf("  %,d lines imported in %.1f s%n", lines, (System.nanoTime() - begin) / 1e9);
            double[] batch = new double[ROUNDS];
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                begin = System.nanoTime();
                client.get("circularity/materials?year=2025&asOf=2026-11-24");
                if (round >= 0) {
                    batch[round] = (System.nanoTime() - begin) / 1e9;
                }
            }
            double bare = read(schil.data().resolve("schil.db"));
            Arrays.sort(batch);
            double ours = batch[ROUNDS / 2];
            System.out.printf(
                    "  batch over statements            %,14.0f lines/s  read alone %,8.0f lines/s  %4.1f x (%.0f ms)%n",
                    lines / ours, lines / bare, ours / bare, ours * 1e3);
        }
    }

    /** The same rows by the same driver, every value fetched and none used. */
    private static double read(Path database) {
        double[] times = new double[ROUNDS];
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                long begin = System.nanoTime();
                try (ResultSet rows = statement.executeQuery(ROWS)) {
                    while (rows.next()) {
                        fetch(rows);
                    }
                }
                if (round >= 0) {
                    times[round] = (System.nanoTime() - begin) / 1e9;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static void fetch(ResultSet rows) throws SQLException {
        for (int column = 1; column <= COLUMNS; column++) {
            boolean text = column < 3 || column == 8 || column == 9 || column == 20 || column == 21;
            if (text) {
                rows.getString(column);
            } else {
                rows.getDouble(column);
                rows.wasNull();
            }
        }
    }

    private static String csv(int lines) {
        Random random = new Random(11);
        StringBuilder csv = new StringBuilder(
                "supplier_key,product,year,lifetime,lifetime_average,uses,uses_average,weights,accepted_on,material,mass,"
                        + "fr,fu,fs,ef,cr,cu,cc,ce,ec,impacts\n");
        for (int n = 0; n < lines; n++) {
            csv.append("KVK:12345678,Product ")
                    .append(n / LINES_OF_A_STATEMENT)
                    .append(",2025,12,10,1,1,NL-A1 EN 15804+A1,2026-03-01,Materiaal ")
                    .append(n % LINES_OF_A_STATEMENT)
                    .append(',')
                    .append(1 + random.nextInt(1000));
            for (int fraction = 0; fraction < 3; fraction++) {
                csv.append(",0.").append(10 + random.nextInt(15));
            }
            csv.append(",0.8");
            for (int fraction = 0; fraction < 4; fraction++) {
                csv.append(",0.").append(10 + random.nextInt(10));
            }
            csv.append(",0.9,GWP=1.")
                    .append(random.nextInt(100))
                    .append(
                            ";ODP=0;POCP=0.001;AP=0.01;EP=0.001;HTP=0.2;FAETP=0.01;MAETP=40;TETP=0.004;ADP=0.00001;ADPF=0.02\n");
        }
        return csv.toString();
    }
}
