package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each module can be left out of an archive, on data that it wrote: the rest resolves, starts, answers, and measures what
 * it measured, except for what it can no longer know.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeftOutTest {
    private static final String DAY = "?asOf=2026-11-24";

    private Path aside;
    private Installation schil;
    private Map<String, JsonNode> before;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        aside = Files.createDirectory(directory.resolve("aside"));
        schil = Installation.unpack(directory).demo();
        before = activities(schil.client("administrator"));
        schil.stop();
    }

    @AfterAll
    void stop() {
        schil.close();
    }

    static List<String> modules() throws IOException {
        try (Stream<Path> bundles = Files.list(Path.of(System.getProperty("schil.root"), "bundles"))) {
            return bundles.filter(bundle -> {
                        try {
                            Path instructions = bundle.resolve("bnd.bnd");
                            return Files.exists(instructions)
                                    && Files.readString(instructions).contains("schil.module;");
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .map(bundle -> bundle.getFileName().toString().replaceFirst("^nl\\.schil\\.", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void theRestStartsAnswersAndMeasuresTheSame(String module) throws IOException {
        Path jar =
                schil.home().resolve("modules/nl.schil." + module + "-" + System.getProperty("schil.version") + ".jar");
        Path kept = Files.move(jar, aside.resolve(jar.getFileName()));
        try {
            schil.start();
            Client client = schil.client("administrator");
            assertThat(client.get("modules").findValuesAsText("id")).doesNotContain(module);
            assertThat(failures(client)).isEmpty();
            if (!module.equals("maturity")) {
                assertThat(changes(module, activities(client))).isEmpty();
            }
        } finally {
            schil.stop();
            Files.move(kept, jar);
        }
    }

    /** What no longer answers of all that can be read without arguments. */
    private static List<String> failures(Client client) {
        List<String> failures = new ArrayList<>();
        client.get("openapi.json").get("paths").properties().forEach(path -> {
            JsonNode get = path.getValue().path("get");
            boolean streams = get.path("responses").toString().contains("text/event-stream");
            if (get.isObject() && !path.getKey().contains("{") && !streams) {
                Client.Answer answer = client.send("GET", path.getKey().substring(1), null, Map.of());
                if (answer.status() >= 500) {
                    failures.add(path.getKey() + " " + answer.status() + " " + answer.text());
                }
            }
        });
        return failures;
    }

    private List<String> changes(String module, Map<String, JsonNode> after) {
        List<String> changes = new ArrayList<>();
        before.forEach((code, activity) -> {
            JsonNode now = after.get(code);
            boolean own = activity.get("modules").findValuesAsText("id").contains(module);
            boolean unknown = now.get("status").asText().equals("UNKNOWN");
            boolean same = Stream.of("status", "coverage", "population", "fulfilled")
                    .allMatch(field -> now.path(field).equals(activity.path(field)));
            if (!own && !unknown && !same) {
                changes.add(code + " was " + activity + " and is " + now);
            }
        });
        return changes;
    }

    private static Map<String, JsonNode> activities(Client client) {
        Map<String, JsonNode> activities = new TreeMap<>();
        for (String phase : List.of("B", "S", "T", "I")) {
            for (int stage = 1; stage <= 4; stage++) {
                client.get("shell/cells/" + phase + "/" + stage + DAY)
                        .get("activities")
                        .forEach(activity -> activities.put(activity.get("code").asText(), activity));
            }
        }
        return activities;
    }
}
