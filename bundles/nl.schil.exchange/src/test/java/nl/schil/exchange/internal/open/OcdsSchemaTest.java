package nl.schil.exchange.internal.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.schil.exchange.internal.open.OpenFiles.Read;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of rules and the export against the published schema. */
class OcdsSchemaTest {
    private static final Path SCHEMA = OpenFiles.SHARED.resolve("ocds/schema/release-schema.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private JsonSchema published;

    @BeforeEach
    void schema() throws Exception {
        assumeTrue(Files.exists(SCHEMA), "the published schema is not on this machine");
        JsonNode schema = JSON.readTree(SCHEMA.toFile());
        // a pattern that Java does not read; the table has no containers
        ((ObjectNode) schema.at("/definitions/Quantity/properties/value")).remove("pattern");
        published = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
                .getSchema(
                        schema,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    @Test
    void the_samples_are_judged_as_the_published_schema_judges_them() throws Exception {
        int judged = 0;
        for (JsonNode release : samples()) {
            assertThat(OcdsRules.check(release, "").isEmpty())
                    .as(release.path("id").asText())
                    .isEqualTo(published.validate(release).isEmpty());
            judged++;
        }
        assertThat(judged).isGreaterThan(15);
    }

    @Test
    void random_mutations_are_judged_as_the_published_schema_judges_them() throws Exception {
        Random random = new Random(20261124);
        List<JsonNode> samples = samples();
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            JsonNode release = samples.get(random.nextInt(samples.size())).deepCopy();
            String what = mutate(release, random);
            boolean valid = published.validate(release).isEmpty();
            refused += valid ? 0 : 1;
            assertThat(OcdsRules.check(release, "").isEmpty())
                    .as(i + " " + what + ": " + published.validate(release) + " / " + OcdsRules.check(release, ""))
                    .isEqualTo(valid);
        }
        assertThat(refused).isGreaterThan(500);
    }

    @Test
    void an_export_keeps_the_published_schema_and_reads_back_as_it_was() throws Exception {
        List<Map<String, String>> rows = List.of(
                Map.ofEntries(
                        Map.entry("number", "RAAM-1"),
                        Map.entry("title", "Kantoormeubilair"),
                        Map.entry("kind", "RAAM"),
                        Map.entry("organisation", "Gemeente Voorbeeld"),
                        Map.entry("supplier_key", "KVK:12345678"),
                        Map.entry("supplier_name", "Testmeubel B.V."),
                        Map.entry("signed_on", "2017-12-01"),
                        Map.entry("start", "2018-01-01"),
                        Map.entry("term", "P36M"),
                        Map.entry("options", "P3Y;P2Y;P2Y"),
                        Map.entry("notice", "P3M"),
                        Map.entry("max_value", "40000000.00"),
                        Map.entry("estimated_value", "31500000.25"),
                        Map.entry("currency", "EUR"),
                        Map.entry("nature", "supplies"),
                        Map.entry("cpv", "39130000-2"),
                        Map.entry("technique", "fa-w-rc"),
                        Map.entry("tender_ref", "2017/S 1-2"),
                        Map.entry("owner_email", "eigenaar@example.nl"),
                        Map.entry("tier", "G")),
                Map.of(
                        "number",
                        "NOK-1",
                        "title",
                        "Afroep",
                        "kind",
                        "NADERE",
                        "organisation",
                        "Gemeente Voorbeeld",
                        "framework",
                        "RAAM-1",
                        "currency",
                        "EUR",
                        "supplier_name",
                        "Testmeubel B.V."),
                Map.of("number", "3", "title", "Kaal", "kind", "VERWERKERS", "currency", "EUR"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OcdsRecords records = new OcdsRecords(
                out,
                new OcdsRecords.Publication(
                        OcdsRecords.UNREGISTERED,
                        "Gemeente Voorbeeld",
                        Instant.parse("2026-11-24T09:00:00Z"),
                        Map.of("Gemeente Voorbeeld", new OcdsRecords.Buyer("1", "00000001822477348000"))))) {
            for (Map<String, String> row : rows) {
                records.write(row);
            }
        }
        JsonNode written = JSON.readTree(out.toByteArray());
        for (JsonNode release : written.get("releases")) {
            assertThat(published.validate(release)).isEmpty();
            assertThat(OcdsRules.check(release, "")).isEmpty();
        }
        assertThat(out.toString()).doesNotContain("eigenaar@example.nl").doesNotContain("\"tier\"");
        assertThat(written.at("/releases/1/relatedProcesses/0/identifier")).isEqualTo(written.at("/releases/0/ocid"));
        List<Read> read = OpenFiles.contracts(Files.write(folder.resolve("x.json"), out.toByteArray()));
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> expected = new java.util.HashMap<>(rows.get(i));
            expected.remove("owner_email");
            expected.remove("tier");
            expected.computeIfPresent("max_value", (column, value) -> "40000000");
            Map<String, String> actual = new java.util.HashMap<>(read.get(i).values());
            actual.computeIfPresent(
                    "max_value",
                    (column, value) ->
                            new java.math.BigDecimal(value).setScale(0).toPlainString());
            assertThat(actual).isEqualTo(expected);
        }
    }

    private static List<JsonNode> samples() throws Exception {
        List<JsonNode> releases = new ArrayList<>();
        try (Stream<Path> files = Files.walk(OpenFiles.SHARED.resolve("ocds"))) {
            for (Path file : files.filter(
                            f -> f.toString().endsWith(".json") && !f.toString().contains("schema"))
                    .sorted()
                    .toList()) {
                JsonNode root = JSON.readTree(file.toFile());
                root.path("releases").forEach(releases::add);
                root.path("records").forEach(record -> {
                    if (record.has("compiledRelease")) {
                        releases.add(record.get("compiledRelease"));
                    }
                });
            }
        }
        return releases;
    }

    /** Breaks or changes one field at random; what the table does not cover is left alone. */
    private static String mutate(JsonNode root, Random random) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(root, objects);
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            return "nothing";
        }
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(8)) {
            case 0 -> object.remove(name);
            case 1 -> object.putNull(name);
            case 2 -> object.put(name, "");
            case 3 -> object.put(name, 17);
            case 4 -> object.put(name, 1.5);
            case 5 -> object.put(name, true);
            case 6 -> object.putArray(name);
            default -> object.putObject(name);
        }
        return name + " in " + object;
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
            object.properties().forEach(entry -> collect(entry.getValue(), objects));
        } else if (node instanceof ArrayNode list) {
            list.forEach(item -> collect(item, objects));
        }
    }
}
