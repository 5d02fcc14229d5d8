package nl.schil.runtime.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import nl.schil.runtime.Refusal;

/** All items of a list that the API gives page by page. */
final class Pages {
    private Pages() {}

    static ArrayNode all(Api api, String path, Map<String, ?> query) throws IOException, InterruptedException, Refusal {
        ArrayNode items = Api.JSON.createArrayNode();
        Map<String, Object> page = new HashMap<>(query);
        while (true) {
            JsonNode answer = api.get(path, page);
            (answer.isArray() ? answer : answer.path("items")).forEach(items::add);
            String next = answer.path("next").asText("");
            if (next.isEmpty() || next.equals("null")) {
                return items;
            }
            page.put("cursor", next);
        }
    }
}
