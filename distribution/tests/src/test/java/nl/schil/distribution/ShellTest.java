package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The four phase vectors of acceptance vector 7.13-8, measured through a bundle that is dropped into deploy/. One
 * installation for all: no test changes what is measured.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShellTest {
    /** Beheer (.9,.7,.3,0), Strategie (.8,unknown,.2,0), Inkooptraject (.6,.59,0,0), Implementatie (.5,.9,.9,.9). */
    private static final String EVIDENCE = "B1a=0.9,B2a=0.7,B3a=0.3,B4a=0,S1a=0.8,S3a=0.2,S4a=0,"
            + "T1b=0.6,T2a=0.59,T3a=0,T4a=0,I1a=0.5,I2a=0.9,I3a=0.9,I4a=0.9";

    private Installation schil;
    private Client client;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        schil = Installation.unpack(directory).start();
        client = schil.client("administrator");
        for (JsonNode module : client.get("modules").get("items")) {
            String id = module.get("id").asText();
            if (module.get("enabled").asBoolean() && !id.equals("maturity")) {
                client.put("modules/" + id, Map.of("enabled", false)).expect(200);
            }
        }
        new BundleJar("nl.schil.test.vectors")
                .header(
                        "Import-Package",
                        "org.osgi.framework,nl.schil.kernel,nl.schil.kernel.evidence,nl.schil.kernel.text")
                .header("Bundle-Activator", FixedEvidence.class.getName())
                .header("Test-Evidence", EVIDENCE)
                .header(
                        "Provide-Capability",
                        "schil.module;schil.module=vectors;stage:Long=1;phases:List<String>=\"B\"")
                .with(FixedEvidence.class, FixedEvidence.Fixed.class)
                .write(schil.home().resolve("deploy/vectors.jar"));
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!cell("I", 4).get("status").asText().equals("MEASURED")) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(100_000_000);
        }
    }

    @AfterAll
    void stop() {
        schil.close();
    }

    @Test
    void stageAndFractionFollowTheNorm() {
        assertPhase("B", 2, 2.500);
        assertPhase("S", 1, 1.0);
        assertPhase("T", 1, 1.983);
        assertPhase("I", 0, 0.833);
        JsonNode shell = client.get("shell");
        assertThat(shell.get("stage").asInt()).isZero();
        assertThat(shell.get("bottleneck").toString()).contains("I");
        assertThat(shell.get("cells")).hasSize(16);
        assertThat(cell("S", 2).get("status").asText()).isEqualTo("UNKNOWN");
        assertThat(cell("S", 2).get("coverage") == null
                        || cell("S", 2).get("coverage").isNull())
                .isTrue();
        assertThat(cell("B", 1).get("coverage").asDouble()).isEqualTo(0.9, within(1e-9));
        assertThat(cell("B", 1).get("measured").asInt()).isEqualTo(1);
        assertThat(cell("B", 1).get("total").asInt()).isEqualTo(4);
    }

    @Test
    void theFirstStepIsTheBottleneckAndNothingOfStageFour() {
        JsonNode steps = client.get("shell/next-steps").get("items");
        assertThat(steps.get(0).toString()).contains("I1a");
        StreamSupport.stream(steps.spliterator(), false)
                .forEach(step -> assertThat(step.toString()).doesNotContainPattern("\"[BSTI]4[a-z]\""));
    }

    @Test
    void equalRecordsGiveAnEqualHashAlsoAfterARestart() {
        String hash = client.get("shell?asOf=2026-11-24").get("hash").asText();
        assertThat(client.get("shell?asOf=2026-11-24").get("hash").asText()).isEqualTo(hash);
        schil.stop();
        schil.start();
        client = schil.client("administrator");
        assertThat(client.get("shell?asOf=2026-11-24").get("hash").asText()).isEqualTo(hash);
        assertThat(client.get("shell?asOf=2026-11-23").get("hash").asText()).isNotEqualTo(hash);
    }

    private void assertPhase(String phase, int stage, double value) {
        JsonNode found = StreamSupport.stream(client.get("shell").get("phases").spliterator(), false)
                .filter(candidate -> candidate.get("phase").asText().equals(phase))
                .findFirst()
                .orElseThrow();
        assertThat(found.get("stage").asInt()).as(phase).isEqualTo(stage);
        assertThat(found.get("stage").asInt() + found.get("fraction").asDouble())
                .as(phase)
                .isEqualTo(value, within(0.001));
    }

    private JsonNode cell(String phase, int stage) {
        return StreamSupport.stream(client.get("shell").get("cells").spliterator(), false)
                .filter(cell -> cell.get("phase").asText().equals(phase)
                        && cell.get("stage").asInt() == stage)
                .findFirst()
                .orElseThrow();
    }
}
