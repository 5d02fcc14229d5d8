package nl.schil.contracts.internal.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.contracts.internal.model.change.ChangeLaw;
import nl.schil.contracts.internal.model.change.Condition;
import nl.schil.contracts.internal.model.change.Ground;
import nl.schil.contracts.internal.model.change.GroundRule;
import nl.schil.contracts.internal.model.change.ThresholdGroup;
import nl.schil.contracts.internal.model.change.ThresholdPeriod;
import org.osgi.service.component.annotations.Component;

/** The law on changes as the bundle ships it: {@code reference/change-grounds.json} and {@code reference/thresholds.json}. */
@Component(service = ChangeLawReference.class)
public final class ChangeLawReference {
    private static final long CENTS = 100;

    private final ChangeLaw current;

    public ChangeLawReference() {
        JsonNode law = read("change-grounds.json");
        JsonNode thresholds = read("thresholds.json");
        current = new ChangeLaw(
                law.get("version").asText(),
                law.get("law").asText(),
                LocalDate.parse(law.get("validFrom").asText()),
                grounds(law.get("grounds")),
                thresholds.get("version").asText(),
                periods(thresholds.get("periods")));
    }

    public ChangeLaw current() {
        return current;
    }

    private static JsonNode read(String name) {
        try (InputStream file = ChangeLawReference.class.getResourceAsStream("/reference/" + name)) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static List<GroundRule> grounds(JsonNode nodes) {
        List<GroundRule> rules = new ArrayList<>();
        for (JsonNode node : nodes) {
            Map<String, Integer> percent = new HashMap<>();
            node.get("percent")
                    .properties()
                    .forEach(e -> percent.put(e.getKey(), e.getValue().asInt()));
            List<Condition> conditions = new ArrayList<>();
            for (JsonNode c : node.get("conditions")) {
                conditions.add(new Condition(
                        c.get("code").asText(),
                        Condition.Test.valueOf(c.get("test").asText()),
                        c.get("expected").asBoolean(),
                        c.has("alternative") ? c.get("alternative").asText() : null));
            }
            rules.add(new GroundRule(
                    Ground.of(node.get("article").asText()).orElseThrow(),
                    node.get("directive").asText(),
                    node.get("eforms").asText(),
                    node.get("notice").asBoolean(),
                    percent,
                    conditions,
                    texts(node.get("sources"))));
        }
        return rules;
    }

    private static List<ThresholdPeriod> periods(JsonNode nodes) {
        List<ThresholdPeriod> periods = new ArrayList<>();
        for (JsonNode node : nodes) {
            Map<ThresholdGroup, Long> cents = new EnumMap<>(ThresholdGroup.class);
            node.get("amounts")
                    .properties()
                    .forEach(e -> cents.put(
                            ThresholdGroup.valueOf(e.getKey()), e.getValue().asLong() * CENTS));
            periods.add(new ThresholdPeriod(
                    LocalDate.parse(node.get("from").asText()),
                    LocalDate.parse(node.get("until").asText()),
                    cents,
                    node.get("regulation").asText(),
                    texts(node.get("sources"))));
        }
        return periods;
    }

    private static List<String> texts(JsonNode nodes) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
