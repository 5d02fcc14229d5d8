package nl.schil.development.internal.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import nl.schil.development.internal.model.joint.Content;
import nl.schil.development.internal.model.joint.Objective;
import nl.schil.development.internal.model.joint.Owner;
import org.jspecify.annotations.Nullable;

/** What a joint plan says as JSON in one column: it is read and written together and only its title is searched. */
final class ContentText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Stored(String title, @Nullable String ambition, List<StoredObjective> objectives) {}

    private record StoredObjective(String id, Owner owner, String text, String measure, String target, String due) {}

    private ContentText() {}

    static String of(Content content) {
        try {
            return JSON.writeValueAsString(new Stored(
                    content.title(),
                    content.ambition(),
                    content.objectives().stream()
                            .map(o -> new StoredObjective(
                                    o.id(),
                                    o.owner(),
                                    o.text(),
                                    o.measure(),
                                    o.target(),
                                    o.due().toString()))
                            .toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Content parse(String text) {
        try {
            Stored stored = JSON.readValue(text, Stored.class);
            return new Content(
                    stored.title(),
                    stored.ambition(),
                    stored.objectives().stream()
                            .map(o -> new Objective(
                                    o.id(), o.owner(), o.text(), o.measure(), o.target(), LocalDate.parse(o.due())))
                            .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
