package nl.schil.market.internal.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.market.internal.model.Axis;
import nl.schil.market.internal.model.Criterion;
import nl.schil.market.internal.model.Preference;
import nl.schil.market.internal.model.Quadrant;
import nl.schil.market.internal.model.Stances;
import nl.schil.market.internal.model.ValueBands;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reference data: what an organisation made of it, or else what comes with the module. */
@Component(service = SqlReference.class)
public final class SqlReference {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final ReferenceTable table;

    /** @param schema so that the tables are there */
    @Activate
    public SqlReference(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.market)") Schema schema) {
        this(database);
    }

    /** For use outside the framework. */
    public SqlReference(Database database) {
        this.database = database;
        this.table = new ReferenceTable(database);
    }

    /** @param version 0 for what comes with the module */
    public record Held<T>(long version, T content) {}

    /** The criteria by which an organisation places categories. */
    public Held<List<Criterion>> criteria(String organisation) {
        return database.read(reading -> criteria(reading, organisation));
    }

    /** The same within a transaction. */
    public Held<List<Criterion>> criteria(Reading reading, String organisation) {
        Held<JsonNode> held = table.read(reading, organisation, ReferenceTable.Kind.CRITERIA);
        List<Criterion> criteria = new ArrayList<>();
        held.content()
                .forEach(one -> criteria.add(new Criterion(
                        one.get("code").asText(),
                        Axis.valueOf(one.get("axis").asText()),
                        one.get("weight").asInt(),
                        one.get("nl").asText(),
                        one.get("en").asText())));
        return new Held<>(held.version(), criteria);
    }

    public void criteria(Actor actor, String organisation, long version, List<Criterion> criteria, LocalDate today) {
        ArrayNode content = JSON.createArrayNode();
        criteria.forEach(one -> content.addObject()
                .put("code", one.code())
                .put("axis", one.axis().name())
                .put("weight", one.weight())
                .put("nl", one.nl())
                .put("en", one.en()));
        table.write(actor, organisation, ReferenceTable.Kind.CRITERIA, version, content, today);
    }

    /** What an organisation does with suppliers. */
    public Held<Stances> stances(String organisation) {
        Held<JsonNode> held = database.read(reading -> table.read(reading, organisation, ReferenceTable.Kind.STANCES));
        Map<Quadrant, Map<Preference, Stances.Said>> texts = new EnumMap<>(Quadrant.class);
        for (Quadrant quadrant : Quadrant.values()) {
            Map<Preference, Stances.Said> own = new EnumMap<>(Preference.class);
            for (Preference preference : Preference.values()) {
                JsonNode said = held.content().get(quadrant + "." + preference);
                own.put(
                        preference,
                        new Stances.Said(said.get("nl").asText(), said.get("en").asText()));
            }
            texts.put(quadrant, own);
        }
        return new Held<>(held.version(), new Stances(texts));
    }

    public void stances(Actor actor, String organisation, long version, Stances stances, LocalDate today) {
        ObjectNode content = JSON.createObjectNode();
        stances.texts()
                .forEach((quadrant, own) ->
                        own.forEach((preference, said) -> content.putObject(quadrant + "." + preference)
                                .put("nl", said.nl())
                                .put("en", said.en())));
        table.write(actor, organisation, ReferenceTable.Kind.STANCES, version, content, today);
    }

    /** Where an organisation cuts the figures of supplier preferencing. */
    public Held<ValueBands> bands(String organisation) {
        Held<JsonNode> held = database.read(reading -> table.read(reading, organisation, ReferenceTable.Kind.BANDS));
        JsonNode bands = held.content();
        return new Held<>(
                held.version(),
                new ValueBands(
                        new BigDecimal(bands.get("low").asText()),
                        new BigDecimal(bands.get("high").asText()),
                        new BigDecimal(bands.get("very-high").asText()),
                        new BigDecimal(bands.get("attractive").asText())));
    }

    public void bands(Actor actor, String organisation, long version, ValueBands bands, LocalDate today) {
        ObjectNode content = JSON.createObjectNode()
                .put("low", bands.low().toPlainString())
                .put("high", bands.high().toPlainString())
                .put("very-high", bands.veryHigh().toPlainString())
                .put("attractive", bands.attractive().toPlainString());
        table.write(actor, organisation, ReferenceTable.Kind.BANDS, version, content, today);
    }
}
