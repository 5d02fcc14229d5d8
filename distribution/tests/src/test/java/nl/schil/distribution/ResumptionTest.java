package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import whose process is killed can be resumed after the restart, and ends as if nothing had happened. */
class ResumptionTest {
    private static final int ROWS = 40_000;

    @TempDir
    Path directory;

    @Test
    void anImportThatWasKilledIsResumedToItsEnd() {
        try (Installation schil = Installation.unpack(directory)) {
            schil.start();
            Client client = schil.client("administrator");
            String id = client.upload("suppliers", "suppliers.csv", suppliers(), false)
                    .expect(202)
                    .json()
                    .get("id")
                    .asText();
            until(client, id, job -> job.get("rows").asLong() > 0);
            schil.kill();

            schil.start();
            client = schil.client("administrator");
            JsonNode interrupted = client.get("imports/" + id);
            assertThat(interrupted.at("/failure/code").asText()).isEqualTo("exchange.job.interrupted");
            assertThat(interrupted.get("resumable").asBoolean()).isTrue();
            long before = interrupted.get("rows").asLong();
            assertThat(before).isBetween(1L, (long) ROWS - 1);
            assertThat(registered(client)).as("whole batches only").isEqualTo(before);

            client.post("imports/" + id + "/resumption", Map.of()).expect(202);
            JsonNode end = until(client, id, job -> !job.get("status").asText().equals("RUNNING"));
            assertThat(end.get("status").asText()).isEqualTo("DONE");
            assertThat(end.get("created").asLong()).isEqualTo(ROWS);
            assertThat(registered(client)).isEqualTo(ROWS);
            client.post("imports/" + id + "/resumption", Map.of()).expect(409);
            schil.stop();
            assertThat(schil.cli("verify").exit())
                    .as("integrity and audit chain")
                    .isZero();
        }
    }

    private static JsonNode until(Client client, String id, Predicate<JsonNode> condition) {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        for (JsonNode job = client.get("imports/" + id); ; job = client.get("imports/" + id)) {
            if (condition.test(job)) {
                return job;
            }
            assertThat(System.nanoTime()).as("the import goes on: " + job).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private static long registered(Client client) {
        return client.send("GET", "exports/suppliers?format=csv", null, Map.of())
                        .text()
                        .lines()
                        .count()
                - 1;
    }

    private static byte[] suppliers() {
        StringBuilder csv = new StringBuilder("name,kvk\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append("Leverancier ")
                    .append(i)
                    .append(" B.V.,")
                    .append(10_000_000 + i)
                    .append('\n');
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
