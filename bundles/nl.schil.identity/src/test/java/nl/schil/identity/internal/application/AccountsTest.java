package nl.schil.identity.internal.application;

import static nl.schil.identity.internal.application.Installation.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.schil.identity.internal.model.Account;
import nl.schil.identity.internal.model.RoleGrant;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Person;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
    private static final String ALL = "*";

    private Installation schil;
    private String here;
    private String there;

    @BeforeEach
    void install(@TempDir Path directory) {
        schil = new Installation(directory);
        here = schil.organisations.list().get(0).id();
        there = schil.organisations
                .create(schil.local(), "Waterschap Elders", null)
                .id();
    }

    @AfterEach
    void close() {
        schil.close();
    }

    @Test
    void allThatIsWrongWithANewUserIsSaidAtOnce() {
        Accounts.Wanted wanted =
                new Accounts.Wanted("Ab c", "", "x", List.of(new RoleGrant("tovenaar", null)), "kort", true);
        assertThat(refused(() -> schil.accounts.create(schil.local(), wanted)).violations())
                .extracting(Violation::field)
                .containsExactly("username", "displayName", "email", "password", "role");
    }

    @Test
    void aUserNameIsTakenOnce() {
        schil.user("cm-ict", "reader", null);
        assertThat(refused(() -> schil.user("CM-ICT", "reader", null)).violations())
                .extracting(Violation::code)
                .containsExactly("identity.username.taken");
    }

    @Test
    void peopleAreThoseWithARoleHereOrEverywhereAndWhoLeftKeepsAName() {
        schil.user("hier", "reader", here);
        String left = schil.user("elders", "reader", there);
        schil.user("overal", "reader", null);
        OrganisationScope scope = new OrganisationScope(false, Set.of(here));
        assertThat(schil.callers.people(scope, 100)).extracting(Person::id).doesNotContain(left);
        assertThat(schil.callers.people(scope, 100)).extracting(Person::active).containsOnly(true);
        assertThat(schil.callers.people(OrganisationScope.ALL, 100))
                .extracting(Person::id)
                .contains(left);
        assertThat(schil.callers.people(scope, 1)).hasSize(1);
        assertThat(schil.callers.find(List.of(left, "nobody"))).containsOnlyKeys(left);
    }

    @Test
    void whoCanSignInAndHasAMailAddressIsReachable() {
        String id = schil.user("cm-ict", "contract-manager", here);
        schil.user("zonder-adres", "reader", null);
        String off = schil.user("uit", "reader", null);
        for (String one : List.of(id, off)) {
            schil.accounts.change(schil.local(), one, ALL, new Accounts.Change(null, one + "@example.org", null, null));
        }
        schil.accounts.change(schil.local(), off, ALL, new Accounts.Change(null, null, false, null));

        assertThat(schil.callers.reachable()).singleElement().satisfies(person -> {
            assertThat(person.email()).isEqualTo(id + "@example.org");
            assertThat(person.actor().id()).isEqualTo(id);
            assertThat(person.actor().scope("contracts.read").ids()).containsExactly(here);
        });
    }

    @Test
    void aChangeNamesTheVersionItWasMadeOn() {
        String id = schil.user("cm-ict", "reader", null);
        Accounts.Change change = new Accounts.Change("Iemand", "iemand@example.nl", null, null);
        assertThat(refused(() -> schil.accounts.change(schil.local(), id, null, change))
                        .status())
                .isEqualTo(428);
        Account after = schil.accounts.change(schil.local(), id, "\"1\"", change);
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.email()).isEqualTo("iemand@example.nl");
        assertThat(refused(() -> schil.accounts.change(schil.local(), id, "\"1\"", change))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void theLastAdministratorStays() {
        String admin = admin();
        Accounts.Change demoted = new Accounts.Change(null, null, null, List.of(new RoleGrant("reader", null)));
        Accounts.Change disabled = new Accounts.Change(null, null, false, null);
        for (Accounts.Change change : List.of(demoted, disabled)) {
            ProblemException refused = refused(() -> schil.accounts.change(schil.local(), admin, ALL, change));
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.detail().key()).isEqualTo("identity.administrator.last");
        }
        schil.user("beheer-2", RoleGrant.ADMINISTRATOR, null);
        assertThat(schil.accounts.change(schil.local(), admin, ALL, disabled).enabled())
                .isFalse();
    }

    @Test
    void anAdministratorOfOneOrganisationStaysWithinIt() {
        schil.user("beheer-hier", RoleGrant.ADMINISTRATOR, here);
        String elsewhere = schil.user("lezer-daar", "reader", there);
        String own = schil.user("lezer-hier", "reader", here);
        Actor actor = schil.signedIn("beheer-hier");

        assertThat(schil.accounts.list(actor, "", "", 50))
                .extracting(Account::username)
                .containsExactly("beheer-hier", "lezer-hier");
        assertThat(refused(() -> schil.accounts.find(actor, elsewhere)).status())
                .isEqualTo(404);
        assertThat(refused(() -> schil.accounts.resetPassword(actor, elsewhere, null))
                        .status())
                .isEqualTo(403);
        assertThat(refused(() -> schil.accounts.resetPassword(actor, admin(), null))
                        .status())
                .isEqualTo(403);
        assertThat(schil.accounts.resetPassword(actor, own, null).oneTimePassword())
                .isNotNull();

        for (RoleGrant beyond : List.of(new RoleGrant("reader", null), new RoleGrant("reader", there))) {
            Accounts.Change change = new Accounts.Change(null, null, null, List.of(beyond));
            assertThat(refused(() -> schil.accounts.change(actor, own, ALL, change))
                            .violations())
                    .extracting(Violation::code)
                    .containsExactly("identity.role.beyond");
        }
    }

    @Test
    void aResetPasswordEndsSessionsAndMustBeChanged() {
        String id = schil.user("cm-ict", "reader", null);
        String secret = schil.signIn.open("cm-ict", PASSWORD, "::1").secret();
        String password =
                schil.accounts.resetPasswordOf(schil.local(), "CM-ICT", null).oneTimePassword();
        assertThat(schil.callers.bySession(secret)).isEmpty();
        String next = schil.signIn.open("cm-ict", password, "::1").secret();
        assertThat(schil.callers.bySession(next).orElseThrow().mustChangePassword())
                .isTrue();
        assertThat(schil.accounts.find(schil.local(), id).mustChangePassword()).isTrue();
    }

    @Test
    void usersAreFoundByPartOfTheirNames() {
        schil.user("cm-ict", "reader", null);
        schil.user("cm_groen", "reader", null);
        assertThat(schil.accounts.list(schil.local(), "ICT", "", 50))
                .extracting(Account::username)
                .containsExactly("cm-ict");
        assertThat(schil.accounts.list(schil.local(), "cm_", "", 50))
                .extracting(Account::username)
                .containsExactly("cm_groen");
        assertThat(schil.accounts.list(schil.local(), "", "admin", 1))
                .extracting(Account::username)
                .containsExactly("cm-ict");
    }

    @Test
    void everyWriteIsAudited() {
        String id = schil.user("cm-ict", "reader", null);
        schil.accounts.change(schil.local(), id, ALL, new Accounts.Change("Iemand", null, null, null));
        schil.accounts.resetPassword(schil.local(), id, PASSWORD);
        assertThat(schil.database.actions())
                .endsWith("identity.user-create", "identity.user-change", "identity.password-reset");
    }

    private String admin() {
        return schil.accounts.list(schil.local(), "admin", "", 1).get(0).id();
    }

    private static ProblemException refused(ThrowingCallable work) {
        return catchThrowableOfType(ProblemException.class, work);
    }
}
