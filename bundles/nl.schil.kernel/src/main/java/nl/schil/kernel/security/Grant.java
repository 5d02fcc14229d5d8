package nl.schil.kernel.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A role held by an actor.
 *
 * @param role role code, for example {@code contract-manager}
 * @param organisation the buying organisation for which it is held, or null for all
 * @param permissions patterns {@code module.verb}; {@code *} stands for every module or every verb
 */
public record Grant(String role, @Nullable String organisation, Set<String> permissions) {
    public Grant {
        permissions = Set.copyOf(permissions);
    }

    /** Whether one of the patterns covers {@code permission}. */
    public boolean covers(String permission) {
        int dot = permission.indexOf('.');
        return permissions.contains(permission)
                || permissions.contains(permission.substring(0, dot) + ".*")
                || permissions.contains("*" + permission.substring(dot))
                || permissions.contains("*.*");
    }
}
