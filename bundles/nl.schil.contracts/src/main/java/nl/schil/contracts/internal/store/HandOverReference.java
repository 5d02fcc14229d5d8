package nl.schil.contracts.internal.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.schil.contracts.internal.model.HandOverItem;
import nl.schil.contracts.internal.model.HandOverTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** The points of a hand-over: the organisation's own, otherwise {@code reference/hand-over.json}. */
@Component(service = HandOverReference.class, configurationPid = "nl.schil.contracts.handover")
@Designate(ocd = HandOverConfiguration.class)
public final class HandOverReference {
    private static final int PARTS = 3;

    private final HandOverTemplate current;

    @Activate
    public HandOverReference(HandOverConfiguration configuration) {
        this(
                configuration.items().length == 0
                        ? shipped()
                        : own(configuration.version(), Arrays.asList(configuration.items())));
    }

    public HandOverReference(HandOverTemplate template) {
        current = template;
    }

    public HandOverTemplate current() {
        return current;
    }

    /** The list that comes with the module. */
    public static HandOverTemplate shipped() {
        try (InputStream file = HandOverReference.class.getResourceAsStream("/reference/hand-over.json")) {
            JsonNode list = new ObjectMapper().readTree(file);
            List<HandOverItem> items = new ArrayList<>();
            for (JsonNode item : list.get("items")) {
                items.add(HandOverItem.open(
                        item.get("key").asText(),
                        item.get("nl").asText(),
                        item.get("en").asText()));
            }
            return new HandOverTemplate(list.get("version").asText(), items);
        } catch (IOException e) {
            throw new UncheckedIOException("hand-over.json", e);
        }
    }

    /** @throws IllegalArgumentException when a point is not key|Dutch|English or a key comes twice */
    static HandOverTemplate own(String version, List<String> lines) {
        List<HandOverItem> items = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split("\\|", -1);
            if (parts.length != PARTS || Arrays.stream(parts).anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("a point of a hand-over is key|Dutch|English, not " + line);
            }
            items.add(HandOverItem.open(parts[0].strip(), parts[1].strip(), parts[2].strip()));
        }
        if (items.stream().map(HandOverItem::key).collect(Collectors.toSet()).size() < items.size()) {
            throw new IllegalArgumentException("a key of the points of a hand-over comes twice");
        }
        return new HandOverTemplate(version.isBlank() ? "own" : version, items);
    }
}
