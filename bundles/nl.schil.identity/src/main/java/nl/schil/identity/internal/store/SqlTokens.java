package nl.schil.identity.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schil.identity.internal.model.ApiToken;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** API tokens in their table; the secret is there as a digest only. */
public final class SqlTokens {
    private static final String SELECT = """
            SELECT id, name, role, organisation_id, created_at, expires_on, last_used_on FROM identity_tokens
            WHERE revoked_at IS NULL
            """;

    private SqlTokens() {}

    public static Optional<ApiToken> bySecret(Reading reading, String digest) {
        return reading.one(SELECT + " AND secret_hash = ?", SqlTokens::row, digest);
    }

    public static Optional<ApiToken> find(Reading reading, String id) {
        return reading.one(SELECT + " AND id = ?", SqlTokens::row, id);
    }

    /** Tokens that were not revoked, by id, of organisations within the scope, after the given id. */
    public static List<ApiToken> list(Reading reading, OrganisationScope scope, String after, int limit) {
        List<@Nullable Object> arguments = new ArrayList<>(scope.arguments());
        arguments.add(after);
        arguments.add(limit);
        return reading.list(
                SELECT + " AND " + scope.condition("organisation_id") + " AND id > ? ORDER BY id LIMIT ?",
                SqlTokens::row,
                arguments.toArray());
    }

    public static void insert(Writing writing, ApiToken token, String digest, String createdBy) {
        writing.execute(
                """
                INSERT INTO identity_tokens
                    (id, name, secret_hash, role, organisation_id, created_by, created_at, expires_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                token.id(),
                token.name(),
                digest,
                token.role(),
                token.organisation(),
                createdBy,
                token.createdAt(),
                token.expiresOn());
    }

    public static void revoke(Writing writing, String id, Instant now) {
        writing.execute("UPDATE identity_tokens SET revoked_at = ? WHERE id = ?", now, id);
    }

    public static void used(Writing writing, String id, LocalDate today) {
        writing.execute("UPDATE identity_tokens SET last_used_on = ? WHERE id = ?", today, id);
    }

    private static ApiToken row(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getString("id"),
                row.getString("name"),
                row.getString("role"),
                row.getString("organisation_id"),
                Instant.parse(row.getString("created_at")),
                date(row.getString("expires_on")),
                date(row.getString("last_used_on")));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
