package nl.schil.runtime.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.schil.runtime.ExitCode;
import nl.schil.runtime.Refusal;

/**
 * Demo content that no file can hold, as requests one after the other: {@code method}, {@code path}, {@code body},
 * {@code ifMatch} (a version) and {@code save}, a name for the answer. <code>{name/pointer}</code> in a text is replaced by what a saved
 * answer holds there.
 */
final class DemoRequests {
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z0-9]+)(/[^}]*)}");

    private final Api api;
    private final Map<String, JsonNode> saved = new HashMap<>();

    DemoRequests(Api api) {
        this.api = api;
    }

    /** Sends the requests of a file. */
    int send(Path file) throws IOException, InterruptedException, Refusal {
        int done = 0;
        for (JsonNode request : Api.JSON.readTree(Files.readString(file))) {
            done++;
            try {
                JsonNode answer = api.send(
                        request.path("method").asText("POST"),
                        filled(request.path("path").asText()),
                        request.has("body") ? filled(request.get("body")) : null,
                        request.has("ifMatch")
                                ? '"' + filled(request.get("ifMatch").asText()) + '"'
                                : null);
                if (request.has("save")) {
                    saved.put(request.get("save").asText(), answer);
                }
            } catch (Refusal refusal) {
                throw new Refusal(
                        ExitCode.FAILED,
                        "Request " + done + " of the demo file " + file.getFileName() + ": " + refusal.getMessage());
            }
        }
        return done;
    }

    private JsonNode filled(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = Api.JSON.createObjectNode();
            object.properties().forEach(one -> copy.set(one.getKey(), filled(one.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = Api.JSON.createArrayNode();
            array.forEach(one -> copy.add(filled(one)));
            return copy;
        }
        return node.isTextual() ? TextNode.valueOf(filled(node.asText())) : node;
    }

    private String filled(String text) {
        return PLACE.matcher(text).replaceAll(place -> {
            JsonNode value =
                    saved.getOrDefault(place.group(1), Api.JSON.missingNode()).at(place.group(2));
            if (!value.isValueNode()) {
                throw new IllegalArgumentException("the demo has nothing at " + place.group());
            }
            return Matcher.quoteReplacement(value.asText());
        });
    }
}
