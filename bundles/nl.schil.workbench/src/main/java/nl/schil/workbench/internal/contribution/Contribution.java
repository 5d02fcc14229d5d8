package nl.schil.workbench.internal.contribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * What one bundle contributes.
 *
 * @param bundle symbolic name
 * @param version version of the bundle and a digest of its folder: another content has another address
 * @param contributes the manifest's contributions by point
 * @param texts dictionaries by language
 * @param pageTexts beginnings of the keys of texts that nothing on the home page and nothing around the pages uses
 * @param files the bundle's folder
 */
public record Contribution(
        String bundle,
        String version,
        JsonNode contributes,
        Map<String, Map<String, String>> texts,
        List<String> pageTexts,
        UiFolder files) {
    private static final String HOME = "home";
    private static final List<String> AROUND_PAGES =
            List.of("id", "label", "route", "icon", "order", "perspective", "permission");

    public Contribution {
        texts = Map.copyOf(texts);
        pageTexts = List.copyOf(pageTexts);
    }

    /** All texts in a language; none when the bundle does not speak it. */
    public Map<String, String> texts(String language) {
        return texts.getOrDefault(language, Map.of());
    }

    /**
     * The contributions with which the home page can do: of other pages what the bars around it show, of commands those
     * with keys.
     */
    public JsonNode homeContributes(Around around) {
        ObjectNode needed = contributes.deepCopy();
        needed.remove(List.of("tabs", "preferences", "doors", "views", "commands"));
        ArrayNode views = needed.arrayNode();
        contributes.path("views").forEach(view -> {
            if (around.isHome(view)) {
                views.add(view);
            } else if (around.leadsTo(view)) {
                views.add(view.<ObjectNode>deepCopy().retain(AROUND_PAGES));
            }
        });
        ArrayNode commands = needed.arrayNode();
        contributes.path("commands").forEach(command -> {
            if (command.has("keys")) {
                commands.add(command);
            }
        });
        Map.of("views", views, "commands", commands).forEach((point, entries) -> {
            if (!entries.isEmpty()) {
                needed.set(point, entries);
            }
        });
        return needed;
    }

    /**
     * The texts in a language with which the home page can do: what its contributions and names of modules say, and, of
     * a bundle that has a widget on the home page, all but its page texts.
     */
    public Map<String, String> homeTexts(String language, Around around) {
        boolean onHome = StreamSupport.stream(contributes.path("widgets").spliterator(), false)
                .anyMatch(widget -> widget.path("point").asText().equals(HOME));
        String manifest = homeContributes(around).toString();
        Map<String, String> needed = new TreeMap<>(texts(language));
        needed.keySet()
                .removeIf(key -> !key.endsWith(".module.name")
                        && !manifest.contains("\"%" + key + "\"")
                        && (!onHome || pageTexts.stream().anyMatch(key::startsWith)));
        return needed;
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
