package nl.schil.governance.internal.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.governance.internal.model.raci.Activity;
import nl.schil.governance.internal.model.raci.FunctionArea;
import nl.schil.governance.internal.model.raci.Group;
import nl.schil.governance.internal.model.raci.Letter;
import nl.schil.governance.internal.model.raci.Role;
import nl.schil.governance.internal.model.raci.ScopeType;
import nl.schil.governance.internal.model.raci.Starter;
import nl.schil.governance.internal.model.raci.Tag;
import org.osgi.service.component.annotations.Component;

/** The starter that comes with the module: {@code reference/raci.json}. */
@Component(service = StarterReference.class)
public final class StarterReference {
    private final Starter current = read();

    public Starter current() {
        return current;
    }

    private static Starter read() {
        try (InputStream file = StarterReference.class.getResourceAsStream("/reference/raci.json")) {
            JsonNode json = new ObjectMapper().readTree(file);
            List<Role> roles = new ArrayList<>();
            json.get("roles")
                    .forEach(role -> roles.add(new Role(
                            text(role, "code"),
                            text(role, "nl"),
                            text(role, "en"),
                            role.get("supplier").asBoolean())));
            List<Group> groups = new ArrayList<>();
            json.get("groups").forEach(group -> groups.add(group(group)));
            List<Activity> activities = new ArrayList<>();
            json.get("activities").forEach(activity -> activities.add(activity(activity)));
            return new Starter(text(json, "version"), roles, groups, activities);
        } catch (IOException e) {
            throw new UncheckedIOException("raci.json", e);
        }
    }

    private static Group group(JsonNode json) {
        Map<Letter, List<String>> letters = new EnumMap<>(Letter.class);
        json.get("letters").properties().forEach(e -> {
            List<String> roles = new ArrayList<>();
            e.getValue().forEach(role -> roles.add(role.asText()));
            letters.put(Letter.valueOf(e.getKey()), roles);
        });
        return new Group(text(json, "code"), text(json, "nl"), text(json, "en"), letters);
    }

    private static Activity activity(JsonNode json) {
        Set<Tag> tags = new HashSet<>();
        json.get("tags").forEach(tag -> tags.add(Tag.valueOf(tag.asText())));
        Set<ScopeType> scopes = new HashSet<>();
        json.get("scopes").forEach(scope -> scopes.add(ScopeType.valueOf(scope.asText())));
        return new Activity(
                text(json, "code"),
                text(json, "group"),
                text(json, "nl"),
                text(json, "en"),
                FunctionArea.valueOf(text(json, "area")),
                tags,
                scopes);
    }

    private static String text(JsonNode json, String field) {
        return json.get(field).asText();
    }
}
