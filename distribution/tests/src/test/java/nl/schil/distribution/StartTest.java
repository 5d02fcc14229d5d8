package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The archive starts on every Java machine that is present, with its own options, says so once, and stops cleanly. */
class StartTest {
    @TempDir
    Path directory;

    static Stream<Path> javaMachines() {
        List<Path> found = Stream.of(
                        "/usr/lib/jvm/java-17-openjdk-amd64",
                        "/usr/lib/jvm/temurin-25-jdk-amd64",
                        System.getProperty("java.home"))
                .map(Path::of)
                .filter(Files::isDirectory)
                .toList();
        return found.stream().distinct();
    }

    @ParameterizedTest
    @MethodSource("javaMachines")
    void itIsReadyStopsCleanlyAndStartsAgain(Path java) throws Exception {
        try (Installation schil = Installation.unpack(directory).java(java).with("SCHIL_JAVA_OPTS", "")) {
            schil.start();
            assertThat(schil.output().lines().filter(line -> line.startsWith("Schil is ready")))
                    .hasSize(1);
            assertThat(schil.output()).doesNotContainIgnoringCase("warn").doesNotContain("Exception");
            Client nobody = new Client(schil.url(), null);
            assertThat(nobody.get("/health/ready").get("status").asText()).isEqualTo("UP");
            assertThat(nobody.get("/health/live").get("status").asText()).isEqualTo("UP");
            assertThat(nobody.send("GET", "suppliers", null, Map.of()).status()).isEqualTo(401);
            assertThat(schil.firstPassword()).hasSizeGreaterThan(15);
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(schil.data().resolve("schil.db"))))
                    .isEqualTo("rw-------");
            schil.stop();
            schil.start();
            assertThat(schil.output()).doesNotContain("one-time password").doesNotContainIgnoringCase("warn");
            assertThat(schil.ok("verify")).isNotBlank();
            schil.stop();
        }
    }

    @Test
    void dataOfANewerVersionIsRefusedAndNotTouched() throws Exception {
        try (Installation schil = Installation.unpack(directory)) {
            schil.start();
            schil.stop();
            Path version = schil.data().resolve("version.properties");
            Files.writeString(
                    version, Files.readString(version).replace(System.getProperty("schil.version"), "99.0.0"));
            byte[] before = Files.readAllBytes(schil.data().resolve("schil.db"));
            Installation.Outcome refused = schil.tryStart();
            assertThat(refused).isNotNull();
            assertThat(refused.exit()).isNotZero();
            assertThat(refused.out()).contains("99.0.0").contains(System.getProperty("schil.version"));
            assertThat(Files.readAllBytes(schil.data().resolve("schil.db"))).isEqualTo(before);
        }
    }

    @Test
    void dataOfAnOlderVersionIsBackedUpBeforeItIsUsed() throws Exception {
        try (Installation schil = Installation.unpack(directory)) {
            schil.start();
            schil.client("administrator").importCsv("suppliers", "name,kvk\nTestmeubel B.V.,12345678\n", false);
            schil.stop();
            Path version = schil.data().resolve("version.properties");
            Files.writeString(version, Files.readString(version).replace(System.getProperty("schil.version"), "0.0.9"));
            schil.start();
            try (Stream<Path> backups = Files.list(schil.data().resolve("backups"))) {
                assertThat(backups).anyMatch(file -> file.toString().endsWith(".zip"));
            }
            assertThat(schil.client("administrator").get("suppliers").get("items"))
                    .hasSize(1);
        }
    }

    @Test
    void aSecondProcessOnTheSameDataIsRefused() {
        try (Installation schil = Installation.unpack(directory);
                Installation second = schil.on(schil.data())) {
            schil.start();
            Installation.Outcome refused = second.tryStart();
            assertThat(refused).isNotNull();
            assertThat(refused.exit()).isNotZero();
            assertThat(new Client(schil.url(), null)
                            .get("/health/ready")
                            .get("status")
                            .asText())
                    .isEqualTo("UP");
        }
    }
}
