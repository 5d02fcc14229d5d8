package nl.schil.workbench.internal.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.store.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Actor NOOR = new Actor("noor", "Noor", "web", List.of());
    private static final Actor SAM = new Actor("sam", "Sam", "web", List.of());

    @TempDir
    private Path directory;

    private TestDatabase database;
    private Preferences preferences;

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, "db/migration");
        preferences = new Preferences(database, database.clock(), () -> "001");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void each_user_has_preferences_of_their_own() {
        preferences.change(NOOR, Map.of("locale", JSON.textNode("en")));

        assertThat(preferences.of(NOOR)).containsExactly(Map.entry("locale", JSON.textNode("en")));
        assertThat(preferences.of(SAM)).isEmpty();
    }

    @Test
    void a_change_leaves_other_preferences_alone_and_null_removes() {
        preferences.change(NOOR, Map.of("locale", JSON.textNode("en"), "theme", JSON.textNode("dark")));

        Map<String, JsonNode> left = preferences.change(NOOR, Map.of("locale", JSON.nullNode()));

        assertThat(left).containsExactly(Map.entry("theme", JSON.textNode("dark")));
    }

    @Test
    void all_people_are_asked_at_once_by_index() {
        preferences.change(NOOR, Map.of("locale", JSON.textNode("en"), "theme", JSON.textNode("dark")));
        preferences.change(SAM, Map.of("mail.overdueOnly", JSON.booleanNode(true)));

        assertThat(preferences.values(List.of("locale", "mail.overdueOnly")))
                .isEqualTo(Map.of("noor", Map.of("locale", "\"en\""), "sam", Map.of("mail.overdueOnly", "true")));
        List<String> plan = database.read(reading -> reading.list(
                "EXPLAIN QUERY PLAN SELECT user_id, name, value FROM workbench_preference WHERE name IN (?, ?)",
                row -> row.getString("detail"),
                "locale",
                "mail.overdueOnly"));
        assertThat(plan).singleElement().asString().contains("USING INDEX workbench_preference_name");
    }

    @Test
    void a_change_is_audited_without_its_content() {
        preferences.change(NOOR, Map.of("theme", JSON.textNode("dark")));

        assertThat(database.actions()).contains("workbench.prefer");
    }

    @Test
    void names_out_of_order_and_values_out_of_size_are_all_told() {
        Map<String, JsonNode> changes =
                Map.of("No Name", JSON.textNode("x"), "pins", JSON.textNode("x".repeat(Preferences.LONGEST)));

        assertThatThrownBy(() -> preferences.change(NOOR, changes))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.violations()).hasSize(2));
        assertThat(preferences.of(NOOR)).isEmpty();
    }
}
