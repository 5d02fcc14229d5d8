package nl.schil.workbench.internal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema accepts the manifests of this repository and refuses what the workbench refuses. */
class ManifestSchemaTest {
    private static final Path BUNDLES = Path.of("..");
    private static final Path SCHEMA = Path.of("src/main/resources/ui/schema/schil-ui-1.schema.json");

    static List<Path> manifests() throws IOException {
        try (Stream<Path> folders = Files.list(BUNDLES)) {
            return folders.map(folder -> folder.resolve("src/main/resources/ui/ui.json"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void every_bundle_s_manifest_keeps_the_schema(Path manifest) throws IOException {
        assertThat(schema().validate(Files.readString(manifest), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void an_unknown_point_breaks_the_schema() throws IOException {
        assertThat(schema().validate(
                                "{\"schema\":\"schil.ui/1\",\"bundle\":\"a.b\",\"contributes\":{\"gadgets\":[]}}",
                                InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void a_view_without_an_element_breaks_the_schema() throws IOException {
        assertThat(schema().validate(
                                "{\"schema\":\"schil.ui/1\",\"bundle\":\"a.b\",\"contributes\":{\"views\":[{\"id\":\"a\",\"label\":\"A\","
                                        + "\"route\":\"/a\",\"module\":\"a.js\"}]}}",
                                InputFormat.JSON))
                .isNotEmpty();
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    }
}
