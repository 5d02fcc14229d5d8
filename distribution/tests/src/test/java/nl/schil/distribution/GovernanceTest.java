package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who does what, meetings and time for contracts, through REST of a running installation. */
class GovernanceTest {
    private static final LocalDate TODAY = LocalDate.now();

    @TempDir
    static Path directory;

    private static Installation schil;
    private static Client client;
    private static String contract;

    @BeforeAll
    static void start() {
        schil = Installation.unpack(directory).start();
        client = schil.client("administrator");
        client.importCsv("suppliers", "name,kvk\nTestmeubel B.V.,12345678\n", false);
        client.importCsv(
                "contracts",
                "number,title,kind,supplier_key,signed_on,start,term,options,notice,max_value,owner_email,tier\n"
                        + "GOV-1,Meubilair,RAAM,KVK:12345678,2025-12-01,2026-01-01,P8Y,P1Y,P3M,1000000,a@example.nl,G\n"
                        + "GOV-2,Planten,OVEREENKOMST,,2025-12-01,2026-01-01,P8Y,P1Y,P3M,,,\n",
                false);
        contract = client.get("contracts?q=GOV-1").at("/items/0/id").asText();
    }

    @AfterAll
    static void stop() {
        schil.close();
    }

    private static JsonNode change(String query, long version, Object body) {
        return client.send("POST", "governance/raci/changes" + query, body, Map.of("If-Match", "\"" + version + "\""))
                .expect(200)
                .json();
    }

    private static JsonNode activity(JsonNode raci, String code) {
        return StreamSupport.stream(raci.get("activities").spliterator(), false)
                .filter(row -> row.get("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theOrphanIndexCountsVacancyAndMoreThanOneAccountableApart() {
        JsonNode empty = client.get("governance/raci");
        int all = empty.get("activities").size();
        assertThat(empty.at("/orphans/vacant").asInt()).isEqualTo(all);
        assertThat(empty.at("/orphans/index").decimalValue()).isEqualByComparingTo("1");

        JsonNode started = change("", 0, Map.of("starter", true));
        assertThat(activity(started, "B2c").get("accountability").asText()).isEqualTo("UNNAMED");
        List<String> people = client.get("governance/people").get("items").findValuesAsText("id");
        assertThat(people).isNotEmpty();
        String person = people.get(0);
        JsonNode named = change("", 1, Map.of("seats", List.of(Map.of("role", "contractmanager", "person", person))));
        assertThat(activity(named, "B2c").get("accountability").asText()).isEqualTo("ONE");
        assertThat(activity(named, "B2c").get("findings").toString()).contains("NO_DEPUTY");
        JsonNode twice = change(
                "", 2, Map.of("cells", List.of(Map.of("activity", "B2c", "role", "inkoper", "letters", List.of("A")))));
        assertThat(activity(twice, "B2c").get("accountability").asText()).isEqualTo("MULTIPLE");
        assertThat(twice.at("/orphans/multiple").asInt()).isEqualTo(1);
        int orphans = twice.at("/orphans/orphans").asInt();
        assertThat(twice.at("/orphans/vacant").asInt()).isEqualTo(orphans - 1);
        assertThat(twice.at("/orphans/index").doubleValue()).isEqualTo((double) orphans / all);

        JsonNode narrow = client.get("governance/raci?contract=" + contract);
        assertThat(activity(narrow, "B2a")
                        .at("/cells/contractmanager/0/inherited")
                        .asBoolean())
                .isTrue();
        client.send("POST", "governance/raci/changes", Map.of("starter", true), Map.of("If-Match", "\"1\""))
                .expect(412);
        JsonNode refused = client.send(
                        "POST",
                        "governance/raci/changes",
                        Map.of(
                                "cells",
                                List.of(Map.of("activity", "B2c", "role", "leverancier", "letters", List.of("A")))),
                        Map.of("If-Match", "\"3\""))
                .expect(422)
                .json();
        assertThat(refused.at("/errors/0/field").asText()).isEqualTo("cells[0].letters");
        assertThat(client.send("GET", "exports/raci?format=csv", null, Map.of())
                        .expect(200)
                        .text())
                .contains("B2c", "inkoper");
    }

    private static JsonNode forum(String level) {
        return client.post(
                        "governance/forums",
                        Map.of(
                                "contract",
                                contract,
                                "name",
                                "Overleg " + level,
                                "level",
                                level,
                                "startedOn",
                                "2026-01-01",
                                "members",
                                List.of(
                                        Map.of("side", "BUYER", "name", "I. Koper"),
                                        Map.of("side", "SUPPLIER", "name", "P. Proef"))))
                .expect(201)
                .json();
    }

    private static Client.Answer put(String path, long version, Object body) {
        return client.send("PUT", path, body, Map.of("If-Match", "\"" + version + "\""));
    }

    @Test
    void aMeetingGoesFromPlannedToMinutedAndLeavesDecisionsAndActions() {
        JsonNode forum = forum("TACTICAL");
        assertThat(forum.get("cadence").asInt()).isEqualTo(3);
        assertThat(forum.get("dueOn").asText()).isEqualTo("2026-04-01");
        String path = "governance/meetings/"
                + client.post(
                                "governance/forums/" + forum.get("id").asText() + "/meetings",
                                Map.of("plannedOn", TODAY.toString(), "startsAt", "13:30", "minutes", 90))
                        .expect(201)
                        .json()
                        .get("id")
                        .asText();
        assertThat(client.get(path).get("agenda").toString()).contains("KPIs", "Improvement plan");
        put(path + "/holding", 1, Map.of("heldOn", TODAY.toString())).expect(422);
        JsonNode written = put(
                        path,
                        1,
                        Map.of(
                                "plannedOn",
                                TODAY.toString(),
                                "agenda",
                                List.of(Map.of("subject", "KPI's", "note", "Herstel in januari")),
                                "present",
                                List.of(
                                        Map.of("side", "BUYER", "name", "I. Koper"),
                                        Map.of("side", "SUPPLIER", "name", "P. Proef"))))
                .expect(200)
                .json();
        assertThat(written.get("state").asText()).isEqualTo("PLANNED");
        put(path, 1, Map.of("plannedOn", TODAY.toString())).expect(412);
        assertThat(put(path + "/holding", 2, Map.of("heldOn", TODAY.toString()))
                        .expect(200)
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("HELD");
        client.post(
                        path + "/decisions",
                        Map.of("text", "Optie gebruiken", "links", List.of(Map.of("type", "CONTRACT", "id", contract))))
                .expect(201);
        assertThat(client.get(path + "/grounds").get("items").findValuesAsText("label"))
                .containsExactly("GOV-1 Meubilair");
        assertThat(client.get(path).at("/decisions/0/links/0/route").asText()).isEqualTo("/contracts/" + contract);
        client.post(
                        path + "/decisions",
                        Map.of("text", "Zonder grond", "links", List.of(Map.of("type", "KPI", "id", "verzonnen"))))
                .expect(422);
        JsonNode late = client.post(
                        path + "/actions",
                        Map.of(
                                "text",
                                "Plan sturen",
                                "side",
                                "SUPPLIER",
                                "ownerName",
                                "P. Proef",
                                "dueOn",
                                TODAY.minusDays(1).toString()))
                .expect(201)
                .json();
        assertThat(late.get("state").asText()).isEqualTo("OVERDUE");
        assertThat(client.get(path + "/proposals").toString()).contains("Plan sturen", "governance");
        JsonNode closures = client.get("governance/actions/closures");
        assertThat(closures.at("/SUPPLIER/rate").decimalValue()).isEqualByComparingTo("0");
        assertThat(closures.get("BUYER").has("rate")).as("nothing was due").isFalse();

        JsonNode higher = forum("STRATEGIC");
        client.post(
                        "governance/actions/" + late.get("id").asText() + "/escalation",
                        Map.of("forum", higher.get("id").asText()))
                .expect(200);
        assertThat(put(path + "/minutes", 3, null)
                        .expect(200)
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("MINUTED");
        put(path, 4, Map.of("plannedOn", TODAY.toString())).expect(422);
        assertThat(client.send("GET", path + "/invitation", null, Map.of())
                        .expect(200)
                        .text())
                .contains("BEGIN:VEVENT", "SUMMARY:Overleg TACTICAL");
        assertThat(client.get("governance/forums/" + forum.get("id").asText())
                        .get("lastHeldOn")
                        .asText())
                .isEqualTo(TODAY.toString());
    }

    @Test
    void anOverloadNamesTheCheapestWayOutAndUnknownStaysUnknown() {
        JsonNode before = client.get("governance/attention");
        assertThat(before.get("unknown").asInt()).isEqualTo(1);
        assertThat(before.has("overload")).isFalse();
        assertThat(before.get("needed").decimalValue()).isEqualByComparingTo("120");
        JsonNode after =
                put("governance/attention", 0, Map.of("fte", 0.05)).expect(200).json();
        assertThat(after.get("overload").decimalValue()).isEqualByComparingTo("50");
        assertThat(after.at("/waysOut/0/tier").asText()).isEqualTo("G");
        assertThat(after.at("/waysOut/0/enough").asBoolean()).isTrue();
        put("governance/attention", 1, Map.of("fte", -1)).expect(422);
    }

    @Test
    void offItsCellsAreUnknownAndOtherNumbersStayAsTheyWere() {
        String shell = "shell?asOf=" + TODAY;
        JsonNode before = client.get(shell);
        client.put("modules/governance", Map.of("enabled", false)).expect(200);
        Map<String, JsonNode> changed = activities(client.get(shell));
        changed.entrySet().removeAll(activities(before).entrySet());
        assertThat(changed).containsOnlyKeys("B2c", "I2a");
        changed.values().forEach(one -> assertThat(one.get("status").asText()).isEqualTo("UNKNOWN"));
        assertThat(client.send("GET", "governance/forums", null, Map.of()).status())
                .isEqualTo(404);
        client.put("modules/governance", Map.of("enabled", true)).expect(200);
        assertThat(client.get(shell)).isEqualTo(before);

        client.put("modules/contracts", Map.of("enabled", false)).expect(200);
        assertThat(client.get("governance/attention").get("known").asBoolean()).isFalse();
        assertThat(client.send("GET", "governance/forums", null, Map.of()).status())
                .isEqualTo(200);
        client.put("modules/contracts", Map.of("enabled", true)).expect(200);
        assertThat(client.get(shell)).isEqualTo(before);
    }

    private static Map<String, JsonNode> activities(JsonNode shell) {
        Map<String, JsonNode> activities = new TreeMap<>();
        shell.get("cells")
                .forEach(cell -> cell.get("activities")
                        .forEach(one -> activities.put(one.get("code").asText(), one)));
        return activities;
    }
}
