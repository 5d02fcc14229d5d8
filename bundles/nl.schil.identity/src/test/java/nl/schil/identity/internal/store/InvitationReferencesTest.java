package nl.schil.identity.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.schil.kernel.merge.Merge;
import nl.schil.kernel.security.Actor;
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

    private static String insert(String id, String supplier) {
        return "INSERT INTO identity_invitations (id, secret_hash, purpose, subject_id, organisation_id, supplier_id, title,"
                + " person_name, created_by, created_at, expires_on) VALUES ('" + id + "', '" + id
                + "', 'evaluation', 'e',"
                + " 'o', '" + supplier + "', 'T', 'N', 'x', '2026-06-01T08:00:00.000Z', '2026-12-31')";
    }

    private static List<String> suppliers(TestDatabase database) {
        return database.read(reading ->
                reading.list("SELECT supplier_id FROM identity_invitations ORDER BY id", row -> row.getString(1)));
    }
}
