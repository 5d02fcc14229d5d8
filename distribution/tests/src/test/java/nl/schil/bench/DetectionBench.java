package nl.schil.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import nl.schil.distribution.Client;
import nl.schil.distribution.Installation;

/**
 * Seconds of a search for duplicates through the register of a running installation with its default heap of 512 MB, the
 * first and the second time, beside reading that register once (the export). Arguments: the folder to work in and,
 * optionally, the number of suppliers.
 */
public final class DetectionBench {
    private DetectionBench() {}

    public static void main(String[] arguments) throws IOException {
        Path work = Path.of(arguments[0]);
        int full = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        for (int rows : new int[] {full / 10, full}) {
            measure(work, rows);
        }
    }

    static void measure(Path work, int rows) throws IOException {
        try (Installation schil =
                Installation.unpack(work.resolve("detection-" + rows)).start()) {
            Client client = schil.client("administrator");
            byte[] csv = Registers.lookalikes(rows).getBytes(StandardCharsets.UTF_8);
            long registered = client.importFile("suppliers", "lookalikes.csv", csv, false)
                    .get("created")
                    .asLong();
            double bare = seconds(() -> client.send("GET", "exports/suppliers?format=csv", null, Map.of())
                    .expect(200));
            double first = seconds(() -> search(client));
            JsonNode found = latest(client);
            double second = seconds(() -> search(client));
            System.out.printf(
                    "duplicates %,7d suppliers  export %.1f s  first search %.1f s (%.1f x)  again %.1f s (%.1f x)  %,d pairs"
                            + " compared, %,d found; peak of the process %,d MB, heap at most 512 MB%n",
                    registered,
                    bare,
                    first,
                    first / bare,
                    second,
                    second / bare,
                    found.get("compared").asLong(),
                    found.get("found").asLong(),
                    peak(schil.pid()));
        }
    }

    private static void search(Client client) {
        client.post("suppliers/detections", null).expect(202);
        while (latest(client).get("state").asText().equals("RUNNING")) {
            LockSupport.parkNanos(20_000_000);
        }
        if (!latest(client).get("state").asText().equals("DONE")) {
            throw new IllegalStateException("the search did not end well: " + latest(client));
        }
    }

    private static JsonNode latest(Client client) {
        return client.get("suppliers/detections").get("items").get(0);
    }

    private static double seconds(Runnable task) {
        long begin = System.nanoTime();
        task.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Megabytes of memory that the process had at most; Linux only. */
    private static long peak(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
