package nl.schil.governance.internal.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.governance.internal.model.meeting.AgendaItem;
import nl.schil.governance.internal.model.meeting.Cadence;
import nl.schil.kernel.agenda.MeetingLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** How often forums meet, and the standard agenda of each level. */
@Component(service = CadenceReference.class, configurationPid = "nl.schil.governance.cadence")
@Designate(ocd = GovernanceConfiguration.class)
public final class CadenceReference {
    private final Cadence current;
    private final JsonNode agendas;

    @Activate
    public CadenceReference(GovernanceConfiguration configuration) {
        this(configuration.cadence().length == 0 ? Cadence.DEFAULT : cadence(configuration.cadence()));
    }

    /** For use outside the framework. */
    public CadenceReference(Cadence cadence) {
        current = cadence;
        agendas = read();
    }

    public Cadence current() {
        return current;
    }

    /** The standard subjects of a level. */
    public List<AgendaItem> agenda(MeetingLevel level, boolean english) {
        List<AgendaItem> items = new ArrayList<>();
        agendas.get(level.name())
                .forEach(item -> items.add(new AgendaItem(
                        item.get(english ? "en" : "nl").asText(), AgendaItem.Source.STANDARD, null, null, null)));
        return items;
    }

    /** @throws IllegalArgumentException when a setting is not TIER.LEVEL=months */
    static Cadence cadence(String... settings) {
        Map<String, Map<MeetingLevel, Integer>> months = new HashMap<>();
        for (String setting : settings) {
            String[] parts = setting.strip().split("[.=]");
            if (parts.length != 3) {
                throw new IllegalArgumentException("a cadence is TIER.LEVEL=months, not " + setting);
            }
            months.computeIfAbsent(parts[0].strip(), tier -> new EnumMap<>(MeetingLevel.class))
                    .put(MeetingLevel.valueOf(parts[1].strip()), Integer.valueOf(parts[2].strip()));
        }
        return new Cadence(months);
    }

    private static JsonNode read() {
        try (InputStream file = CadenceReference.class.getResourceAsStream("/reference/agendas.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("agendas.json", e);
        }
    }
}
