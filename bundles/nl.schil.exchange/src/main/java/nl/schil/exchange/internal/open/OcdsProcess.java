package nl.schil.exchange.internal.open;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contracting process as its releases together tell it, after the merging rules of the standard: later values replace
 * earlier ones, null removes, objects in lists are the same when their ids are. Of every value it is known where it stands.
 */
final class OcdsProcess {
    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();
    private static final int LONGEST_NUMBER = 40;

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final Map<JsonNode, Map<String, String>> places = new IdentityHashMap<>();
    private String pointer = "";

    /** Adds a release that is newer than those before. */
    void add(ObjectNode release, String at) {
        pointer = at;
        merge(root, release, at);
    }

    ObjectNode root() {
        return root;
    }

    /** The place of the newest release. */
    String pointer() {
        return pointer;
    }

    /** Where a field stands in the file. */
    String place(JsonNode object, String field) {
        return places.getOrDefault(object, Map.of()).getOrDefault(field, pointer);
    }

    /** An object's field that is an object; empty when it has none. */
    static ObjectNode object(JsonNode node, String field) {
        return node.get(field) instanceof ObjectNode object ? object : NOTHING;
    }

    /** The objects in a list. */
    static List<ObjectNode> objects(JsonNode node, String field) {
        List<ObjectNode> objects = new ArrayList<>();
        JsonNode list = node.get(field);
        if (list != null && list.isArray()) {
            list.forEach(item -> {
                if (item instanceof ObjectNode object) {
                    objects.add(object);
                }
            });
        }
        return objects;
    }

    /** A text or number as text; null for anything else. */
    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isValueNode() || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            return value.asText();
        }
        BigDecimal number = value.decimalValue();
        return Math.abs(number.scale()) > LONGEST_NUMBER ? number.toString() : number.toPlainString();
    }

    private void merge(ObjectNode target, ObjectNode source, String at) {
        Map<String, String> known = places.computeIfAbsent(target, node -> new HashMap<>());
        source.properties().forEach(entry -> {
            String name = entry.getKey();
            String place = at + "/" + name;
            JsonNode value = entry.getValue();
            if (value.isNull()) {
                target.remove(name);
                return;
            }
            known.put(name, place);
            if (value instanceof ObjectNode object) {
                merge(target.get(name) instanceof ObjectNode there ? there : target.putObject(name), object, place);
            } else if (value instanceof ArrayNode list && identified(list)) {
                merge(target.get(name) instanceof ArrayNode there ? there : target.putArray(name), list, place);
            } else {
                target.set(name, value);
            }
        });
    }

    private void merge(ArrayNode target, ArrayNode source, String at) {
        for (int i = 0; i < source.size(); i++) {
            ObjectNode item = (ObjectNode) source.get(i);
            ObjectNode same = null;
            for (JsonNode there : target) {
                if (there instanceof ObjectNode object && item.get("id").equals(object.get("id"))) {
                    same = object;
                }
            }
            merge(same == null ? target.addObject() : same, item, at + "/" + i);
        }
    }

    private static boolean identified(ArrayNode list) {
        for (JsonNode item : list) {
            if (!item.isObject() || !item.hasNonNull("id")) {
                return false;
            }
        }
        return !list.isEmpty();
    }
}
