package nl.schil.workbench.internal.contribution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a manifest must hold to be usable. The published JSON schema ({@code ui/schema/schil-ui-1.schema.json}) says the
 * same in full and is checked by tests; these rules are what the running workbench relies on.
 */
final class ManifestRules {
    static final String SCHEMA = "schil.ui/1";
    private static final Pattern ELEMENT = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");
    private static final Pattern FILE = Pattern.compile("(?!.*\\.\\.)[A-Za-z0-9_][A-Za-z0-9_./-]*");
    private static final Pattern ROUTE = Pattern.compile("/(\\S*)");
    private static final Map<String, List<String>> REQUIRED = new TreeMap<>(Map.of(
            "perspectives", List.of("id", "label", "home"),
            "views", List.of("id", "label", "route", "element", "module"),
            "nav", List.of("group"),
            "widgets", List.of("point", "element", "module"),
            "tabs", List.of("point", "id", "label", "element", "module"),
            "commands", List.of("id", "label", "run"),
            "preferences", List.of("id", "label", "element", "module"),
            "doors", List.of("purpose", "element", "module", "texts"),
            "theme", List.of("css")));

    private ManifestRules() {}

    /** Everything that is wrong, each with its place; empty when the manifest can be used. */
    static List<String> problems(JsonNode manifest, String symbolicName) {
        List<String> problems = new ArrayList<>();
        if (!SCHEMA.equals(manifest.path("schema").asText())) {
            problems.add("/schema: must be \"" + SCHEMA + "\"");
        }
        if (!symbolicName.equals(manifest.path("bundle").asText())) {
            problems.add("/bundle: must be the bundle's symbolic name \"" + symbolicName + "\"");
        }
        JsonNode contributes = manifest.path("contributes");
        contributes.fieldNames().forEachRemaining(point -> {
            if (!REQUIRED.containsKey(point)) {
                problems.add("/contributes/" + point + ": no such point; known are " + REQUIRED.keySet());
            } else if (!contributes.get(point).isArray()) {
                problems.add("/contributes/" + point + ": must be a list");
            } else {
                entries(point, contributes.get(point), problems);
            }
        });
        return problems;
    }

    private static void entries(String point, JsonNode entries, List<String> problems) {
        for (int index = 0; index < entries.size(); index++) {
            entry("/contributes/" + point + "/" + index, point, entries.get(index), problems);
        }
    }

    private static void entry(String place, String point, JsonNode entry, List<String> problems) {
        for (String name : REQUIRED.getOrDefault(point, List.of())) {
            if (entry.path(name).asText().isBlank()) {
                problems.add(place + "/" + name + ": is missing");
            }
        }
        if (point.equals("nav") && !entry.has("view") && !entry.has("route")) {
            problems.add(place + ": needs a view or a route");
        }
        matches(place, entry, "element", ELEMENT, "a custom element name such as schil-bridges-page", problems);
        matches(place, entry, "module", FILE, "a file in the folder", problems);
        matches(place, entry, "route", ROUTE, "a path that begins with a slash", problems);
        matches(place, entry, "home", ROUTE, "a path that begins with a slash", problems);
        matches(place, entry, "run", ROUTE, "a path that begins with a slash", problems);
        JsonNode span = entry.path("span");
        if (!span.isMissingNode() && (!span.isInt() || span.intValue() < 1 || span.intValue() > 12)) {
            problems.add(place + "/span: must be a whole number from 1 to 12");
        }
    }

    private static void matches(
            String place, JsonNode entry, String name, Pattern pattern, String what, List<String> problems) {
        String value = entry.path(name).asText();
        if (!value.isBlank() && !pattern.matcher(value).matches()) {
            problems.add(place + "/" + name + ": \"" + value + "\" is not " + what);
        }
    }
}
