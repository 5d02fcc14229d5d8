package nl.schil.rest.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leaves out of a document what nothing refers to, and what stands beside a reference and has no meaning there. */
final class Tidy {
    private static final String SCHEMAS = "#/components/schemas/";

    private Tidy() {}

    static void up(ObjectNode document) {
        bareReferences(document);
        ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
        schemas.retain(used(document, schemas));
    }

    private static void bareReferences(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
            object.retain("$ref");
        }
        node.forEach(Tidy::bareReferences);
    }

    private static Set<String> used(ObjectNode document, ObjectNode schemas) {
        Set<String> used = new HashSet<>();
        Deque<JsonNode> todo = new ArrayDeque<>(List.of(document.get("paths"), document.at("/components/responses")));
        while (!todo.isEmpty()) {
            for (String reference : todo.pop().findValuesAsText("$ref")) {
                String name = reference.startsWith(SCHEMAS) ? reference.substring(SCHEMAS.length()) : "";
                if (schemas.has(name) && used.add(name)) {
                    todo.push(schemas.get(name));
                }
            }
        }
        return used;
    }
}
