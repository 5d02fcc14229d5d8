package nl.schil.identity.internal.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.schil.identity.internal.model.Account;
import nl.schil.identity.internal.model.AccountRules;
import nl.schil.identity.internal.model.ApiToken;
import nl.schil.identity.internal.model.RoleGrant;
import nl.schil.identity.internal.model.Secret;
import nl.schil.identity.internal.roles.RoleCatalogue;
import nl.schil.identity.internal.store.SqlAccounts;
import nl.schil.identity.internal.store.SqlSessions;
import nl.schil.identity.internal.store.SqlTokens;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Person;
import nl.schil.kernel.security.Reachable;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.StoreException;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is behind a secret. Answers are kept until anything of identity changes; the time of the last request of a
 * session is kept in memory only, so a restart begins a new idle period, within the session's longest time.
 */
@Component(
        service = {Callers.class, ActorDirectory.class},
        configurationPid = "nl.schil.identity")
public final class Callers implements ActorDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(Callers.class);
    private static final String MODULE = "identity";
    private static final int KEPT = 10_000;
    private static final int PAGE = 500;

    private final Database database;
    private final RoleCatalogue roles;
    private final Clock clock;
    private final Duration idle;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Map<String, Instant> lastSeen = new ConcurrentHashMap<>();

    /**
     * @param actor who acts
     * @param mustChangePassword whether the only thing they may do is change their password
     */
    public record Caller(Actor actor, boolean mustChangePassword) {}

    /**
     * @param id of the session or the token
     * @param usedOn last day on which a token was used, as far as it is recorded
     */
    private record Known(
            long revision,
            int roles,
            String id,
            Caller caller,
            Instant until,
            @Nullable LocalDate usedOn) {}

    @Activate
    public Callers(
            @Reference FirstStart firstStart,
            @Reference Database database,
            @Reference RoleCatalogue roles,
            @Reference Clock clock,
            IdentitySettings settings) {
        this(database, roles, clock, Duration.ofMinutes(settings.session_idle_minutes()));
    }

    Callers(Database database, RoleCatalogue roles, Clock clock, Duration idle) {
        this.database = database;
        this.roles = roles;
        this.clock = clock;
        this.idle = idle;
    }

    /** The person whose browser holds this secret; nobody when the session has ended. */
    public Optional<Caller> bySession(String secret) {
        String digest = Secret.digest(secret);
        Instant now = clock.instant();
        Optional<Known> session = known(digest, this::readSession).filter(k -> now.isBefore(k.until()));
        if (session.isEmpty()) {
            lastSeen.remove(digest);
            return Optional.empty();
        }
        Instant before = lastSeen.put(digest, now);
        if (before != null && now.isAfter(before.plus(idle))) {
            end(session.get(), digest);
            return Optional.empty();
        }
        return session.map(Known::caller);
    }

    /** The program that holds this token; nobody when it was revoked or has expired. */
    public Optional<Caller> byToken(String secret) {
        String digest = Secret.digest(secret);
        Optional<Known> token =
                known(digest, this::readToken).filter(k -> clock.instant().isBefore(k.until()));
        LocalDate today = LocalDate.now(clock);
        token.filter(k -> !today.equals(k.usedOn())).ifPresent(k -> recordUse(k, digest, today));
        return token.map(Known::caller);
    }

    /** Somebody with access to the data directory, who may do everything. */
    public Caller local() {
        List<RoleGrant> all = List.of(new RoleGrant(RoleGrant.ADMINISTRATOR, null));
        return new Caller(new Actor("local", "Schil", "cli", roles.grants(all)), false);
    }

    /** The same, acting as a user; nobody when there is no such user or they are disabled. */
    public Optional<Caller> localAs(String username) {
        return database.read(reading -> SqlAccounts.byUsername(reading, AccountRules.username(username)))
                .filter(Account::enabled)
                .map(account -> new Actor(account.id(), account.displayName(), "cli", roles.grants(account.grants())))
                .map(actor -> new Caller(actor, false));
    }

    @Override
    public Optional<Actor> person(String id) {
        return database.read(reading -> SqlAccounts.find(reading, id))
                .filter(Account::enabled)
                .map(this::actor);
    }

    @Override
    public List<Actor> holders(String permission, String organisation) {
        List<Account> accounts = new ArrayList<>();
        List<Account> page = page("");
        while (!page.isEmpty()) {
            accounts.addAll(page);
            page = page(page.get(page.size() - 1).username());
        }
        return accounts.stream()
                .filter(Account::enabled)
                .map(this::actor)
                .filter(actor -> actor.scope(permission).contains(organisation))
                .sorted(Comparator.comparing(Actor::name).thenComparing(Actor::id))
                .toList();
    }

    private List<Account> page(String after) {
        return database.read(reading -> SqlAccounts.list(reading, OrganisationScope.ALL, "", after, PAGE));
    }

    @Override
    public List<Person> people(OrganisationScope organisations, int most) {
        return database.read(reading -> SqlAccounts.people(reading, organisations, most));
    }

    @Override
    public Map<String, Person> find(Collection<String> ids) {
        return database.read(reading -> SqlAccounts.people(reading, ids)).stream()
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    @Override
    public List<Reachable> reachable() {
        return database.read(SqlAccounts::reachable).stream()
                .map(account -> new Reachable(actor(account), String.valueOf(account.email())))
                .toList();
    }

    /** The mail address of a person, or null when there is none or the actor is no person. */
    public @Nullable String email(Actor actor) {
        return database.read(reading -> SqlAccounts.find(reading, actor.id()))
                .map(Account::email)
                .orElse(null);
    }

    private Optional<Known> known(String digest, Reader reader) {
        long revision = database.revision(MODULE);
        Known kept = known.get(digest);
        if (kept != null && kept.revision() == revision && kept.roles() == roles.revision()) {
            return Optional.of(kept);
        }
        Optional<Known> read = reader.read(digest, revision);
        if (known.size() > KEPT) {
            known.clear();
        }
        read.ifPresentOrElse(k -> known.put(digest, k), () -> known.remove(digest));
        return read;
    }

    private interface Reader {
        Optional<Known> read(String digest, long revision);
    }

    private Optional<Known> readSession(String digest, long revision) {
        return database.read(reading -> SqlSessions.find(reading, digest)
                .flatMap(session -> SqlAccounts.find(reading, session.account())
                        .filter(Account::enabled)
                        .map(account -> new Known(
                                revision,
                                roles.revision(),
                                session.id(),
                                new Caller(actor(account), account.mustChangePassword()),
                                session.expiresAt(),
                                null))));
    }

    private Optional<Known> readToken(String digest, long revision) {
        return database.read(reading -> SqlTokens.bySecret(reading, digest)).map(token -> {
            Actor actor = new Actor(
                    token.id(),
                    token.name(),
                    "api",
                    roles.grants(List.of(new RoleGrant(token.role(), token.organisation()))));
            return new Known(
                    revision, roles.revision(), token.id(), new Caller(actor, false), end(token), token.lastUsedOn());
        });
    }

    private Instant end(ApiToken token) {
        LocalDate last = token.expiresOn();
        return last == null
                ? Instant.MAX
                : last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private Actor actor(Account account) {
        return new Actor(
                account.id(),
                account.displayName(),
                "web",
                account.mustChangePassword() ? List.of() : roles.grants(account.grants()));
    }

    private void end(Known session, String digest) {
        known.remove(digest);
        attempt(
                "end an idle session",
                session,
                "identity.session-expire",
                "session",
                writing -> SqlSessions.delete(writing, session.id()));
    }

    private void recordUse(Known token, String digest, LocalDate today) {
        known.put(digest, new Known(token.revision(), token.roles(), token.id(), token.caller(), token.until(), today));
        attempt(
                "record the use of a token",
                token,
                "identity.token-use",
                "token",
                writing -> SqlTokens.used(writing, token.id(), today));
    }

    /** A request does not fail because this cannot be written. */
    private void attempt(String purpose, Known known, String action, String type, Consumer<Writing> work) {
        try {
            database.write(known.caller().actor(), purpose, writing -> {
                work.accept(writing);
                writing.audit(new Audit(action, type, known.id(), null, null, null, null));
                return known;
            });
        } catch (StoreException e) {
            LOG.debug("could not {}: {}", purpose, e.getMessage());
        }
    }
}
