package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Two-way evaluation through REST: the buyer by session, the supplier by the link of an invitation. */
@Isolated
class EvaluationTest {
    private static final String PASSWORD = "vier woorden op een rij";
    private static final LocalDate TODAY = LocalDate.now();

    @TempDir
    static Path directory;

    private static Installation schil;
    private static Client admin;
    private static String supplier;
    private static String buyer;
    private static Person noor;

    @BeforeAll
    static void start() {
        schil = Installation.unpack(directory).start();
        admin = schil.client("administrator");
        admin.importCsv("suppliers", "name,kvk\nSpiegel Kantoor B.V.,45645645\nConcurrent B.V.,56756756\n", false);
        supplier =
                admin.get("suppliers?q=45645645").get("items").get(0).get("id").asText();
        buyer = user("noor", "supplier-manager");
        noor = signIn("noor");
    }

    @AfterAll
    static void stop() {
        schil.close();
    }

    private static String user(String name, String role) {
        return admin.post(
                        "users",
                        Map.of(
                                "username",
                                name,
                                "displayName",
                                "Collega " + name,
                                "password",
                                PASSWORD,
                                "mustChangePassword",
                                false,
                                "grants",
                                List.of(Map.of("role", role))))
                .expect(201)
                .json()
                .get("id")
                .asText();
    }

    private static Person signIn(String name) {
        Client nobody = new Client(schil.url(), null);
        return Person.opened(schil, nobody.post("session", Map.of("username", name, "password", PASSWORD)));
    }

    private static Person visit(String link) {
        Client nobody = new Client(schil.url(), null);
        return Person.opened(schil, nobody.post("door/session", Map.of("token", link.substring("/door#".length()))));
    }

    /** The questionnaire with the four pairs of the vector. */
    private static void fourPairs() {
        JsonNode current = noor.get("performance/questionnaire");
        if (current.get("items").size() == 4) {
            return;
        }
        List<Object> items = new ArrayList<>();
        for (String theme : List.of("planning", "kwaliteit", "samenwerking", "documentatie")) {
            Map<String, String> words = Map.of("nl", theme, "en", theme);
            items.add(Map.of("theme", words, "supplier", words, "buyer", words));
        }
        String revision = "\"" + current.get("revision").asText() + "\"";
        noor.send("PUT", "performance/questionnaire", Map.of("items", items), revision)
                .expect(200);
    }

    /** An evaluation that was opened, with the link of the supplier's person. */
    private record Opened(String path, String link) {}

    private static Opened open(String title) {
        fourPairs();
        JsonNode draft = noor.send(
                        "POST",
                        "performance/evaluations",
                        Map.of(
                                "supplier",
                                supplier,
                                "title",
                                title,
                                "from",
                                TODAY.minusMonths(6).toString(),
                                "until",
                                TODAY.toString(),
                                "deadline",
                                TODAY.plusDays(14).toString(),
                                "buyers",
                                List.of(buyer),
                                "suppliers",
                                List.of(Map.of("name", "Iemand Spiegel", "email", "iemand@example.org"))))
                .expect(201)
                .json();
        assertThat(draft.get("state").asText()).isEqualTo("DRAFT");
        String path = "performance/evaluations/" + draft.get("id").asText();
        JsonNode links = noor.send("POST", path + "/opening", null, tag(draft))
                .expect(200)
                .json()
                .get("links");
        return new Opened(path, links.get(0).get("link").asText());
    }

    private static String tag(JsonNode evaluation) {
        return "\"" + evaluation.get("version").asText() + "\"";
    }

    private static Map<String, Object> marks(int[] other, int[] self) {
        List<Object> marks = new ArrayList<>();
        for (int i = 0; i < other.length; i++) {
            marks.add(Map.of("item", i + 1, "about", "OTHER", "value", other[i], "motivation", "GEHEIM-" + other[i]));
            marks.add(Map.of("item", i + 1, "about", "SELF", "value", self[i], "motivation", "GEHEIM-" + self[i]));
        }
        return Map.of("marks", marks);
    }

    @Test
    void theVectorOfOneQuestionnaireGivesItsGapsAndItsAgenda() {
        Opened opened = open("Vector 7.13-5");
        Person visitor = visit(opened.link());
        assertThat(visitor.get("door/session").get("title").asText()).isEqualTo("Vector 7.13-5");
        assertThat(visitor.get("door/page").get("element").asText()).isEqualTo("schil-performance-evaluation-door");
        noor.send("PUT", opened.path() + "/answers", marks(new int[] {7, 6, 8, 7}, new int[] {7, 7, 6, 7}))
                .expect(200);
        JsonNode sealed = noor.send("POST", opened.path() + "/submission", null)
                .expect(200)
                .json();
        assertThat(sealed.get("state").asText()).isEqualTo("SEALED_PARTIAL");
        assertThat(sealed.has("outcome")).isFalse();
        visitor.send("PUT", "door/evaluation/answers", marks(new int[] {5, 6, 4, 6}, new int[] {8, 8, 8, 7}))
                .expect(200);
        JsonNode seen = visitor.send("POST", "door/evaluation/submission", null)
                .expect(200)
                .json();
        assertThat(seen.get("state").asText()).isEqualTo("REVEALED");
        JsonNode outcome = noor.get(opened.path()).get("outcome");
        assertThat(outcome.get("motivations").findValuesAsText("side"))
                .as("of one person of the other side only means are seen")
                .containsOnly("BUYER");
        assertThat(seen.at("/outcome/motivations").findValuesAsText("side")).containsOnly("SUPPLIER");
        ((ObjectNode) outcome).remove("motivations");
        ((ObjectNode) seen.get("outcome")).remove("motivations");
        assertThat(outcome).isEqualTo(seen.get("outcome"));
        assertThat(outcome.get("buyerAboutSupplier").decimalValue()).isEqualByComparingTo("7.00");
        assertThat(outcome.get("supplierAboutBuyer").decimalValue()).isEqualByComparingTo("5.25");
        assertThat(outcome.get("reciprocityGap").decimalValue()).isEqualByComparingTo("1.75");
        assertThat(outcome.get("supplierBlindSpot").decimalValue()).isEqualByComparingTo("0.75");
        assertThat(outcome.get("buyerBlindSpot").decimalValue()).isEqualByComparingTo("1.50");
        assertThat(outcome.get("perceptualDistance").decimalValue()).isEqualByComparingTo("0.125");
        List<String> agenda = new ArrayList<>();
        outcome.get("agenda")
                .forEach(p -> agenda.add(p.get("item").asInt()
                        + p.get("side").asText()
                        + p.get("gap").intValue()));
        assertThat(agenda).containsExactly("3BUYER2", "1BUYER2", "2SUPPLIER2", "4BUYER1");
        assertThat(seen.has("people"))
                .as("the supplier sees no names of the buyer")
                .isFalse();
    }

    @Test
    void nothingOfTheOtherSideIsSeenWhileItIsSealedOnAnyWay() throws IOException {
        Opened opened = open("Verzegeld");
        Person visitor = visit(opened.link());
        visitor.send("PUT", "door/evaluation/answers", marks(new int[] {1, 2, 3, 4}, new int[] {9, 9, 9, 9}))
                .expect(200);
        visitor.send("POST", "door/evaluation/submission", null).expect(200);
        String future = "?asOf=" + TODAY.plusYears(2);
        for (String path : List.of(
                opened.path(),
                opened.path() + future,
                "performance/evaluations",
                "performance/evaluations" + future,
                "audit-entries?limit=200",
                "search?q=GEHEIM")) {
            Client.Answer answer = admin.send("GET", path, null, Map.of());
            assertThat(answer.text()).as(path).doesNotContain("GEHEIM").doesNotContain("outcome");
        }
        JsonNode mine = noor.get(opened.path());
        assertThat(mine.at("/own/marks")).as("my own answers, none of theirs").isEmpty();
        assertThat(schil.output()).doesNotContain("GEHEIM");
        try (Stream<Path> logs = Files.walk(schil.data().resolve("log"))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(log, StandardCharsets.ISO_8859_1))
                        .as(log.toString())
                        .doesNotContain("GEHEIM");
            }
        }
    }

    @Test
    void aVisitorReachesTheOwnEvaluationOnlyAndOnlyTheOwnSide() {
        Opened one = open("Van de een");
        Opened other = open("Van de ander");
        Person visitor = visit(one.link());
        assertThat(visitor.get("door/evaluation").get("title").asText()).isEqualTo("Van de een");
        for (String id : List.of(one.path(), other.path())) {
            for (String method : List.of("GET", "PUT", "DELETE")) {
                Client.Answer answer = visitor.send(method, id, method.equals("PUT") ? Map.of() : null);
                assertThat(answer.status()).as(method + " " + id).isEqualTo(404);
                assertThat(answer.json().get("code").asText()).isEqualTo("problem.door.outside");
            }
        }
        String foreign = other.path().substring(other.path().lastIndexOf('/') + 1);
        for (Object body :
                List.of(Map.of("action", foreign, "done", true), Map.of("action", "../" + foreign, "done", true))) {
            Client.Answer answer = visitor.send("PUT", "door/evaluation/action", body);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).doesNotContain("Van de ander").doesNotContain("Concurrent");
        }
        assertThat(visitor.send("PUT", "door/evaluation/answers?id=" + foreign, marks(new int[] {7}, new int[] {7}))
                        .expect(200)
                        .json()
                        .get("title")
                        .asText())
                .as("what stands in the address means nothing")
                .isEqualTo("Van de een");
        assertThat(noor.get(other.path()).get("progress").toString()).contains("\"submitted\":0");
    }

    @Test
    void revokingTheInvitationEndsTheVisitAndANewLinkGoesOnWhereItWas() {
        Opened opened = open("Ingetrokken");
        Person visitor = visit(opened.link());
        visitor.send("PUT", "door/evaluation/answers", marks(new int[] {7}, new int[] {8}))
                .expect(200);
        String invitation = "";
        for (JsonNode one : noor.get("invitations?supplier=" + supplier).get("items")) {
            if (one.get("title").asText().equals("Ingetrokken")) {
                invitation = one.get("id").asText();
            }
        }
        noor.send("DELETE", "invitations/" + invitation, null).expect(204);
        assertThat(visitor.send("GET", "door/evaluation", null).status()).isEqualTo(401);
        String link = noor.send(
                        "POST",
                        "invitations/" + invitation + "/renewal",
                        Map.of("expiresOn", TODAY.plusDays(9).toString()))
                .expect(200)
                .json()
                .get("link")
                .asText();
        assertThat(visit(link).get("door/evaluation").at("/own/marks")).hasSize(2);
    }

    @Test
    void talkActionsRepliesAndClosing() {
        Opened opened = open("Besproken");
        Person visitor = visit(opened.link());
        int[] seven = {7, 7, 7, 7};
        noor.send("PUT", opened.path() + "/answers", marks(seven, seven)).expect(200);
        noor.send("POST", opened.path() + "/submission", null).expect(200);
        assertThat(noor.send("PUT", opened.path() + "/reply", Map.of("text", "te vroeg"))
                        .status())
                .isEqualTo(422);
        visitor.send("PUT", "door/evaluation/answers", marks(seven, seven)).expect(200);
        visitor.send("POST", "door/evaluation/submission", null).expect(200);
        visitor.send("PUT", "door/evaluation/reply", Map.of("text", "Wij herkennen dit"))
                .expect(200);
        Map<String, Object> talk = Map.of(
                "heldOn",
                TODAY.toString(),
                "notes",
                "Besproken",
                "actions",
                List.of(
                        Map.of(
                                "side",
                                "SUPPLIER",
                                "text",
                                "Eerder waarschuwen",
                                "due",
                                TODAY.plusDays(9).toString()),
                        Map.of(
                                "side",
                                "BUYER",
                                "text",
                                "Sneller besluiten",
                                "due",
                                TODAY.plusDays(9).toString())));
        assertThat(noor.send("PUT", opened.path() + "/talk", talk).status()).isEqualTo(428);
        assertThat(noor.send("PUT", opened.path() + "/talk", talk, "\"1\"").status())
                .isEqualTo(412);
        JsonNode discussed = noor.send("PUT", opened.path() + "/talk", talk, tag(noor.get(opened.path())))
                .expect(200)
                .json();
        assertThat(discussed.get("state").asText()).isEqualTo("DISCUSSED");
        assertThat(discussed.get("replies").toString()).contains("Wij herkennen dit");
        Map<String, String> bySide = new HashMap<>();
        discussed
                .get("actions")
                .forEach(a -> bySide.put(a.get("side").asText(), a.get("id").asText()));
        assertThat(visitor.send("PUT", "door/evaluation/action", Map.of("action", bySide.get("BUYER"), "done", true))
                        .status())
                .as("an action of the other side")
                .isEqualTo(422);
        visitor.send("PUT", "door/evaluation/action", Map.of("action", bySide.get("SUPPLIER"), "done", true))
                .expect(200);
        JsonNode closed = noor.send("POST", opened.path() + "/closing", null, tag(noor.get(opened.path())))
                .expect(200)
                .json();
        assertThat(closed.get("state").asText()).isEqualTo("CLOSED");
        assertThat(visitor.send("GET", "door/evaluation", null).status())
                .as("its links end")
                .isEqualTo(401);
    }

    @Test
    void aPageOfAnEvaluationIsQuickAmongTenThousand() throws SQLException {
        Opened opened = open("Snel");
        String like = opened.path().substring(opened.path().lastIndexOf('/') + 1);
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + schil.data().resolve("schil.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)"
                    + " INSERT INTO performance_evaluation SELECT '0000-' || i, organisation, supplier_id, contract_id,"
                    + " title || i, period_from, period_until, deadline, procedure, extension_basis, selection_basis,"
                    + " questionnaire_revision, items, created_by, created_on, opened_on, talk_on, talk_notes, closed_on,"
                    + " version FROM performance_evaluation, n WHERE id = '" + like + "'");
            statement.executeUpdate(
                    "INSERT INTO performance_evaluation_respondent SELECT e.id, r.id || e.id, r.side, r.seq, r.name,"
                            + " r.email, '2026-01-01' FROM performance_evaluation e, performance_evaluation_respondent r"
                            + " WHERE e.id LIKE '0000-%' AND r.evaluation_id = '" + like + "'");
            statement.executeUpdate(
                    "INSERT INTO performance_evaluation_mark SELECT r.evaluation_id, r.id, i.value, a.value, 7,"
                            + " NULL FROM performance_evaluation_respondent r, json_each('[1,2,3,4]') i,"
                            + " json_each('[\"OTHER\",\"SELF\"]') a WHERE r.evaluation_id LIKE '0000-%'");
        }
        System.out.println("evaluation page p95 ms: " + p95("performance/evaluations/0000-5000"));
        System.out.println("evaluation list p95 ms: " + p95("performance/evaluations?limit=50"));
        assertThat(p95("performance/evaluations/0000-5000"))
                .as("on a busy machine")
                .isLessThan(100);
        assertThat(p95("performance/evaluations?limit=50"))
                .as("on a busy machine")
                .isLessThan(1000);
    }

    private static long p95(String path) {
        long[] nanos = new long[60];
        for (int i = -20; i < nanos.length; i++) {
            long start = System.nanoTime();
            assertThat(noor.get(path).isObject()).isTrue();
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        return nanos[nanos.length * 95 / 100] / 1_000_000;
    }
}
