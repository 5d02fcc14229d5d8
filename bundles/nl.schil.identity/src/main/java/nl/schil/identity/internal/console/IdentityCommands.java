package nl.schil.identity.internal.console;

import java.util.List;
import java.util.stream.Collectors;
import nl.schil.identity.internal.application.Accounts;
import nl.schil.identity.internal.model.Account;
import nl.schil.identity.internal.model.RoleGrant;
import nl.schil.identity.internal.roles.RoleCatalogue;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Grant;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code schil:passwd} and {@code schil:users}, for whoever has access to the console. */
@Component(
        service = IdentityCommands.class,
        property = {"osgi.command.scope=schil", "osgi.command.function=passwd", "osgi.command.function=users"})
public final class IdentityCommands {
    private static final int ALL = 10_000;

    private final Accounts accounts;
    private final RoleCatalogue roles;

    @Activate
    public IdentityCommands(@Reference Accounts accounts, @Reference RoleCatalogue roles) {
        this.accounts = accounts;
        this.roles = roles;
    }

    /** Makes a one-time password for a user and says it. */
    public String passwd(String user) {
        return "One-time password of " + user + ": " + set(user, null).oneTimePassword();
    }

    /** Sets a user's password; it must be changed at the next sign-in. */
    public String passwd(String user, String password) {
        set(user, password);
        return "The password of " + user + " is set; it must be changed at the next sign-in.";
    }

    /** The users with their roles, one a line. */
    public String users() {
        return accounts.list(actor(), "", "", ALL).stream()
                .map(IdentityCommands::line)
                .collect(Collectors.joining("\n"));
    }

    private Accounts.Issued set(String user, @Nullable String password) {
        try {
            return accounts.resetPasswordOf(actor(), user, password);
        } catch (ProblemException refused) {
            throw new IllegalArgumentException(said(user, refused), refused);
        }
    }

    private static String said(String user, ProblemException refused) {
        return refused.status() == 404
                ? "There is no user " + user + "."
                : "Refused: "
                        + refused.violations().stream().map(Violation::code).collect(Collectors.joining(", "));
    }

    private static String line(Account account) {
        String held = account.grants().stream()
                .map(g -> g.organisation() == null ? g.role() : g.role() + "@" + g.organisation())
                .collect(Collectors.joining(", "));
        return account.username() + "\t" + (account.enabled() ? "" : "disabled ") + held;
    }

    private Actor actor() {
        List<Grant> all = roles.grants(List.of(new RoleGrant(RoleGrant.ADMINISTRATOR, null)));
        return new Actor("console", "Schil", "cli", all);
    }
}
