package nl.schil.identity.internal.application;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import nl.schil.identity.internal.model.Account;
import nl.schil.identity.internal.model.Organisation;
import nl.schil.identity.internal.model.PasswordHash;
import nl.schil.identity.internal.model.RoleGrant;
import nl.schil.identity.internal.model.Secret;
import nl.schil.identity.internal.store.SqlAccounts;
import nl.schil.identity.internal.store.SqlOrganisations;
import nl.schil.kernel.Ids;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes the first organisation and the first administrator of a new installation. The administrator's one-time
 * password is printed on standard output once, is kept nowhere, and must be changed at the first sign-in.
 */
@Component(service = FirstStart.class, immediate = true)
public final class FirstStart {
    /** Framework property with the name of the first organisation. */
    static final String ORGANISATION = "schil.organisation";

    private static final String DEFAULT_ORGANISATION = "Mijn organisatie";
    private static final String ADMINISTRATOR = "admin";

    @Activate
    public FirstStart(
            BundleContext context,
            @Reference(target = "(schil.bundle=nl.schil.identity)") Schema schema,
            @Reference Database database,
            @Reference Clock clock) {
        this(Objects.requireNonNullElse(context.getProperty(ORGANISATION), DEFAULT_ORGANISATION), database, clock);
    }

    FirstStart(String organisation, Database database, Clock clock) {
        boolean fresh = database.read(reading ->
                SqlAccounts.none(reading) || SqlOrganisations.list(reading).isEmpty());
        if (fresh) {
            String password = Secret.oneTimePassword();
            boolean made = database.write(Actor.SYSTEM, "first start", writing -> {
                if (SqlOrganisations.list(writing).isEmpty()) {
                    Organisations.insert(writing, new Organisation(Ids.next(), organisation, null, 1));
                }
                return SqlAccounts.none(writing) && administrator(writing, password, clock);
            });
            if (made) {
                System.out.println("First administrator: user " + ADMINISTRATOR + ", one-time password " + password);
            }
        }
    }

    private static boolean administrator(Writing writing, String password, Clock clock) {
        List<RoleGrant> grants = List.of(new RoleGrant(RoleGrant.ADMINISTRATOR, null));
        Account account = new Account(Ids.next(), ADMINISTRATOR, "Beheerder", null, true, true, 1, grants);
        SqlAccounts.insert(writing, account, PasswordHash.ofRandom(password).text(), clock.instant());
        writing.audit(new Audit(
                "identity.user-create", "user", account.id(), null, null, account.toString(), "first administrator"));
        return true;
    }
}
