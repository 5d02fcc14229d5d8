package nl.schil.rest.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Merges the documents of several bundles into one, sorted by path and by name. Two bundles that use one schema name
 * for different content both keep theirs: the later one by symbolic name is renamed with its module in front.
 */
final class Merge {
    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, JsonNode> paths = new TreeMap<>();
    private final Map<String, JsonNode> schemas = new TreeMap<>();
    private final Map<String, String> tags = new TreeMap<>();

    private Merge() {}

    static ObjectNode into(ObjectNode base, Collection<ModuleDescription> modules) {
        Merge merge = new Merge();
        modules.stream().sorted(Comparator.comparing(ModuleDescription::bundle)).forEach(merge::add);
        ObjectNode result = base.deepCopy();
        merge.paths.forEach(((ObjectNode) result.get("paths"))::set);
        merge.schemas.forEach(((ObjectNode) result.at("/components/schemas"))::set);
        merge.tags.forEach((name, text) ->
                result.withArray("/tags").addObject().put("name", name).put("description", text));
        return result;
    }

    private void add(ModuleDescription module) {
        if (!module.document().has("paths")) {
            return;
        }
        ObjectNode document = module.document().deepCopy();
        Map<String, String> renamed = new HashMap<>();
        document.at("/components/schemas").properties().forEach(schema -> {
            JsonNode present = schemas.get(schema.getKey());
            if (present != null && !present.equals(schema.getValue())) {
                renamed.put(SCHEMAS + schema.getKey(), SCHEMAS + prefixed(module, schema.getKey()));
            }
        });
        rename(document, renamed);
        document.at("/components/schemas").properties().forEach(schema -> {
            boolean own = renamed.containsKey(SCHEMAS + schema.getKey());
            schemas.put(own ? prefixed(module, schema.getKey()) : schema.getKey(), schema.getValue());
        });
        document.get("paths").properties().forEach(path -> path(path.getKey(), (ObjectNode) path.getValue()));
        document.get("paths")
                .findValues("tags")
                .forEach(names -> names.forEach(name -> tags.putIfAbsent(name.asText(), module.text())));
    }

    private void path(String path, ObjectNode operations) {
        JsonNode present = paths.putIfAbsent(path, operations);
        if (present != null) {
            ((ObjectNode) present).setAll(operations);
        }
    }

    private static String prefixed(ModuleDescription module, String schema) {
        return Character.toUpperCase(module.module().charAt(0))
                + module.module().substring(1)
                + schema;
    }

    private static void rename(JsonNode node, Map<String, String> renamed) {
        JsonNode reference = node.get("$ref");
        if (node instanceof ObjectNode object && reference != null && renamed.containsKey(reference.asText())) {
            object.put("$ref", renamed.get(reference.asText()));
        }
        node.forEach(child -> rename(child, renamed));
    }
}
