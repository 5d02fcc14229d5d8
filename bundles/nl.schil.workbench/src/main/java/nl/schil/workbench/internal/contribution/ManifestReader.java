package nl.schil.workbench.internal.contribution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Reads {@code ui.json} and the dictionaries of a folder. */
final class ManifestReader {
    private static final String MANIFEST = "ui.json";

    private final ObjectMapper json = new ObjectMapper();

    /**
     * @param symbolicName of the bundle
     * @param version of the bundle
     * @throws ManifestException with everything that is wrong
     */
    Contribution read(String symbolicName, String version, UiFolder folder) throws ManifestException, IOException {
        JsonNode manifest = tree(folder, MANIFEST);
        List<String> problems = new ArrayList<>(ManifestRules.problems(manifest, symbolicName));
        Map<String, Map<String, String>> texts = texts(manifest.path("i18n"), folder, problems);
        if (!problems.isEmpty()) {
            throw new ManifestException(problems);
        }
        return new Contribution(
                symbolicName,
                version + "-" + folder.digest(),
                contributes(manifest),
                texts,
                StreamSupport.stream(manifest.path("pageTexts").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList(),
                folder);
    }

    private JsonNode contributes(JsonNode manifest) {
        return manifest.has("contributes") ? manifest.get("contributes") : json.createObjectNode();
    }

    private Map<String, Map<String, String>> texts(JsonNode i18n, UiFolder folder, List<String> problems)
            throws IOException, ManifestException {
        Map<String, Map<String, String>> texts = new TreeMap<>();
        for (var language : i18n.properties()) {
            JsonNode dictionary = language.getValue().isTextual()
                    ? tree(folder, language.getValue().asText())
                    : language.getValue();
            if (!dictionary.isObject()) {
                problems.add("/i18n/" + language.getKey() + ": must be an object of texts or the name of a file");
                continue;
            }
            texts.put(
                    language.getKey(), json.convertValue(dictionary, new TypeReference<TreeMap<String, String>>() {}));
        }
        return texts;
    }

    private JsonNode tree(UiFolder folder, String file) throws IOException, ManifestException {
        Optional<byte[]> content = folder.read(file);
        if (content.isEmpty()) {
            throw new ManifestException(List.of(file + ": is not there"));
        }
        try {
            return json.readTree(content.get());
        } catch (JsonProcessingException e) {
            throw new ManifestException(List.of(file + ": is not JSON: " + e.getOriginalMessage()));
        }
    }
}
