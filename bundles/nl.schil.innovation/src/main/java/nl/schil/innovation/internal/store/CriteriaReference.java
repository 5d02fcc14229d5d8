package nl.schil.innovation.internal.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.schil.innovation.internal.model.Stage;
import org.osgi.service.component.annotations.Component;

/** The criteria that come with the module: {@code reference/criteria.json}. */
@Component(service = CriteriaReference.class)
public final class CriteriaReference {
    private final JsonNode json = read();

    public String version() {
        return json.get("version").asText();
    }

    /** The criteria by gate in a language, {@code nl} or {@code en}. */
    public Map<Stage, List<String>> criteria(String language) {
        Map<Stage, List<String>> criteria = new EnumMap<>(Stage.class);
        json.get("gates").properties().forEach(gate -> {
            List<String> texts = new ArrayList<>();
            gate.getValue().forEach(one -> texts.add(one.get(language).asText()));
            criteria.put(Stage.valueOf(gate.getKey()), texts);
        });
        return criteria;
    }

    private static JsonNode read() {
        try (InputStream file = CriteriaReference.class.getResourceAsStream("/reference/criteria.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("criteria.json", e);
        }
    }
}
