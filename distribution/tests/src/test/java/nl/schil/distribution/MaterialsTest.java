package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Materials through REST: the vectors of the MCI, and a request from the question to figures that count. */
@Tag("circularity")
class MaterialsTest {
    private static final LocalDate TODAY = LocalDate.now();
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir
    static Path directory;

    private static Installation schil;
    private static Client admin;
    private static String supplier;
    private static String contract;
    private static Person noor;

    @BeforeAll
    static void start() {
        schil = Installation.unpack(directory).start();
        admin = schil.client("administrator");
        admin.importCsv("suppliers", "name,kvk\nKringloop Stoelen B.V.,45645645\n", false);
        admin.importCsv(
                "contracts",
                "number,title,kind,supplier_key,signed_on,start,term,tier\n"
                        + "MAT-1,Meubilair,OVEREENKOMST,KVK:45645645,2025-12-01,2026-01-01,P8Y,G\n",
                false);
        supplier =
                admin.get("suppliers?q=45645645").get("items").get(0).get("id").asText();
        contract = admin.get("contracts?q=MAT-1").get("items").get(0).get("id").asText();
        noor = Person.added(schil, admin, "noor", "contract-manager");
    }

    @AfterAll
    static void stop() {
        schil.close();
    }

    /** A material of which everything is known: what is not named is 0, efficiencies are 1. */
    private static Map<String, Object> material(String name, String facts) {
        Map<String, Object> material = new HashMap<>(Map.of("name", name, "mass", 1, "ef", 1, "ec", 1));
        for (String fraction : List.of("fr", "fu", "fs", "cr", "cu", "cc", "ce")) {
            material.put(fraction, 0);
        }
        for (String fact : facts.isEmpty() ? new String[0] : facts.split(" ")) {
            material.put(fact.split("=")[0], Double.valueOf(fact.split("=")[1]));
        }
        return material;
    }

    private static Map<String, Object> product(double utility, List<Map<String, Object>> materials) {
        return Map.of(
                "product",
                "Bureaustoel",
                "materials",
                materials,
                "use",
                Map.of("l", utility * 10, "lav", 10, "u", 1, "uav", 1));
    }

    private static JsonNode calculated(Map<String, Object> input) {
        return admin.post("circularity/materials/calculate", input).expect(200).json();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "T1, '', 1, 1, 1, 1, 0.1",
        "T2, '', 0.5, 1, 1, 1, 0",
        "T3, 'fu=1 cu=1', 1, 0, 0, 0, 1",
        "T4, 'fr=1 cr=1', 1, 0, 0, 0, 1",
        "T5, 'fr=1 cr=1 ef=0.8 ec=0.8', 1, 0, 0.225, 0.111111111, 0.9",
        "T6, 'mass=10 fr=0.3 fu=0.1 cr=0.4 cu=0.2 ef=0.8 ec=0.75', 1.2, 6, 4.875, 0.547169811, 0.589622642",
        "T7, '', 2, 1, 1, 1, 0.55",
        "T8, '', 0.9, 1, 1, 1, 0",
        "T9, 'fr=1 ef=0.5', 1, 0, 1.5, 0.6, 0.46",
        "T10, 'cr=1 ec=0.5', 1, 1, 0.25, 0.714285714, 0.357142857",
    })
    void theVectorsOfOneMaterial(
            String vector, String facts, double utility, double v, double w, double lfi, double mci) {
        JsonNode answer = calculated(Map.of("statement", product(utility, List.of(material("Staal", facts)))));
        JsonNode found = answer.get("mci");
        assertThat(found.get("mci").asDouble()).as(vector).isCloseTo(mci, within(1e-8));
        assertThat(found.get("lfi").asDouble()).isCloseTo(lfi, within(1e-8));
        assertThat(found.at("/totals/v").asDouble()).isCloseTo(v, within(1e-8));
        assertThat(found.at("/totals/w").asDouble()).isCloseTo(w, within(1e-8));
        assertThat(found.at("/outcome/status").asText()).isEqualTo("MEASURED");
        assertThat(answer.at("/formulas/0/version").asText()).isEqualTo("2019+");
    }

    @Test
    void theVectorOfTwoMaterialsSumsThemFirst() {
        JsonNode found = calculated(Map.of(
                        "statement",
                        product(
                                1,
                                List.of(
                                        material("A", "mass=6 fr=0.5 cr=0.9 ef=0.9 ec=0.9"),
                                        material("B", "mass=4 cr=0.1 ec=0.8")))))
                .get("mci");
        assertThat(found.get("mci").asDouble()).isCloseTo(0.470757, within(1e-6));
        assertThat(found.get("lfi").asDouble()).isCloseTo(3503.0 / 5957, within(1e-9));
        assertThat(found.at("/totals/v").asDouble()).isEqualTo(7);
        assertThat(found.get("flows")).hasSize(2);
    }

    private static Map<String, Object> chair() {
        return material("Staal", "mass=10 fr=0.3 fu=0.1 cr=0.4 cu=0.2 ef=0.8 ec=0.75");
    }

    @Test
    void withoutAnEfficiencyTheMciIsUnknownAndSaysWhy() {
        Map<String, Object> material = chair();
        material.remove("ef");
        Map<String, Object> input = Map.of("statement", product(1.2, List.of(material)));
        Client dutch = new Client(schil.url(), null);
        JsonNode mci = dutch.send(
                        "POST",
                        "circularity/materials/calculate",
                        input,
                        Map.of("Cookie", noor.cookie(), "X-CSRF-Token", noor.csrf(), "Accept-Language", "nl"))
                .expect(200)
                .json()
                .get("mci");
        assertThat(mci.at("/outcome/status").asText()).isEqualTo("UNKNOWN");
        assertThat(mci.at("/outcome/reason").asText()).isEqualTo("onbekend, veld EF ontbreekt");
        assertThat(mci.path("mci").isNumber()).isFalse();
    }

    @Test
    void anAssumptionIsListedMovesTheResultAndLowersTheAssurance() {
        Map<String, Object> material = chair();
        material.remove("ef");
        JsonNode answer = calculated(Map.of(
                "statement",
                product(1.2, List.of(material)),
                "assumptions",
                Map.of(
                        "name",
                        "sector",
                        "source",
                        "eigen schatting",
                        "values",
                        Map.of("EF", Map.of("value", 0.8, "low", 0.5, "high", 1))),
                "scenario",
                Map.of(
                        "name",
                        "Meer hergebruik",
                        "changes",
                        List.of(Map.of("subject", "Staal", "field", "CU", "value", 0.5)))));
        assertThat(answer.at("/mci/mci").asDouble()).isCloseTo(125.0 / 212, within(1e-9));
        assertThat(answer.at("/mci/assurance").asText()).isEqualTo("ASSUMED");
        assertThat(answer.at("/mci/assumptions/0/field").asText()).isEqualTo("EF");
        assertThat(answer.at("/sensitivity/0/mciAtLow").asDouble())
                .isLessThan(answer.at("/sensitivity/0/mciAtHigh").asDouble());
        assertThat(answer.at("/scenario/gain").asDouble()).isPositive();
    }

    @Test
    void impactsProfileAndBalanceAreCalculatedBesideIt() {
        Map<String, Object> steel = material("Staal", "mass=1000");
        steel.put("strategy", "RECYCLE");
        steel.put("impacts", Map.of("GWP", 1, "AP", 0.002, "EP", 0.0005));
        Map<String, Object> statement = new HashMap<>(product(1, List.of(steel)));
        statement.put("weights", "NL-A1 EN 15804+A1");
        statement.put(
                "balance",
                Map.of(
                        "primary",
                        600,
                        "secondary",
                        400,
                        "reusable",
                        200,
                        "recyclable",
                        400,
                        "burnt",
                        100,
                        "landfilled",
                        0,
                        "stockChange",
                        300));
        assertThat(calculated(Map.of("statement", statement))
                        .at("/mki/outcome/status")
                        .asText())
                .isEqualTo("UNKNOWN");
        JsonNode answer = calculated(Map.of("statement", statement, "unnamed", "ASSUMED_ZERO"));
        assertThat(answer.at("/mki/euros").asDouble()).isCloseTo(62.5, within(1e-9));
        assertThat(answer.at("/mki/assumedZero")).isNotEmpty();
        assertThat(answer.at("/profile/shares/0/rungs").toString()).contains("R8 (10R-2017)", "R5 (6R-2021)");
        assertThat(answer.at("/balance/balanced").asBoolean()).isTrue();
    }

    @Test
    void aYearCountsTheContractsThatRanInIt() {
        assertThat(admin.get("circularity/materials?year=2025")
                        .at("/input/contracts")
                        .asInt(-1))
                .isZero();
        assertThat(admin.get("circularity/materials?year=2026")
                        .at("/input/contracts")
                        .asInt(-1))
                .isEqualTo(1);
    }

    @Test
    void theSetsOfWeightsTellWhichImpactsCanBeStatedAndEachOfThemCounts() {
        JsonNode set = admin.get("circularity/materials/weight-sets").at("/items/0");
        assertThat(set.at("/categories/0/label").asText()).isEqualTo("Climate change");
        Map<String, Object> impacts = new HashMap<>();
        double euros = 0;
        for (JsonNode category : set.get("categories")) {
            assertThat(category.get("unit").asText()).startsWith("kg{");
            impacts.put(category.get("code").asText(), 2);
            euros += 2 * category.get("weight").asDouble();
        }
        Map<String, Object> steel = chair();
        steel.put("impacts", impacts);
        Map<String, Object> statement = new HashMap<>(product(1, List.of(steel)));
        statement.put("weights", set.get("name").asText());
        double mass = ((Number) steel.get("mass")).doubleValue();
        assertThat(calculated(Map.of("statement", statement)).at("/mki/euros").asDouble())
                .isCloseTo(mass * euros, within(1e-6));
        impacts.put("XYZ", 1);
        assertThat(admin.post("circularity/materials/calculate", Map.of("statement", statement))
                        .expect(422)
                        .text())
                .contains("statement.materials[0].impacts.XYZ");
    }

    @Test
    void whatCannotBeTrueIsRefusedByField() {
        Map<String, Object> material = chair();
        material.put("fu", 0.9);
        material.put("unit", "L");
        JsonNode problem = admin.post(
                        "circularity/materials/calculate", Map.of("statement", product(1, List.of(material))))
                .expect(422)
                .json();
        assertThat(problem.toString()).contains("statement.materials[0].unit");
        material.put("unit", "kg");
        problem = admin.post("circularity/materials/calculate", Map.of("statement", product(1, List.of(material))))
                .expect(422)
                .json();
        assertThat(problem.toString()).contains("statement.materials[0].fr").contains("FR+FU+FS");
    }

    private static JsonNode asked(String product) {
        return noor.send(
                        "POST",
                        "circularity/requests",
                        Map.of(
                                "supplier",
                                supplier,
                                "contract",
                                contract,
                                "product",
                                product,
                                "year",
                                TODAY.getYear(),
                                "due",
                                TODAY.plusDays(30).toString()))
                .expect(201)
                .json();
    }

    private static Person visitor(JsonNode request) {
        String link = noor.send(
                        "POST",
                        "circularity/requests/" + request.get("id").asText() + "/invitations",
                        Map.of("name", "Iemand"))
                .expect(200)
                .json()
                .get("link")
                .asText();
        return Person.visitor(schil, link);
    }

    private static JsonNode step(JsonNode request, String step, Object body) {
        String address = "circularity/requests/" + request.get("id").asText();
        String version = noor.get(address).get("version").asText();
        return noor.send("POST", address + "/" + step, body, "\"" + version + "\"")
                .expect(200)
                .json();
    }

    private static List<String> counting(String product) {
        List<String> products = new ArrayList<>();
        noor.get("circularity/statements?state=ACCEPTED&contract=" + contract)
                .get("items")
                .forEach(one -> products.add(one.get("product").asText()));
        products.removeIf(one -> !one.equals(product));
        return products;
    }

    @Test
    void anAnswerIsReturnedWithReasonsAnsweredAgainAndCountsWhenItIsAccepted() {
        JsonNode request = asked("Bureaustoel");
        Person visitor = visitor(request);
        assertThat(visitor.get("door/material-statement/weight-sets"))
                .isEqualTo(noor.get("circularity/materials/weight-sets"));
        Map<String, Object> material = chair();
        material.remove("ef");
        visitor.send("PUT", "door/material-statement", product(1.2, List.of(material)))
                .expect(200);
        assertThat(noor.get("circularity/requests/" + request.get("id").asText())
                        .path("answer")
                        .isObject())
                .as("what is not handed in is the supplier's")
                .isFalse();
        visitor.send("POST", "door/material-statement/submission", product(1.2, List.of(material)))
                .expect(200);
        JsonNode received = noor.get("circularity/requests/" + request.get("id").asText());
        assertThat(received.get("state").asText()).isEqualTo("RECEIVED");
        assertThat(received.at("/answer/outcome/status").asText()).isEqualTo("UNKNOWN");
        step(
                request,
                "return",
                Map.of("reasons", List.of(Map.of("material", "Staal", "field", "ef", "text", "Rendement ontbreekt"))));
        JsonNode seen = visitor.get("door/material-statement");
        assertThat(seen.at("/reasons/0/text").asText()).isEqualTo("Rendement ontbreekt");
        assertThat(seen.at("/content/materials/0/mass").asInt()).isEqualTo(10);
        visitor.send("POST", "door/material-statement/submission", product(1.2, List.of(chair())))
                .expect(200);
        String address = "circularity/requests/" + request.get("id").asText();
        noor.send(
                        "POST",
                        address + "/acceptance",
                        Map.of(),
                        "\"" + noor.get(address).get("version").asText() + "\"")
                .expect(422);
        step(request, "check", Map.of());
        assertThat(counting("Bureaustoel")).isEmpty();
        JsonNode accepted = step(request, "acceptance", Map.of("assurance", "DOCUMENTED", "proof", "EPD 41"));
        assertThat(accepted.get("state").asText()).isEqualTo("ACCEPTED");
        assertThat(accepted.at("/answer/mci").asDouble()).isCloseTo(125.0 / 212, within(1e-9));
        assertThat(accepted.at("/answer/assurance").asText()).isEqualTo("DOCUMENTED");
        assertThat(counting("Bureaustoel")).hasSize(1);
        assertThat(visitor.send("GET", "door/material-statement", null).status())
                .isEqualTo(401);
        JsonNode versions =
                admin.get("circularity/statements/" + accepted.at("/answer/id").asText() + "/versions");
        assertThat(versions.findValuesAsText("done"))
                .containsExactly("ACCEPTED", "CHECKED", "SUBMITTED", "RETURNED", "SUBMITTED", "WRITTEN");
    }

    @Test
    void aWorkbookComesBackWholeOrNotAtAll() throws IOException, InterruptedException {
        JsonNode request = asked("Vergadertafel");
        Person visitor = visitor(request);
        visitor.send("PUT", "door/material-statement", product(1.2, List.of(chair())))
                .expect(200);
        byte[] workbook = http(visitor, HttpRequest.newBuilder().GET());
        JsonNode outcome = uploaded(visitor, workbook);
        assertThat(outcome.get("errors")).isEmpty();
        assertThat(outcome.at("/request/content/materials/0/fr").asDouble()).isEqualTo(0.3);
        JsonNode refused = uploaded(visitor, "geen werkboek".getBytes());
        assertThat(refused.at("/errors/0/remedy").asText()).isNotBlank();
        Person other = visitor(asked("Archiefkast"));
        JsonNode wrong = uploaded(other, workbook);
        assertThat(wrong.at("/errors/0/sheet").asText()).isEqualTo("Product");
        assertThat(wrong.at("/errors/0/row").asInt()).isEqualTo(2);
        assertThat(wrong.at("/request/content/materials")).isEmpty();
    }

    private static JsonNode uploaded(Person visitor, byte[] workbook) throws IOException, InterruptedException {
        return new ObjectMapper()
                .readTree(http(
                        visitor,
                        HttpRequest.newBuilder()
                                .header("Content-Type", XLSX)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(workbook))));
    }

    private static byte[] http(Person visitor, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        request.uri(URI.create(schil.url() + "/api/v1/door/material-statement/workbook"))
                                .header("Cookie", visitor.cookie())
                                .header("X-CSRF-Token", visitor.csrf())
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(200);
        return answer.body();
    }

    @Test
    void filesTakeStatementsAndRequestsOverAndGiveThemBackAsTheyWere() {
        String statements =
                "supplier_key,contract,product,year,lifetime,lifetime_average,uses,uses_average,accepted_on,"
                        + "material,mass,unit,origin,fr,fu,ef,cr,cu,ec\n"
                        + "KVK:45645645,MAT-1,Kast,2024,12,10,1,1,2025-01-15,Staal,10000,g,TECHNICAL,0.3,0.1,0.8,0.4,0.2,0.75\n"
                        + "KVK:45645645,MAT-1,Kast,2024,12,10,1,1,2025-01-15,Hout,4,kg,BIOLOGICAL,,,,,,\n"
                        + "KVK:45645645,MAT-9,Kast,2024,12,10,1,1,,Hout,4,kg,,,,,,,\n"
                        + "KVK:45645645,MAT-1,Kast,2024,12,10,1,1,,Glas,4,kg,,0.9,0.9,,,,\n";
        JsonNode first = admin.importCsv("material-statements", statements, false);
        assertThat(first.at("/created").asInt()).isEqualTo(2);
        assertThat(first.at("/rejected").asInt()).isEqualTo(2);
        JsonNode requests = admin.importCsv(
                "material-requests",
                "supplier_key,contract,product,year,asked_on,due,received_on,received_from,checked_on,accepted_on\n"
                        + "KVK:45645645,MAT-1,Kast,2024,2024-12-01,2025-01-10,2025-01-09,Iemand,2025-01-12,2025-01-15\n"
                        + "KVK:45645645,MAT-1,Bank,2024,2024-12-01,2025-01-10,,,,\n"
                        + "KVK:45645645,MAT-1,Lamp,2024,2024-12-01,2025-01-10,2025-01-09,Iemand,,\n",
                false);
        assertThat(requests.at("/created").asInt()).isEqualTo(2);
        assertThat(requests.at("/rejected").asInt()).as("no answer to it").isEqualTo(1);
        JsonNode late =
                admin.get("circularity/requests?late=true&asOf=2025-02-01").get("items");
        assertThat(late.findValuesAsText("product")).containsExactly("Bank");
        JsonNode found = admin.get("circularity/materials?year=2024&asOf=2025-02-01");
        assertThat(found.at("/effect/statements").asInt()).isEqualTo(1);
        assertThat(found.at("/effect/lacking/0/missing").size()).isPositive();
        assertThat(found.at("/effect/heaviest")).isEmpty();
        assertThat(found.at("/effect/mci").isMissingNode()
                        || found.at("/effect/mci").isNull())
                .isTrue();
        String csv = admin.send("GET", "exports/material-statements?format=csv", null, Map.of())
                .expect(200)
                .text();
        assertThat(csv).contains("Kast").contains("10000");
        String report = admin.send("GET", "circularity/materials/esrs-e5?year=2024", null, Map.of())
                .expect(200)
                .text();
        assertThat(report).startsWith("datapoint,").contains("E5-4_02,31(a),").contains("unknown");
        for (String format : List.of("pdf", "xlsx")) {
            admin.send("GET", "circularity/materials/report/" + format + "?year=2024", null, Map.of())
                    .expect(200);
        }
    }

    @Test
    void oneProductCountsOnceInAPeriod() {
        JsonNode first = written(1);
        JsonNode second = written(null);
        accept(first, 200);
        assertThat(accept(second, 422)).contains("circularity.statement.overlaps");
    }

    private static JsonNode written(Integer quarter) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "supplier", supplier, "contract", contract, "year", 2026, "content", product(1, List.of(chair()))));
        Map<String, Object> content = new HashMap<>(product(1, List.of(chair())));
        content.put("product", "Ladeblok");
        input.put("content", content);
        if (quarter != null) {
            input.put("quarter", quarter);
        }
        return noor.send("POST", "circularity/statements", input).expect(201).json();
    }

    private static String accept(JsonNode statement, int status) {
        return noor.send(
                        "POST",
                        "circularity/statements/" + statement.get("id").asText() + "/acceptance",
                        Map.of(),
                        "\"" + statement.get("version").asText() + "\"")
                .expect(status)
                .text();
    }
}
