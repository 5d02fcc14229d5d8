package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** F4, F5 and 7.13 items 7 and 9 through REST of a running installation, from records of every module. */
@Timeout(240)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("circularity")
class CircularityTest {
    private static final LocalDate TODAY = LocalDate.now();
    /** The last year that must be known; the years of the vector lie around it as they do around 2025. */
    private static final int DUE = TODAY.getYear() - (TODAY.getMonthValue() >= Month.JULY.getValue() ? 1 : 2);

    private static final LocalDate START = TODAY.minusMonths(8);

    @TempDir
    static Path directory;

    private static Installation schil;
    private static Client admin;
    private static Person noor;
    private static String contract;
    private static String goal;

    @BeforeAll
    static void start() {
        schil = Installation.unpack(directory).start();
        admin = schil.client("administrator");
        admin.importCsv("suppliers", "name,kvk\nTestmeubel B.V.,12345678\n", false);
        String row = ",NADERE,KVK:12345678," + START + "," + START + ",P4Y,,P3M,1000000,Meubilair,39130000-2,G\n";
        admin.importCsv(
                "contracts",
                "number,title,kind,supplier_key,signed_on,start,term,options,notice,max_value,category,cpv,tier\nCIR-1,Bureaus"
                        + row + "CIR-2,Stoelen" + row,
                false);
        YearMonth month = YearMonth.from(TODAY).minusMonths(2);
        String spend =
                "," + month + ",%d,INVOICED,Grootboek," + month.plusMonths(1).atDay(1) + "\n";
        admin.importCsv(
                "spend",
                "contract,period,amount,kind,source,source_date\nCIR-1" + spend.formatted(400_000) + "CIR-2"
                        + spend.formatted(600_000),
                false);
        contract = admin.get("contracts?q=CIR-1").at("/items/0/id").asText();
        noor = Person.added(schil, admin, "noor", "administrator");
    }

    @AfterAll
    static void stop() {
        schil.close();
    }

    private static String tag(JsonNode read) {
        return "\"" + read.get("version").asText() + "\"";
    }

    private static Map<String, Object> goalInput() {
        Map<String, Object> input = new HashMap<>();
        input.put("title", "Grondstoffen");
        input.put("unit", "index");
        input.put("baseline", Map.of("year", DUE - 9, "value", 100));
        input.put("baselineSource", "Materiaalstudie");
        input.put("target", Map.of("year", DUE + 5, "value", 50));
        input.put("method", "Massabalans");
        input.put("methodVersion", "2.1");
        input.put("owner", noor.get("session").at("/user/id").asText());
        input.put("mandate", "Besluit 12");
        input.put("chainImpact", true);
        input.put("since", LocalDate.of(DUE - 7, 1, 1).toString());
        return input;
    }

    private static JsonNode post(String path, Object body) {
        return noor.send("POST", path, body).expect(200).json();
    }

    /** Adds a record of this module; its address is told. */
    private static JsonNode add(String path, Object body) {
        Client.Answer answer = noor.send("POST", path, body).expect(201);
        assertThat(answer.header("Location")).contains("/api/v1/circularity/goals/");
        return answer.json();
    }

    private static JsonNode page() {
        return admin.get("circularity/goals/" + goal + "/page");
    }

    private static JsonNode element(JsonNode page, String name) {
        for (JsonNode one : page.get("elements")) {
            if (one.get("element").asText().equals(name)) {
                return one;
            }
        }
        throw new AssertionError(name);
    }

    @Test
    @Order(1)
    void aGoalWithoutBaselineIsRefusedFieldByField() {
        Map<String, Object> bare = goalInput();
        bare.remove("baseline");
        bare.remove("baselineSource");
        assertThat(noor.send("POST", "circularity/goals", bare).expect(422).text())
                .contains("baseline.year", "baseline.value", "baselineSource");
    }

    @Test
    @Order(2)
    void theVectorComesFromRecordsAndTheGoalIsBlindAndBehind() {
        goal = add("circularity/goals", goalInput()).get("id").asText();
        String path = "circularity/goals/" + goal;
        add(path + "/points", Map.of("year", DUE - 5, "value", 94, "source", "Opgave", "assurance", "DECLARED"));
        add(path + "/points", Map.of("year", DUE - 2, "value", 88, "source", "Balans", "assurance", "VERIFIED"));
        add(path + "/cascades", Map.of("category", "Meubilair", "since", START.toString()));
        add(path + "/cascades", Map.of("contract", contract, "since", START.toString()));
        JsonNode page = page();
        Map<String, Double> values = new HashMap<>();
        page.get("elements")
                .forEach(one ->
                        values.put(one.get("element").asText(), one.get("value").asDouble()));
        assertThat(values)
                .isEqualTo(Map.of(
                        "OWNER",
                        1.0,
                        "BASELINE",
                        1.0,
                        "TARGET",
                        1.0,
                        "CASCADE",
                        0.4,
                        "KPI",
                        1.0,
                        "MEASURED",
                        0.25,
                        "FORUM",
                        0.0,
                        "CONSEQUENCE",
                        0.0,
                        "ASSURANCE",
                        0.5,
                        "RESOURCE",
                        0.0));
        JsonNode standing = page.get("standing");
        assertThat(standing.get("governanceGap").asDouble()).isCloseTo(0.5467, within(1e-4));
        assertThat(standing.get("requiredValue").asDouble()).isEqualTo(75);
        assertThat(standing.get("performanceGap").asDouble()).isCloseTo(0.26, within(1e-6));
        assertThat(standing.get("quadrant").asText()).isEqualTo("BLIND_BEHIND");
        assertThat(admin.get("circularity/goals?quadrant=BLIND_BEHIND").get("items"))
                .hasSize(1);
        assertThat(admin.get("circularity/goals?quadrant=STEERED_BEHIND").get("items"))
                .isEmpty();
    }

    @Test
    @Order(4)
    void theThreadBreaksWhereItBreaksAndGoesOnLinkByLink() {
        assertThat(breaks()).isEqualTo(Map.of("L1", 2));
        String path = "circularity/goals/" + goal + "/links";
        add(path, Map.of("link", "STRATEGY_MEASURE", "said", "Halveren"));
        assertThat(breaks()).isEqualTo(Map.of("L2", 2));
        add(path, Map.of("link", "TENDER_CRITERION", "contract", contract, "said", "Criterium"));
        add(path, Map.of("link", "CONTRACT_OBLIGATION", "contract", contract, "said", "Art. 7"));
        assertThat(breaks()).isEqualTo(Map.of("L2", 1, "L4", 1));
        String card = scorecard();
        assertThat(admin.get(path + "/series?contract=" + contract).get("items").findValuesAsText("kpi"))
                .containsExactly("reuse");
        add(path, Map.of("link", "OWNED_KPI", "contract", contract, "said", "KPI", "scorecard", card, "kpi", "reuse"));
        assertThat(breaks()).isEqualTo(Map.of("L2", 1, "L6", 1));
        // five of six links on 400,000 and one of six on 600,000
        assertThat(page().at("/standing/continuity").asDouble()).isCloseTo((4 * 5 + 6) / 60.0, within(1e-6));
        assertThat(noor.send("POST", path, Map.of("link", "DECISION", "contract", contract, "said", "x"))
                        .expect(422)
                        .text())
                .contains("circularity.link.computed");
    }

    private static Map<String, Integer> breaks() {
        Map<String, Integer> breaks = new TreeMap<>();
        page().at("/standing/breaks")
                .fields()
                .forEachRemaining(one -> breaks.put(one.getKey(), one.getValue().asInt()));
        return breaks;
    }

    /** A scorecard of the contract with one KPI, measured in the last month that is over. */
    private static String scorecard() {
        JsonNode template = noor.send(
                        "POST",
                        "performance/templates",
                        Map.of(
                                "name",
                                "Circulair",
                                "kpis",
                                List.of(Map.of(
                                        "code",
                                        "reuse",
                                        "name",
                                        "Hergebruik",
                                        "target",
                                        "100",
                                        "floor",
                                        "0",
                                        "weight",
                                        "1",
                                        "period",
                                        "MONTH"))))
                .expect(201)
                .json();
        String card = noor.send(
                        "POST",
                        "performance/scorecards",
                        Map.of(
                                "template",
                                template.get("id").asText(),
                                "contract",
                                contract,
                                "startsOn",
                                START.toString()))
                .expect(201)
                .json()
                .get("id")
                .asText();
        noor.send(
                        "POST",
                        "performance/scorecards/" + card + "/measurements",
                        Map.of(
                                "measurements",
                                List.of(Map.of(
                                        "kpi",
                                        "reuse",
                                        "period",
                                        YearMonth.from(TODAY).minusMonths(1).toString(),
                                        "value",
                                        "42"))))
                .expect(200);
        return card;
    }

    @Test
    @Order(5)
    void aDecisionOfAMeetingAndARuleMakeItSteeredAndTheThreadWhole() {
        JsonNode forum = noor.send(
                        "POST",
                        "governance/forums",
                        Map.of(
                                "contract",
                                contract,
                                "name",
                                "Categorieoverleg",
                                "level",
                                "STRATEGIC",
                                "startedOn",
                                START.toString(),
                                "members",
                                List.of(Map.of(
                                        "side",
                                        "BUYER",
                                        "person",
                                        noor.get("session").at("/user/id").asText()))))
                .expect(201)
                .json();
        JsonNode meeting = noor.send(
                        "POST",
                        "governance/forums/" + forum.get("id").asText() + "/meetings",
                        Map.of("plannedOn", TODAY.toString(), "startsAt", "13:30", "minutes", 60))
                .expect(201)
                .json();
        String path = "governance/meetings/" + meeting.get("id").asText();
        assertThat(noor.get(path).toString() + noor.get(path + "/proposals").toString())
                .contains("Grondstoffen");
        JsonNode written = noor.send(
                        "PUT",
                        path,
                        Map.of(
                                "plannedOn",
                                TODAY.toString(),
                                "present",
                                List.of(
                                        Map.of("side", "BUYER", "name", "Noor"),
                                        Map.of("side", "SUPPLIER", "name", "P. Proef"))),
                        tag(meeting))
                .expect(200)
                .json();
        noor.send("PUT", path + "/holding", Map.of("heldOn", TODAY.toString()), tag(written))
                .expect(200);
        noor.send(
                "POST",
                path + "/decisions",
                Map.of("text", "Bijsturen", "links", List.of(Map.of("type", "GOAL", "id", goal))));
        assertThat(element(page(), "FORUM").get("reference").asText()).isEqualTo("/" + path);
        JsonNode proof = add(
                "circularity/goals/" + goal + "/proofs",
                Map.of("element", "CONSEQUENCE", "said", "Naar de stuurgroep", "reference", "Besluit 12"));
        JsonNode standing = page().get("standing");
        assertThat(standing.get("governanceGap").asDouble()).isCloseTo(0.28, within(1e-6));
        assertThat(standing.get("quadrant").asText()).isEqualTo("STEERED_BEHIND");
        assertThat(breaks()).isEqualTo(Map.of("L2", 1));

        String withdrawal =
                "circularity/goals/" + goal + "/proofs/" + proof.get("id").asText() + "/withdrawal";
        noor.send("PUT", withdrawal, null).expect(200);
        assertThat(page().at("/standing/quadrant").asText()).isEqualTo("BLIND_BEHIND");
        noor.send("DELETE", withdrawal, null).expect(200);
        assertThat(page().at("/standing/quadrant").asText()).isEqualTo("STEERED_BEHIND");
    }

    @Tag("development")
    @Test
    @Order(6)
    void theActivitiesAreMeasured() {
        assertThat(activity("S2b").get("status").asText()).isEqualTo("MEASURED");
        assertThat(activity("T2b").get("coverage").asDouble()).isEqualTo(0.5);
        assertThat(activity("I3b").get("status").asText()).isEqualTo("MEASURED");
        assertThat(activity("I3b").get("coverage").asDouble()).isZero();
        JsonNode chain =
                post("development/chain/goals", Map.of("title", "Staal", "goal", goal, "since", START.toString()));
        assertThat(chain.get("goalTitle").asText()).isEqualTo("Grondstoffen");
        String supplier = admin.get("suppliers?q=12345678").at("/items/0/id").asText();
        post(
                "development/chain/goals/" + chain.get("id").asText() + "/links",
                Map.of(
                        "supplier",
                        supplier,
                        "partyName",
                        "Staalgroep",
                        "delivers",
                        "Frames",
                        "reach",
                        "NONE",
                        "source",
                        "Ketengesprek"));
        assertThat(activity("I3b").get("coverage").asDouble())
                .as("counted once, by the goal itself")
                .isEqualTo(1);
    }

    private static JsonNode activity(String code) {
        for (JsonNode cell : admin.get("shell?asOf=" + TODAY).get("cells")) {
            for (JsonNode one : cell.get("activities")) {
                if (one.get("code").asText().equals(code)) {
                    return one;
                }
            }
        }
        throw new AssertionError(code);
    }

    @Test
    @Order(7)
    void withoutAModuleWhatItKnowsIsUnknownAndTheGapLiesBetweenBounds() {
        admin.put("modules/governance", Map.of("enabled", false)).expect(200);
        JsonNode page = page();
        assertThat(element(page, "FORUM").get("status").asText()).isEqualTo("UNKNOWN");
        assertThat(page.at("/standing/governanceGap").isMissingNode()).isTrue();
        assertThat(page.at("/standing/governanceGapLowest").asDouble()).isCloseTo(0.28, within(1e-6));
        assertThat(page.at("/standing/governanceGapHighest").asDouble()).isCloseTo(0.28 + 2 / 15.0, within(1e-6));
        assertThat(page.at("/standing/quadrant").isMissingNode()).isTrue();
        admin.put("modules/governance", Map.of("enabled", true)).expect(200);
        assertThat(page().at("/standing/quadrant").asText()).isEqualTo("STEERED_BEHIND");
    }

    @Test
    @Order(8)
    void switchedOffItsActivitiesChangeAndNothingElseAndOnAgainTheShellIsTheSame() {
        JsonNode before = admin.get("shell?asOf=" + TODAY);
        admin.put("modules/circularity", Map.of("enabled", false)).expect(200);
        JsonNode without = admin.get("shell?asOf=" + TODAY);
        assertThat(without.get("hash")).isNotEqualTo(before.get("hash"));
        for (int cell = 0; cell < before.get("cells").size(); cell++) {
            JsonNode had = before.get("cells").get(cell).get("activities");
            JsonNode has = without.get("cells").get(cell).get("activities");
            for (int at = 0; at < had.size(); at++) {
                if (!List.of("S2b", "T2b", "I3b")
                        .contains(had.get(at).get("code").asText())) {
                    assertThat(has.get(at)).isEqualTo(had.get(at));
                }
            }
        }
        admin.put("modules/circularity", Map.of("enabled", true)).expect(200);
        assertThat(admin.get("shell?asOf=" + TODAY).get("hash")).isEqualTo(before.get("hash"));
    }

    @Test
    @Order(9)
    void aGoalAppliesToTheContractsBelowACpvCode() {
        Map<String, Object> input = goalInput();
        input.put("title", "Kantoormeubilair zonder nieuw hout");
        String path =
                "circularity/goals/" + add("circularity/goals", input).get("id").asText();
        assertThat(noor.send("POST", path + "/cascades", Map.of("cpv", "meubels"))
                        .expect(422)
                        .text())
                .contains("circularity.cascade.cpv", "meubels");
        assertThat(noor.send("POST", path + "/cascades", Map.of("cpv", "39999999"))
                        .expect(422)
                        .text())
                .contains("circularity.cascade.cpv.unlisted");
        assertThat(noor.send("POST", path + "/cascades", Map.of("cpv", "3913", "category", "Meubilair"))
                        .expect(422)
                        .text())
                .contains("circularity.cascade.one");
        add(path + "/cascades", Map.of("cpv", "72000000-5", "since", START.toString()));
        assertThat(admin.get(path + "/page").get("threads")).isEmpty();
        JsonNode made = add(path + "/cascades", Map.of("cpv", "39100000-3", "since", START.toString()));
        assertThat(made.get("cpv").asText()).isEqualTo("391");
        assertThat(made.get("cpvLabel").asText()).isEqualTo("Furniture");
        assertThat(admin.get(path + "/page").get("threads").findValuesAsText("label"))
                .containsExactlyInAnyOrder("CIR-1 Bureaus", "CIR-2 Stoelen");
    }

    @Test
    @Order(10)
    void aFileOfTheChainSaysWhichGoalItIs() {
        String head = "goal,circularity_goal,supplier_key,party_name,delivers,reach,source\n";
        String row = ",KVK:12345678,Houtzagerij,Planken,NONE,Ketengesprek\n";
        JsonNode wrong = admin.importCsv("chain-links", head + "Hout,Bestaat niet" + row, false);
        assertThat(wrong.at("/rejected").asInt()).as(wrong.toString()).isEqualTo(1);
        JsonNode taken = admin.importCsv(
                "chain-links", head + "Hout,Kantoormeubilair zonder nieuw hout" + row + "Plastic," + row, false);
        assertThat(taken.at("/created").asInt()).as(taken.toString()).isEqualTo(2);
        Map<String, String> titles = new HashMap<>();
        admin.get("development/chain")
                .get("goals")
                .forEach(one -> titles.put(
                        one.get("title").asText(), one.path("goalTitle").asText("")));
        assertThat(titles)
                .containsEntry("Hout", "Kantoormeubilair zonder nieuw hout")
                .containsEntry("Plastic", "");
    }

    @Test
    @Order(11)
    void whatIsExportedIsRecognisedWhenItComesBack() {
        for (String dataset : List.of("circularity-goals", "goal-points", "goal-threads", "chain-links")) {
            String csv = admin.send("GET", "exports/" + dataset + "?format=csv", null, Map.of())
                    .expect(200)
                    .text();
            JsonNode again = admin.importCsv(dataset, csv, false);
            assertThat(again.at("/rejected").asInt()).as(again.toString()).isZero();
            assertThat(again.at("/created").asInt()).as(again.toString()).isZero();
        }
    }
}
