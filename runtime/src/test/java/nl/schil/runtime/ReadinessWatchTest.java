package nl.schil.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessWatchTest {
    @TempDir
    private Path temporary;

    @Test
    void readinessIsSaidOnceWithThePortThatAnswers() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Platform platform = new Platform(
                Map.of("org.osgi.framework.storage", temporary.resolve("cache").toString()),
                temporary.resolve("bundles.properties"));
        try (DataDirectory data = DataDirectory.claim(temporary.resolve("data"), ProductVersion.current())) {
            Endpoint endpoint = new Endpoint(data.root());
            new ReadinessWatch(endpoint, data, System.currentTimeMillis(), new PrintStream(said))
                    .open(platform.context());
            platform.start();

            platform.context()
                    .registerService(Object.class, "http", properties(Map.of("osgi.http.endpoint", new String[] {
                        "http://127.0.0.1:8123/"
                    })));
            Path file = data.root().resolve("run/endpoint.json");
            assertThat(Files.readString(file))
                    .contains("\"port\": 8123")
                    .contains("\"ready\": false")
                    .contains(endpoint.token());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(said.toString()).isEmpty();

            for (int i = 0; i < 2; i++) {
                Supplier<String> ready = () -> "ready";
                platform.context()
                        .registerService(
                                Supplier.class, ready, properties(Map.of("schil.ready", true, "schil.port", 8123)));
            }
            assertThat(said.toString()).matches("Schil is ready at http://127\\.0\\.0\\.1:8123 \\(\\d+ ms\\)\\R");
            assertThat(Files.readString(file)).contains("\"ready\": true");
        } finally {
            platform.stop();
        }
    }

    @Test
    void thePortIsFoundInAnyFormOfTheAddressList() {
        assertThat(ReadinessWatch.port(List.of("/", "http://127.0.0.1:1/"))).hasValue(1);
        assertThat(ReadinessWatch.port("http://[::1]:2/")).hasValue(2);
        assertThat(ReadinessWatch.port(List.of("https://example.org:3/"))).isEmpty();
    }

    private static Dictionary<String, Object> properties(Map<String, Object> properties) {
        return new Hashtable<>(properties);
    }
}
