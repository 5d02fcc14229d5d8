package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scorecards through REST of a running installation: acceptance vectors 7.13-4 and 7.13-9. */
class PerformanceTest {
    private static final String AS_OF = "?asOf=2026-10-01";

    @TempDir
    static Path directory;

    private static Installation schil;
    private static Client client;
    private static String supplier;

    @BeforeAll
    static void start() {
        schil = Installation.unpack(directory).start();
        client = schil.client("administrator");
        client.importCsv("suppliers", "name,kvk,verified_on\nTestmeubel B.V.,12345678,2026-09-03\n", false);
        client.importCsv(
                "contracts",
                "number,title,kind,supplier_key,start,term,options,notice,max_value,owner_email,tier\n"
                        + "RAAM-7,Beveiliging,RAAM,KVK:12345678,2024-12-01,P2Y,P1Y,P0D,1000000,eigenaar@example.nl,G\n",
                false);
        supplier =
                client.get("suppliers?q=12345678").get("items").get(0).get("id").asText();
    }

    @AfterAll
    static void stop() {
        schil.close();
    }

    private static Map<String, Object> kpi(String code, String weight) {
        return Map.of(
                "code", code, "name", "Naam van " + code, "unit", "%", "target", "100", "floor", "0", "weight", weight);
    }

    private static JsonNode template(String name, String weight, String other) {
        return client.post(
                        "performance/templates",
                        Map.of("name", name, "kpis", List.of(kpi("op_tijd", weight), kpi("retour", other))))
                .expect(201)
                .json();
    }

    private static String scorecard(String template) {
        return client.post(
                        "performance/scorecards",
                        Map.of("template", template, "supplier", "KVK:12345678", "startsOn", "2026-01-01"))
                .expect(201)
                .json()
                .get("id")
                .asText();
    }

    private static Client.Answer record(String scorecard, Object... measurements) {
        return client.post(
                "performance/scorecards/" + scorecard + "/measurements", Map.of("measurements", List.of(measurements)));
    }

    private static void vector(String scorecard) {
        record(
                        scorecard,
                        Map.of("kpi", "op_tijd", "period", "2026-Q1", "value", "92"),
                        Map.of("kpi", "op_tijd", "period", "2026-Q2", "status", "NO_DATA"),
                        Map.of("kpi", "op_tijd", "period", "2026-Q3", "value", "96"))
                .expect(200);
    }

    @Test
    void halfOfTheWeightMeasuredGivesAScoreWithItsCoverageAndLessGivesNone() {
        String half = scorecard(template("Half", "1", "1").get("id").asText());
        vector(half);
        JsonNode score = client.get("performance/scorecards/" + half + AS_OF).get("score");
        assertThat(score.get("status").asText()).isEqualTo("MEASURED");
        assertThat(score.get("value").decimalValue()).isEqualByComparingTo("96");
        assertThat(score.get("coverage").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(score.get("confidence").asText()).isEqualTo("MODERATE");
        assertThat(score.get("lines").get(1).get("state").asText()).isEqualTo("MISSING");

        JsonNode second = client.get("performance/scorecards/" + half + "?asOf=2026-07-01")
                .get("score");
        assertThat(second.get("status").asText()).isEqualTo("UNKNOWN");
        assertThat(second.has("value")).isFalse();
        assertThat(second.get("lines").get(0).get("state").asText()).isEqualTo("NO_DATA");

        String less = scorecard(template("Minder", "0.49", "0.51").get("id").asText());
        vector(less);
        JsonNode unknown = client.get("performance/scorecards/" + less + AS_OF).get("score");
        assertThat(unknown.get("status").asText()).isEqualTo("UNKNOWN");
        assertThat(unknown.has("value")).isFalse();
        assertThat(unknown.get("coverage").decimalValue()).isEqualByComparingTo("0.49");

        JsonNode listed = client.get("performance/scorecards" + AS_OF + "&supplier=" + supplier + "&band=UNKNOWN,GOOD")
                .get("items");
        assertThat(listed).anySatisfy(row -> {
            assertThat(row.get("id").asText()).isEqualTo(half);
            assertThat(row.get("band").asText()).isEqualTo("GOOD");
            assertThat(row.get("supplier").get("name").asText()).isEqualTo("Testmeubel B.V.");
        });
    }

    @Test
    void aTokenDeliversMeasurementsAndWhoOnlyReadsDoesNot() {
        String card = scorecard(template("Koppeling", "1", "1").get("id").asText());
        Map<String, Object> body =
                Map.of("measurements", List.of(Map.of("kpi", "retour", "period", "2026-Q2", "value", "70")));
        String path = "performance/scorecards/" + card + "/measurements";
        schil.client("service-manager").post(path, body).expect(200);
        schil.client("reader").post(path, body).expect(403);
        JsonNode revisions = client.get(path + "?kpi=retour").get("items");
        assertThat(revisions).hasSize(1);
        assertThat(revisions.get(0).get("value").decimalValue()).isEqualByComparingTo("70");
    }

    @Test
    void whatIsWrongIsSaidAtOnceAndNothingIsRecorded() {
        String card = scorecard(template("Fouten", "1", "1").get("id").asText());
        JsonNode refused = record(
                        card,
                        Map.of("kpi", "op_tijd", "period", "2026-Q1", "value", "92"),
                        Map.of("kpi", "anders", "period", "2026-Q1", "value", "92"),
                        Map.of("kpi", "retour", "period", "2026-08", "value", "veel"))
                .expect(422)
                .json();
        assertThat(refused.toString())
                .contains(
                        "measurements.1.kpi",
                        "performance.measure.kpi",
                        "measurements.2.period",
                        "performance.measure.period.CALENDAR.QUARTER",
                        "problem.field.number");
        assertThat(client.get("performance/scorecards/" + card + "/measurements?kpi=op_tijd")
                        .get("items"))
                .isEmpty();
    }

    @Test
    void aClosedPeriodKeepsItsScoreAndADraftIsTriedOutBeforeItHolds() {
        JsonNode template = template("Sluiten", "1", "1");
        String card = scorecard(template.get("id").asText());
        record(
                        card,
                        Map.of("kpi", "op_tijd", "period", "2026-Q1", "value", "40"),
                        Map.of("kpi", "retour", "period", "2026-Q1", "value", "80"))
                .expect(200);
        client.post("performance/scorecards/" + card + "/closings", Map.of("until", "2026-03-31"))
                .expect(200);
        record(card, Map.of("kpi", "op_tijd", "period", "2026-Q1", "value", "60"))
                .expect(422);
        record(card, Map.of("kpi", "op_tijd", "period", "2026-Q1", "value", "60", "note", "Herteld"))
                .expect(200);
        String draft = "performance/templates/" + template.get("id").asText() + "/draft";
        Map<String, String> first = Map.of("If-Match", "\"1\"");
        client.send("PUT", draft, Map.of("kpis", List.of(kpi("op_tijd", "3"), kpi("retour", "1"))), first)
                .expect(200);
        client.send("PUT", draft, Map.of("kpis", List.of(kpi("op_tijd", "3"))), first)
                .expect(412);
        JsonNode period = client.get(draft + "/comparison")
                .get("items")
                .get(0)
                .get("periods")
                .get(0);
        assertThat(period.get("before").get("value").decimalValue()).isEqualByComparingTo("70");
        assertThat(period.get("after").get("value").decimalValue()).isEqualByComparingTo("65");
        assertThat(period.get("changed").asBoolean()).isTrue();
        client.send("PUT", draft + "/activation", Map.of(), Map.of("If-Match", "\"2\""))
                .expect(200);
        JsonNode history = client.get("performance/scorecards/" + card + "?asOf=2026-04-01")
                .get("history")
                .get(0);
        assertThat(history.get("value").decimalValue()).isEqualByComparingTo("65");
        assertThat(history.get("closings")).hasSize(2);
        assertThat(history.get("closings").get(0).get("value").decimalValue()).isEqualByComparingTo("60");
        assertThat(history.get("closings").get(1).get("value").decimalValue()).isEqualByComparingTo("70");
        assertThat(history.get("closings").get(1).get("reason").asText()).isEqualTo("Herteld");
    }

    @Test
    void offAndOnLeavesOtherNumbersAsTheyWereAndItsOwnRecordsWhole() {
        String card = scorecard(template("Uit en aan", "1", "1").get("id").asText());
        vector(card);
        JsonNode before = client.get("shell?asOf=2026-11-24");
        assertThat(activities(before).get("B2a").get("status").asText()).isEqualTo("MEASURED");
        client.put("modules/performance", Map.of("enabled", false)).expect(200);
        try {
            JsonNode without = client.get("shell?asOf=2026-11-24");
            Map<String, JsonNode> changed = activities(without);
            changed.entrySet().removeAll(activities(before).entrySet());
            assertThat(changed.keySet()).contains("B2a").isSubsetOf("B2a", "B2b", "B3a", "I2b");
            changed.values()
                    .forEach(one -> assertThat(one.get("status").asText()).isEqualTo("UNKNOWN"));
            client.send("GET", "performance/scorecards", null, Map.of()).expect(404);
        } finally {
            client.put("modules/performance", Map.of("enabled", true)).expect(200);
        }
        assertThat(client.get("shell?asOf=2026-11-24").get("hash")).isEqualTo(before.get("hash"));
        assertThat(client.get("performance/scorecards/" + card + AS_OF)
                        .get("score")
                        .get("value")
                        .decimalValue())
                .isEqualByComparingTo("96");
    }

    private static Map<String, JsonNode> activities(JsonNode shell) {
        Map<String, JsonNode> activities = new TreeMap<>();
        shell.get("cells")
                .forEach(cell -> cell.get("activities")
                        .forEach(one -> activities.put(one.get("code").asText(), one)));
        return activities;
    }
}
