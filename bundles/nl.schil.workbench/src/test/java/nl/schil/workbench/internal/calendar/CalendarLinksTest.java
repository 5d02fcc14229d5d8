package nl.schil.workbench.internal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.store.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarLinksTest {
    private static final Actor NOOR = new Actor("noor", "Noor", "web", List.of());
    private static final Actor TOKEN = new Actor("token-1", "Nightly", "api", List.of());

    @TempDir
    private Path directory;

    private final Map<String, Actor> people = new HashMap<>(Map.of("noor", NOOR));
    private TestDatabase database;
    private CalendarLinks links;

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, "db/migration");
        links = new CalendarLinks(database, new People(), database.clock(), () -> "002");
    }

    /** The people of this test by id. */
    private final class People implements ActorDirectory {
        @Override
        public Optional<Actor> person(String id) {
            return Optional.ofNullable(people.get(id));
        }

        @Override
        public List<Actor> holders(String permission, String organisation) {
            return List.of();
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_secret_leads_to_its_owner_and_only_its_digest_is_kept() {
        String secret = links.make(NOOR);

        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(links.owner(secret)).contains(NOOR);
        assertThat(links.owner(secret + "x")).isEmpty();
        List<String> kept = database.read(
                reading -> reading.list("SELECT secret_hash FROM workbench_calendar", row -> row.getString(1)));
        assertThat(kept).singleElement().isNotEqualTo(secret);
    }

    @Test
    void a_new_link_ends_the_earlier_one() {
        String first = links.make(NOOR);
        String second = links.make(NOOR);

        assertThat(links.owner(first)).isEmpty();
        assertThat(links.owner(second)).contains(NOOR);
    }

    @Test
    void a_revoked_link_leads_nowhere() {
        String secret = links.make(NOOR);
        links.revoke(NOOR);

        assertThat(links.owner(secret)).isEmpty();
        assertThat(links.madeAt(NOOR)).isEmpty();
        assertThat(database.actions()).containsExactly("workbench.calendar-link", "workbench.calendar-revoke");
    }

    @Test
    void a_link_of_somebody_who_may_not_sign_in_any_more_leads_nowhere() {
        String secret = links.make(NOOR);
        people.clear();

        assertThat(links.owner(secret)).isEmpty();
    }

    @Test
    void a_token_has_no_calendar() {
        assertThatThrownBy(() -> links.make(TOKEN))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(409));
    }
}
