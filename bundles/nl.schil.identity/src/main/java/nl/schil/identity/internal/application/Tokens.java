package nl.schil.identity.internal.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.identity.internal.model.AccountRules;
import nl.schil.identity.internal.model.ApiToken;
import nl.schil.identity.internal.model.RoleGrant;
import nl.schil.identity.internal.model.Secret;
import nl.schil.identity.internal.roles.RoleCatalogue;
import nl.schil.identity.internal.store.SqlTokens;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tokens with which programs use the interface. */
@Component(service = Tokens.class)
public final class Tokens {
    public static final String READ = "tokens.read";
    public static final String WRITE = "tokens.write";
    /** How every token begins, so that scanners for leaked secrets can recognise one. */
    public static final String PREFIX = "schil_";

    private final Database database;
    private final RoleCatalogue roles;
    private final Clock clock;

    /**
     * A new token.
     *
     * @param token what is kept of it
     * @param secret the token itself, told only once
     */
    public record Issued(ApiToken token, String secret) {
        /** Never shows the secret. */
        @Override
        public String toString() {
            return token.toString();
        }
    }

    @Activate
    public Tokens(
            @Reference FirstStart firstStart,
            @Reference Database database,
            @Reference RoleCatalogue roles,
            @Reference Clock clock) {
        this(database, roles, clock);
    }

    Tokens(Database database, RoleCatalogue roles, Clock clock) {
        this.database = database;
        this.roles = roles;
        this.clock = clock;
    }

    /** Tokens that were not revoked, oldest first, after the one with the given id. */
    public List<ApiToken> list(Actor actor, String after, int limit) {
        return database.read(reading -> SqlTokens.list(reading, actor.scope(READ), after, limit));
    }

    /**
     * @param organisation id of the buying organisation it is limited to, or null for all
     * @param expiresOn last day on which it works, or null when it does not expire
     */
    public Issued create(
            Actor actor, String name, String role, @Nullable String organisation, @Nullable LocalDate expiresOn) {
        ApiToken token = new ApiToken(Ids.next(), name.strip(), role, organisation, clock.instant(), expiresOn, null);
        List<Violation> violations = new ArrayList<>();
        AccountRules.name("name", token.name()).ifPresent(violations::add);
        if (expiresOn != null && expiresOn.isBefore(LocalDate.now(clock))) {
            violations.add(Violation.of("expiresOn", expiresOn.toString(), "identity.token.expired"));
        }
        String secret = PREFIX + Secret.next();
        database.write(actor, "create a token", writing -> {
            violations.addAll(Delegation.violations(writing, roles, actor, List.of(new RoleGrant(role, organisation))));
            if (!violations.isEmpty()) {
                throw ProblemException.invalid(violations);
            }
            if (!Delegation.within(actor.scope(WRITE), organisation)) {
                throw ProblemException.forbidden(WRITE);
            }
            SqlTokens.insert(writing, token, Secret.digest(secret), actor.id());
            audit(writing, "identity.token-create", token);
            return token;
        });
        return new Issued(token, secret);
    }

    /** Ends a token at once. */
    public void revoke(Actor actor, String id) {
        database.write(actor, "revoke a token", writing -> {
            ApiToken token = SqlTokens.find(writing, id)
                    .filter(t -> Delegation.within(actor.scope(WRITE), t.organisation()))
                    .orElseThrow(() -> ProblemException.notFound("token", id));
            SqlTokens.revoke(writing, id, clock.instant());
            audit(writing, "identity.token-revoke", token);
            return token;
        });
    }

    private static void audit(Writing writing, String action, ApiToken token) {
        writing.audit(new Audit(
                action, "token", token.id(), token.organisation(), null, token.toString(), "role " + token.role()));
    }
}
