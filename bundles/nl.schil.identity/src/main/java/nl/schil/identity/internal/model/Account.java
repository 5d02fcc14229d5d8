package nl.schil.identity.internal.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person who can sign in.
 *
 * @param id identifier, also in the audit chain
 * @param username name to sign in with, in lower case
 * @param displayName name for others
 * @param email mail address, or null
 * @param enabled whether it can be used
 * @param mustChangePassword whether the password is a one-time password
 * @param version grows with every change
 * @param grants the roles held
 */
public record Account(
        String id,
        String username,
        String displayName,
        @Nullable String email,
        boolean enabled,
        boolean mustChangePassword,
        long version,
        List<RoleGrant> grants) {
    public Account {
        grants = List.copyOf(grants);
    }
}
