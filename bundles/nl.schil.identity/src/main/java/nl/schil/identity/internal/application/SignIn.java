package nl.schil.identity.internal.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schil.identity.internal.model.Account;
import nl.schil.identity.internal.model.AccountRules;
import nl.schil.identity.internal.model.PasswordHash;
import nl.schil.identity.internal.model.PasswordPolicy;
import nl.schil.identity.internal.model.Secret;
import nl.schil.identity.internal.model.Throttle;
import nl.schil.identity.internal.roles.RoleCatalogue;
import nl.schil.identity.internal.store.SqlAccounts;
import nl.schil.identity.internal.store.SqlSessions;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Writing;
import nl.schil.kernel.text.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in and out with a password, and changing one's own. */
@Component(service = SignIn.class, configurationPid = "nl.schil.identity")
@Designate(ocd = IdentitySettings.class)
public final class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final int FREE_BY_USER = 3;
    private static final int FREE_BY_ADDRESS = 20;
    /** Compared with when there is no such account, so that the answer takes as long. */
    private static final PasswordHash NOBODY = PasswordHash.ofNone();

    private final Database database;
    private final RoleCatalogue roles;
    private final Clock clock;
    private final Duration longest;
    private final Throttle byUser = new Throttle(FREE_BY_USER);
    private final Throttle byAddress = new Throttle(FREE_BY_ADDRESS);

    /**
     * A new session.
     *
     * @param secret what the browser's cookie holds
     * @param expiresAt when it ends in any case
     */
    public record Opened(String secret, Instant expiresAt) {}

    @Activate
    public SignIn(
            @Reference FirstStart firstStart,
            @Reference Database database,
            @Reference RoleCatalogue roles,
            @Reference Clock clock,
            IdentitySettings settings) {
        this(database, roles, clock, Duration.ofHours(settings.session_longest_hours()));
    }

    SignIn(Database database, RoleCatalogue roles, Clock clock, Duration longest) {
        this.database = database;
        this.roles = roles;
        this.clock = clock;
        this.longest = longest;
    }

    /** Refused with 401 without saying what was wrong, and with 429 after too many failures. */
    public Opened open(String username, String password, String address) {
        Instant now = clock.instant();
        String name = AccountRules.username(username);
        throttle(Math.max(byUser.wait(name, now), byAddress.wait(address, now)));
        Optional<Account> account = database.read(reading -> SqlAccounts.byUsername(reading, name));
        PasswordHash kept = account.map(this::kept).orElse(NOBODY);
        if (!kept.matches(password) || account.isEmpty() || !account.get().enabled()) {
            byUser.failed(name, now);
            byAddress.failed(address, now);
            LOG.warn("a sign-in from {} was refused", address);
            throw new ProblemException(401, Text.of("identity.sign-in.refused"), List.of());
        }
        byUser.succeeded(name);
        byAddress.succeeded(address);
        return open(account.get(), kept.outdated() ? PasswordHash.of(password).text() : "", now);
    }

    private Opened open(Account account, String rehashed, Instant now) {
        String secret = Secret.next();
        SqlSessions.Session session = new SqlSessions.Session(Ids.next(), account.id(), now, now.plus(longest));
        database.write(actor(account), "sign in", writing -> {
            SqlSessions.deleteExpired(writing, now);
            SqlSessions.insert(writing, session, Secret.digest(secret));
            if (!rehashed.isEmpty()) {
                SqlAccounts.rehash(writing, account.id(), rehashed);
            }
            audit(writing, "identity.sign-in", account.id());
            return session;
        });
        return new Opened(secret, session.expiresAt());
    }

    /** Ends the session with this secret; nothing happens when there is none. */
    public void close(Actor actor, String secret) {
        database.read(reading -> SqlSessions.find(reading, Secret.digest(secret)))
                .ifPresent(session -> database.write(actor, "sign out", writing -> {
                    SqlSessions.delete(writing, session.id());
                    audit(writing, "identity.sign-out", session.account());
                    return session;
                }));
    }

    /** Changes the actor's own password and ends their other sessions. */
    public void changePassword(Actor actor, String secret, String current, String next) {
        Instant now = clock.instant();
        Account account = database.read(reading -> SqlAccounts.find(reading, actor.id()))
                .orElseThrow(() -> ProblemException.conflict(Text.of("identity.password.no-account")));
        throttle(byUser.wait(account.username(), now));
        List<Violation> violations = new ArrayList<>(PasswordPolicy.violations("new", account.username(), next));
        if (!kept(account).matches(current)) {
            byUser.failed(account.username(), now);
            violations.add(Violation.of("current", null, "identity.password.current"));
        } else if (current.equals(next)) {
            violations.add(Violation.of("new", null, "identity.password.same"));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        String hash = PasswordHash.of(next).text();
        database.write(actor, "change a password", writing -> {
            SqlAccounts.password(writing, account.id(), hash, false);
            String keep = SqlSessions.find(writing, Secret.digest(secret))
                    .map(SqlSessions.Session::id)
                    .orElse("");
            SqlSessions.deleteOthers(writing, account.id(), keep);
            audit(writing, "identity.password-change", account.id());
            return account;
        });
    }

    private PasswordHash kept(Account account) {
        return PasswordHash.parse(database.read(reading -> SqlAccounts.password(reading, account.id())));
    }

    private Actor actor(Account account) {
        return new Actor(account.id(), account.displayName(), "web", roles.grants(account.grants()));
    }

    private static void throttle(long seconds) {
        if (seconds > 0) {
            throw new ProblemException(429, Text.of("identity.sign-in.throttled", "seconds", seconds), List.of());
        }
    }

    private static void audit(Writing writing, String action, String account) {
        writing.audit(new Audit(action, "user", account, null, null, null, null));
    }
}
