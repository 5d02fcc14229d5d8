package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Modules follow the organisation's choice at run time; acceptance vector 7.13-9. One installation for all: every test
 * leaves every module on.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModulesTest {
    private static final String SHELL = "shell?asOf=2026-11-24";

    private Installation schil;
    private Client client;

    @BeforeAll
    void start(@TempDir Path directory) {
        schil = Installation.unpack(directory).start();
        client = schil.client("administrator");
        client.importCsv(
                "suppliers", "name,kvk,verified_on\nTestmeubel B.V.,12345678,2026-11-03\nZonder Sleutel,,\n", false);
        client.importCsv(
                "contracts",
                "number,title,kind,supplier_key,start,term,options,notice,max_value,owner_email,tier\n"
                        + "RAAM-7,Beveiliging,RAAM,KVK:12345678,2024-12-01,P2Y,P1Y,P0D,1000000,eigenaar@example.nl,G\n"
                        + "OVK-9,Half,OVEREENKOMST,,2024-12-01,P4Y,,,,,\n",
                false);
    }

    @AfterAll
    void stop() {
        schil.close();
    }

    @Test
    void contractsGoesOffAndOnUnderLoadWithoutAFailedRequestElsewhere() throws InterruptedException {
        JsonNode before = client.get(SHELL);
        int contracts = client.get("contracts").get("items").size();
        assertThat(contracts).isEqualTo(2);

        AtomicBoolean running = new AtomicBoolean(true);
        AtomicInteger requests = new AtomicInteger();
        ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        List<Thread> load = IntStream.range(0, 4)
                .mapToObj(n -> new Thread(() -> {
                    while (running.get()) {
                        request(n % 2 == 0 ? "suppliers" : "imports", failures);
                        requests.incrementAndGet();
                    }
                }))
                .toList();
        load.forEach(Thread::start);
        for (int round = 0; round < 3; round++) {
            JsonNode off = client.put("modules/contracts", Map.of("enabled", false))
                    .expect(200)
                    .json();
            assertThat(off.get("module").get("enabled").asBoolean()).isFalse();
            assertThat(client.send("GET", "contracts", null, Map.of()).status()).isEqualTo(404);
            JsonNode on = client.put("modules/contracts", Map.of("enabled", true))
                    .expect(200)
                    .json();
            assertThat(on.get("module").get("state").asText()).isEqualTo("ACTIVE");
            assertThat(client.send("GET", "contracts", null, Map.of()).status())
                    .as("the answer comes when the switch is complete")
                    .isEqualTo(200);
        }
        running.set(false);
        for (Thread thread : load) {
            thread.join(Duration.ofSeconds(30).toMillis());
        }
        assertThat(failures).isEmpty();
        assertThat(requests.get()).isGreaterThan(50);

        assertThat(client.get("contracts").get("items")).hasSize(contracts);
        assertThat(client.get(SHELL)).isEqualTo(before);
    }

    private void request(String path, ConcurrentLinkedQueue<String> failures) {
        try {
            Client.Answer answer = client.send("GET", path, null, Map.of());
            if (answer.status() != 200) {
                failures.add(path + " answered " + answer.status() + " " + answer.text());
            }
        } catch (RuntimeException e) {
            failures.add(String.valueOf(e));
        }
    }

    @Test
    void withoutContractsItsCellsAreUnknownAndNameTheModuleAndNothingElseChanges() {
        JsonNode before = client.get(SHELL);
        JsonNode registerBefore = activity("B", "B1a");
        client.put("modules/contracts", Map.of("enabled", false)).expect(200);
        JsonNode without = client.get(SHELL);
        assertThat(cell(without, "S", 1).get("status").asText()).isEqualTo("UNKNOWN");
        assertThat(cell(without, "S", 1).get("modules").toString()).contains("contracts");
        assertThat(activity("B", "B1a")).isEqualTo(registerBefore);
        assertThat(without.get("hash")).isNotEqualTo(before.get("hash"));
        assertThat(client.get("openapi.json").get("paths").toString()).doesNotContain("\"/contracts\"");

        schil.stop();
        schil.start();
        client = schil.client("administrator");
        assertThat(module("contracts").get("enabled").asBoolean())
                .as("the choice survives a restart")
                .isFalse();
        client.put("modules/contracts", Map.of("enabled", true)).expect(200);
        assertThat(client.get(SHELL).get("hash")).isEqualTo(before.get("hash"));
        assertThat(client.get("openapi.json").get("paths").toString()).contains("contracts");
    }

    private JsonNode activity(String phase, String code) {
        return StreamSupport.stream(
                        client.get("shell/cells/" + phase + "/1?asOf=2026-11-24")
                                .get("activities")
                                .spliterator(),
                        false)
                .filter(activity -> activity.get("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode cell(JsonNode shell, String phase, int stage) {
        return StreamSupport.stream(shell.get("cells").spliterator(), false)
                .filter(cell -> cell.get("phase").asText().equals(phase)
                        && cell.get("stage").asInt() == stage)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode module(String id) {
        return client.get("modules/" + id);
    }

    @Test
    void theWatchedFileSwitchesToo() throws IOException {
        Path config = schil.home().resolve("etc/nl.schil.modules.config");
        String both = Files.readString(config);
        Files.writeString(config, "enabled = [ \"suppliers\", \"maturity\" ]\n");
        await(() -> !module("contracts").get("enabled").asBoolean());
        assertThat(client.get("modules").get("items")).hasSizeGreaterThanOrEqualTo(3);
        Files.writeString(config, both);
        await(() -> client.send("GET", "contracts", null, Map.of()).status() == 200);
        assertThat(module("contracts").get("state").asText()).isEqualTo("ACTIVE");
        assertThat(client.get("contracts").get("items")).hasSize(2);
    }

    @Test
    void theCommandLineSwitchesAndTheFileFollows() throws IOException {
        schil.ok("modules", "disable", "contracts");
        assertThat(schil.ok("modules", "list")).contains("contracts");
        assertThat(module("contracts").get("enabled").asBoolean()).isFalse();
        Path config = schil.home().resolve("etc/nl.schil.modules.config");
        await(() -> !text(config).contains("contracts"));
        schil.ok("modules", "enable", "contracts");
        await(() -> text(config).contains("contracts"));
        assertThat(schil.cli("modules", "enable", "nonsense").exit()).isNotZero();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within 30 s").isLessThan(end);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
