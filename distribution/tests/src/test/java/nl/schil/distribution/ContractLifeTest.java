package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a contract from hand-over to exit through import and REST of a running installation. */
class ContractLifeTest {
    private static final String HEADER = "number,title,kind,signed_on,start,term,options,notice,max_value,max_quantity,"
            + "quantity_unit,nature,raamovereenkomst\n";

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

    private static String contract(String number, String rest) {
        JsonNode job = client.importCsv("contracts", HEADER + number + "," + rest + "\n", false);
        assertThat(job.get("errors")).as(job.toString()).isEmpty();
        return client.get("contracts?q=" + number).get("items").get(0).get("id").asText();
    }

    private static Map<String, Object> longer(String date, String term) {
        return Map.of(
                "date",
                date,
                "value",
                0,
                "term",
                term,
                "threshold",
                "SUB_CENTRAL",
                "motivation",
                "De overgang vraagt meer tijd",
                "answers",
                Map.of("nature-unchanged", true));
    }

    @Test
    void aChangeOfTheTermMovesTheEndFromItsDayOn() {
        String page = "contracts/"
                + contract("DUUR-1", "Beheer,OVEREENKOMST,2025-12-01,2026-01-01,P2Y,P1Y,P3M,500000,,,services,");
        String tag = "\"" + client.get(page).get("version").asText() + "\"";
        JsonNode verdict = client.post(page + "/changes/proposals", longer("2026-06-01", "P6M"))
                .expect(200)
                .json();
        assertThat(verdict.get("explanation").toString()).contains("2027-12-31", "2028-06-30");
        JsonNode change = client.post(page + "/changes", longer("2026-06-01", "P6M"))
                .expect(201)
                .json();
        JsonNode before = client.get(page + "?asOf=2026-05-31");
        assertThat(before.get("currentEnd").asText()).isEqualTo("2027-12-31");
        assertThat(before.get("termChanges")).isEmpty();
        JsonNode after = client.get(page + "?asOf=2026-06-01");
        assertThat(after.get("currentEnd").asText()).isEqualTo("2028-06-30");
        assertThat(after.get("maxEnd").asText()).isEqualTo("2029-06-30");
        assertThat(after.get("lastNoticeDay").asText()).isEqualTo("2028-03-30");
        assertThat(after.at("/termChanges/0/term").asText()).isEqualTo("P6M");
        assertThat(after.at("/periods/0/changed").asText()).isEqualTo("P6M");
        assertThat(client.get("decisions?from=2028-03-01&to=2028-04-30&asOf=2026-06-01")
                        .get("items")
                        .findValuesAsText("date"))
                .contains("2028-03-30");
        client.send("PATCH", page, Map.of("title", "Beheer en onderhoud"), Map.of("If-Match", tag))
                .expect(412);

        JsonNode early = client.post(page + "/changes", longer("2026-07-01", "-P3Y"))
                .expect(422)
                .json();
        assertThat(early.at("/errors/0/code").asText()).isEqualTo("contracts.term.change-short");
        client.post(
                        page + "/changes/" + change.get("id").asText() + "/reversal",
                        Map.of("date", "2026-09-01", "motivation", "Ingetrokken"))
                .expect(201);
        assertThat(client.get(page + "?asOf=2026-09-01").get("currentEnd").asText())
                .isEqualTo("2027-12-31");
    }

    @Test
    void aFrameworkLongerThanFourYearsByAChangeAsksForAMotivation() {
        String page = "contracts/" + contract("DUUR-2", "Raam,RAAM,2025-12-01,2026-01-01,P4Y,,P3M,500000,,,services,");
        JsonNode refused = client.post(page + "/changes", longer("2026-06-01", "P1M"))
                .expect(422)
                .json();
        assertThat(refused.at("/errors/0/code").asText()).isEqualTo("contracts.change.framework-term");
        String tag = "\"" + client.get(page).get("version").asText() + "\"";
        client.send("PATCH", page, Map.of("termMotivation", "Terugverdientijd"), Map.of("If-Match", tag))
                .expect(200);
        client.post(page + "/changes", longer("2026-06-01", "P1M")).expect(201);
    }

    @Test
    void aCallOffFitsInMoneyAndInQuantity() {
        String page = "contracts/"
                + contract("UREN-1", "Inhuur,RAAM,2025-12-01,2026-01-01,P2Y,,P3M,500000,1000,uur,services,");
        client.post(
                        page + "/call-offs",
                        Map.of("number", "A", "date", "2026-02-01", "committed", 90_000, "quantity", 900))
                .expect(201);
        client.post(page + "/call-offs", Map.of("number", "B", "date", "2026-02-01", "committed", 5_000))
                .expect(201);
        JsonNode refused = client.post(
                        page + "/call-offs",
                        Map.of("number", "C", "date", "2026-02-02", "committed", 10_100, "quantity", 100.5))
                .expect(422)
                .json();
        assertThat(refused.at("/errors/0/field").asText()).isEqualTo("quantity");
        assertThat(refused.at("/errors/0/message").asText()).contains("100.5 uur", "C-23/20");
        JsonNode quantity = client.get(page + "/ceiling?asOf=2026-03-01").get("quantity");
        assertThat(quantity.get("used").asInt()).isEqualTo(900);
        assertThat(quantity.get("headroom").asInt()).isEqualTo(100);
        assertThat(quantity.get("band").asText()).isEqualTo("ACT");
        assertThat(quantity.get("unknown").asInt()).isEqualTo(1);
        JsonNode job = client.importCsv(
                "call-offs",
                "raamovereenkomst,afroepnummer,datum,bedrag,aantal\nUREN-1,D,2026-02-03,1,100\nUREN-1,E,2026-02-03,1,1\n",
                false);
        assertThat(job.get("created").asInt()).as(job.toString()).isEqualTo(1);
        assertThat(job.at("/errors/0/message").asText()).contains("1,000").doesNotContain("{");
    }

    @Test
    void aCallOffContractIsLinkedToItsFrameworkWhenThatArrives() {
        String page = "contracts/"
                + contract("NOK-9", "Stoelen,NADERE,2026-02-01,2026-02-01,P1Y,,P1M,1000,,,supplies,RAAM-9");
        assertThat(client.get(page).get("findings").toString()).contains("contracts.finding.framework-unknown");
        String framework = contract("RAAM-9", "Meubilair,RAAM,2025-12-01,2026-01-01,P2Y,,P3M,50000,,,supplies,");
        JsonNode linked = client.get(page);
        assertThat(linked.get("frameworkId").asText()).isEqualTo(framework);
        assertThat(linked.get("findings").toString()).doesNotContain("framework-unknown");
        assertThat(client.get("contracts/" + framework + "/ceiling?asOf=2026-03-01")
                        .at("/used/amount")
                        .asInt())
                .isEqualTo(1000);
    }

    private static Client.Answer put(String path, Object body, String version) {
        return client.send("PUT", path, body, Map.of("If-Match", "\"" + version + "\""));
    }

    @Test
    void anExitPlanSaysWhatIsArrangedWhatIsProvenAndWhatNobodyKnows() {
        String page =
                "contracts/" + contract("EXIT-1", "Hosting,OVEREENKOMST,2025-12-01,2026-01-01,P2Y,,P3M,1,,,services,");
        String plan = page + "/exit-plan";
        JsonNode empty = client.get(plan);
        assertThat(empty.get("unknown").asInt()).isEqualTo(12);
        assertThat(empty.get("readiness").asInt()).isZero();
        assertThat(empty.get("items")).hasSize(12);
        Map<String, Object> answers = Map.of(
                "data-return", Map.of("answer", "YES", "clause", "art. 14.2"),
                "successor", Map.of("answer", "NO"),
                "rates", Map.of("answer", "YES"),
                "substitutability", Map.of("answer", "NOT"));
        client.send("PUT", plan, Map.of(), Map.of()).expect(428);
        JsonNode refused = put(plan, Map.of("answers", answers, "owner", "x"), "0")
                .expect(422)
                .json();
        assertThat(refused.get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("owner", "answers.substitutability");
        refused.get("errors")
                .forEach(e -> assertThat(e.get("message").asText())
                        .isNotEqualTo(e.get("code").asText()));
        Map<String, Object> better = new HashMap<>(answers);
        better.put("substitutability", Map.of("answer", "NOT", "note", "One supplier in Europe"));
        Map<String, Object> body = Map.of("answers", better, "owner", "beheer@example.nl", "nextReview", "2026-06-01");
        JsonNode saved = put(plan, body, "0").expect(200).json();
        assertThat(saved.get("ready").asInt()).isEqualTo(2);
        assertThat(saved.get("unproven").asInt()).isEqualTo(1);
        assertThat(saved.get("lacking").asInt()).isEqualTo(1);
        assertThat(saved.get("unknown").asInt()).isEqualTo(8);
        assertThat(saved.get("readiness").asDouble()).isEqualTo(0.1666);
        put(plan, body, "0").expect(412);
        assertThat(client.get(plan + "?asOf=2026-06-02").get("reviewOverdue").asBoolean())
                .isTrue();
    }

    @Test
    void aHandOverIsAcceptedWhenEveryPointIsSettled() {
        String page =
                "contracts/" + contract("OVER-1", "Beheer,OVEREENKOMST,2025-12-01,2026-01-01,P2Y,,P3M,1,,,services,");
        String path = page + "/hand-over";
        JsonNode start = client.get(path + "?asOf=2026-01-15");
        assertThat(start.get("state").asText()).isEqualTo("OPEN");
        assertThat(start.get("dueOn").asText()).isEqualTo("2026-01-31");
        assertThat(client.get(path + "?asOf=2025-11-30").get("state").asText()).isEqualTo("NOT_STARTED");
        Map<String, Object> items = new HashMap<>();
        start.get("items")
                .forEach(item -> items.put(item.get("key").asText(), Map.of("doneOn", "2026-01-20", "note", "Gedaan")));
        items.put("transition", Map.of("notApplicable", "No previous supplier"));
        items.remove("exit");
        Map<String, Object> people = Map.of("from", "inkoper@example.nl", "to", "manager@example.nl");
        Map<String, Object> body = new HashMap<>(people);
        body.put("items", items);
        body.put("acceptedOn", "2026-01-28");
        JsonNode refused = put(path, body, "0").expect(422).json();
        assertThat(refused.at("/errors/0/field").asText()).isEqualTo("acceptedOn");
        assertThat(refused.at("/errors/0/message").asText()).contains("1 point");
        items.put("exit", Map.of("doneOn", "2026-01-27"));
        JsonNode accepted = put(path, body, "0").expect(200).json();
        assertThat(accepted.get("state").asText()).isEqualTo("ACCEPTED");
        assertThat(accepted.get("coverage").asInt()).isEqualTo(1);
        assertThat(accepted.get("notApplicable").asInt()).isEqualTo(1);
        assertThat(client.get("shell/cells/I/1/records?activity=I1a&fulfilled=true&asOf=2026-03-01&organisation="
                                + client.get(page).get("organisation").asText())
                        .toString())
                .contains("OVER-1");
    }
}
