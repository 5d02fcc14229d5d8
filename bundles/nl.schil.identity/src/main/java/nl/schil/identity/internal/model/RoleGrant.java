package nl.schil.identity.internal.model;

import org.jspecify.annotations.Nullable;

/**
 * A role that an account holds.
 *
 * @param role code of the role
 * @param organisation id of the buying organisation for which it is held, or null for all
 */
public record RoleGrant(String role, @Nullable String organisation) {
    public static final String ADMINISTRATOR = "administrator";
}
