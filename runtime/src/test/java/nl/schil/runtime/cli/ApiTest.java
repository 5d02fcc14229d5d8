package nl.schil.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.schil.runtime.ExitCode;
import nl.schil.runtime.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTest {
    @TempDir
    private Path temporary;

    private final List<String> requests = new ArrayList<>();
    private HttpServer server;
    private Api api;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        api = Api.of(
                new RunningInstallation(
                        1, "http://127.0.0.1:" + server.getAddress().getPort(), "secret", true),
                "vera");
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void everyRequestCarriesTheTokenAndTheUser() throws Exception {
        answer(
                "/api/v1/modules",
                exchange ->
                        exchange.getRequestHeaders().getFirst("Authorization").equals("Bearer secret")
                                        && exchange.getRequestHeaders()
                                                .getFirst("Schil-As")
                                                .equals("vera")
                                ? "{\"ok\":true}"
                                : "{}");
        assertThat(api.get("modules", Map.of()).path("ok").asBoolean()).isTrue();
    }

    @Test
    void aListIsReadToItsLastPage() throws Exception {
        answer(
                "/api/v1/decisions",
                exchange -> String.valueOf(exchange.getRequestURI().getQuery()).contains("cursor=two")
                        ? "{\"items\":[{\"n\":2}]}"
                        : "{\"items\":[{\"n\":1}],\"next\":\"two\"}");
        assertThat(Pages.all(api, "decisions", Map.of()).toString()).isEqualTo("[{\"n\":1},{\"n\":2}]");
    }

    @Test
    void anImportIsFollowedToItsEndAndGivesEveryError() throws Exception {
        answer("/api/v1/imports", exchange -> switch (exchange.getRequestURI().getPath()) {
            case "/api/v1/imports/7" -> job("DONE", "{\"line\":2}");
            case "/api/v1/imports/7/errors" -> "{\"items\":[{\"line\":2},{\"line\":3}]}";
            default -> {
                requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                yield job("RUNNING", "");
            }
        });
        Path file = Files.writeString(temporary.resolve("a.csv"), "name\nx\n");
        JsonNode result = new ImportJob(api).run("suppliers", file, true, null, null, line -> {});
        assertThat(result.path("errors")).hasSize(2);
        assertThat(ImportReport.exitCode(result)).isEqualTo(ExitCode.REFUSED);
        assertThat(requests.get(0))
                .contains("name=\"dataset\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nsuppliers\r\n")
                .contains("name=\"dryRun\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\ntrue\r\n")
                .contains("filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\nname\nx\n\r\n--");
    }

    @Test
    void aProblemBecomesOneReadableMessage() {
        Refusal refusal = Api.refusal(
                422,
                "{\"title\":\"Invalid\",\"errors\":[{\"field\":\"kvk\",\"code\":\"suppliers.kvk.length\",\"message\":\"8 digits\"}]}");
        assertThat(refusal).hasMessage("Invalid\n  kvk: 8 digits");
        assertThat(refusal.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(Api.refusal(503, "<html>").exitCode()).isEqualTo(ExitCode.FAILED);
    }

    private static String job(String status, String errors) {
        return "{\"id\":\"7\",\"dataset\":\"suppliers\",\"status\":\"" + status
                + "\",\"rows\":3,\"rejected\":2,\"errors\":[" + errors + "]}";
    }

    private interface Answer {
        String to(HttpExchange exchange) throws IOException;
    }

    private void answer(String path, Answer answer) {
        server.createContext(path, exchange -> {
            byte[] body = answer.to(exchange).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
