package nl.schil.workbench.internal.preference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.schil.kernel.Violation;
import nl.schil.kernel.preference.PreferenceDirectory;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What each user prefers: only what differs from the default, as JSON values by name. */
@Component(service = {Preferences.class, PreferenceDirectory.class})
public final class Preferences implements PreferenceDirectory {
    /** Longest value, in characters of JSON. */
    public static final int LONGEST = 20_000;

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9.-]{0,79}");

    private final Database database;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * @param schema proof that the table is there
     */
    @Activate
    public Preferences(
            @Reference Database database,
            @Reference Clock clock,
            @Reference(target = "(schil.bundle=nl.schil.workbench)") Schema schema) {
        this.database = database;
        this.clock = clock;
    }

    /** All that a user prefers, by name. */
    public Map<String, JsonNode> of(Actor actor) {
        return database.read(reading -> all(reading, actor));
    }

    @Override
    public Map<String, Map<String, String>> values(Collection<String> names) {
        String places = String.join(", ", Collections.nCopies(names.size(), "?"));
        return database.read(reading -> {
            Map<String, Map<String, String>> values = new HashMap<>();
            reading.list(
                            "SELECT user_id, name, value FROM workbench_preference WHERE name IN (" + places + ")",
                            row -> List.of(row.getString(1), row.getString(2), row.getString(3)),
                            names.toArray())
                    .forEach(row -> values.computeIfAbsent(row.get(0), id -> new HashMap<>())
                            .put(row.get(1), row.get(2)));
            return values;
        });
    }

    /**
     * Changes the named preferences and answers all; a null removes.
     *
     * @throws ProblemException with every name that is not allowed and every value that is too long
     */
    public Map<String, JsonNode> change(Actor actor, Map<String, JsonNode> changes) {
        refuse(changes);
        return database.write(actor, "keep preferences", writing -> {
            changes.forEach((name, value) -> put(writing, actor, name, value));
            writing.audit(new Audit("workbench.prefer", "preferences", actor.id(), null, null, null, null));
            return all(writing, actor);
        });
    }

    private static void refuse(Map<String, JsonNode> changes) {
        List<Violation> violations = new ArrayList<>();
        changes.forEach((name, value) -> {
            if (!NAME.matcher(name).matches()) {
                violations.add(Violation.of(name, null, "workbench.preferences.refused", "name", name));
            } else if (value.toString().length() > LONGEST) {
                violations.add(Violation.of(name, null, "workbench.preferences.too-large", "max", LONGEST));
            }
        });
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    private void put(Writing writing, Actor actor, String name, JsonNode value) {
        writing.execute("DELETE FROM workbench_preference WHERE user_id = ? AND name = ?", actor.id(), name);
        if (!value.isNull()) {
            writing.execute(
                    "INSERT INTO workbench_preference (user_id, name, value, changed_at) VALUES (?, ?, ?, ?)",
                    actor.id(),
                    name,
                    value.toString(),
                    Instant.now(clock));
        }
    }

    private Map<String, JsonNode> all(Reading reading, Actor actor) {
        Map<String, JsonNode> all = new TreeMap<>();
        reading.list(
                        "SELECT name, value FROM workbench_preference WHERE user_id = ? ORDER BY name",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        actor.id())
                .forEach(entry -> all.put(entry.getKey(), tree(entry.getValue())));
        return all;
    }

    private JsonNode tree(String value) {
        try {
            return json.readTree(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept preference is not JSON", e);
        }
    }
}
