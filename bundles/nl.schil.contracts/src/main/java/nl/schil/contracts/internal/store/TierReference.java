package nl.schil.contracts.internal.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import nl.schil.contracts.internal.model.tier.TierPart;
import nl.schil.contracts.internal.model.tier.TierScale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** How tiers are computed: {@code reference/tier.json}, with what the organisation configured instead. */
@Component(service = TierReference.class, configurationPid = "nl.schil.contracts.tier")
@Designate(ocd = TierConfiguration.class)
public final class TierReference {
    private static final long CENTS = 100;

    private final TierScale current;

    @Activate
    public TierReference(TierConfiguration configuration) {
        TierScale shipped = shipped();
        boolean own = configuration.weights().length > 0
                || configuration.bands().length > 0
                || !configuration.gold().isBlank()
                || !configuration.silver().isBlank();
        String version = configuration.version().isBlank() ? shipped.version() + "+" : configuration.version();
        current = !own
                ? shipped
                : new TierScale(
                        version,
                        configuration.weights().length == 0 ? shipped.weights() : weights(configuration.weights()),
                        cut(configuration.gold(), shipped.gold()),
                        cut(configuration.silver(), shipped.silver()),
                        shipped.currency(),
                        configuration.bands().length == 0 ? shipped.bands() : cents(configuration.bands()),
                        List.of("nl.schil.contracts.tier"));
    }

    public TierScale current() {
        return current;
    }

    /** The scale as the bundle ships it. */
    public static TierScale shipped() {
        try (InputStream file = TierReference.class.getResourceAsStream("/reference/tier.json")) {
            JsonNode node = new ObjectMapper().readTree(file);
            Map<TierPart, Integer> weights = new EnumMap<>(TierPart.class);
            node.get("weights")
                    .properties()
                    .forEach(e -> weights.put(
                            TierPart.valueOf(e.getKey()), e.getValue().asInt()));
            List<Long> bands = new ArrayList<>();
            node.get("bands").forEach(bound -> bands.add(bound.asLong() * CENTS));
            List<String> sources = new ArrayList<>();
            node.get("sources").forEach(source -> sources.add(source.asText()));
            return new TierScale(
                    node.get("version").asText(),
                    weights,
                    new BigDecimal(node.get("gold").asText()),
                    new BigDecimal(node.get("silver").asText()),
                    node.get("currency").asText(),
                    bands,
                    sources);
        } catch (IOException e) {
            throw new UncheckedIOException("tier.json", e);
        }
    }

    private static Map<TierPart, Integer> weights(String[] settings) {
        Map<TierPart, Integer> weights = new EnumMap<>(TierPart.class);
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            weights.put(TierPart.valueOf(parts[0].strip()), Integer.valueOf(parts[1].strip()));
        }
        return weights;
    }

    private static BigDecimal cut(String configured, BigDecimal shipped) {
        return configured.isBlank() ? shipped : new BigDecimal(configured.strip());
    }

    private static List<Long> cents(long[] euros) {
        return LongStream.of(euros).mapToObj(e -> e * CENTS).toList();
    }
}
