package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What happens when the machine fails: the process killed, the disk full, the data directory read-only. A short series
 * runs with the tests; {@code ./dev faults} runs the long one by setting the counts.
 */
class FaultsTest {
    private static final int KILLS = Integer.getInteger("schil.faults.kills", 2);
    private static final int FULL = Integer.getInteger("schil.faults.full", 1);
    private static final int READ_ONLY = Integer.getInteger("schil.faults.readonly", 1);

    @TempDir
    Path directory;

    @Test
    void noAcknowledgedWriteIsLostWhenTheProcessIsKilled() throws InterruptedException {
        Random random = new Random(20261124);
        List<String> everything = new ArrayList<>();
        try (Installation schil = Installation.unpack(directory)) {
            for (int round = 0; round < KILLS; round++) {
                schil.start();
                Client client = schil.client("administrator");
                List<String> acknowledged = writeUntilKilled(schil, client, round, 300 + random.nextInt(1500));
                schil.start();
                Client after = schil.client("administrator");
                String register = after.send("GET", "exports/suppliers?format=csv", null, Map.of())
                                .text()
                        + after.send("GET", "exports/contracts?format=csv", null, Map.of())
                                .text();
                everything.addAll(acknowledged);
                assertThat(everything.stream().filter(name -> !register.contains(name + ",")))
                        .as("round %d: acknowledged and lost", round)
                        .isEmpty();
                assertThat(after.get("imports").get("items").findValuesAsText("status"))
                        .doesNotContain("RUNNING");
                schil.stop();
                assertThat(schil.cli("verify").exit())
                        .as("round %d: integrity and audit chain", round)
                        .isZero();
            }
        }
        assertThat(everything).isNotEmpty();
        System.out.printf(
                "faults: %d kills during mixed writes, %d acknowledged writes, 0 lost%n", KILLS, everything.size());
    }

    /** Three writers at once; answers what was acknowledged before the process died. */
    private static List<String> writeUntilKilled(Installation schil, Client client, int round, int millis)
            throws InterruptedException {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean running = new AtomicBoolean(true);
        List<Thread> writers = List.of(
                writer(running, n -> {
                    String name = "Enkel " + round + "-" + n;
                    if (client.post("suppliers", Map.of("name", name)).status() == 201) {
                        acknowledged.add(name);
                    }
                }),
                writer(running, n -> {
                    String number = "K-" + round + "-" + n;
                    Client.Answer answer = client.post(
                            "contracts",
                            Map.of(
                                    "number",
                                    number,
                                    "title",
                                    "Dood of levend",
                                    "kind",
                                    "OVEREENKOMST",
                                    "start",
                                    "2026-01-01",
                                    "term",
                                    "P1Y"));
                    if (answer.status() == 201) {
                        acknowledged.add(number);
                    }
                }),
                writer(running, n -> {
                    List<String> names = IntStream.range(0, 500)
                            .mapToObj(i -> "Bulk " + round + "-" + n + "-" + i)
                            .toList();
                    JsonNode job = client.importCsv(
                            "suppliers", names.stream().collect(Collectors.joining("\n", "name\n", "\n")), false);
                    if (job.get("status").asText().equals("DONE")
                            && job.get("created").asInt() == names.size()) {
                        acknowledged.addAll(names);
                    }
                }));
        writers.forEach(Thread::start);
        LockSupport.parkNanos(millis * 1_000_000L);
        schil.kill();
        running.set(false);
        for (Thread writer : writers) {
            writer.join(30_000);
        }
        return List.copyOf(acknowledged);
    }

    private interface Write {
        void once(int n);
    }

    private static Thread writer(AtomicBoolean running, Write write) {
        return new Thread(() -> {
            for (int n = 0; running.get(); n++) {
                try {
                    write.once(n);
                } catch (RuntimeException killed) {
                    return;
                }
            }
        });
    }

    @Test
    void aFullDiskIsSaidAndNothingIsLost() throws IOException {
        Random random = new Random(42);
        Path disk = Files.createDirectories(directory.resolve("disk"));
        for (int run = 0; run < FULL; run++) {
            assumeTrue(mount(disk), "a small disk can only be made by the superuser of a machine that allows it");
            try (Installation schil =
                    Installation.unpack(directory.resolve("full-" + run)).on(disk.resolve("data"))) {
                schil.start();
                Client client = schil.client("administrator");
                client.importCsv("suppliers", "name,kvk\nVan Voor De Ramp B.V.,12345678\n", false);
                long left = disk.toFile().getUsableSpace();
                Path filler = disk.resolve("filler");
                Files.write(filler, new byte[(int) (left - 200_000 - random.nextInt(1_500_000))]);

                JsonNode job = tryImport(client, 60_000);
                Client.Answer single = untilRefused(client);
                assertThat(single.status()).as(single.text()).isEqualTo(507);
                assertThat(single.json().get("detail").asText()).isNotBlank();
                if (job != null) {
                    assertThat(job.get("status").asText()).isEqualTo("FAILED");
                }
                Files.delete(filler);
                assertThat(client.post("suppliers", Map.of("name", "Na De Ramp B.V."))
                                .status())
                        .as("writes go on when there is room again")
                        .isEqualTo(201);
                assertThat(client.get("suppliers?q=12345678").get("items")).hasSize(1);
                schil.stop();
                assertThat(schil.cli("verify").exit()).isZero();
            } finally {
                unmount(disk);
            }
        }
        System.out.printf("faults: %d full disks, each said so, nothing lost%n", FULL);
    }

    private static JsonNode tryImport(Client client, int rows) {
        String csv = IntStream.range(0, rows)
                .mapToObj(n -> "Vol " + n + ",Utrecht")
                .collect(Collectors.joining("\n", "name,place\n", "\n"));
        try {
            return client.importCsv("suppliers", csv, false);
        } catch (AssertionError refused) {
            return null;
        }
    }

    private static Client.Answer untilRefused(Client client) {
        Client.Answer answer = client.post("suppliers", Map.of("name", "Vol"));
        for (int n = 0; n < 20_000 && answer.status() == 201; n++) {
            answer = client.post("suppliers", Map.of("name", "Vol " + n + "x".repeat(150)));
        }
        return answer;
    }

    @Test
    void aReadOnlyDataDirectoryIsSaidAndNothingIsLost() throws IOException {
        Path disk = Files.createDirectories(directory.resolve("disk"));
        for (int run = 0; run < READ_ONLY; run++) {
            assumeTrue(mount(disk), "a read-only disk can only be made by the superuser of a machine that allows it");
            try (Installation schil =
                    Installation.unpack(directory.resolve("ro-" + run)).on(disk.resolve("data"))) {
                schil.start();
                schil.client("administrator").importCsv("suppliers", "name,kvk\nBlijft B.V.,12345678\n", false);
                schil.stop();
                remount(disk, "ro");
                Installation.Outcome refused = schil.tryStart();
                assertThat(refused).as("it must not pretend to work").isNotNull();
                assertThat(refused.exit()).isNotZero();
                assertThat(refused.out())
                        .contains(disk.resolve("data").toString())
                        .doesNotContain("\tat ");
                remount(disk, "rw");
                schil.start();
                assertThat(schil.client("administrator").get("suppliers").get("items"))
                        .hasSize(1);
                schil.stop();
                assertThat(schil.cli("verify").exit()).isZero();
            } finally {
                unmount(disk);
            }
        }
        System.out.printf("faults: %d read-only data directories, each said so, nothing lost%n", READ_ONLY);
    }

    private static boolean mount(Path disk) {
        return command("mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", disk.toString()) == 0;
    }

    private static void remount(Path disk, String mode) {
        assertThat(command("mount", "-o", "remount," + mode, disk.toString())).isZero();
    }

    private static void unmount(Path disk) {
        command("umount", "-l", disk.toString());
    }

    private static int command(String... words) {
        try {
            return Installation.run(List.of(words), Map.of(), null).exit();
        } catch (IllegalStateException absent) {
            return 127;
        }
    }
}
