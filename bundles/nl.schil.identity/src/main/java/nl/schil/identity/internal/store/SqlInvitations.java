package nl.schil.identity.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.schil.kernel.door.Invitation;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** Invitations in their table; the secret of the link is there as a digest only. */
public final class SqlInvitations {
    private static final String SELECT = """
            SELECT id, purpose, subject_id, organisation_id, supplier_id, title, person_name, email, created_at,
                expires_on, last_used_at, revoked_at
            FROM identity_invitations
            """;
    private static final int BATCH = 500;

    private SqlInvitations() {}

    public static Optional<Invitation> bySecret(Reading reading, String digest) {
        return reading.one(SELECT + " WHERE secret_hash = ?", SqlInvitations::row, digest);
    }

    public static Optional<Invitation> find(Reading reading, String id) {
        return reading.one(SELECT + " WHERE id = ?", SqlInvitations::row, id);
    }

    /** The invitation that a visitor's session belongs to, when the session has not ended at {@code now}. */
    public static Optional<Invitation> bySession(Reading reading, String digest, Instant now) {
        return reading.one(
                        "SELECT invitation_id FROM identity_door_sessions WHERE secret_hash = ? AND expires_at > ?",
                        row -> row.getString(1),
                        digest,
                        now)
                .flatMap(id -> find(reading, id));
    }

    /** Those of a supplier by organisations within the scope, newest first, before the given id. */
    public static List<Invitation> ofSupplier(
            Reading reading, String supplier, OrganisationScope scope, String before, int limit) {
        List<@Nullable Object> arguments = new ArrayList<>(List.of(supplier));
        arguments.addAll(scope.arguments());
        arguments.add(before);
        arguments.add(before);
        arguments.add(limit);
        return reading.list(
                SELECT + " WHERE supplier_id = ? AND " + scope.condition("organisation_id")
                        + " AND (? = '' OR id < ?) ORDER BY id DESC LIMIT ?",
                SqlInvitations::row,
                arguments.toArray());
    }

    /** Those for subjects, oldest first. */
    public static List<Invitation> ofSubjects(Reading reading, String purpose, Collection<String> subjects) {
        List<Invitation> found = new ArrayList<>();
        List<String> wanted = List.copyOf(subjects);
        for (int from = 0; from < wanted.size(); from += BATCH) {
            List<String> part = wanted.subList(from, Math.min(wanted.size(), from + BATCH));
            List<Object> arguments = new ArrayList<>(List.of(purpose));
            arguments.addAll(part);
            found.addAll(reading.list(
                    SELECT + " WHERE purpose = ? AND subject_id IN ("
                            + String.join(", ", Collections.nCopies(part.size(), "?")) + ") ORDER BY id",
                    SqlInvitations::row,
                    arguments.toArray()));
        }
        return found;
    }

    public static void insert(Writing writing, Invitation invitation, String digest, String createdBy) {
        writing.execute(
                """
                INSERT INTO identity_invitations (id, secret_hash, purpose, subject_id, organisation_id, supplier_id,
                    title, person_name, email, created_by, created_at, expires_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                invitation.id(),
                digest,
                invitation.purpose(),
                invitation.subject(),
                invitation.organisation(),
                invitation.supplierId(),
                invitation.title(),
                invitation.name(),
                invitation.email(),
                createdBy,
                invitation.createdAt(),
                invitation.expiresOn());
    }

    /** Another secret and another last day; who came in with the old link is out. */
    public static void renew(Writing writing, String id, String digest, LocalDate expiresOn) {
        writing.execute(
                "UPDATE identity_invitations SET secret_hash = ?, expires_on = ?, revoked_at = NULL WHERE id = ?",
                digest,
                expiresOn,
                id);
        endSessions(writing, id);
    }

    public static void revoke(Writing writing, String id, Instant now) {
        writing.execute("UPDATE identity_invitations SET revoked_at = ? WHERE id = ?", now, id);
        endSessions(writing, id);
    }

    /** A new session of a visitor; sessions that are over go. */
    public static void open(Writing writing, String invitation, String digest, Instant now, Instant until) {
        writing.execute("DELETE FROM identity_door_sessions WHERE expires_at < ?", now);
        writing.execute(
                "INSERT INTO identity_door_sessions (secret_hash, invitation_id, expires_at) VALUES (?, ?, ?)",
                digest,
                invitation,
                until);
        writing.execute("UPDATE identity_invitations SET last_used_at = ? WHERE id = ?", now, invitation);
    }

    public static void close(Writing writing, String digest) {
        writing.execute("DELETE FROM identity_door_sessions WHERE secret_hash = ?", digest);
    }

    private static void endSessions(Writing writing, String invitation) {
        writing.execute("DELETE FROM identity_door_sessions WHERE invitation_id = ?", invitation);
    }

    private static Invitation row(ResultSet row) throws SQLException {
        return new Invitation(
                row.getString("id"),
                row.getString("purpose"),
                row.getString("subject_id"),
                row.getString("organisation_id"),
                row.getString("supplier_id"),
                row.getString("title"),
                row.getString("person_name"),
                row.getString("email"),
                Instant.parse(row.getString("created_at")),
                LocalDate.parse(row.getString("expires_on")),
                instant(row.getString("last_used_at")),
                instant(row.getString("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
