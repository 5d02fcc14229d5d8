package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the interface is complete, keeps the NLGov REST API Design Rules and follows the modules. */
class ApiDescriptionTest {
    private static final String WORD = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final String SEGMENT = "/(" + WORD + "(\\.json)?|\\{[a-z][a-zA-Z0-9]*})";
    private static final String PERMISSION = "public|signed-in|door|" + WORD + "\\." + WORD;

    @TempDir
    static Path directory;

    private static Installation schil;
    private static JsonNode description;
    private static List<Spectral.Finding> findings;

    /** An operation with its method and path, for the messages. */
    private record Operation(String name, JsonNode json) {}

    @BeforeAll
    static void describe() throws IOException {
        Spectral spectral = Spectral.installed();
        schil = Installation.unpack(directory).start();
        description = described();
        findings = spectral.lint(
                Files.writeString(directory.resolve("openapi.json"), description.toString()),
                Spectral.faulty("faulty.json"),
                Spectral.faulty("faulty-too.json"));
    }

    @AfterAll
    static void stop() {
        if (schil != null) {
            schil.close();
        }
    }

    private static JsonNode described() {
        return new Client(schil.url(), null).get("openapi.json");
    }

    @Test
    void itIsValidOpenApiAndKeepsEveryRule() {
        assertThat(description.get("openapi").asText()).startsWith("3.");
        assertThat(found("openapi.json")).isEmpty();
    }

    @Test
    void everyRuleRefusesWhatBreaksIt() throws IOException {
        assertThat(Spectral.rules()).hasSizeGreaterThan(30);
        List<Spectral.Finding> faults = Stream.concat(found("faulty.json").stream(), found("faulty-too.json").stream())
                .toList();
        assertThat(faults)
                .extracting(Spectral.Finding::rule)
                .containsAll(Spectral.rules())
                .contains("oas3-schema");
        assertThat(faults)
                .filteredOn(fault -> fault.rule().equals("operation-permission"))
                .extracting(Spectral.Finding::place)
                .contains("paths > /set-Things/ > post", "paths > /things > get > x-permission");
    }

    private static List<Spectral.Finding> found(String file) {
        return findings.stream().filter(finding -> finding.file().equals(file)).toList();
    }

    @Test
    void everyReferencePointsToSomething() {
        assertThat(dangling(description)).isEmpty();
    }

    private static List<String> dangling(JsonNode document) {
        return document.findValuesAsText("$ref").stream()
                .filter(reference -> !reference.startsWith("#/")
                        || document.at(reference.substring(1)).isMissingNode())
                .toList();
    }

    @Test
    void everyOperationSaysWhatItDoesAndWhatTheCallerMustBeAllowed() {
        assertThat(operations()).hasSizeGreaterThan(60);
        assertThat(without(operation -> !operation.path("summary").asText().isBlank()))
                .isEmpty();
        assertThat(without(operation -> !operation.path("description").asText().isBlank()))
                .isEmpty();
        assertThat(without(operation -> operation.path("operationId").asText().matches("[a-z][a-zA-Z]+")))
                .isEmpty();
        assertThat(without(operation -> !operation.at("/tags/0").asText().isBlank()))
                .isEmpty();
        assertThat(without(operation -> operation.path("x-permission").asText().matches(PERMISSION)))
                .isEmpty();
        assertThat(operations())
                .extracting(o -> o.json().get("operationId").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyPathIsLowerCaseWordsWithHyphensAndEndsWithoutASlash() {
        assertThat(paths(description)).allMatch(path -> path.matches("(" + SEGMENT + ")+"));
    }

    @Test
    void everyAnswerOfSuccessHasASchemaOrNoContent() {
        List<String> faults = new ArrayList<>();
        for (Operation operation : operations()) {
            operation.json().get("responses").properties().forEach(answer -> {
                if (answer.getKey().startsWith("2") && !answer.getKey().equals("204") && !schemas(answer.getValue())) {
                    faults.add(operation.name() + " " + answer.getKey());
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    private static boolean schemas(JsonNode answer) {
        JsonNode content = answer.path("content");
        for (JsonNode type : content) {
            if (type.path("schema").isEmpty()) {
                return false;
            }
        }
        return !content.isEmpty();
    }

    @Test
    void aModuleThatIsOffIsNotDescribedAndOneThatComesBackIs() {
        Client administrator = schil.client("administrator");
        Predicate<String> contracts = path -> path.startsWith("/contracts");
        assertThat(paths(description)).anyMatch(contracts);

        administrator.put("modules/contracts", Map.of("enabled", false)).expect(200);
        JsonNode off = described();
        assertThat(paths(off))
                .containsExactlyInAnyOrderElementsOf(
                        paths(description).stream().filter(contracts.negate()).toList());
        assertThat(off.at("/components/schemas").has("Contract")).isFalse();
        assertThat(off.at("/components/schemas").has("Supplier")).isTrue();
        assertThat(dangling(off)).isEmpty();

        administrator.put("modules/contracts", Map.of("enabled", true)).expect(200);
        assertThat(described()).isEqualTo(description);
    }

    private static List<String> paths(JsonNode document) {
        List<String> paths = new ArrayList<>();
        document.get("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    private static List<String> without(Predicate<JsonNode> rule) {
        return operations().stream()
                .filter(operation -> !rule.test(operation.json()))
                .map(Operation::name)
                .toList();
    }

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(
                                new Operation(method.getKey() + " " + path.getKey(), method.getValue()))));
        return operations;
    }
}
