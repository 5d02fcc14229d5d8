package nl.schil.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Talks REST as an integrator does, with a bearer token or without one. */
public final class Client {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An answer with its status, text and headers. */
    public record Answer(int status, String text, HttpResponse<String> response) {
        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new AssertionError("not JSON (" + status + "): " + text, e);
            }
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /** This answer when it has the status; otherwise the test fails with the whole text. */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError(response.request().method() + " " + response.uri() + " answered " + status
                        + " instead of " + expected + ": " + text);
            }
            return this;
        }
    }

    private final String url;
    private final Map<String, String> headers = new TreeMap<>();

    public Client(String url, String token) {
        this.url = url;
        headers.put("Accept-Language", "en");
        if (token != null) {
            headers.put("Authorization", "Bearer " + token);
        }
    }

    /** The client of somebody who signs in with a password, as a browser does. */
    public static Client as(Installation schil, String user, String password) {
        Client client = new Client(schil.url(), null);
        Answer session = client.post("session", Map.of("username", user, "password", password));
        String cookie = session.header("Set-Cookie");
        if (cookie == null) {
            throw new AssertionError("not signed in (" + session.status() + "): " + session.text());
        }
        client.headers.put("Cookie", cookie.replaceFirst(";.*", ""));
        client.headers.put("X-CSRF-Token", client.get("session").get("csrf").asText());
        return client;
    }

    public JsonNode get(String path) {
        return send("GET", path, null, Map.of()).expect(200).json();
    }

    public Answer send(String method, String path, Object body, Map<String, String> more) {
        try {
            BodyPublisher publisher =
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
            HttpRequest.Builder request = request(path, more).method(method, publisher);
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            return send(request.build());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body, Map.of());
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body, Map.of());
    }

    private HttpRequest.Builder request(String path, Map<String, String> more) {
        URI uri = URI.create(url + (path.startsWith("/") ? path : "/api/v1/" + path));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(120));
        headers.forEach(request::setHeader);
        more.forEach(request::setHeader);
        return request;
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The entries of a zip that is answered, as text by name. */
    public Map<String, String> zip(String path) {
        try {
            HttpResponse<byte[]> response =
                    HTTP.send(request(path, Map.of()).GET().build(), BodyHandlers.ofByteArray());
            Map<String, String> entries = new TreeMap<>();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(response.body()))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Imports CSV text and waits for the job's end. */
    public JsonNode importCsv(String dataset, String csv, boolean dryRun) {
        return importFile(dataset, dataset + ".csv", csv.getBytes(StandardCharsets.UTF_8), dryRun);
    }

    /** Imports a file and waits for the job's end. */
    public JsonNode importFile(String dataset, String name, byte[] content, boolean dryRun) {
        JsonNode job = upload(dataset, name, content, dryRun).expect(202).json();
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        long pause = 10_000_000;
        while (job.get("status").asText().equals("RUNNING")) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the import does not end: " + job);
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(pause * 2, 160_000_000);
            job = get("imports/" + job.get("id").asText());
        }
        return job;
    }

    public Answer upload(String dataset, String name, byte[] content, boolean dryRun) {
        String boundary = "schil-boundary-7d1b";
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            part(body, boundary, "name=\"dataset\"", null, dataset.getBytes(StandardCharsets.UTF_8));
            part(body, boundary, "name=\"dryRun\"", null, String.valueOf(dryRun).getBytes(StandardCharsets.UTF_8));
            part(body, boundary, "name=\"file\"; filename=\"" + name + "\"", "application/octet-stream", content);
            body.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
            return send(request("imports", Map.of())
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                    .build());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void part(
            ByteArrayOutputStream body, String boundary, String disposition, String type, byte[] content)
            throws IOException {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n"
                + (type == null ? "" : "Content-Type: " + type + "\r\n") + "\r\n";
        body.write(head.getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
