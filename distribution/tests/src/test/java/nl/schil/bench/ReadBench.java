package nl.schil.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.schil.distribution.Client;
import nl.schil.distribution.Installation;

/**
 * p50 and p95 of what people read, at a tenth of the size and at full size, beside a request of the same installation
 * that touches no table. Arguments: the folder to work in and, optionally, the number of rows.
 */
public final class ReadBench {
    private static final int WARM_UP = 60;
    private static final int REQUESTS = 300;

    private ReadBench() {}

    public static void main(String[] arguments) {
        Path work = Path.of(arguments[0]);
        int full = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        for (int rows : new int[] {full / 10, full}) {
            measure(work, rows);
        }
    }

    static void measure(Path work, int rows) {
        try (Installation schil =
                Installation.unpack(work.resolve("read-" + rows)).start()) {
            Client client = schil.client("administrator");
            fill(client, "suppliers", Registers.suppliers(rows));
            fill(client, "contracts", Registers.contracts(rows));
            measure(client, rows);
        }
    }

    private static void fill(Client client, String dataset, String csv) {
        client.importFile(dataset, dataset + ".csv", csv.getBytes(StandardCharsets.UTF_8), false);
    }

    private static void measure(Client client, int rows) {
        List<String> contracts = ids(client, "contracts");
        Map<String, List<String>> reads = new TreeMap<>();
        reads.put("list suppliers", List.of("suppliers?limit=50"));
        reads.put("list contracts", List.of("contracts?limit=50", "contracts?state=ACTIEF&limit=50"));
        reads.put(
                "search suppliers",
                List.of("suppliers?q=lindedata", "suppliers?q=logistiek%2077", "suppliers?q=10000099"));
        reads.put("search contracts", List.of("contracts?q=levering", "contracts?q=OVK-99"));
        reads.put(
                "contract page", contracts.stream().map(id -> "contracts/" + id).toList());
        reads.put(
                "ceiling",
                contracts.stream().map(id -> "contracts/" + id + "/ceiling").toList());
        reads.put(
                "supplier page",
                ids(client, "suppliers").stream().map(id -> "suppliers/" + id).toList());
        reads.put("decisions", List.of("decisions?from=2026-11-24&to=2027-02-24&asOf=2026-11-24"));
        reads.put("shell", List.of("shell?asOf=2026-11-24"));
        // more dates than answers are kept, so that each is measured anew
        reads.put(
                "shell, measured",
                IntStream.range(0, WARM_UP + REQUESTS)
                        .mapToObj(
                                day -> "shell?asOf=" + LocalDate.of(2026, 1, 1).plusDays(day))
                        .toList());
        double[] bare = times(client, List.of("modules/suppliers"));
        System.out.printf(
                "%,d suppliers and %,d contracts; bare request p50 %.1f ms p95 %.1f ms%n",
                rows, rows, percentile(bare, 50), percentile(bare, 95));
        reads.forEach((name, paths) -> {
            double[] times = times(client, paths);
            System.out.printf(
                    "  %-18s p50 %6.1f ms  p95 %6.1f ms  %5.1f x bare%n",
                    name, percentile(times, 50), percentile(times, 95), percentile(times, 50) / percentile(bare, 50));
        });
    }

    private static List<String> ids(Client client, String register) {
        List<String> ids = new ArrayList<>();
        for (JsonNode item : client.get(register + "?limit=50").get("items")) {
            ids.add(item.get("id").asText());
        }
        return ids;
    }

    private static double[] times(Client client, List<String> paths) {
        for (int n = 0; n < WARM_UP; n++) {
            client.get(paths.get(n % paths.size()));
        }
        double[] times = new double[REQUESTS];
        for (int n = 0; n < REQUESTS; n++) {
            long begin = System.nanoTime();
            client.get(paths.get(n % paths.size()));
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
