package nl.schil.identity.internal.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A token for programs, without its secret.
 *
 * @param id identifier
 * @param name what it is for
 * @param role code of the role it holds
 * @param organisation id of the buying organisation it is limited to, or null for all
 * @param createdAt when it was made
 * @param expiresOn last day on which it works, or null when it does not expire
 * @param lastUsedOn last day on which it was used, or null
 */
public record ApiToken(
        String id,
        String name,
        String role,
        @Nullable String organisation,
        Instant createdAt,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate lastUsedOn) {}
