package nl.schil.runtime.cli;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** A form with text fields and one file (RFC 7578); the file is streamed, never held in memory. */
final class Multipart {
    private final String boundary = "schil-" + UUID.randomUUID();
    private final Map<String, String> fields;
    private final Path file;

    Multipart(Map<String, String> fields, Path file) {
        this.fields = fields;
        this.file = file;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() throws FileNotFoundException {
        StringBuilder head = new StringBuilder();
        fields.forEach((name, value) -> head.append("--" + boundary + "\r\n")
                .append("Content-Disposition: form-data; name=\"" + name + "\"\r\n")
                .append("Content-Type: text/plain; charset=utf-8\r\n\r\n")
                .append(value)
                .append("\r\n"));
        String name = file.getFileName().toString().replaceAll("[\"\\r\\n\\\\]", "_");
        head.append("--" + boundary + "\r\n")
                .append("Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n")
                .append("Content-Type: " + mediaType(name) + "\r\n\r\n");
        return BodyPublishers.concat(
                BodyPublishers.ofString(head.toString(), StandardCharsets.UTF_8),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    }

    private static String mediaType(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx")
                ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                : "text/csv";
    }
}
