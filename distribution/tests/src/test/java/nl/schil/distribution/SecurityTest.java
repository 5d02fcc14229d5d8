package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every operation that the running installation describes is guarded, whoever asks. */
class SecurityTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static final String ID = "0190aaaa-0000-7000-8000-000000000000";

    @TempDir
    static Path directory;

    private static Installation schil;
    private static Client admin;

    @BeforeAll
    static void start() {
        schil = Installation.unpack(directory).start();
        admin = schil.client("administrator");
    }

    @AfterAll
    static void stop() {
        schil.close();
    }

    /** All operations but the streams of events, which do not end by themselves. */
    private static void operations(BiConsumer<String, String> each) {
        admin.get("openapi.json")
                .get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method) && !path.getKey().endsWith("/events")) {
                        String concrete = path.getKey().replaceAll("\\{[^}]+}", ID);
                        each.accept(method.toUpperCase(), concrete.replaceFirst("^/", ""));
                    }
                }));
    }

    @Test
    void anOperationThatReadsABodySaysSoWhenNoneComes() {
        List<String> wrong = new ArrayList<>();
        JsonNode paths = admin.get("openapi.json").get("paths");
        int[] asked = {0};
        operations((method, path) -> {
            if (!path.startsWith("door/") && reads(paths, method, path)) {
                asked[0]++;
                int status = admin.send(method, path, null, Map.of("If-Match", "\"1\""))
                        .status();
                if (status != 400 && status != 415) {
                    wrong.add(method + " " + path + " " + status);
                }
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(asked[0]).isGreaterThan(20);
    }

    private static boolean reads(JsonNode paths, String method, String concrete) {
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            if (path.getKey().replaceAll("\\{[^}]+}", ID).equals("/" + concrete)
                    && path.getValue().path(method.toLowerCase()).has("requestBody")) {
                return true;
            }
        }
        return false;
    }

    @Test
    void whoIsNotSignedInReachesOnlyWhatIsPublic() {
        Client nobody = new Client(schil.url(), null);
        List<String> open = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        operations((method, path) -> {
            int status = nobody.send(method, path, method.equals("GET") ? null : Map.of(), Map.of())
                    .status();
            if (status >= 500) {
                wrong.add(method + " " + path + " " + status);
            } else if (status != 401 && status != 415) {
                open.add(method + " " + path);
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(open)
                .allMatch(operation -> operation.matches(
                        "(GET openapi.json|GET workbench.*|GET session|POST session|DELETE session|GET calendar/0190.*"
                                + "|POST door/session)"));
    }

    @Test
    void aReaderChangesNothing() {
        Client reader = schil.client("reader");
        List<String> allowed = new ArrayList<>();
        operations((method, path) -> {
            if (!method.equals("GET")) {
                int status = reader.send(method, path, Map.of(), Map.of("If-Match", "\"1\""))
                        .status();
                if (status != 403) {
                    allowed.add(method + " " + path + " " + status);
                }
            }
        });
        assertThat(allowed)
                .as("only what is a person's own")
                .allMatch(operation -> operation.matches(
                        "(POST|DELETE) session.*|PATCH preferences.*|(POST|DELETE) calendar/link (2..|409)|POST imports (4..)"
                                + "|.* imports/.* (404|403|415|422)|.* door/.* 401|POST door/session 404"));
    }

    @Test
    void anotherOrganisationSeesNothingOfOurs() {
        admin.post("organisations", Map.of("name", "Andere Dienst")).expect(201);
        String ours = admin.get("organisations").get("items").toString();
        assertThat(ours).contains("Andere Dienst");
        admin.importCsv("suppliers", "name,kvk\nEigen Leverancier B.V.,45645645\n", false);
        admin.importCsv(
                "contracts",
                "number,title,kind,start,term\nGEHEIM-1,Alleen van ons,OVEREENKOMST,2025-01-01,P4Y\n",
                false);
        String other = organisation("Andere Dienst");
        String token = admin.post("tokens", Map.of("name", "andere", "role", "contract-manager", "organisation", other))
                .expect(201)
                .json()
                .get("token")
                .asText();
        Client theirs = new Client(schil.url(), token);
        assertThat(theirs.get("contracts").get("items")).isEmpty();
        assertThat(theirs.get("contracts?q=GEHEIM").get("items")).isEmpty();
        assertThat(theirs.get("suppliers").get("items")).isEmpty();
        assertThat(theirs.get("search?q=GEHEIM").toString()).doesNotContain("Alleen van ons");
        assertThat(theirs.get("decisions?from=2024-01-01&to=2040-01-01").get("items"))
                .isEmpty();
        String contract =
                admin.get("contracts?q=GEHEIM-1").get("items").get(0).get("id").asText();
        assertThat(theirs.send("GET", "contracts/" + contract, null, Map.of()).status())
                .isEqualTo(404);
        assertThat(theirs.send("GET", "exports/contracts?format=csv", null, Map.of())
                        .text())
                .doesNotContain("GEHEIM");
        String supplier =
                admin.get("suppliers?q=45645645").get("items").get(0).get("id").asText();
        assertThat(theirs.send("GET", "suppliers/" + supplier, null, Map.of()).status())
                .isEqualTo(404);
        String mine = organisation("Mijn organisatie");
        assertThat(theirs.send("GET", "shell?organisation=" + mine, null, Map.of())
                        .status())
                .isIn(403, 404);
    }

    @Test
    void aConnectionServesTheNextRequestAfterARefusalOrSaysThatItCloses() throws Exception {
        assertThat(refusedThenAsked(20_000)).startsWith("HTTP/1.1 401").contains("HTTP/1.1 200");
        assertThat(refusedThenAsked(5_000_000))
                .startsWith("HTTP/1.1 401")
                .contains("Connection: close")
                .doesNotContain("HTTP/1.1 200");
    }

    /** What comes back over one connection for a refused body whose greater part comes late, and the question after it. */
    private static String refusedThenAsked(int length) throws Exception {
        URI uri = URI.create(schil.url());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/suppliers HTTP/1.1\r\nHost: " + uri.getAuthority()
                            + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n[")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            Thread.sleep(300);
            byte[] rest = new byte[Math.min(length - 1, 100_000)];
            Arrays.fill(rest, (byte) ' ');
            out.write(rest);
            out.write(("GET /health/live HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            StringBuilder answers = new StringBuilder();
            socket.setSoTimeout(10_000);
            byte[] buffer = new byte[8192];
            try {
                for (int n = socket.getInputStream().read(buffer);
                        n >= 0;
                        n = socket.getInputStream().read(buffer)) {
                    answers.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                }
            } catch (SocketException closedWithUnreadBody) {
                // the answer came before the reset
            }
            return answers.toString();
        }
    }

    private static String organisation(String name) {
        for (JsonNode organisation : admin.get("organisations").get("items")) {
            if (organisation.get("name").asText().equals(name)) {
                return organisation.get("id").asText();
            }
        }
        throw new AssertionError("no organisation " + name);
    }

    @Test
    void everyErrorIsAProblemThatSaysWhatIsWrong() {
        Client.Answer invalid = admin.post(
                        "suppliers", Map.of("name", "", "country", "Atlantis", "organisation", "nergens"))
                .expect(422);
        assertThat(invalid.header("Content-Type")).startsWith("application/problem+json");
        assertThat(invalid.json().get("errors").findValuesAsText("field"))
                .as("all errors at once")
                .contains("name", "country", "organisation");
        invalid.json().get("errors").forEach(error -> {
            assertThat(error.get("field").asText()).isNotBlank();
            assertThat(error.get("message").asText())
                    .isNotBlank()
                    .isNotEqualTo(error.get("code").asText());
        });
        Client.Answer unknown = admin.post(
                "suppliers",
                Map.of("name", "Zeker B.V.", "kleur", "blauw", "organisation", organisation("Mijn organisatie")));
        assertThat(unknown.status()).isIn(400, 422);
        assertThat(unknown.text()).contains("kleur");
        assertThat(admin.send("GET", "bestaat-niet", null, Map.of()).expect(404).header("Content-Type"))
                .startsWith("application/problem+json");
    }

    @Test
    void thePageAllowsNoInlineScriptAndNoFrame() {
        Client.Answer page =
                new Client(schil.url(), null).send("GET", "/", null, Map.of()).expect(200);
        String policy = page.header("Content-Security-Policy");
        assertThat(policy)
                .doesNotContain("unsafe-inline")
                .doesNotContain("unsafe-eval")
                .contains("frame-ancestors 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void signingInIsThrottled() {
        Client nobody = new Client(schil.url(), null);
        int last = 0;
        for (int attempt = 0; attempt < 12 && last != 429; attempt++) {
            last = nobody.post("session", Map.of("username", "niemand", "password", "fout-wachtwoord-" + attempt))
                    .status();
        }
        assertThat(last).isEqualTo(429);
    }
}
