package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody of a supplier reaches what the invitation is for, and nothing else of the running interface. */
class DoorIsolationTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @TempDir
    static Path directory;

    private static Installation schil;
    private static Client admin;
    private static Client nobody;
    private static String organisation;
    private static String supplier;
    private static String token;
    private static String cookie;
    private static String csrf;

    @BeforeAll
    static void start() throws Exception {
        schil = Installation.unpack(directory).start();
        admin = schil.client("administrator");
        nobody = new Client(schil.url(), null);
        admin.importCsv("suppliers", "name,kvk\nDeurbeslag B.V.,45645645\nConcurrent B.V.,56756756\n", false);
        admin.importCsv(
                "contracts",
                "number,title,kind,start,term\nGEHEIM-1,Alleen van ons,OVEREENKOMST,2025-01-01,P4Y\n",
                false);
        organisation = admin.get("organisations").get("items").get(0).get("id").asText();
        supplier =
                admin.get("suppliers?q=45645645").get("items").get(0).get("id").asText();
        token = invite("a", LocalDate.now().plusDays(30), null);
        Client.Answer opened = open(token).expect(200);
        cookie = opened.header("Set-Cookie").replaceFirst(";.*", "");
        csrf = opened.json().get("csrf").asText();
    }

    @AfterAll
    static void stop() {
        schil.close();
    }

    /** Lays an invitation down as a module would give it, and answers the secret of its link. */
    private static String invite(String id, LocalDate expiresOn, String revokedAt) throws Exception {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String secret = encoder.encodeToString(random);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + schil.data().resolve("schil.db"));
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO identity_invitations (id, secret_hash, purpose, subject_id, organisation_id, supplier_id,"
                                + " title, person_name, created_by, created_at, expires_on, revoked_at)"
                                + " VALUES (?, ?, 'test-only', 'subject', ?, ?, 'Jaargesprek', 'Iemand', 'test',"
                                + " '2026-01-01T08:00:00.000Z', ?, ?)")) {
            insert.setString(1, id);
            insert.setString(2, encoder.encodeToString(digest));
            insert.setString(3, organisation);
            insert.setString(4, supplier);
            insert.setString(5, expiresOn.toString());
            insert.setString(6, revokedAt);
            insert.executeUpdate();
        }
        return secret;
    }

    private static Client.Answer open(String secret) {
        return nobody.post("door/session", Map.of("token", secret));
    }

    private static Client.Answer visit(String method, String path, Object body) {
        return nobody.send(method, path, body, Map.of("Cookie", cookie, "X-CSRF-Token", csrf));
    }

    @Test
    void aVisitorSeesWhoInvitesForWhatAndUntilWhen() {
        JsonNode visit = visit("GET", "door/session", null).expect(200).json();
        assertThat(visit.get("organisation").asText()).isEqualTo("Mijn organisatie");
        assertThat(visit.get("supplier").asText()).isEqualTo("Deurbeslag B.V.");
        assertThat(visit.get("title").asText()).isEqualTo("Jaargesprek");
        assertThat(visit.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "purpose", "title", "organisation", "supplier", "person", "expiresOn", "csrf");
    }

    @Test
    void everyOtherRouteOfTheInterfaceIsRefusedWithOneAndTheSameAnswer() {
        String contract =
                admin.get("contracts?q=GEHEIM-1").get("items").get(0).get("id").asText();
        Map<String, String> ids = Map.of("contracts", contract, "suppliers", supplier);
        String refusal = visit("GET", "bestaat-niet", null).expect(404).text();
        assertThat(refusal).contains("problem.door.outside");
        List<String> reached = new ArrayList<>();
        Map<String, String> answers = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path :
                admin.get("openapi.json").get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    String call = operation.getKey().toUpperCase() + " " + path.getKey();
                    if (operation.getValue().get("x-permission").asText().matches("door(\\.test-only)?")) {
                        reached.add(call);
                    } else if (!call.equals("POST /door/session")) {
                        answers.put(call, call(operation.getKey(), path.getKey(), ids));
                    }
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder("GET /door/session", "DELETE /door/session", "GET /door/page");
        assertThat(answers).hasSizeGreaterThan(100);
        answers.forEach((call, answer) -> assertThat(answer).as(call).isEqualTo(404 + refusal));
    }

    private static String call(String method, String template, Map<String, String> ids) {
        String first = template.replaceFirst("^/([a-z-]+).*", "$1");
        String path = template.substring(1).replaceAll("\\{[^}]+}", ids.getOrDefault(first, supplier));
        Object body = Stream.of("post", "put", "patch").anyMatch(method::equals) ? Map.of() : null;
        Client.Answer answer = visit(method.toUpperCase(), path, body);
        return answer.status() + answer.text();
    }

    @Test
    void noTrickWithTheAddressLeadsElsewhere() {
        for (String path : List.of(
                "/api/v1/door/../suppliers",
                "/api/v1/door/%2e%2e/suppliers",
                "/api/v1/door;x/suppliers",
                "/api/v1//suppliers",
                "/api/v1/door/session/../../suppliers",
                "/api/v1/door/suppliers")) {
            Client.Answer answer = visit("GET", path, null);
            assertThat(answer.status()).as(path).isBetween(400, 404);
            assertThat(answer.text()).as(path).doesNotContain("Deurbeslag").doesNotContain("Concurrent");
        }
    }

    @Test
    void nobodyElseIsSomebodyAtTheDoor() {
        assertThat(admin.send("GET", "door/session", null, Map.of()).status()).isEqualTo(401);
        assertThat(admin.send("GET", "door/page", null, Map.of()).status()).isEqualTo(401);
        Client.Answer stranger =
                nobody.send("GET", "door/session", null, Map.of()).expect(401);
        assertThat(stranger.json().get("code").asText()).isEqualTo("problem.door.closed");
    }

    @Test
    void aChangeTakesTheValueThatOnlyTheOwnPageKnows() {
        assertThat(nobody.send("DELETE", "door/session", null, Map.of("Cookie", cookie))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void wrongExpiredAndRevokedLinksGetOneAnswerThatNamesNobody() throws Exception {
        String unknown = open("A".repeat(43)).expect(404).text();
        assertThat(open(invite("b", LocalDate.now().minusDays(1), null))
                        .expect(404)
                        .text())
                .isEqualTo(unknown);
        assertThat(open(invite("c", LocalDate.now().plusDays(9), "2026-02-01T08:00:00.000Z"))
                        .expect(404)
                        .text())
                .isEqualTo(unknown);
        assertThat(open("kort").expect(404).text()).isEqualTo(unknown);
        assertThat(unknown)
                .contains("problem.door.closed")
                .doesNotContain("Mijn organisatie")
                .doesNotContain("Deurbeslag")
                .doesNotContain("Iemand");
    }

    @Test
    void theBuyerSeesRenewsAndRevokesWhatWasGiven() throws Exception {
        String old = invite("d", LocalDate.now().plusDays(9), null);
        Client.Answer opened = open(old).expect(200);
        String theirs = opened.header("Set-Cookie").replaceFirst(";.*", "");
        JsonNode given = admin.get("invitations?supplier=" + supplier).get("items");
        assertThat(given.findValuesAsText("id")).contains("a", "d");
        assertThat(given.toString()).doesNotContain(old);
        String link = admin.post(
                        "invitations/d/renewal",
                        Map.of("expiresOn", LocalDate.now().plusDays(20).toString()))
                .expect(200)
                .json()
                .get("link")
                .asText();
        assertThat(open(old).status()).isEqualTo(404);
        assertThat(nobody.send("GET", "door/session", null, Map.of("Cookie", theirs))
                        .status())
                .isEqualTo(401);
        String renewed = link.substring("/door#".length());
        String session = open(renewed).expect(200).header("Set-Cookie").replaceFirst(";.*", "");
        admin.send("DELETE", "invitations/d", null, Map.of()).expect(204);
        assertThat(nobody.send("GET", "door/session", null, Map.of("Cookie", session))
                        .status())
                .isEqualTo(401);
        assertThat(schil.client("reader")
                        .send("DELETE", "invitations/a", null, Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void guessingIsThrottledPerAddress() {
        int last = 0;
        for (int attempt = 0; attempt < 14 && last != 429; attempt++) {
            last = nobody.send(
                            "POST",
                            "door/session",
                            Map.of("token", "B".repeat(43)),
                            Map.of("X-Forwarded-For", "192.0.2.44"))
                    .status();
        }
        assertThat(last).isEqualTo(429);
        assertThat(open(token).status()).as("from another address").isEqualTo(200);
    }

    @Test
    void theSecretStaysOutOfDatabaseLogsAndReferrers() throws IOException {
        String session = cookie.substring(cookie.indexOf('=') + 1);
        try (Stream<Path> files = Files.walk(schil.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(content.contains(token) || content.contains(session))
                        .as(file.toString())
                        .isFalse();
            }
        }
        assertThat(schil.output()).doesNotContain(token).doesNotContain(session);
        Client.Answer opened = open(token).expect(200);
        assertThat(opened.header("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/api/v1/door;");
        assertThat(opened.header("Cache-Control")).isEqualTo("no-store");
        Client.Answer page = nobody.send("GET", "/door", null, Map.of()).expect(200);
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.text()).doesNotContain("Mijn organisatie");
    }
}
