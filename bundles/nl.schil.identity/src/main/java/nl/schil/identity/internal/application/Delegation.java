package nl.schil.identity.internal.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.schil.identity.internal.model.Account;
import nl.schil.identity.internal.model.RoleGrant;
import nl.schil.identity.internal.roles.RoleCatalogue;
import nl.schil.identity.internal.store.SqlOrganisations;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Grant;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import org.jspecify.annotations.Nullable;

/** Nobody gives away, or takes over, more than they hold themselves. */
final class Delegation {
    private Delegation() {}

    /** Refuses roles and organisations that do not exist, and roles that permit more than the actor may do there. */
    static List<Violation> violations(Reading reading, RoleCatalogue roles, Actor actor, List<RoleGrant> given) {
        List<Violation> violations = new ArrayList<>();
        Set<String> organisations = Set.copyOf(
                SqlOrganisations.list(reading).stream().map(o -> o.id()).toList());
        for (RoleGrant grant : given) {
            if (!roles.all().containsKey(grant.role())) {
                violations.add(Violation.of(
                        "role",
                        grant.role(),
                        "identity.role.unknown",
                        "known",
                        String.join(", ", roles.all().keySet())));
            } else if (grant.organisation() != null && !organisations.contains(grant.organisation())) {
                violations.add(Violation.of("organisation", grant.organisation(), "identity.organisation.unknown"));
            } else if (!holds(actor, roles, grant)) {
                violations.add(Violation.of("role", grant.role(), "identity.role.beyond"));
            }
        }
        return violations;
    }

    /** Refuses to touch an account that holds roles outside the actor's organisations. */
    static void mayManage(Actor actor, Account account, String permission) {
        OrganisationScope scope = actor.scope(permission);
        boolean within = account.grants().stream().allMatch(g -> within(scope, g.organisation()));
        if (!within || scope.isEmpty()) {
            throw ProblemException.forbidden(permission);
        }
    }

    static boolean within(OrganisationScope scope, @Nullable String organisation) {
        return organisation == null ? scope.all() : scope.contains(organisation);
    }

    private static boolean holds(Actor actor, RoleCatalogue roles, RoleGrant given) {
        Set<String> asked =
                Objects.requireNonNull(roles.all().get(given.role())).permissions();
        return asked.stream()
                .allMatch(pattern -> actor.grants().stream()
                        .anyMatch(own -> reaches(own, given.organisation()) && own.covers(pattern)));
    }

    private static boolean reaches(Grant own, @Nullable String organisation) {
        return own.organisation() == null || own.organisation().equals(organisation);
    }
}
