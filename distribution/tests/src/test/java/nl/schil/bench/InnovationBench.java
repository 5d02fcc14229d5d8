package nl.schil.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.schil.distribution.Client;
import nl.schil.distribution.Installation;

/**
 * The import of ideas and p50 and p95 of what people read of them, at a tenth of the size and at full size, beside a
 * request of the same installation that touches no table. Arguments: the folder to work in and, optionally, the number
 * of ideas.
 */
public final class InnovationBench {
    private static final int WARM_UP = 30;
    private static final int REQUESTS = 100;
    private static final String AS_OF = "asOf=2026-11-24";

    private InnovationBench() {}

    public static void main(String[] arguments) {
        Path work = Path.of(arguments[0]);
        int full = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        for (int rows : new int[] {full / 10, full}) {
            try (Installation schil =
                    Installation.unpack(work.resolve("innovation-" + rows)).start()) {
                Client client = schil.client("administrator");
                client.importCsv("suppliers", "name,kvk\nTestmeubel B.V.,12345678\n", false);
                long begin = System.nanoTime();
                client.importFile("ideas", "ideas.csv", ideas(rows).getBytes(StandardCharsets.UTF_8), false);
                System.out.printf("  %,d ideas in %.1f s%n", rows, (System.nanoTime() - begin) / 1e9);
                read(client, rows);
            }
        }
    }

    private static String ideas(int count) {
        StringBuilder csv = new StringBuilder(
                "title,description,origin,supplier_key,received_on,intake_on,exploration_on,stopped_on,decider,reason,answer\n");
        for (int n = 0; n < count; n++) {
            String day = "2026-%02d-%02d".formatted(1 + n % 9, 1 + n % 28);
            csv.append("Idee ")
                    .append(n)
                    .append(",Wat het is,SUPPLIER,KVK:12345678,")
                    .append(day);
            csv.append(',').append(n % 5 == 0 ? "" : "2026-10-01");
            csv.append(',').append(n % 5 > 1 ? "2026-10-10" : "");
            csv.append(',').append(n % 5 > 3 ? "2026-10-20" : "");
            csv.append(n % 5 == 0 ? ",,,\n" : ",Stuurgroep,past,Dank u wel\n");
        }
        return csv.toString();
    }

    private static void read(Client client, int rows) {
        String first = client.get("innovation/ideas?limit=1").at("/items/0/id").asText();
        Map<String, String> reads = new LinkedHashMap<>();
        reads.put("board", "innovation/ideas/board?" + AS_OF);
        reads.put("list", "innovation/ideas?" + AS_OF);
        reads.put("list, overdue", "innovation/ideas?answer=OVERDUE&" + AS_OF);
        reads.put("search", "innovation/ideas?q=idee%20999&" + AS_OF);
        reads.put("idea", "innovation/ideas/" + first);
        reads.put("figures", "innovation/figures?" + AS_OF);
        double[] bare = times(client, "modules/suppliers");
        System.out.printf(
                "%,d ideas; bare request p50 %.1f ms p95 %.1f ms%n", rows, percentile(bare, 50), percentile(bare, 95));
        reads.forEach((name, path) -> {
            double[] times = times(client, path);
            System.out.printf(
                    "  %-18s p50 %6.1f ms  p95 %6.1f ms  %5.1f x bare%n",
                    name, percentile(times, 50), percentile(times, 95), percentile(times, 50) / percentile(bare, 50));
        });
    }

    private static double[] times(Client client, String path) {
        for (int n = 0; n < WARM_UP; n++) {
            client.get(path);
        }
        double[] times = new double[REQUESTS];
        for (int n = 0; n < REQUESTS; n++) {
            long begin = System.nanoTime();
            client.get(path);
            times[n] = (System.nanoTime() - begin) / 1e6;
        }
        return times;
    }

    private static double percentile(double[] times, int percent) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
