package nl.schil.kernel.security;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The buying organisations in which an actor may do something.
 *
 * @param all every organisation, also those created later
 * @param ids the organisations by id when not all
 */
public record OrganisationScope(boolean all, Set<String> ids) {
    public static final OrganisationScope ALL = new OrganisationScope(true, Set.of());

    public OrganisationScope {
        ids = Collections.unmodifiableSet(new TreeSet<>(ids));
    }

    public boolean contains(String organisation) {
        return all || ids.contains(organisation);
    }

    public boolean isEmpty() {
        return !all && ids.isEmpty();
    }

    /** A condition on {@code column} with one placeholder per organisation; its arguments are {@link #arguments()}. */
    public String condition(String column) {
        if (all) {
            return "1 = 1";
        }
        return ids.isEmpty()
                ? "1 = 0"
                : column + " IN (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")";
    }

    public List<String> arguments() {
        return all ? List.of() : List.copyOf(ids);
    }

    /** This scope narrowed to one organisation; empty when that is outside it. */
    public OrganisationScope narrow(String organisation) {
        return new OrganisationScope(false, contains(organisation) ? Set.of(organisation) : Set.of());
    }
}
