package nl.schil.maturity.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.schil.kernel.Ids;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.maturity.internal.model.Snapshot;
import nl.schil.store.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlSnapshotsTest {
    @TempDir
    Path directory;

    private TestDatabase database;
    private SqlSnapshots snapshots;

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, "db/migration");
        snapshots = new SqlSnapshots(database, () -> "001");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aKeptSnapshotIsFoundUnchanged() {
        Snapshot kept = snapshots.keep(Actor.SYSTEM, snapshot("org-a", "h1"));

        assertThat(snapshots.find(OrganisationScope.ALL, kept.id())).contains(kept);
        assertThat(database.actions()).containsExactly("maturity.snapshot");
    }

    @Test
    void anEqualShellIsKeptOnce() {
        Snapshot first = snapshots.keep(Actor.SYSTEM, snapshot("org-a", "h1"));

        assertThat(snapshots.keep(Actor.SYSTEM, snapshot("org-a", "h1"))).isEqualTo(first);
        assertThat(snapshots.keep(Actor.SYSTEM, snapshot("org-b", "h1"))).isNotEqualTo(first);
        assertThat(database.actions()).hasSize(2);
    }

    @Test
    void snapshotsOfAnotherOrganisationAreNotSeen() {
        OrganisationScope onlyA = new OrganisationScope(false, Set.of("org-a"));
        Snapshot other = snapshots.keep(Actor.SYSTEM, snapshot("org-b", "h1"));

        assertThat(snapshots.find(onlyA, other.id())).isEmpty();
        assertThat(snapshots.list(onlyA, null).items()).isEmpty();
    }

    @Test
    void theListStartsWithTheNewestAndIsPaged() {
        for (int i = 0; i < 51; i++) {
            snapshots.keep(Actor.SYSTEM, snapshot("org-a", "h" + i));
        }

        var first = snapshots.list(OrganisationScope.ALL, null);
        assertThat(first.items()).hasSize(50);
        assertThat(first.items().get(0).hash()).isEqualTo("h50");
        assertThat(snapshots.list(OrganisationScope.ALL, first.next()).items()).hasSize(1);
    }

    private static Snapshot snapshot(String organisation, String hash) {
        return new Snapshot(
                Ids.next(),
                organisation,
                LocalDate.of(2026, 11, 24),
                "2026-1",
                hash,
                1,
                Instant.parse("2026-11-24T09:00:00.123Z"),
                "u",
                "schil.shell/1\n");
    }
}
