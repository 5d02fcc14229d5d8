package nl.schil.workbench.internal.contribution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What one bundle contributes.
 *
 * @param bundle symbolic name
 * @param version version of the bundle and a digest of its folder: another content has another address
 * @param contributes the manifest's contributions by point
 * @param texts dictionaries by language
 * @param files the bundle's folder
 */
public record Contribution(
        String bundle, String version, JsonNode contributes, Map<String, Map<String, String>> texts, UiFolder files) {
    public Contribution {
        texts = Map.copyOf(texts);
    }

    /** Address under which the folder is served, with a slash at its end. */
    public String base() {
        return "/ui/" + bundle + "/" + version + "/";
    }

    /** Addresses of the style sheets that override the tokens. */
    public List<String> themes() {
        return StreamSupport.stream(contributes.path("theme").spliterator(), false)
                .map(theme -> base() + theme.path("css").asText())
                .toList();
    }
}
