package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code bin/schil} as an administrator uses it, with the installation running and stopped. One installation for all:
 * every test leaves it running.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandLineTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Path directory;

    private Installation schil;

    @BeforeAll
    void start(@TempDir Path directory) {
        this.directory = directory;
        schil = Installation.unpack(directory).start();
    }

    @AfterAll
    void stop() {
        schil.close();
    }

    @Test
    void aRegisterGoesInByCommandAndTheAnswerIsTheJobAsJson() throws IOException {
        Path file = directory.resolve("suppliers.csv");
        Files.writeString(file, "name,kvk\nGoed B.V.,77712345\nFout B.V.,12\n");
        Installation.Outcome dry = schil.cli("import", "suppliers", file.toString(), "--dry-run", "--json");
        JsonNode plan = JSON.readTree(dry.out());
        assertThat(plan.get("dryRun").asBoolean()).isTrue();
        assertThat(plan.get("created").asInt()).isEqualTo(1);
        Installation.Outcome real = schil.cli("import", "suppliers", file.toString(), "--json");
        JsonNode job = JSON.readTree(real.out());
        assertThat(job.get("status").asText()).isEqualTo("DONE");
        assertThat(job.get("rows").asInt()).isEqualTo(2);
        assertThat(job.get("created").asInt()).isEqualTo(1);
        assertThat(job.get("rejected").asInt()).isEqualTo(1);
        assertThat(job.get("errors")).hasSize(1);
        assertThat(real.exit()).as("rejected rows are told by the exit code").isNotZero();
        assertThat(schil.cli("import", "nonsense", file.toString()).exit()).isNotZero();
        assertThat(schil.cli(
                                "import",
                                "suppliers",
                                directory.resolve("absent.csv").toString())
                        .err())
                .contains("absent.csv");
    }

    @Test
    void templatesExportsTheShellAndDecisionsArePrinted() throws IOException {
        assertThat(schil.ok("import", "--template", "contracts"))
                .startsWith("number,title,kind,organisation,supplier_key");
        assertThat(schil.ok("export", "suppliers", "--format", "csv")).startsWith("name,kvk,vestiging,rsin,btw");
        assertThat(JSON.readTree(schil.ok("shell", "--json", "--as-of", "2026-11-24"))
                        .get("cells"))
                .hasSize(16);
        assertThat(JSON.readTree(schil.ok("decisions", "--from", "2026-01-01", "--to", "2027-01-01", "--json"))
                        .has("items"))
                .isTrue();
        assertThat(schil.ok("shell")).isNotBlank();
        assertThat(schil.ok("version")).contains(System.getProperty("schil.version"));
        assertThat(schil.ok("status")).contains(schil.url());
        assertThat(schil.ok("doctor")).isNotBlank();
    }

    @Test
    void tokensAreMadeListedAndRevoked() {
        String token = schil.ok("token", "create", "--name", "kassa", "--role", "reader")
                .strip();
        assertThat(token).doesNotContainAnyWhitespaces();
        assertThat(schil.ok("token", "list")).contains("kassa").doesNotContain(token);
        Client client = new Client(schil.url(), token);
        assertThat(client.send("GET", "suppliers", null, Map.of()).status()).isEqualTo(200);
        String id = schil.ok("token", "list")
                .lines()
                .filter(line -> line.contains("kassa"))
                .findFirst()
                .orElseThrow()
                .strip()
                .split("\\s+")[0];
        schil.ok("token", "revoke", id);
        assertThat(client.send("GET", "suppliers", null, Map.of()).status()).isEqualTo(401);
        assertThat(schil.cli("token", "create", "--name", "x", "--role", "keizer")
                        .exit())
                .isNotZero();
    }

    @Test
    void backupVerifyAndRestoreWorkRunningAndStopped() throws IOException {
        Client client = schil.client("administrator");
        client.importCsv("suppliers", "name,kvk\nBewaard B.V.,77712347\n", false);
        Path running = directory.resolve("running.zip");
        schil.ok("backup", running.toString());
        assertThat(schil.ok("verify")).isNotBlank();
        client.importCsv("suppliers", "name,kvk\nLater B.V.,77712346\n", false);
        assertThat(schil.cli("restore", running.toString()).exit())
                .as("not while it runs")
                .isNotZero();
        schil.stop();
        Path stopped = directory.resolve("stopped.zip");
        schil.ok("backup", stopped.toString());
        schil.ok("verify");
        schil.ok("restore", running.toString());
        schil.ok("verify");
        schil.start();
        assertThat(names()).contains("Bewaard B.V.").doesNotContain("Later B.V.");
        schil.stop();
        schil.ok("restore", stopped.toString());
        schil.start();
        assertThat(names()).contains("Bewaard B.V.", "Later B.V.");
        Path broken = directory.resolve("broken.zip");
        byte[] bytes = Files.readAllBytes(stopped);
        for (int at = bytes.length / 2; at < bytes.length / 2 + 100; at++) {
            bytes[at] ^= 0x55; // of a single byte, one in sixty unpacks to the same content
        }
        Files.write(broken, bytes);
        schil.stop();
        assertThat(schil.cli("restore", broken.toString()).exit()).isNotZero();
        schil.ok("verify");
        schil.start();
    }

    private List<String> names() {
        return schil.client("administrator").get("suppliers").findValuesAsText("name");
    }

    @Test
    void aForgottenPasswordIsResetWhileItIsStopped() {
        schil.stop();
        String printed = schil.ok("user", "passwd", "admin");
        assertThat(printed.strip()).isNotBlank();
        assertThat(schil.cli("shell").exit())
                .as("this needs a running installation")
                .isNotZero();
        String[] words = printed.strip().split("\\s+");
        schil.start();
        Client.Answer session = new Client(schil.url(), null)
                .post("session", Map.of("username", "admin", "password", words[words.length - 1]));
        assertThat(session.status()).as(printed + session.text()).isIn(200, 201);
        assertThat(session.json().get("mustChangePassword").asBoolean()).isTrue();
    }

    @Test
    void theSupportBundleHoldsNoRecords() {
        Client client = schil.client("administrator");
        client.importCsv("suppliers", "name,kvk\nGeheime Naam B.V.,77712348\n", false);
        Map<String, String> bundle = client.zip("system/support-bundle");
        assertThat(bundle).containsKeys("system.json", "health.json", "bundles.txt", "schil.log");
        assertThat(bundle.values()).noneMatch(text -> text.contains("Geheime Naam"));
        assertThat(client.send("GET", "system/metrics", null, Map.of("Accept", "text/plain"))
                        .expect(200)
                        .text())
                .contains("schil_http_request_duration_seconds");
    }
}
