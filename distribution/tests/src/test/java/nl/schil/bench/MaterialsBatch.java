package nl.schil.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import nl.schil.distribution.Client;
import nl.schil.distribution.Installation;

/** MCI and MKI over accepted statements of a running installation: importing them, and the totals of their year. */
final class MaterialsBatch {
    private static final int LINES_OF_A_STATEMENT = 10;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 15;

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
            Arrays.sort(batch);
            double ours = batch[ROUNDS / 2];
            System.out.printf(
                    "  totals of a year over REST       %,14.0f lines/s  (%.0f ms for %,d lines)%n",
                    lines / ours, ours * 1e3, lines);
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
