package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Improving together through REST: the buyer by session, the supplier by the link of an invitation. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("development")
class DevelopmentTest {
    private static final LocalDate TODAY = LocalDate.now();

    @TempDir
    static Path directory;

    private static Installation schil;
    private static Client admin;
    private static String supplier;
    private static Person noor;
    private static Person sam;

    @BeforeAll
    static void start() {
        schil = Installation.unpack(directory).start();
        admin = schil.client("administrator");
        admin.importCsv("suppliers", "name,kvk\nSamen Beter B.V.,45645645\n", false);
        admin.importCsv(
                "contracts",
                "number,title,kind,supplier_key,signed_on,start,term,owner_email,tier\n"
                        + "DEV-1,Meubilair,OVEREENKOMST,KVK:45645645,2025-12-01,2026-01-01,P8Y,a@example.nl,G\n",
                false);
        supplier =
                admin.get("suppliers?q=45645645").get("items").get(0).get("id").asText();
        noor = Person.added(schil, admin, "noor", "supplier-manager");
        sam = Person.added(schil, admin, "sam", "supplier-manager");
    }

    @AfterAll
    static void stop() {
        schil.close();
    }

    private static Person visit(JsonNode invited) {
        return Person.visitor(schil, invited.get("link").asText());
    }

    private static String tag(JsonNode record) {
        return "\"" + record.get("version").asText() + "\"";
    }

    private static Map<String, JsonNode> activities() {
        Map<String, JsonNode> activities = new HashMap<>();
        admin.get("shell?asOf=" + TODAY)
                .get("cells")
                .forEach(cell -> cell.get("activities")
                        .forEach(one -> activities.put(one.get("code").asText(), one)));
        return activities;
    }

    private static Map<String, Object> objective(String owner, String text) {
        return Map.of(
                "owner",
                owner,
                "text",
                text,
                "measure",
                "Mediaan",
                "target",
                "14 dagen",
                "due",
                TODAY.withDayOfYear(1).plusYears(1).toString());
    }

    private static Map<String, Object> joint(List<Map<String, Object>> objectives) {
        return Map.of(
                "supplier",
                supplier,
                "year",
                TODAY.getYear(),
                "title",
                "Gezamenlijk plan",
                "ambition",
                "Samen beter",
                "objectives",
                objectives);
    }

    @Test
    @Order(1)
    void aJointPlanIsSignedByBothSidesAndOnlyAsItStands() {
        noor.send("POST", "development/joint-plans", joint(List.of(objective("BUYER", "Alleen van ons"))))
                .expect(422);
        JsonNode made = noor.send(
                        "POST",
                        "development/joint-plans",
                        joint(List.of(objective("SHARED", "Levertijd naar 14 dagen"))))
                .expect(201)
                .json();
        String path = "development/joint-plans/" + made.get("id").asText();
        noor.send("POST", "development/joint-plans", joint(List.of(objective("SHARED", "Nog een"))))
                .expect(422);
        JsonNode invited = noor.send("POST", path + "/invitations", Map.of("name", "Vera"))
                .expect(200)
                .json();
        Person vera = visit(invited);
        JsonNode seen = vera.get("door/joint-plan");
        assertThat(seen.get("state").asText()).isEqualTo("WAITING");
        for (String elsewhere : List.of(
                "door/improvement-plan", "door/evaluation", path, "development/joint-plans", "suppliers/" + supplier)) {
            assertThat(vera.send("GET", elsewhere, null).status()).as(elsewhere).isEqualTo(404);
        }

        JsonNode read = noor.get(path);
        JsonNode changed = noor.send(
                        "PUT", path, joint(List.of(objective("SHARED", "Levertijd naar 12 dagen"))), tag(read))
                .expect(200)
                .json();
        assertThat(changed.get("edition").asInt()).isEqualTo(2);
        vera.send(
                        "POST",
                        "door/joint-plan/signature",
                        Map.of("digest", seen.get("digest").asText(), "role", "Directeur"))
                .expect(422);
        JsonNode now = vera.get("door/joint-plan");
        vera.send(
                        "POST",
                        "door/joint-plan/signature",
                        Map.of("digest", now.get("digest").asText(), "role", "Directeur"))
                .expect(200);
        JsonNode half = noor.get(path);
        noor.send("POST", path + "/signature", Map.of("digest", "anders", "role", "Manager"), tag(half))
                .expect(422);
        JsonNode signed = noor.send(
                        "POST",
                        path + "/signature",
                        Map.of("digest", half.get("digest").asText(), "role", "Manager"),
                        tag(half))
                .expect(200)
                .json();
        assertThat(signed.get("state").asText()).isEqualTo("SIGNED");
        assertThat(signed.get("signatures")).hasSize(2);
        String objective = signed.get("objectives").get(0).get("id").asText();
        JsonNode told = vera.send("PUT", "door/joint-plan/progress", Map.of("objective", objective, "percent", 40))
                .expect(200)
                .json();
        assertThat(told.get("progress").get("percent").asInt()).isEqualTo(40);
        for (Client.Answer pdf : List.of(
                noor.send("GET", path + "/document", null), vera.send("GET", "door/joint-plan/document", null))) {
            assertThat(pdf.expect(200).header("Content-Type")).startsWith("application/pdf");
            assertThat(pdf.text()).startsWith("%PDF-");
        }
        assertThat(activities().get("I3a").get("status").asText()).isEqualTo("MEASURED");
    }

    @Test
    @Order(2)
    void anImprovementPlanNeedsBothSidesAndSomebodyElsesVerdict() {
        Map<String, Object> body = Map.of(
                "supplier",
                supplier,
                "title",
                "Levertijd",
                "goal",
                "98% op tijd",
                "trigger",
                "KPI",
                "triggerText",
                "Op tijd 91%",
                "measured",
                91,
                "norm",
                98,
                "milestones",
                List.of(Map.of(
                        "title", "Oorzaken bekend", "due", TODAY.plusDays(30).toString())));
        JsonNode plan = noor.send("POST", "development/improvement-plans", body)
                .expect(201)
                .json();
        String path = "development/improvement-plans/" + plan.get("id").asText();
        plan = step(noor, path, "AGREED", 200);
        step(noor, path, "STARTED", 422);
        Person vera = visit(noor.send("POST", path + "/invitations", Map.of("name", "Vera"))
                .expect(200)
                .json());
        JsonNode seen = vera.get("door/improvement-plan");
        vera.send("POST", "door/improvement-plan/steps", Map.of("step", "VERIFIED"))
                .expect(422);
        assertThat(vera.send(
                                "POST",
                                "door/improvement-plan/steps",
                                Map.of(
                                        "step",
                                        "AGREED",
                                        "digest",
                                        seen.get("digest").asText()))
                        .expect(200)
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("AGREED");
        noor.send("PUT", path, body, tag(noor.get(path))).expect(422);
        step(noor, path, "STARTED", 200);
        String milestone = seen.get("milestones").get(0).get("id").asText();
        vera.send("PUT", "door/improvement-plan/progress", Map.of("milestone", milestone, "percent", 60))
                .expect(200);
        actions(path, vera);
        step(noor, path, "CLAIMED", 200);
        step(noor, path, "VERIFIED", 422);
        assertThat(step(sam, path, "VERIFIED", 200).get("state").asText()).isEqualTo("VERIFIED");
        Map<String, JsonNode> activities = activities();
        assertThat(activities.get("B3a").get("status").asText()).isEqualTo("MEASURED");
        assertThat(activities.get("B3b").get("status").asText()).isEqualTo("MEASURED");
        assertThat(activities.get("B3b").get("coverage").decimalValue()).isEqualByComparingTo("1");
        assertThat(noor.get("development/improvement-plans?late=true").get("items"))
                .isEmpty();
        step(noor, path, "CLOSED", 200);
        assertThat(vera.send("GET", "door/improvement-plan", null).status())
                .as("what it was for is over")
                .isEqualTo(401);
    }

    private static void actions(String path, Person vera) {
        for (String side : List.of("BUYER", "SUPPLIER")) {
            JsonNode plan = noor.send(
                            "POST",
                            path + "/actions",
                            Map.of(
                                    "side",
                                    side,
                                    "text",
                                    "Doen " + side,
                                    "due",
                                    TODAY.plusDays(9).toString()),
                            tag(noor.get(path)))
                    .expect(200)
                    .json();
            JsonNode action = plan.get("actions").get(plan.get("actions").size() - 1);
            if (side.equals("BUYER")) {
                vera.send(
                                "PUT",
                                "door/improvement-plan/action",
                                Map.of("action", action.get("id").asText(), "done", true))
                        .expect(404);
                noor.send(
                                "PUT",
                                path + "/actions/" + action.get("id").asText(),
                                Map.of(
                                        "side",
                                        side,
                                        "text",
                                        "Doen",
                                        "due",
                                        TODAY.toString(),
                                        "closedOn",
                                        TODAY.toString()),
                                tag(plan))
                        .expect(200);
            }
        }
        JsonNode plan = noor.get(path);
        for (JsonNode action : plan.get("actions")) {
            if (action.get("side").asText().equals("SUPPLIER")) {
                vera.send(
                                "PUT",
                                "door/improvement-plan/action",
                                Map.of("action", action.get("id").asText(), "done", true))
                        .expect(200);
            }
        }
    }

    private static JsonNode step(Person person, String path, String step, int status) {
        JsonNode read = person.get(path);
        Client.Answer answer = person.send("POST", path + "/steps", Map.of("step", step), tag(read));
        return answer.expect(status).json();
    }

    @Test
    @Order(3)
    void aProgrammeTakesItsStepsInOrder() {
        JsonNode programme = noor.send(
                        "POST",
                        "development/programmes",
                        Map.of(
                                "title",
                                "Op tijd",
                                "purpose",
                                "Terug op de norm",
                                "kind",
                                "REACTIVE",
                                "mode",
                                "DIRECT",
                                "level",
                                "BASIC",
                                "aims",
                                List.of("Op tijd geleverd"),
                                "suppliers",
                                List.of(supplier)))
                .expect(201)
                .json();
        String path = "development/programmes/" + programme.get("id").asText();
        Map<String, String> proof = Map.of("passedOn", TODAY.toString(), "decider", "Noor", "proof", "Verslag");
        noor.send("PUT", path + "/gates/TEAM", proof, tag(programme)).expect(422);
        JsonNode passed = noor.send("PUT", path + "/gates/COMMODITIES", proof, tag(programme))
                .expect(200)
                .json();
        assertThat(passed.get("passed").asInt()).isEqualTo(1);
        assertThat(passed.get("gates").get(1).get("next").asBoolean()).isTrue();
        noor.send(
                        "PUT",
                        path + "/gates/SUPPLIERS",
                        Map.of("passedOn", TODAY.toString(), "decider", "Noor"),
                        tag(passed))
                .expect(422);
        assertThat(noor.get("development/assumption").get("reason").asText()).isEqualTo("TOO_FEW");
    }

    @Test
    @Order(4)
    void theChainBehindASupplierIsMappedForAGoal() {
        JsonNode goal = noor.send("POST", "development/chain/goals", Map.of("title", "Meubels zonder nieuw staal"))
                .expect(200)
                .json();
        assertThat(activities().get("I3b").get("coverage").decimalValue()).isEqualByComparingTo("0");
        noor.send(
                        "POST",
                        "development/chain/goals/" + goal.get("id").asText() + "/links",
                        Map.of(
                                "supplier",
                                supplier,
                                "partyName",
                                "Staalgroep Verzonnen",
                                "delivers",
                                "Stalen frames",
                                "dependency",
                                4,
                                "influence",
                                3,
                                "reach",
                                "THROUGH_CONTRACT",
                                "source",
                                "Opgave van de leverancier"))
                .expect(200);
        JsonNode chain = noor.get("development/chain");
        assertThat(chain.findValue("score").decimalValue()).isEqualByComparingTo("0.3");
        assertThat(chain.findValue("blindSpot").decimalValue()).isEqualByComparingTo("0.56");
        JsonNode measured = activities().get("I3b");
        assertThat(measured.get("status").asText()).isEqualTo("MEASURED");
        assertThat(measured.get("coverage").decimalValue()).isEqualByComparingTo("1");
    }

    @Test
    @Order(5)
    void offItsCellsAreUnknownAndOtherNumbersStayAsTheyWere() {
        Map<String, JsonNode> before = activities();
        admin.put("modules/development", Map.of("enabled", false)).expect(200);
        try {
            Map<String, JsonNode> changed = activities();
            changed.entrySet().removeAll(before.entrySet());
            assertThat(changed).containsOnlyKeys("B3a", "B3b", "I3a", "I3b");
            changed.values()
                    .forEach(one -> assertThat(one.get("status").asText()).isEqualTo("UNKNOWN"));
            assertThat(admin.send("GET", "development/joint-plans", null, Map.of())
                            .status())
                    .isEqualTo(404);
        } finally {
            admin.put("modules/development", Map.of("enabled", true)).expect(200);
        }
        assertThat(activities()).isEqualTo(before);
    }

    @Test
    @Order(6)
    void everythingCanBeTakenOut() {
        for (String set : List.of("joint-plans", "improvement-plans", "development-actions", "programmes")) {
            String csv = admin.send("GET", "exports/" + set + "?format=csv", null, Map.of())
                    .expect(200)
                    .text();
            assertThat(csv.lines().count()).as(set).isGreaterThan(1);
        }
    }
}
