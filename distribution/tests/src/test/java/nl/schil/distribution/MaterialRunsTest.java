package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calculations over the accepted statements of a year through REST. */
@Tag("circularity")
class MaterialRunsTest {
    private static final String STATEMENTS =
            "supplier_key,product,year,products,lifetime,lifetime_average,uses,uses_average,"
                    + "accepted_on,material,mass,unit,origin,fr,fu,ef,cr,cu,ec\n"
                    + "KVK:45645645,Stoel,2025,100,12,10,1,1,2026-01-15,Staal,10,kg,TECHNICAL,0.3,0.1,0.8,0.4,0.2,0.75\n"
                    + "KVK:45645645,Kast,2025,20,12,10,1,1,2026-01-15,Staal,40,kg,TECHNICAL,,0,0.8,0.4,0,0.75\n"
                    + "KVK:45645645,Lamp,2025,20,12,10,1,1,2026-01-15,Glas,1,kg,TECHNICAL,,0,0.8,0.4,0,0.75\n";

    @TempDir
    static Path directory;

    private static Installation schil;
    private static Client admin;
    private static Person noor;

    @BeforeAll
    static void start() {
        schil = Installation.unpack(directory).start();
        admin = schil.client("administrator");
        admin.importCsv("suppliers", "name,kvk\nKringloop Stoelen B.V.,45645645\n", false);
        assertThat(admin.importCsv("material-statements", STATEMENTS, false)
                        .at("/created")
                        .asInt())
                .isEqualTo(3);
        noor = Person.added(schil, admin, "noor", "contract-manager");
    }

    @AfterAll
    static void stop() {
        schil.close();
    }

    private static Map<String, Object> asked(Object assumptions, Map<?, ?>... requirements) {
        return assumptions == null
                ? Map.of("name", "Proef", "year", 2025, "requirements", List.of(requirements))
                : Map.of(
                        "name",
                        "Proef",
                        "year",
                        2025,
                        "assumptions",
                        assumptions,
                        "requirements",
                        List.of(requirements));
    }

    private static JsonNode run(Map<String, Object> asked) {
        return noor.send("POST", "circularity/runs", asked).expect(201).json();
    }

    @Test
    void withNothingAssumedOnlyCompleteStatementsCount() {
        JsonNode result = run(asked(null)).get("result");
        assertThat(result.get("statements").asInt()).isEqualTo(3);
        assertThat(result.get("known").asInt()).isEqualTo(1);
        assertThat(result.at("/now/mci").asDouble()).isCloseTo(125.0 / 212, within(1e-9));
        assertThat(result.get("assurance").asText()).isEqualTo("DECLARED");
        assertThat(result.get("unknowns")).isEmpty();
    }

    @Test
    void aScenarioStandsBesideTheCurrentStateAndTheUnknownsAreInOrder() {
        JsonNode made =
                run(asked(Map.of("preset", "LINEAR"), Map.of("material", "staal", "field", "FR", "value", 0.5)));
        JsonNode result = made.get("result");
        assertThat(result.get("known").asInt()).isEqualTo(3);
        assertThat(result.get("assurance").asText()).isEqualTo("ASSUMED");
        assertThat(result.at("/then/mci").asDouble())
                .isGreaterThan(result.at("/now/mci").asDouble());
        assertThat(result.at("/now/v").asDouble() - result.at("/then/v").asDouble())
                .as("200 kg of the chairs and 400 kg of the cabinets")
                .isCloseTo(100 * 10 * 0.2 + 20 * 40 * 0.5, within(1e-6));
        assertThat(result.at("/effects/0/changed").asInt()).isEqualTo(2);
        assertThat(result.get("unknowns").findValuesAsText("product")).containsExactly("Kast", "Lamp");
        assertThat(result.at("/assumptions/0/field").asText()).isEqualTo("FR");
        assertThat(result.at("/assumptions/0/times").asInt()).isEqualTo(2);
        String id = made.get("id").asText();
        JsonNode first = noor.get("circularity/runs/" + id + "/rows?limit=2");
        assertThat(first.get("items").findValuesAsText("product")).containsExactly("Kast", "Stoel");
        assertThat(first.at("/items/0/supplierName").asText()).isEqualTo("Kringloop Stoelen B.V.");
        JsonNode next = noor.get("circularity/runs/" + id + "/rows?limit=2&cursor="
                + first.get("next").asText());
        assertThat(next.get("items").findValuesAsText("product")).containsExactly("Lamp");
        noor.send("GET", "circularity/runs/" + id + "/rows/xlsx", null).expect(200);
    }

    @Test
    void aCalculationStaysAsItWasUntilItIsRemoved() {
        JsonNode made = run(asked(null));
        String path = "circularity/runs/" + made.get("id").asText();
        admin.importCsv(
                "material-statements",
                STATEMENTS.split("\n")[0] + "\nKVK:45645645,Bank,2024,1,12,10,1,1,2026-01-15,Hout,30,kg,BIOLOGICAL"
                        + ",0,0,1,0,0,1\n",
                false);
        assertThat(noor.get(path)).isEqualTo(made);
        assertThat(noor.get("circularity/runs").get("items").findValuesAsText("id"))
                .contains(made.get("id").asText());
        assertThat(noor.get("circularity/runs?asOf=2025-01-01").get("items")).isEmpty();
        noor.send("DELETE", path, null).expect(204);
        noor.send("GET", path, null).expect(404);
        noor.send("GET", path + "/rows", null).expect(404);
    }

    @Test
    void whatCannotBeIsRefusedByFieldInPlainWords() {
        JsonNode refused = noor.send(
                        "POST",
                        "circularity/runs",
                        Map.of(
                                "name",
                                "Proef",
                                "year",
                                2025,
                                "requirements",
                                List.of(Map.of("field", "FR", "value", 1.5), Map.of("field", "M", "value", 1))))
                .expect(422)
                .json();
        assertThat(refused.get("errors").findValuesAsText("field"))
                .containsExactly("requirements[0].value", "requirements[1].field");
        JsonNode empty = noor.send("POST", "circularity/runs", Map.of("name", "Proef", "year", 2019))
                .expect(422)
                .json();
        assertThat(empty.at("/errors/0/field").asText()).isEqualTo("year");
        assertThat(empty.at("/errors/0/message").asText()).contains("2019").isNotBlank();
    }

    @Test
    void whoMayOnlyReadMakesAndRemovesNone() {
        Person reader = Person.added(schil, admin, "lies", "reader");
        reader.send("POST", "circularity/runs", asked(null)).expect(403);
        JsonNode made = run(asked(null));
        reader.send("DELETE", "circularity/runs/" + made.get("id").asText(), null)
                .expect(403);
        assertThat(reader.get("circularity/runs").get("items")).isNotEmpty();
    }

    @Test
    void namesOfMaterialsAreThoseOfTheYear() {
        JsonNode names = noor.get("circularity/material-names?year=2025");
        assertThat(names.get("names").findValuesAsText("name")).containsExactly("Staal", "Glas");
        assertThat(names.at("/names/0/kilograms").asDouble()).isEqualTo(1800);
    }
}
