package nl.schil.identity.internal.store;

import java.time.Instant;
import java.util.Optional;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;

/** Sessions in their table; the secret is there as a digest only. */
public final class SqlSessions {
    private SqlSessions() {}

    /**
     * @param id identifier
     * @param account id of the account
     * @param createdAt when it began
     * @param expiresAt when it ends, whatever happens
     */
    public record Session(String id, String account, Instant createdAt, Instant expiresAt) {}

    public static Optional<Session> find(Reading reading, String digest) {
        return reading.one(
                "SELECT id, account_id, created_at, expires_at FROM identity_sessions WHERE secret_hash = ?",
                row -> new Session(
                        row.getString(1),
                        row.getString(2),
                        Instant.parse(row.getString(3)),
                        Instant.parse(row.getString(4))),
                digest);
    }

    public static void insert(Writing writing, Session session, String digest) {
        writing.execute(
                "INSERT INTO identity_sessions (id, secret_hash, account_id, created_at, expires_at) VALUES (?, ?, ?, ?, ?)",
                session.id(),
                digest,
                session.account(),
                session.createdAt(),
                session.expiresAt());
    }

    public static void delete(Writing writing, String id) {
        writing.execute("DELETE FROM identity_sessions WHERE id = ?", id);
    }

    /** Ends the account's sessions, except the one with this id. */
    public static void deleteOthers(Writing writing, String account, String except) {
        writing.execute("DELETE FROM identity_sessions WHERE account_id = ? AND id <> ?", account, except);
    }

    public static void deleteExpired(Writing writing, Instant now) {
        writing.execute("DELETE FROM identity_sessions WHERE expires_at < ?", now);
    }
}
