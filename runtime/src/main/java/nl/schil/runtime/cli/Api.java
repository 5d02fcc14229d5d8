package nl.schil.runtime.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.schil.runtime.ExitCode;
import nl.schil.runtime.Refusal;
import org.jspecify.annotations.Nullable;

/** The REST API of the running installation, entered with the local token. */
final class Api {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int REFUSED_FROM = 400;
    private static final int BROKEN_FROM = 500;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final RunningInstallation installation;
    private final @Nullable String user;

    private Api(RunningInstallation installation, @Nullable String user) {
        this.installation = installation;
        this.user = user;
    }

    static Api of(RunningInstallation installation, @Nullable String user) {
        return new Api(installation, user);
    }

    JsonNode get(String path, Map<String, ?> query) throws IOException, InterruptedException, Refusal {
        return json(request(path, query, "application/json").GET());
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException, Refusal {
        return json(request(path, Map.of(), "application/json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    JsonNode put(String path, Object body) throws IOException, InterruptedException, Refusal {
        return json(request(path, Map.of(), "application/json")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Any request, in Dutch; with {@code ifMatch} only when the record still has that entity tag. */
    JsonNode send(String method, String path, @Nullable Object body, @Nullable String ifMatch)
            throws IOException, InterruptedException, Refusal {
        HttpRequest.Builder request =
                request(path, Map.of(), "application/json").setHeader("Accept-Language", "nl");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (body == null) {
            return json(request.method(method, BodyPublishers.noBody()));
        }
        return json(request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Changes a record, whichever version it has. */
    JsonNode patch(String path, Object body) throws IOException, InterruptedException, Refusal {
        return json(request(path, Map.of(), "application/json")
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method("PATCH", BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    JsonNode delete(String path) throws IOException, InterruptedException, Refusal {
        return json(request(path, Map.of(), "application/json").DELETE());
    }

    JsonNode upload(String path, Map<String, String> fields, Path file)
            throws IOException, InterruptedException, Refusal {
        Multipart multipart = new Multipart(fields, file);
        BodyPublisher body = multipart.body();
        return json(request(path, Map.of(), "application/json")
                .header("Content-Type", multipart.contentType())
                .POST(body));
    }

    /** The answer's bytes, to be closed by the caller. */
    InputStream download(String path, Map<String, ?> query) throws IOException, InterruptedException, Refusal {
        HttpResponse<InputStream> response =
                client.send(request(path, query, "*/*").GET().build(), BodyHandlers.ofInputStream());
        if (response.statusCode() >= REFUSED_FROM) {
            try (InputStream in = response.body()) {
                throw refusal(response.statusCode(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return response.body();
    }

    private JsonNode json(HttpRequest.Builder request) throws IOException, InterruptedException, Refusal {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= REFUSED_FROM) {
            throw refusal(response.statusCode(), response.body());
        }
        return response.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(response.body());
    }

    private HttpRequest.Builder request(String path, Map<String, ?> query, String accept) {
        String parameters = new TreeMap<>(query)
                .entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .map(entry -> encode(entry.getKey()) + "=" + encode(String.valueOf(entry.getValue())))
                        .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        installation.url() + "/api/v1/" + path + (parameters.isEmpty() ? "" : "?" + parameters)))
                .header("Accept", accept)
                .header("Accept-Language", Locale.getDefault().getLanguage().equals("nl") ? "nl" : "en")
                .header("Authorization", "Bearer " + installation.token());
        return user == null ? request : request.header("Schil-As", user);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Puts a problem's title, detail and field errors under each other. */
    static Refusal refusal(int status, String body) {
        StringBuilder message = new StringBuilder();
        try {
            JsonNode problem = JSON.readTree(body);
            String detail = problem.path("detail").asText();
            message.append(detail.isEmpty() ? problem.path("title").asText("HTTP " + status) : detail);
            for (JsonNode error : problem.path("errors")) {
                message.append("\n  ")
                        .append(error.path("field").asText())
                        .append(": ")
                        .append(error.path("message").asText(error.path("code").asText()));
            }
        } catch (IOException e) {
            message.append("HTTP ").append(status);
        }
        return new Refusal(status >= BROKEN_FROM ? ExitCode.FAILED : ExitCode.REFUSED, message.toString());
    }
}
