package nl.schil.identity.internal.model;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A role that accounts and tokens hold.
 *
 * @param code for example {@code contract-manager}
 * @param names name by language
 * @param permissions patterns {@code module.verb}; {@code *} stands for every module or every verb
 */
public record Role(String code, Map<String, String> names, Set<String> permissions) {
    public Role {
        names = Map.copyOf(names);
        permissions = Collections.unmodifiableSet(new TreeSet<>(permissions));
    }

    /** The same role that permits {@code more} as well. */
    public Role with(Set<String> more) {
        Set<String> all = new TreeSet<>(permissions);
        all.addAll(more);
        return new Role(code, names, all);
    }
}
