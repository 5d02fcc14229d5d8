package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a contract asks of the people who look after it, through REST of a running installation. */
class AttentionTest {
    @TempDir
    static Path directory;

    private static Installation schil;
    private static Client client;

    @BeforeAll
    static void start() {
        schil = Installation.unpack(directory).start();
        client = schil.client("administrator");
    }

    @AfterAll
    static void stop() {
        schil.close();
    }

    private static String contract(String number, String tier) {
        client.importCsv(
                "contracts",
                "number,title,kind,signed_on,start,term,options,notice,max_value,owner_email,tier\n" + number
                        + ",Schoonmaak,OVEREENKOMST,2025-12-01,2026-01-01,P4Y,P1Y,P3M,1000000,eigenaar@example.nl,"
                        + tier + "\n",
                false);
        return client.get("contracts?q=" + number).get("items").get(0).get("id").asText();
    }

    private static Map<String, Object> answers(int criticality, int complexity, int supplyRisk, int policyGoals) {
        return Map.of(
                "criticality",
                criticality,
                "complexity",
                complexity,
                "supplyRisk",
                supplyRisk,
                "policyGoals",
                policyGoals);
    }

    @Test
    void aTierIsComputedExplainedOverriddenAndFallsBack() {
        String contract = "contracts/" + contract("NIV-1", "");
        assertThat(client.get(contract).get("missing").toString()).contains("TIER");
        JsonNode none = client.get(contract + "/tier");
        assertThat(none.has("inForce")).isFalse();
        assertThat(none.get("missing")).hasSize(4);

        JsonNode exact =
                client.put(contract + "/tier", answers(3, 4, 3, 3)).expect(200).json();
        assertThat(exact.get("score").decimalValue()).isEqualByComparingTo("3.50");
        assertThat(exact.get("computed").asText()).isEqualTo("G");
        assertThat(exact.at("/inForce/source").asText()).isEqualTo("COMPUTED");
        assertThat(exact.get("explanation").toString())
                .contains("30%", "1.2", "3.5", "2026-11-24")
                .doesNotContain("contracts.tier");
        JsonNode page = client.get(contract);
        assertThat(page.get("missing").toString()).doesNotContain("TIER");
        assertThat(page.at("/tierInForce/tier").asText()).isEqualTo("G");
        assertThat(page.has("tier")).as("the entered tier stays what it was").isFalse();

        LocalDate until = LocalDate.now().plusDays(30);
        client.put(contract + "/tier/override", Map.of("tier", "B", "reason", "Loopt af", "until", until.toString()))
                .expect(200);
        assertThat(client.get(contract).at("/tierInForce/source").asText()).isEqualTo("OVERRIDE");
        JsonNode after = client.get(contract + "/tier?asOf=" + until.plusDays(1));
        assertThat(after.at("/inForce/tier").asText()).isEqualTo("G");
        assertThat(after.at("/expired/tier").asText()).isEqualTo("B");
        client.send("DELETE", contract + "/tier/override", null, Map.of()).expect(200);
        client.send("DELETE", contract + "/tier/override", null, Map.of()).expect(409);
        assertThat(client.get(contract + "/tier").get("overrides")).hasSize(1);
    }

    @Test
    void anEnteredTierStaysAFactAndWhatIsWrongIsToldByField() {
        String contract = "contracts/" + contract("NIV-2", "S");
        assertThat(client.get(contract + "/tier").at("/inForce/source").asText())
                .isEqualTo("ENTERED");
        JsonNode part = client.put(contract + "/tier", Map.of("criticality", 5))
                .expect(200)
                .json();
        assertThat(part.has("score")).isFalse();
        assertThat(part.at("/inForce/source").asText()).isEqualTo("ENTERED");
        assertThat(client.put(contract + "/tier", Map.of("criticality", 6))
                        .expect(422)
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("criticality");
        JsonNode problem = client.put(contract + "/tier/override", Map.of("tier", "Z", "until", "2020-01-01"))
                .expect(422)
                .json();
        assertThat(problem.get("errors").findValuesAsText("field")).contains("tier", "reason", "until");
    }

    @Test
    void aNoticeDayNamesTheLastWorkingDayAndStaysTheDayOfTheContract() {
        client.importCsv(
                "contracts",
                "number,title,kind,signed_on,start,term,options,notice\n"
                        + "FEEST-1,Kerst,OVEREENKOMST,2024-03-01,2024-03-27,P3Y,P1Y,P3M\n",
                false);
        String id =
                client.get("contracts?q=FEEST-1").get("items").get(0).get("id").asText();
        JsonNode contract = client.get("contracts/" + id + "?asOf=2026-11-24");
        assertThat(contract.get("lastNoticeDay").asText()).isEqualTo("2026-12-26");
        assertThat(contract.get("lastNoticeWorkingDay").asText()).isEqualTo("2026-12-24");
        assertThat(contract.at("/periods/0/lastNoticeWorkingDay").asText()).isEqualTo("2026-12-24");
        JsonNode moment = client.get("decisions?from=2026-12-26&to=2026-12-26&asOf=2026-11-24")
                .get("items")
                .get(0);
        assertThat(moment.get("date").asText()).isEqualTo("2026-12-26");
        assertThat(moment.get("workingDay").asText()).isEqualTo("2026-12-24");

        String file = client.send("GET", "decisions/calendar?asOf=2026-11-24&subject=contract:" + id, null, Map.of())
                .expect(200)
                .text()
                .replaceAll("\r\n[ \t]", "");
        assertThat(file).contains("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20261226", "24 Dec 2026", "FEEST-1");
        String list = client.send("GET", "decisions/calendar?from=2026-12-01&to=2026-12-31", null, Map.of())
                .expect(200)
                .text();
        assertThat(list).contains("UID:" + id);
        client.send("GET", "decisions/calendar?subject=contract", null, Map.of())
                .expect(422);
        assertThat(client.send("GET", "decisions/calendar?subject=contract:" + id + "&asOf=2020-01-01", null, Map.of())
                        .expect(200)
                        .text())
                .doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void theHolidaysAreThoseOfTheAlgemeneTermijnenwet() {
        JsonNode holidays = client.get("holidays?from=2026-01-01&to=2026-12-31").get("items");
        assertThat(holidays.findValuesAsText("date"))
                .contains("2026-04-03", "2026-04-27", "2026-05-05", "2026-05-25", "2026-12-25")
                .hasSize(11);
        client.send("GET", "holidays?from=2026-01-01&to=2046-01-01", null, Map.of())
                .expect(422);
    }

    @Test
    void anObligationIsDueFulfilledAndTakenBack() {
        String id = contract("VERPL-1", "S");
        String path = "contracts/" + id + "/obligations";
        JsonNode added = client.post(
                        path,
                        Map.of(
                                "text",
                                "Rapportage",
                                "side",
                                "SUPPLIER",
                                "anchor",
                                "QUARTER",
                                "shift",
                                "P14D",
                                "since",
                                "2026-01-01"))
                .expect(201)
                .json();
        String obligation = added.at("/items/0/id").asText();
        JsonNode then = client.get(path + "?asOf=2026-05-01");
        assertThat(then.get("overdue").asInt()).isEqualTo(1);
        assertThat(then.at("/items/0/occurrences/0/due").asText()).isEqualTo("2026-04-14");

        String listed = "decisions?from=2026-04-14&to=2026-04-14&asOf=2026-05-01";
        assertThat(client.get(listed).toString()).doesNotContain(obligation);
        JsonNode due = client.get(listed + "&about=OBLIGATION").get("items").get(0);
        assertThat(due.get("kind").asText()).isEqualTo("OBLIGATION");
        assertThat(due.get("what").asText()).contains("Rapportage");
        assertThat(due.get("status").asText()).isEqualTo("MISSED");
        client.send("GET", "decisions?about=NIETS", null, Map.of()).expect(422);

        String occurrence = path + "/" + obligation + "/occurrences/2026-03-31";
        client.put(occurrence + "/fulfilment", Map.of("doneOn", "2026-04-10", "note", "Zaak 1"))
                .expect(200);
        assertThat(client.get(path + "?asOf=2026-05-01").get("overdue").asInt()).isZero();
        client.put(occurrence + "/fulfilment", Map.of()).expect(422);
        client.put(occurrence + "/undoing", Map.of()).expect(422);
        client.put(occurrence + "/undoing", Map.of("reason", "Verkeerde regel")).expect(200);
        assertThat(client.get(path + "?asOf=2026-05-01").get("overdue").asInt()).isEqualTo(1);
        client.put(path + "/" + obligation + "/withdrawal", Map.of("reason", "Vervallen"))
                .expect(200);
        assertThat(client.post(path, Map.of("side", "NIEMAND", "anchor", "DATE"))
                        .expect(422)
                        .json()
                        .get("errors")
                        .findValuesAsText("field"))
                .contains("text", "side", "date");
    }
}
