package nl.schil.mail.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import nl.schil.store.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the database answers the questions about mail. */
class PlansTest {
    @TempDir
    Path directory;

    private List<String> plan(String sql) {
        try (TestDatabase database = TestDatabase.open(directory, "db/migration")) {
            int places = (int) sql.chars().filter(c -> c == '?').count();
            return database.read(reading -> reading.list(
                    "EXPLAIN QUERY PLAN " + sql,
                    row -> row.getString("detail"),
                    Collections.nCopies(places, "1").toArray()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SqlMessages.DUE,
                SqlMessages.LIST,
                SqlMessages.LATEST,
                SqlMessages.OLDEST,
                SqlMessages.COUNT,
                SqlReminders.TOLD,
                SqlReminders.RUNS
            })
    void every_question_is_answered_by_an_index_in_its_order(String sql) {
        assertThat(plan(sql))
                .allMatch(step -> step.contains(" USING INDEX ") || step.contains(" USING COVERING INDEX "))
                .noneMatch(step -> step.contains("TEMP B-TREE"));
    }

    @Test
    void a_key_is_found_by_index() {
        assertThat(plan("SELECT * FROM mail_message WHERE mail_key = ?")).allMatch(step -> step.startsWith("SEARCH"));
    }
}
