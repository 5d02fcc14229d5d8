package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the integrator's guide promises: bundles built against the published API come and go while Schil runs. One
 * installation for all: every test has a bundle of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntegratorTest {
    private static final Path ROOT = Path.of(System.getProperty("schil.root"));

    private Path directory;
    private Installation schil;
    private Client client;

    @BeforeAll
    void start(@TempDir Path directory) {
        this.directory = directory;
        schil = Installation.unpack(directory).start();
        client = schil.client("administrator");
    }

    @AfterAll
    void stop() {
        schil.close();
    }

    @Test
    void theExampleOfTheArchiveIsBuiltDroppedInUsedTakenOutAndItsDataKept() throws IOException {
        Path project = schil.home().resolve("examples/nl.example.keurmerk");
        Path jar = build(project, "-Dschil.api=" + schil.home().resolve("api"));
        client.importCsv("suppliers", "name,kvk\nTestmeubel B.V.,12345678\n", false);
        Path deployed = deploy(jar);
        await(() -> status("labels?supplier=x") == 200);

        JsonNode job = client.importCsv(
                "keurmerk",
                "leverancier;keurmerk;geldig tot;gecontroleerd op\n"
                        + "KVK:12345678;ISO 14001;12-10-2026;03-11-2026\nKVK:12345678;PSO;;\nKVK:99999999;PSO;;\n",
                false);
        assertThat(job.get("created").asInt()).as(job.toString()).isEqualTo(2);
        assertThat(job.get("rejected").asInt()).isEqualTo(1);
        assertThat(client.importCsv("keurmerk", "supplier_key,name\nKVK:12345678,PSO\n", false)
                        .get("unchanged")
                        .asInt())
                .isEqualTo(1);

        String supplier =
                client.get("suppliers?q=12345678").get("items").get(0).get("id").asText();
        JsonNode labels =
                client.get("labels?supplier=" + supplier + "&asOf=2026-10-13").get("items");
        assertThat(labels.findValuesAsText("state")).containsExactly("EXPIRED", "UNKNOWN");
        assertThat(client.post("labels", Map.of()).expect(422).json().get("errors"))
                .hasSize(2);
        assertThat(client.get("workbench").toString()).contains("schil-keurmerk-tab");
        assertThat(client.send("GET", "/ui/nl.example.keurmerk/1.0.0/labels-tab.js", null, Map.of())
                        .status())
                .isEqualTo(200);

        JsonNode cell = client.get("shell/cells/S/2?asOf=2026-11-24");
        JsonNode activity = StreamSupport.stream(cell.get("activities").spliterator(), false)
                .filter(candidate -> candidate.get("code").asText().equals("S2c"))
                .findFirst()
                .orElseThrow();
        assertThat(activity.get("population").asInt()).isEqualTo(2);
        assertThat(activity.get("coverage").asDouble()).isEqualTo(0.5);

        Files.delete(deployed);
        await(() -> status("labels?supplier=x") == 404);
        assertThat(client.get("workbench").toString()).doesNotContain("keurmerk");
        assertThat(client.get("datasets").toString()).doesNotContain("keurmerk");
        deploy(jar);
        await(() -> status("labels?supplier=x") == 200);
        assertThat(client.get("labels?supplier=" + supplier).get("items"))
                .as("its data is kept")
                .hasSize(2);
    }

    @Test
    void aNewBundleIsGreenAtOnceAndWorks() throws IOException {
        Path project = directory.resolve("nl.schil.risks");
        Installation.Outcome made = Installation.run(
                List.of(ROOT.resolve("distribution/template/make").toString(), "risks", project.toString()),
                Map.of(),
                null);
        assertThat(made.exit()).as(made.err()).isZero();
        deploy(build(project));
        await(() -> status("risks") == 200);
        assertThat(client.post("risks", Map.of("title", "Leverancier stopt", "due", "2026-11-01"))
                        .expect(201)
                        .json()
                        .get("overdue"))
                .isNotNull();
        JsonNode entry = client.get("risks?asOf=2026-11-02").get("items").get(0);
        assertThat(entry.get("overdue").asBoolean()).isTrue();
        assertThat(client.get("openapi.json").get("paths").has("/risks")).isTrue();
        assertThat(client.get("modules/risks").get("state").asText()).isEqualTo("ACTIVE");
        Client reader = schil.client("reader");
        assertThat(reader.get("risks").get("items")).hasSize(1);
        assertThat(reader.post("risks", Map.of("title", "x")).status()).isEqualTo(403);

        client.put("modules/risks", Map.of("enabled", false)).expect(200);
        assertThat(status("risks")).isEqualTo(404);
        schil.stop();
        schil.start();
        client = schil.client("administrator");
        assertThat(client.get("modules/risks").get("enabled").asBoolean())
                .as("off stays off")
                .isFalse();
        client.put("modules/risks", Map.of("enabled", true)).expect(200);
        assertThat(client.get("risks").get("items")).hasSize(1);
    }

    @Test
    void aNameThatIsNoNameIsRefusedWithAReason() {
        Installation.Outcome refused = Installation.run(
                List.of(
                        ROOT.resolve("distribution/template/make").toString(),
                        "Risk Register",
                        directory.resolve("x").toString()),
                Map.of(),
                null);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("small letters");
    }

    private static Path build(Path project, String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("mvn", "-q", "-o", "-f", project.resolve("pom.xml").toString()));
        command.addAll(List.of(options));
        command.add("package");
        Installation.Outcome built = Installation.run(command, Map.of(), null);
        assertThat(built.exit()).as(built.out() + built.err()).isZero();
        try (Stream<Path> jars = Files.list(project.resolve("target"))) {
            return jars.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Path deploy(Path jar) throws IOException {
        Path target = schil.home().resolve("deploy").resolve(jar.getFileName());
        Path half = Files.copy(jar, directory.resolve("half.jar"), StandardCopyOption.REPLACE_EXISTING);
        return Files.move(half, target);
    }

    private int status(String path) {
        return client.send("GET", path, null, Map.of()).status();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within 30 s").isLessThan(end);
            LockSupport.parkNanos(100_000_000);
        }
    }
}
