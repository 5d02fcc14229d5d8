package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An import whose process is killed leaves whole batches, can be resumed after the restart, and ends as if nothing had
 * happened. A short series runs with the tests; {@code ./dev faults registers} runs the long one.
 */
class ResumptionTest {
    private static final int KILLS = Integer.getInteger("schil.faults.imports", 2);
    private static final int ROWS = 20_000;
    private static final int BATCH = 5_000;
    /** On one installation, so that its registers do not grow without end. */
    private static final int ROUNDS = 10;

    @TempDir
    Path directory;

    @Test
    void anImportThatIsKilledLeavesWholeBatchesAndIsResumedToItsEnd() {
        Random random = new Random(20261124);
        int midway = 0;
        for (int from = 0; from < KILLS; from += ROUNDS) {
            try (Installation schil = Installation.unpack(directory.resolve("from-" + from))) {
                for (int round = from; round < Math.min(from + ROUNDS, KILLS); round++) {
                    if (killedMidway(schil, round, round < 2 ? null : Duration.ofMillis(random.nextInt(2_000)))) {
                        midway++;
                    }
                }
            }
        }
        assertThat(midway).isPositive();
        System.out.printf(
                "faults: %d kills during imports, %d of them midway and resumed, whole batches every time%n",
                KILLS, midway);
    }

    /** One import, killed after the delay, or without one as soon as a batch is in; whether it had not ended by then. */
    private static boolean killedMidway(Installation schil, int round, Duration delay) {
        Register register = round % 2 == 0 ? Register.SUPPLIERS : Register.CONTRACTS;
        schil.start();
        Client client = schil.client("administrator");
        String id = client.upload(register.dataset, "register.csv", register.file(round), false)
                .expect(202)
                .json()
                .get("id")
                .asText();
        if (delay == null) {
            until(client, id, job -> job.get("rows").asLong() > 0);
        } else {
            LockSupport.parkNanos(delay.toNanos());
        }
        schil.kill();

        schil.start();
        client = schil.client("administrator");
        JsonNode found = client.get("imports/" + id);
        long before = found.get("rows").asLong();
        String when = "round %d, killed with %d rows in".formatted(round, before);
        assertThat(before % BATCH).as(when).isZero();
        assertThat(register.rows(client, round)).as(when).hasSize((int) before);
        boolean interrupted = !found.get("status").asText().equals("DONE");
        if (interrupted) {
            assertThat(found.at("/failure/code").asText()).as(when).isEqualTo("exchange.job.interrupted");
            assertThat(found.get("resumable").asBoolean()).as(when).isTrue();
            client.post("imports/" + id + "/resumption", Map.of()).expect(202);
            JsonNode end = until(client, id, job -> !job.get("status").asText().equals("RUNNING"));
            assertThat(end.get("status").asText()).as(when).isEqualTo("DONE");
            assertThat(end.get("created").asLong()).as(when).isEqualTo(ROWS);
        }
        assertThat(register.rows(client, round)).as(when).hasSize(ROWS);
        client.post("imports/" + id + "/resumption", Map.of()).expect(409);
        schil.stop();
        assertThat(schil.cli("verify").exit())
                .as(when + ": integrity and audit chain")
                .isZero();
        return interrupted;
    }

    private enum Register {
        SUPPLIERS("suppliers", "name,kvk\n") {
            @Override
            String row(int round, int n) {
                return "Ronde %d nummer %d B.V.,%d\n".formatted(round, n, 10_000_000 + round * ROWS + n);
            }

            @Override
            String key(int round) {
                return "Ronde %d nummer ".formatted(round);
            }
        },
        CONTRACTS("contracts", "number,title,kind,start,term,options,notice\n") {
            @Override
            String row(int round, int n) {
                return "%s%d,Levering %d,OVEREENKOMST,2025-01-01,P2Y,P1Y;P1Y,P3M\n".formatted(key(round), n, n);
            }

            @Override
            String key(int round) {
                return "R%d-".formatted(round);
            }
        };

        private final String dataset;
        private final String header;

        Register(String dataset, String header) {
            this.dataset = dataset;
            this.header = header;
        }

        abstract String row(int round, int n);

        abstract String key(int round);

        byte[] file(int round) {
            StringBuilder csv = new StringBuilder(header);
            for (int n = 0; n < ROWS; n++) {
                csv.append(row(round, n));
            }
            return csv.toString().getBytes(StandardCharsets.UTF_8);
        }

        /** The rows of a round that are in, each with all that belongs to it. */
        Set<String> rows(Client client, int round) {
            String start = key(round);
            String export = client.send("GET", "exports/" + dataset + "?format=csv", null, Map.of())
                    .expect(200)
                    .text();
            Set<String> rows =
                    export.lines().filter(line -> line.startsWith(start)).collect(Collectors.toSet());
            if (this == CONTRACTS) {
                assertThat(rows).allMatch(row -> row.contains(",P1Y;P1Y,"), "with both options");
            }
            return rows;
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
}
