package nl.schil.identity.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.schil.kernel.archive.Archival;
import nl.schil.kernel.archive.Needed;
import nl.schil.kernel.merge.Merge;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.store.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvitationReferencesTest {
    private static final Merge MERGE = new Merge("s-1", "s-2", Set.of("KVK:12345678"));

    private final InvitationReferences references = new InvitationReferences();

    @Test
    void invitationsFollowTheSupplierThatStaysAndComeBack(@TempDir Path directory) {
        try (TestDatabase database = TestDatabase.open(directory, "db/migration")) {
            database.prepare(
                    "INSERT INTO identity_organisations (id, name, name_key, version) VALUES ('o', 'O', 'o', 1)",
                    insert("a", "s-1"),
                    insert("b", "s-2"));
            assertThat(database.<Long>read(reading -> references.count(reading, MERGE)))
                    .isEqualTo(1);
            String undo = database.write(Actor.SYSTEM, "merge", writing -> references.rewrite(writing, MERGE));
            assertThat(suppliers(database)).containsExactly("s-2", "s-2");
            database.write(Actor.SYSTEM, "undo", writing -> {
                references.restore(writing, MERGE, undo);
                return undo;
            });
            assertThat(suppliers(database)).containsExactly("s-1", "s-2");
        }
    }

    @Test
    void linksThatWorkKeepASupplierOutOfTheArchive(@TempDir Path directory) {
        try (TestDatabase database = TestDatabase.open(directory, "db/migration")) {
            database.prepare(
                    "INSERT INTO identity_organisations (id, name, name_key, version) VALUES ('o', 'O', 'o', 1)",
                    insert("a", "s-1"),
                    insert("b", "s-1"),
                    "UPDATE identity_invitations SET revoked_at = '2026-02-01T08:00:00.000Z' WHERE id = 'b'");
            assertThat(needed(database, "o", LocalDate.of(2026, 12, 31))).isEqualTo(new Needed(1, List.of("T")));
            assertThat(needed(database, "o", LocalDate.of(2027, 1, 1))).isEqualTo(Needed.NONE);
            assertThat(needed(database, "p", LocalDate.of(2026, 12, 31))).isEqualTo(Needed.NONE);
        }
    }

    @Test
    void whoWasInvitedIsErasedWithTheRelation(@TempDir Path directory) {
        try (TestDatabase database = TestDatabase.open(directory, "db/migration")) {
            database.prepare(
                    "INSERT INTO identity_organisations (id, name, name_key, version) VALUES ('o', 'O', 'o', 1)",
                    insert("a", "s-1"),
                    insert("b", "s-2"));
            InvitedPeople people = new InvitedPeople();
            Archival archival = new Archival("s-1", Set.of(), "o");
            assertThat(database.<Long>read(reading -> people.count(reading, archival)))
                    .isEqualTo(1);
            database.write(Actor.SYSTEM, "archive", writing -> {
                writing.audit(new Audit("suppliers.archive", "supplier", "s-1", null, null, null, null));
                people.erase(writing, archival);
                return archival;
            });
            assertThat(database.<Long>read(reading -> people.count(reading, archival)))
                    .isZero();
            List<String> names = database.read(reading ->
                    reading.list("SELECT person_name FROM identity_invitations ORDER BY id", row -> row.getString(1)));
            assertThat(names).first().isEqualTo("");
            assertThat(database.<Long>read(reading -> people.count(reading, new Archival("s-2", Set.of(), "o"))))
                    .isEqualTo(1);
        }
    }

    private static Needed needed(TestDatabase database, String organisation, LocalDate asOf) {
        Archival archival = new Archival("s-1", Set.of(), organisation);
        return database.read(reading -> new OpenInvitations().needed(reading, archival, asOf));
    }

    private static String insert(String id, String supplier) {
        return "INSERT INTO identity_invitations (id, secret_hash, purpose, subject_id, organisation_id, supplier_id,"
                + " title, person_name, created_by, created_at, expires_on) VALUES ('" + id + "', '" + id
                + "', 'evaluation', 'e',"
                + " 'o', '" + supplier + "', 'T', 'N', 'x', '2026-06-01T08:00:00.000Z', '2026-12-31')";
    }

    private static List<String> suppliers(TestDatabase database) {
        return database.read(reading ->
                reading.list("SELECT supplier_id FROM identity_invitations ORDER BY id", row -> row.getString(1)));
    }
}
