package nl.schil.rest.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import nl.schil.kernel.security.Permission;

/** Adds to each operation what every operation of its kind answers, so that no resource has to say it. */
final class CommonAnswers {
    private static final String PAGE = "#/components/schemas/Page";
    private static final Set<String> WRITES = Set.of("post", "put", "patch", "delete");

    private CommonAnswers() {}

    static void add(ObjectNode document) {
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                add(path.getKey(), operation.getKey(), (ObjectNode) operation.getValue())));
    }

    private static void add(String path, String method, ObjectNode operation) {
        ObjectNode responses = operation.withObject("/responses");
        responses.properties().forEach(response -> headers(response.getKey(), (ObjectNode) response.getValue()));
        for (String status : statuses(path, method, operation)) {
            if (!responses.has(status)) {
                responses.putObject(status).put("$ref", "#/components/responses/" + status);
            }
        }
    }

    private static void headers(String status, ObjectNode response) {
        if (response.has("$ref")) {
            return;
        }
        header(response, "API-Version");
        if ("201".equals(status)) {
            header(response, "Location");
        }
        if (response.at("/content/application~1json/schema/$ref").asText().startsWith(PAGE)) {
            header(response, "Link");
        }
    }

    private static void header(ObjectNode response, String name) {
        response.withObject("/headers").putObject(name).put("$ref", "#/components/headers/" + name);
    }

    private static Set<String> statuses(String path, String method, ObjectNode operation) {
        Set<String> statuses = new TreeSet<>(Set.of("503"));
        if (operation.has("parameters") || operation.has("requestBody")) {
            statuses.add("400");
        }
        String permission = operation.path("x-permission").asText();
        if (!Permission.PUBLIC.equals(permission)) {
            statuses.add("401");
        }
        if (permission.contains(".")) {
            statuses.add("403");
        }
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (WRITES.contains(method)) {
            statuses.add("409");
        }
        if (operation.has("requestBody")) {
            statuses.add("422");
        }
        if (takesVersion(operation)) {
            statuses.addAll(Set.of("412", "428"));
        }
        return statuses;
    }

    private static boolean takesVersion(ObjectNode operation) {
        for (JsonNode parameter : operation.path("parameters")) {
            if ("If-Match".equals(parameter.path("name").asText())) {
                return true;
            }
        }
        return false;
    }
}
