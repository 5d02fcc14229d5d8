package nl.schil.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.schil.distribution.Client;
import nl.schil.distribution.Installation;

/**
 * The import of measurements and p50 and p95 of what people read of scorecards, at a tenth of the size and at full size,
 * beside a request of the same installation that touches no table. Arguments: the folder to work in and, optionally, the
 * number of scorecards.
 */
public final class PerformanceBench {
    private static final int WARM_UP = 40;
    private static final int REQUESTS = 200;
    private static final String[] KPIS = {"op_tijd", "compleet", "retour"};

    private PerformanceBench() {}

    public static void main(String[] arguments) {
        Path work = Path.of(arguments[0]);
        int full = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        for (int rows : new int[] {full / 10, full}) {
            try (Installation schil =
                    Installation.unpack(work.resolve("performance-" + rows)).start()) {
                Client client = schil.client("administrator");
                fill(client, "suppliers", Registers.suppliers(rows));
                fill(client, "contracts", Registers.contracts(rows));
                fill(client, "kpis", kpis());
                fill(client, "scorecards", scorecards(rows));
                fill(client, "measurements", measurements(rows));
                read(client, rows);
            }
        }
    }

    private static void fill(Client client, String dataset, String csv) {
        long begin = System.nanoTime();
        client.importFile(dataset, dataset + ".csv", csv.getBytes(StandardCharsets.UTF_8), false);
        System.out.printf("  %,d %s in %.1f s%n", csv.lines().count() - 1, dataset, (System.nanoTime() - begin) / 1e9);
    }

    private static String kpis() {
        StringBuilder csv = new StringBuilder("template,code,name,target,floor,period\n");
        for (String code : KPIS) {
            csv.append("Proef,").append(code).append(",Naam van ").append(code).append(",100,0,QUARTER\n");
        }
        return csv.toString();
    }

    private static String scorecards(int count) {
        StringBuilder csv = new StringBuilder("template,contract,starts_on\n");
        for (int n = 0; n < count; n++) {
            csv.append("Proef,OVK-").append(n).append(",2025-10-01\n");
        }
        return csv.toString();
    }

    private static String measurements(int count) {
        Random random = new Random(3);
        StringBuilder csv = new StringBuilder("contract,kpi,period,value\n");
        for (int n = 0; n < count; n++) {
            for (String kpi : KPIS) {
                for (String period : List.of("2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3")) {
                    if (random.nextInt(6) > 0) {
                        csv.append("OVK-")
                                .append(n)
                                .append(',')
                                .append(kpi)
                                .append(',')
                                .append(period);
                        csv.append(',').append(random.nextInt(101)).append('\n');
                    }
                }
            }
        }
        return csv.toString();
    }

    private static void read(Client client, int rows) {
        JsonNode first = client.get("performance/scorecards?limit=50&asOf=2026-11-24");
        String supplier = first.get("items").get(0).path("supplier").path("id").asText();
        String page =
                "performance/scorecards/" + first.get("items").get(0).get("id").asText() + "?asOf=2026-11-24";
        Map<String, List<String>> reads = new LinkedHashMap<>();
        reads.put("list", List.of("performance/scorecards?asOf=2026-11-24"));
        reads.put(
                "list, next page",
                List.of("performance/scorecards?asOf=2026-11-24&cursor="
                        + first.get("next").asText()));
        reads.put("list by name", List.of("performance/scorecards?asOf=2026-11-24&sort=name"));
        reads.put("list, unknown", List.of("performance/scorecards?asOf=2026-11-24&band=UNKNOWN"));
        reads.put("search", List.of("performance/scorecards?asOf=2026-11-24&q=levering%2099"));
        reads.put("of a supplier", List.of("performance/scorecards?asOf=2026-11-24&supplier=" + supplier));
        reads.put("scorecard page", List.of(page));
        double[] bare = times(client, List.of("modules/suppliers"));
        System.out.printf(
                "%,d scorecards; bare request p50 %.1f ms p95 %.1f ms%n",
                rows, percentile(bare, 50), percentile(bare, 95));
        reads.forEach((name, paths) -> {
            double[] times = times(client, paths);
            System.out.printf(
                    "  %-18s p50 %6.1f ms  p95 %6.1f ms  %5.1f x bare%n",
                    name, percentile(times, 50), percentile(times, 95), percentile(times, 50) / percentile(bare, 50));
        });
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
