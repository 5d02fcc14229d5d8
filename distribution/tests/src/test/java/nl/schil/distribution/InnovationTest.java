package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An idea from the supplier's door to a verified benefit, through REST of a running installation. */
@Tag("innovation")
class InnovationTest {
    private static final LocalDate TODAY = LocalDate.now();

    @TempDir
    static Path directory;

    private static Installation schil;
    private static Client admin;
    private static String supplier;
    private static String other;
    private static Person noor;
    private static Person sam;

    @BeforeAll
    static void start() {
        schil = Installation.unpack(directory).start();
        admin = schil.client("administrator");
        admin.importCsv("suppliers", "name,kvk\nTestmeubel B.V.,12345678\nConcurrent B.V.,56756756\n", false);
        admin.importCsv(
                "contracts",
                "number,title,kind,supplier_key,signed_on,start,term,options,notice,max_value,category,tier\n"
                        + "INN-1,Meubilair,RAAM,KVK:12345678,2025-12-01,2026-01-01,P8Y,P1Y,P3M,1000000,Meubilair,G\n",
                false);
        supplier = admin.get("suppliers?q=12345678").at("/items/0/id").asText();
        other = admin.get("suppliers?q=56756756").at("/items/0/id").asText();
        noor = Person.added(schil, admin, "noor", "supplier-manager");
        sam = Person.added(schil, admin, "sam", "supplier-manager");
    }

    @AfterAll
    static void stop() {
        schil.close();
    }

    /** What If-Match names of a record that was read. */
    private static String tag(JsonNode read) {
        return "\"" + read.get("version").asText() + "\"";
    }

    private static Map<String, JsonNode> activities() {
        Map<String, JsonNode> activities = new TreeMap<>();
        admin.get("shell?asOf=" + TODAY)
                .get("cells")
                .forEach(cell -> cell.get("activities")
                        .forEach(one -> activities.put(one.get("code").asText(), one)));
        return activities;
    }

    private static JsonNode published(Person buyer) {
        JsonNode draft = buyer.send(
                        "POST",
                        "innovation/challenges",
                        Map.of(
                                "title", "Meubels die blijven",
                                "question", "Hoe blijven meubels langer in gebruik?",
                                "terms", "Iedereen krijgt antwoord.",
                                "category", "Meubilair",
                                "openFrom", TODAY.toString(),
                                "openUntil", TODAY.plusDays(30).toString()))
                .expect(201)
                .json();
        assertThat(buyer.send("POST", "innovation/invitations", invitation(draft, supplier))
                        .expect(422)
                        .text())
                .contains("innovation.challenge.not-open");
        JsonNode published = buyer.send(
                        "PUT", "innovation/challenges/" + draft.get("id").asText() + "/publication", null, tag(draft))
                .expect(200)
                .json();
        assertThat(published.get("state").asText()).isEqualTo("OPEN");
        return published;
    }

    private static Map<String, Object> invitation(JsonNode challenge, String whom) {
        return Map.of(
                "supplier",
                whom,
                "challenge",
                challenge.get("id").asText(),
                "people",
                List.of(Map.of("name", "P. Proef", "email", "p.proef@example.org")));
    }

    private static Person invited(Person buyer, JsonNode challenge, String whom) {
        JsonNode links = buyer.send("POST", "innovation/invitations", invitation(challenge, whom))
                .expect(200)
                .json();
        return Person.visitor(schil, links.at("/links/0/link").asText());
    }

    private static JsonNode decide(Person buyer, JsonNode idea, String to) {
        List<Object> criteria = new ArrayList<>();
        idea.get("moves").forEach(move -> {
            if (move.get("to").asText().equals(to)) {
                move.get("criteria").forEach(one -> criteria.add(Map.of("criterion", one.asText(), "outcome", "MET")));
            }
        });
        return buyer.send(
                        "POST",
                        "innovation/ideas/" + id(idea) + "/decisions",
                        Map.of(
                                "to",
                                to,
                                "decider",
                                noor.get("session").at("/user/id").asText(),
                                "reason",
                                "Past bij het doel",
                                "answer",
                                "Wij gaan ermee verder.",
                                "criteria",
                                criteria),
                        tag(idea.get("summary")))
                .expect(201)
                .json();
    }

    private static String id(JsonNode idea) {
        return idea.at("/summary/id").asText();
    }

    @Test
    void anIdeaGoesFromTheDoorToAVerifiedBenefitAndProvesFourActivities() {
        Person buyer = noor;
        assertThat(activities().get("B4a").toString()).contains("NOT_APPLICABLE");
        JsonNode challenge = published(buyer);
        Person visitor = invited(buyer, challenge, supplier);
        Person rival = invited(buyer, challenge, other);
        JsonNode desk = visitor.send(
                        "POST", "door/ideas", Map.of("title", "Paspoort", "description", "Elk meubel een chip."))
                .expect(201)
                .json();
        assertThat(desk.at("/ideas/0/stage").asText()).isEqualTo("IDEA");
        assertThat(rival.get("door/ideas").get("ideas"))
                .as("others see nothing of it")
                .isEmpty();
        assertThat(visitor.send("GET", "innovation/ideas", null).status()).isEqualTo(404);
        assertThat(buyer.send("GET", "door/ideas", null).status()).isEqualTo(401);

        String found =
                buyer.get("innovation/ideas?q=paspoort").at("/items/0/id").asText();
        JsonNode idea = buyer.get("innovation/ideas/" + found);
        assertThat(buyer.send(
                                "POST",
                                "innovation/ideas/" + found + "/decisions",
                                Map.of("to", "INTAKE"),
                                tag(idea.get("summary")))
                        .expect(422)
                        .text())
                .contains("innovation.move.decider", "problem.field.required");
        idea = decide(buyer, decide(buyer, decide(buyer, idea, "INTAKE"), "EXPLORATION"), "FEASIBILITY");
        assertThat(visitor.get("door/ideas").at("/ideas/0/answer").asText()).isEqualTo("Wij gaan ermee verder.");
        assertThat(idea.at("/summary/answering/standing").asText()).isEqualTo("IN_TIME");
        idea = buyer.send("PUT", "innovation/ideas/" + found, withRoute(idea), tag(idea.get("summary")))
                .expect(200)
                .json();
        idea = decide(buyer, idea, "PILOT");
        assertThat(idea.at("/summary/stage").asText()).isEqualTo("PILOT");

        pilotAndBenefit(buyer, found);
        agree(buyer);
        Map<String, JsonNode> proven = activities();
        for (String code : List.of("B4a", "B4b", "S4a", "I4a")) {
            assertThat(proven.get(code).toString()).as(code).contains("MEASURED");
            assertThat(proven.get(code).at("/coverage").decimalValue()).as(code).isEqualByComparingTo("1");
        }
        onAndOff();
    }

    private static Map<String, Object> withRoute(JsonNode idea) {
        return Map.of(
                "title", idea.at("/summary/title").asText(),
                "description", idea.get("description").asText(),
                "origin", "SUPPLIER",
                "supplier", supplier,
                "category", "Meubilair",
                "legalRoute", "WITHIN_CONTRACT",
                "legalNote", "Getoetst aan art. 2.163b");
    }

    private static void pilotAndBenefit(Person buyer, String idea) {
        JsonNode pilot = buyer.send(
                        "POST",
                        "innovation/ideas/" + idea + "/outcomes/pilots",
                        Map.of(
                                "title", "Veertig stoelen",
                                "startsOn", TODAY.minusDays(9).toString(),
                                "endsOn", TODAY.toString(),
                                "criteria", List.of("Een derde minder")))
                .expect(201)
                .json();
        assertThat(pilot.get("state").asText()).isEqualTo("RUNNING");
        buyer.send(
                        "PUT",
                        "innovation/pilots/" + pilot.get("id").asText() + "/result",
                        Map.of("result", "Gelukt", "criteria", List.of()),
                        tag(pilot))
                .expect(200);
        JsonNode claimed = buyer.send(
                        "POST",
                        "innovation/ideas/" + idea + "/outcomes/benefits",
                        Map.of("title", "Minder", "unit", "EUR", "money", true, "amount", 1000000, "source", "BC"))
                .expect(201)
                .json();
        String path = "innovation/benefits/" + claimed.get("id").asText();
        JsonNode realised = buyer.send(
                        "PUT", path + "/realisation", Map.of("amount", 800000, "source", "facturen"), tag(claimed))
                .expect(200)
                .json();
        assertThat(buyer.send("PUT", path + "/verification", null, tag(realised))
                        .expect(422)
                        .text())
                .contains("innovation.benefit.claimant");
        sam.send("PUT", path + "/verification", null, tag(realised)).expect(200);
        JsonNode figures = buyer.get("innovation/figures");
        assertThat(figures.at("/value/0/rate").decimalValue()).isEqualByComparingTo("0.8");
        assertThat(figures.at("/answer/inTime").asInt()).isEqualTo(1);
    }

    private static void agree(Person buyer) {
        buyer.send(
                        "POST",
                        "innovation/agreements",
                        Map.of(
                                "supplier", supplier,
                                "owner", "SHARED",
                                "property", "Gegevens van ons",
                                "procedure", "Stuurgroep",
                                "budgetCents", 5000000))
                .expect(201);
    }

    /** Switched off, the module takes its own activities along and nothing else; on again all is as it was. */
    private static void onAndOff() {
        Map<String, JsonNode> before = activities();
        admin.put("modules/innovation", Map.of("enabled", false)).expect(200);
        Map<String, JsonNode> changed = activities();
        changed.entrySet().removeAll(before.entrySet());
        assertThat(changed).containsOnlyKeys("B4a", "B4b", "S4a", "I4a");
        admin.put("modules/innovation", Map.of("enabled", true)).expect(200);
        assertThat(activities()).isEqualTo(before);
    }

    @Test
    void aChallengeIsAFileThatAnOrganisationPublishesItself() {
        Person buyer = sam;
        JsonNode draft = buyer.send(
                        "POST",
                        "innovation/challenges",
                        Map.of(
                                "title", "<b>Stil</b> & schoon",
                                "question", "Hoe?",
                                "terms", "Zo.",
                                "openFrom", "2026-01-01",
                                "openUntil", "2030-01-01"))
                .expect(201)
                .json();
        String path = "innovation/challenges/" + draft.get("id").asText() + "/document/";
        String html = admin.send("GET", path + "html", null, Map.of("Accept", "text/html", "Accept-Language", "nl"))
                .expect(200)
                .text();
        assertThat(html).contains("&lt;b&gt;Stil&lt;/b&gt; &amp; schoon", "Onze vraag");
        Client.Answer pdf = admin.send("GET", path + "pdf", null, Map.of("Accept", "application/pdf"))
                .expect(200);
        assertThat(pdf.text()).startsWith("%PDF-");
    }

    @Test
    void anImportAddsIdeasAndRefusesAWayThatDoesNotExist() {
        String head = "title,description,origin,supplier_key,received_on,intake_on,exploration_on,pilot_on,legal_route,"
                + "legal_note,decider,reason,answer\n";
        JsonNode job = admin.importCsv(
                "ideas",
                head
                        + "Uit een lijst,Wat,SUPPLIER,KVK:12345678,2026-01-05,2026-01-06,2026-01-20,,,,Stuurgroep,past,Ja\n"
                        + "Zomaar een pilot,Wat,OWN,,2026-01-05,2026-01-06,,2026-02-01,SBIR,nieuw,Stuurgroep,past,\n"
                        + "Zonder antwoord,Wat,SUPPLIER,KVK:12345678,2026-01-05,2026-01-06,2026-01-20,,,,Stuurgroep,past,\n",
                false);
        assertThat(job.get("created").asInt()).isEqualTo(1);
        assertThat(job.get("rejected").asInt()).isEqualTo(2);
        JsonNode again = admin.importCsv("ideas", head + "uit EEN lijst,Wat,OWN,,2026-01-05,,,,,,,,\n", false);
        assertThat(again.get("created").asInt()).isZero();
        JsonNode row = admin.get("innovation/ideas?q=lijst").at("/items/0");
        assertThat(row.get("stage").asText()).isEqualTo("EXPLORATION");
        assertThat(row.at("/answering/days").asInt()).isEqualTo(15);
    }
}
