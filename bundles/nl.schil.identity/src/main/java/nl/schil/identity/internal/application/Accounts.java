package nl.schil.identity.internal.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.schil.identity.internal.model.Account;
import nl.schil.identity.internal.model.AccountRules;
import nl.schil.identity.internal.model.PasswordHash;
import nl.schil.identity.internal.model.PasswordPolicy;
import nl.schil.identity.internal.model.RoleGrant;
import nl.schil.identity.internal.model.Secret;
import nl.schil.identity.internal.roles.RoleCatalogue;
import nl.schil.identity.internal.store.SqlAccounts;
import nl.schil.identity.internal.store.SqlSessions;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Writing;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The people who can sign in. */
@Component(service = Accounts.class)
public final class Accounts {
    public static final String READ = "identity.read";
    public static final String WRITE = "identity.write";

    private final Database database;
    private final RoleCatalogue roles;
    private final Clock clock;

    /**
     * An account and its password as long as that can be told.
     *
     * @param oneTimePassword the password that was made, or null when the caller chose it
     */
    public record Issued(Account account, @Nullable String oneTimePassword) {}

    /** What to change; null leaves it as it is, an empty mail address removes it. */
    public record Change(
            @Nullable String displayName,
            @Nullable String email,
            @Nullable Boolean enabled,
            @Nullable List<RoleGrant> grants) {}

    /**
     * A new account.
     *
     * @param password its first password, or null to have a one-time password made
     * @param mustChangePassword whether a given password must be changed at the first sign-in
     */
    public record Wanted(
            String username,
            String displayName,
            @Nullable String email,
            List<RoleGrant> grants,
            @Nullable String password,
            boolean mustChangePassword) {}

    @Activate
    public Accounts(
            @Reference FirstStart firstStart,
            @Reference Database database,
            @Reference RoleCatalogue roles,
            @Reference Clock clock) {
        this(database, roles, clock);
    }

    Accounts(Database database, RoleCatalogue roles, Clock clock) {
        this.database = database;
        this.roles = roles;
        this.clock = clock;
    }

    /**
     * Accounts by user name, after the given one, whose user name or display name contains {@code text}, as far as the actor may
     * see them.
     */
    public List<Account> list(Actor actor, String text, String after, int limit) {
        String lower = text.toLowerCase(Locale.ROOT);
        return database.read(reading -> SqlAccounts.list(reading, actor.scope(READ), lower, after, limit));
    }

    public Account find(Actor actor, String id) {
        OrganisationScope scope = actor.scope(READ);
        return database.read(reading -> SqlAccounts.find(reading, id))
                .filter(a ->
                        scope.all() || a.grants().stream().anyMatch(g -> Delegation.within(scope, g.organisation())))
                .orElseThrow(() -> unknown(id));
    }

    public Issued create(Actor actor, Wanted wanted) {
        String username = AccountRules.username(wanted.username());
        String password = wanted.password() == null ? Secret.oneTimePassword() : wanted.password();
        Account account = new Account(
                Ids.next(),
                username,
                wanted.displayName().strip(),
                blankToNull(wanted.email()),
                true,
                wanted.password() == null || wanted.mustChangePassword(),
                1,
                wanted.grants());
        List<Violation> violations = new ArrayList<>(AccountRules.violations(account));
        violations.addAll(PasswordPolicy.violations("password", username, password));
        String hash = PasswordHash.of(password).text();
        database.write(actor, "create a user", writing -> {
            if (SqlAccounts.byUsername(writing, username).isPresent()) {
                violations.add(Violation.of("username", username, "identity.username.taken"));
            }
            violations.addAll(Delegation.violations(writing, roles, actor, account.grants()));
            refuse(violations);
            Delegation.mayManage(actor, account, WRITE);
            SqlAccounts.insert(writing, account, hash, clock.instant());
            audit(writing, "identity.user-create", account.id(), null, account);
            return account;
        });
        return new Issued(account, wanted.password() == null ? password : null);
    }

    public Account change(Actor actor, String id, @Nullable String ifMatch, Change change) {
        return database.write(actor, "change a user", writing -> {
            Account before = SqlAccounts.find(writing, id).orElseThrow(() -> unknown(id));
            Delegation.mayManage(actor, before, WRITE);
            Version.require(ifMatch, before.version());
            Account after = apply(before, change);
            List<Violation> violations = new ArrayList<>(AccountRules.violations(after));
            List<RoleGrant> added = after.grants().stream()
                    .filter(g -> !before.grants().contains(g))
                    .toList();
            violations.addAll(Delegation.violations(writing, roles, actor, added));
            refuse(violations);
            SqlAccounts.update(writing, after);
            keepAnAdministrator(writing);
            if (!after.enabled()) {
                SqlSessions.deleteOthers(writing, id, "");
            }
            audit(writing, "identity.user-change", id, before, after);
            return after;
        });
    }

    /**
     * Sets a password for somebody else and ends their sessions.
     *
     * @param password the password, or null to have one made; both must be changed at the next sign-in
     */
    public Issued resetPassword(Actor actor, String id, @Nullable String password) {
        String chosen = password == null ? Secret.oneTimePassword() : password;
        String hash = PasswordHash.of(chosen).text();
        Account account = database.write(actor, "reset a password", writing -> {
            Account before = SqlAccounts.find(writing, id).orElseThrow(() -> unknown(id));
            Delegation.mayManage(actor, before, WRITE);
            refuse(PasswordPolicy.violations("password", before.username(), chosen));
            SqlAccounts.password(writing, id, hash, true);
            SqlSessions.deleteOthers(writing, id, "");
            audit(writing, "identity.password-reset", id, null, null);
            return SqlAccounts.find(writing, id).orElseThrow();
        });
        return new Issued(account, password == null ? chosen : null);
    }

    /** The same by user name, for the console. */
    public Issued resetPasswordOf(Actor actor, String username, @Nullable String password) {
        String name = AccountRules.username(username);
        Account account =
                database.read(reading -> SqlAccounts.byUsername(reading, name)).orElseThrow(() -> unknown(name));
        return resetPassword(actor, account.id(), password);
    }

    private static Account apply(Account before, Change change) {
        return new Account(
                before.id(),
                before.username(),
                change.displayName() == null
                        ? before.displayName()
                        : change.displayName().strip(),
                change.email() == null ? before.email() : blankToNull(change.email()),
                change.enabled() == null ? before.enabled() : change.enabled(),
                before.mustChangePassword(),
                before.version() + 1,
                change.grants() == null ? before.grants() : change.grants());
    }

    private static void keepAnAdministrator(Writing writing) {
        if (SqlAccounts.holders(writing, RoleGrant.ADMINISTRATOR) == 0) {
            throw ProblemException.conflict(Text.of("identity.administrator.last"));
        }
    }

    private static void audit(
            Writing writing, String action, String id, @Nullable Account before, @Nullable Account after) {
        writing.audit(new Audit(
                action,
                "user",
                id,
                null,
                before == null ? null : before.toString(),
                after == null ? null : after.toString(),
                null));
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("user", id);
    }
}
