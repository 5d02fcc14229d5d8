package nl.schil.kernel.security;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.schil.kernel.rest.ProblemException;

/**
 * Who acts: a person, a token or the system itself.
 *
 * @param id stable identifier, written to the audit chain
 * @param name display name
 * @param origin where the request came from: {@code web}, {@code api}, {@code cli},
 *     {@code door} (a person of a supplier, by an invitation) or {@code system}
 * @param grants the roles held
 */
public record Actor(String id, String name, String origin, List<Grant> grants) implements Principal {
    /** Schil itself: migrations, scheduled work, first start. */
    public static final Actor SYSTEM =
            new Actor("system", "Schil", "system", List.of(new Grant("system", null, Set.of("*.*"))));

    public Actor {
        grants = List.copyOf(grants);
    }

    /** The caller of a REST operation; refused with 401 when nobody is signed in. */
    public static Actor of(SecurityContext security) {
        if (security.getUserPrincipal() instanceof Actor actor) {
            return actor;
        }
        throw ProblemException.unauthorized();
    }

    @Override
    public String getName() {
        return name;
    }

    /** Whether the actor holds {@code permission} in at least one organisation. */
    public boolean may(String permission) {
        return grants.stream().anyMatch(g -> g.covers(permission));
    }

    /** The organisations in which the actor holds {@code permission}. */
    public OrganisationScope scope(String permission) {
        Set<String> ids = new LinkedHashSet<>();
        for (Grant grant : grants) {
            if (grant.covers(permission)) {
                if (grant.organisation() == null) {
                    return OrganisationScope.ALL;
                }
                ids.add(grant.organisation());
            }
        }
        return new OrganisationScope(false, ids);
    }
}
