package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Categories, their markets and what is chosen, through REST of a running installation. */
@Tag("market")
class MarketTest {
    private static final LocalDate TODAY = LocalDate.now();
    private static final List<String> ATTRIBUTES = List.of(
            "SWITCHING_COST",
            "ASSET_SPECIFICITY",
            "SKILLS",
            "INTEGRATION",
            "SERVICE_AVAILABILITY",
            "PEOPLE_AVAILABILITY",
            "TECHNOLOGY_AVAILABILITY",
            "ACCESS",
            "DIFFERENTIATOR",
            "PROFIT_IMPACT",
            "CITIZEN_IMPACT",
            "INTERNAL_IMPACT",
            "REGULATION",
            "DEMAND_UNCERTAINTY");

    @TempDir
    static Path directory;

    private static Installation schil;
    private static Client client;
    private static String supplier;

    @BeforeAll
    static void start() {
        schil = Installation.unpack(directory).start();
        client = schil.client("administrator");
        client.importCsv("suppliers", "name,kvk\nTestmeubel B.V.,12345678\n", false);
        client.importCsv(
                "contracts",
                "number,title,kind,supplier_key,signed_on,start,term,options,notice,max_value,owner_email,tier,category\n"
                        + "MK-1,Meubilair,RAAM,KVK:12345678,2025-12-01,2026-01-01,P8Y,P1Y,P3M,1000000,a@example.nl,G,Meubilair\n",
                false);
        supplier = client.get("suppliers?q=Testmeubel").at("/items/0/id").asText();
    }

    @AfterAll
    static void stop() {
        schil.close();
    }

    /** Somebody of the supplier, by the link of an invitation. */
    private record Visitor(Client client, String cookie, String csrf) {
        static Visitor open(String link) {
            Client nobody = new Client(schil.url(), null);
            Client.Answer session = nobody.post("door/session", Map.of("token", link.substring("/door#".length())))
                    .expect(200);
            return new Visitor(
                    nobody,
                    session.header("Set-Cookie").replaceFirst(";.*", ""),
                    session.json().get("csrf").asText());
        }

        JsonNode send(String method, String path, Object body) {
            return client.send(method, path, body, Map.of("Cookie", cookie, "X-CSRF-Token", csrf))
                    .expect(200)
                    .json();
        }
    }

    private static String category(String code, boolean gold) {
        return client.post(
                        "market/categories",
                        Map.of("code", code, "name", code, "cpv", List.of("39130000-2"), "gold", gold))
                .expect(201)
                .json()
                .get("id")
                .asText();
    }

    private static Client.Answer put(String path, long version, Object body) {
        return client.send("PUT", path, body, Map.of("If-Match", "\"" + version + "\""));
    }

    private static Client.Answer post(String path, long version, Object body) {
        return client.send("POST", path, body, Map.of("If-Match", "\"" + version + "\""));
    }

    @Test
    void aMarketIsKnownByItsScansAndUsedByContracts() {
        String id = category("Meubilair", true);
        JsonNode before = client.get("market/categories/" + id);
        assertThat(before.get("freshness").asText()).isEqualTo("NONE");
        assertThat(before.at("/reach/contracted").asInt()).isEqualTo(1);
        assertThat(before.at("/reach").has("known")).isFalse();
        assertThat(before.get("cpv").get(0).asText()).isEqualTo("3913");
        client.post("market/categories", Map.of("code", "Meubilair", "name", "Dubbel"))
                .expect(422);
        client.post("market/categories", Map.of("code", "Fout", "name", "Fout", "cpv", List.of("9999")))
                .expect(422);

        List<Map<String, Object>> shares = new ArrayList<>();
        shares.add(Map.of("supplier", supplier, "share", 0.4));
        shares.add(Map.of("name", "Een", "share", 0.3));
        shares.add(Map.of("name", "Twee", "share", 0.2));
        shares.add(Map.of("name", "Drie", "share", 0.1));
        Map<String, Object> scan = new LinkedHashMap<>();
        scan.put("scannedOn", TODAY.toString());
        scan.put("capable", 8);
        scan.put("suppliers", shares);
        scan.put("sources", List.of(Map.of("title", "Monitor")));
        client.post("market/categories/" + id + "/scans", scan).expect(422);
        scan.put("sources", List.of(Map.of("title", "Monitor"), Map.of("title", "Gesprekken")));
        JsonNode recorded = client.post("market/categories/" + id + "/scans", scan)
                .expect(201)
                .json();
        assertThat(recorded.get("concentration").decimalValue()).isEqualByComparingTo("0.30");
        assertThat(recorded.get("concentrationCovered").decimalValue()).isEqualByComparingTo("1");
        JsonNode after = client.get("market/categories/" + id);
        assertThat(after.get("freshness").asText()).isEqualTo("FRESH");
        assertThat(after.at("/reach/known").asInt()).isEqualTo(4);
        assertThat(after.at("/reach/contractedOfKnown").decimalValue()).isEqualByComparingTo("0.25");
        assertThat(client.get("market/categories/" + id + "?asOf=" + TODAY.plusDays(731))
                        .get("freshness")
                        .asText())
                .isEqualTo("STALE");
    }

    @Test
    void aCategoryIsPlacedByItsAnswersAndKeepsItsSideNearTheCut() {
        String id = category("Portfolio", false);
        JsonNode shipped = client.get("market/criteria");
        assertThat(shipped.get("version").asInt()).isZero();
        List<Map<String, Object>> criteria = new ArrayList<>();
        int[] weights = {30, 30, 20, 20};
        for (int i = 0; i < weights.length; i++) {
            criteria.add(criterion("i-" + i, "IMPACT", weights[i]));
        }
        criteria.add(criterion("r", "RISK", 1));
        put("market/criteria", 0, Map.of("criteria", criteria)).expect(200);
        put("market/criteria", 0, Map.of("criteria", criteria)).expect(412);
        put("market/criteria", 1, Map.of("criteria", criteria.subList(0, 2))).expect(422);

        String path = "market/categories/" + id + "/positions";
        JsonNode vector = client.post(path, Map.of("scores", Map.of("i-0", 4, "i-1", 5, "i-2", 3, "i-3", 2, "r", 2)))
                .expect(201)
                .json();
        assertThat(vector.get("impact").decimalValue()).isEqualByComparingTo("3.7");
        assertThat(vector.get("quadrant").asText()).isEqualTo("LEVERAGE");
        JsonNode border = client.post(path, Map.of("scores", Map.of("i-0", 3, "i-2", 2, "i-3", 3, "r", 2)))
                .expect(201)
                .json();
        assertThat(border.get("border").asBoolean()).isFalse();
        JsonNode kept = client.post(path, Map.of("scores", Map.of("i-0", 3, "i-1", 3, "i-2", 3, "i-3", 2, "r", 2)))
                .expect(201)
                .json();
        assertThat(kept.get("impact").decimalValue()).isEqualByComparingTo("2.8");
        assertThat(kept.get("border").asBoolean()).isTrue();
        assertThat(kept.get("quadrant").asText()).isEqualTo("ROUTINE");
        assertThat(border.get("impactConfidence").decimalValue()).isEqualByComparingTo("0.7");
        client.post(path, Map.of("scores", Map.of("i-0", 6))).expect(422);
        put("market/criteria", 1, Map.of("criteria", shipped.get("criteria"))).expect(200);
        assertThat(client.get(path).at("/items/2/impact").decimalValue()).isEqualByComparingTo("3.7");
    }

    private static Map<String, Object> criterion(String code, String axis, int weight) {
        return Map.of("code", code, "axis", axis, "weight", weight, "nl", code, "en", code);
    }

    @Test
    void bothSidesFillInOneMapThroughTheirOwnDoorAndSeeEachOtherAfterwards() {
        String id = category("Kaart", true);
        String path = "market/categories/" + id + "/maps";
        JsonNode opened = client.post(
                        path,
                        Map.of("supplier", supplier, "dueOn", TODAY.plusDays(7).toString(), "name", "P. Proef"))
                .expect(201)
                .json();
        String map = path + "/" + opened.at("/map/id").asText();
        post(map + "/submission", 1, null).expect(422);
        put(map + "/answers", 1, answers(2, "OUTPUT")).expect(200);
        post(map + "/submission", 2, null).expect(200);
        assertThat(client.get(path).at("/items/0").has("other")).isFalse();
        put(map + "/choice", 3, Map.of("relationship", "RELATIONAL", "economy", "OUTPUT", "why", "zo"))
                .expect(422);

        Visitor visitor = Visitor.open(opened.get("link").asText());
        assertThat(visitor.send("GET", "door/sourcing-map", null).has("other")).isFalse();
        visitor.send("PUT", "door/sourcing-map/answers", answers(5, "OUTCOME"));
        JsonNode both = visitor.send("POST", "door/sourcing-map/submission", null);
        assertThat(both.at("/other/scores/SKILLS").asInt()).isEqualTo(2);

        JsonNode seen = client.get(path).at("/items/0");
        assertThat(seen.get("complete").asBoolean()).isTrue();
        assertThat(seen.at("/own/outcome/median").decimalValue()).isEqualByComparingTo("2");
        assertThat(seen.at("/outcome/histogram").toString()).isEqualTo("[0,0,14,0,0,14]");
        assertThat(seen.at("/outcome/wide").asBoolean()).isTrue();
        assertThat(seen.at("/disagreement/SKILLS").asInt()).isEqualTo(3);
        JsonNode chosen = put(
                        map + "/choice",
                        seen.get("version").asLong(),
                        Map.of("relationship", "RELATIONAL", "economy", "OUTPUT", "why", "zo"))
                .expect(200)
                .json();
        assertThat(chosen.at("/choice/model").asText()).isEqualTo("PERFORMANCE_BASED");
        assertThat(chosen.at("/choice/readiness/needed").asInt()).isEqualTo(3);
        assertThat(chosen.at("/choice/readiness/state").asText()).isEqualTo("SHORT");
        JsonNode range = put(
                        map + "/choice",
                        chosen.get("version").asLong(),
                        Map.of("relationship", "TRANSACTIONAL", "economy", "TRANSACTION", "why", "zo"))
                .expect(200)
                .json();
        assertThat(range.at("/choice").has("model")).isFalse();
        assertThat(range.at("/choice/models")).hasSize(2);
        assertThat(range.at("/choice").has("readiness")).isFalse();
        client.put("modules/maturity", Map.of("enabled", false)).expect(200);
        JsonNode vested = put(map + "/choice", range.get("version").asLong(), Map.of("model", "VESTED", "why", "zo"))
                .expect(200)
                .json();
        assertThat(vested.at("/choice/economy").asText()).isEqualTo("OUTCOME");
        assertThat(vested.at("/choice/readiness/state").asText()).isEqualTo("UNKNOWN");
        client.put("modules/maturity", Map.of("enabled", true)).expect(200);
    }

    private static Map<String, Object> answers(int column, String economy) {
        Map<String, Integer> scores = new TreeMap<>();
        ATTRIBUTES.forEach(attribute -> scores.put(attribute, column));
        return Map.of("scores", scores, "relationship", "RELATIONAL", "economy", economy);
    }

    @Test
    void theStrategyPhaseIsMeasuredAndOffItIsUnknownWhileOtherNumbersStay() {
        String id = category("Gemeten", true);
        client.post(
                        "market/reviews",
                        Map.of(
                                "subjectType",
                                "SUPPLIER",
                                "subject",
                                supplier,
                                "reviewedOn",
                                TODAY.toString(),
                                "summary",
                                "Geen grote risico's."))
                .expect(201);
        client.post(
                        "market/suppliers/" + supplier + "/strategies",
                        Map.of(
                                "agreedOn",
                                TODAY.toString(),
                                "validUntil",
                                TODAY.plusYears(2).toString(),
                                "aim",
                                "Samen."))
                .expect(201);
        JsonNode plan = client.post(
                        "market/categories/" + id + "/plans",
                        Map.of(
                                "title",
                                "Plan",
                                "goals",
                                "g",
                                "strategy",
                                "s",
                                "suppliers",
                                "l",
                                "validFrom",
                                TODAY.toString(),
                                "validUntil",
                                TODAY.plusYears(3).toString()))
                .expect(201)
                .json();
        String path = "market/categories/" + id + "/plans/" + plan.get("id").asText();
        post(path + "/submission", 1, null).expect(200);
        post(path + "/verdict", 2, Map.of("step", "APPROVE")).expect(422);
        Client other = schil.client("cpo");
        assertThat(other.send("POST", path + "/verdict", Map.of("step", "APPROVE"), Map.of("If-Match", "\"2\""))
                        .expect(200)
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("APPROVED");

        String shell = "shell?asOf=" + TODAY;
        JsonNode before = client.get(shell);
        Map<String, JsonNode> measured = activities(before);
        for (String code : List.of("S1a", "S2a", "S2b", "S2c", "S3a", "S3b")) {
            assertThat(measured.get(code).get("status").asText()).as(code).isEqualTo("MEASURED");
        }
        client.put("modules/market", Map.of("enabled", false)).expect(200);
        Map<String, JsonNode> changed = activities(client.get(shell));
        changed.entrySet().removeAll(measured.entrySet());
        assertThat(changed).containsOnlyKeys("S1a", "S2a", "S2b", "S2c", "S3a", "S3b");
        changed.values().forEach(one -> assertThat(one.get("status").asText()).isEqualTo("UNKNOWN"));
        client.put("modules/market", Map.of("enabled", true)).expect(200);
        assertThat(client.get(shell)).isEqualTo(before);

        client.put("modules/contracts", Map.of("enabled", false)).expect(200);
        assertThat(client.get("market/categories/" + id).at("/reach").has("contracted"))
                .isFalse();
        assertThat(client.get("market/spend").get("known").asBoolean()).isFalse();
        client.put("modules/contracts", Map.of("enabled", true)).expect(200);
        assertThat(client.get(shell)).isEqualTo(before);
    }

    @Test
    void aNoteIsKnownByTheDecisionsAndPlansThatUsedIt() {
        String id = category("Genoteerd", false);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("category", id);
        body.put("kind", "CAPACITY");
        body.put("notedOn", TODAY.toString());
        body.put("text", "Wachttijd loopt op");
        client.post("market/notes", body).expect(422);
        body.put("source", "Monitor");
        body.put("supplier", supplier);
        JsonNode made = client.post("market/notes", body).expect(201).json();
        String note = "market/notes/" + made.get("id").asText();
        assertThat(made.get("decisions")).isEmpty();
        body.put("text", "Wachttijd loopt op tot vier maanden");
        put(note, 1, body).expect(200);
        put(note, 1, body).expect(412);
        assertThat(client.get(note + "/versions").at("/items/0/text").asText()).isEqualTo("Wachttijd loopt op");
        assertThat(client.get("market/notes?use=UNUSED&q=maanden").get("items")).hasSize(1);

        String position = client.post(
                        "market/categories/" + id + "/positions", Map.of("scores", Map.of("switching", 4)))
                .expect(201)
                .json()
                .get("id")
                .asText();
        client.post(note + "/uses", Map.of("kind", "POSITION", "record", "niets"))
                .expect(422);
        client.post(note + "/uses", Map.of("kind", "POSITION", "record", position))
                .expect(200);
        assertThat(client.get(note).at("/uses/0/route").asText()).endsWith(id + "/portfolio");
        client.send("DELETE", note + "/uses/POSITION/" + position, null, Map.of())
                .expect(204);

        String contract = client.get("contracts?q=MK-1").at("/items/0/id").asText();
        JsonNode forum = client.post(
                        "governance/forums",
                        Map.of(
                                "contract",
                                contract,
                                "name",
                                "Overleg",
                                "level",
                                "STRATEGIC",
                                "startedOn",
                                "2026-01-01"))
                .expect(201)
                .json();
        JsonNode meeting = client.post(
                        "governance/forums/" + forum.get("id").asText() + "/meetings",
                        Map.of("plannedOn", TODAY.toString(), "startsAt", "10:00", "minutes", 60))
                .expect(201)
                .json();
        Map<String, Object> link =
                Map.of("type", "MARKET_NOTE", "id", made.get("id").asText());
        client.post(
                        "governance/meetings/" + meeting.get("id").asText() + "/decisions",
                        Map.of("text", "Tweede bron zoeken", "links", List.of(link)))
                .expect(201);
        assertThat(client.get(note).at("/decisions/0/text").asText()).isEqualTo("Tweede bron zoeken");
        assertThat(client.get("market/notes?use=UNUSED&q=maanden").get("items")).isEmpty();
        client.put("modules/governance", Map.of("enabled", false)).expect(200);
        assertThat(client.get(note).has("decisions")).isFalse();
        client.put("modules/governance", Map.of("enabled", true)).expect(200);
        assertThat(client.get(note).at("/decisions/0/forum").asText()).isEqualTo("Overleg");
    }

    @Test
    void aPromiseIsKeptByFiguresThatSomebodyElseConfirmed() {
        String contract = client.get("contracts?q=MK-1").at("/items/0/id").asText();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", "Besparing");
        body.put("kind", "PRICE");
        body.put("way", "SUM");
        body.put("unit", "EUR");
        body.put("money", true);
        body.put("amount", 100_000);
        body.put("source", "Inschrijving");
        body.put("promisedOn", TODAY.minusYears(1).toString());
        body.put("dueOn", TODAY.minusDays(1).toString());
        client.post("market/promises", body).expect(422);
        body.put("contract", contract);
        JsonNode made = client.post("market/promises", body).expect(201).json();
        String promise = "market/promises/" + made.get("id").asText();
        assertThat(made.at("/supplier/id").asText()).isEqualTo(supplier);
        assertThat(made.get("state").asText()).isEqualTo("LATE");
        assertThat(made.has("confirmed")).isFalse();

        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("from", TODAY.minusDays(90).toString());
        figure.put("until", TODAY.minusDays(1).toString());
        figure.put("amount", 100_000);
        figure.put("source", "Facturen");
        JsonNode claimed = client.post(promise + "/figures", figure).expect(200).json();
        client.post(promise + "/figures", figure).expect(422);
        assertThat(claimed.get("claimed").asLong()).isEqualTo(100_000);
        assertThat(claimed.get("state").asText()).isEqualTo("LATE");
        String verdict = promise + "/figures/" + claimed.at("/figures/0/id").asText() + "/verdict";
        client.post(verdict, Map.of("step", "CONFIRM")).expect(422);
        JsonNode kept = schil.client("category-manager")
                .post(verdict, Map.of("step", "CONFIRM"))
                .expect(200)
                .json();
        assertThat(kept.get("state").asText()).isEqualTo("KEPT");
        JsonNode totals =
                client.get("market/promise-totals?contract=" + contract).at("/items/0");
        assertThat(totals.get("ratio").decimalValue()).isEqualByComparingTo("1");
        assertThat(totals.get("known").asInt()).isEqualTo(1);

        body.put("amount", 200_000);
        put(promise, 1, body).expect(422);
        body.put("why", "Volume is groter");
        JsonNode changed = put(promise, 1, body).expect(200).json();
        assertThat(changed.get("part").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(client.get(promise + "/versions").at("/items/0/amount").asLong())
                .isEqualTo(100_000);
        body.put("withdrawn", true);
        put(promise, 2, body).expect(200);
        assertThat(client.get("market/promise-totals?supplier=" + supplier).get("items"))
                .isEmpty();
    }

    private static Map<String, JsonNode> activities(JsonNode shell) {
        Map<String, JsonNode> activities = new TreeMap<>();
        shell.get("cells")
                .forEach(cell -> cell.get("activities")
                        .forEach(one -> activities.put(one.get("code").asText(), one)));
        return activities;
    }
}
