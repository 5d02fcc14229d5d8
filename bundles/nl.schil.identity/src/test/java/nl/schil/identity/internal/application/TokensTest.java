package nl.schil.identity.internal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import nl.schil.identity.internal.model.ApiToken;
import nl.schil.identity.internal.model.RoleGrant;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private Installation schil;
    private String here;

    @BeforeEach
    void install(@TempDir Path directory) {
        schil = new Installation(directory);
        here = schil.organisations.list().get(0).id();
    }

    @AfterEach
    void close() {
        schil.close();
    }

    @Test
    void aTokenActsWithItsRoleInItsOrganisation() {
        Tokens.Issued issued = schil.tokens.create(schil.local(), "koppeling", "reader", here, null);
        Actor actor = schil.callers.byToken(issued.secret()).orElseThrow().actor();
        assertThat(issued.secret()).startsWith("schil_").hasSizeGreaterThan(45);
        assertThat(actor.origin()).isEqualTo("api");
        assertThat(actor.scope("contracts.read").ids()).containsExactly(here);
        assertThat(actor.may("contracts.write")).isFalse();
        assertThat(issued.toString()).doesNotContain(issued.secret());
    }

    @Test
    void aRevokedTokenStopsWorkingAtOnce() {
        Tokens.Issued issued = schil.tokens.create(schil.local(), "koppeling", "reader", null, null);
        assertThat(schil.callers.byToken(issued.secret())).isPresent();
        schil.tokens.revoke(schil.local(), issued.token().id());
        assertThat(schil.callers.byToken(issued.secret())).isEmpty();
        assertThat(schil.tokens.list(schil.local(), "", 10)).isEmpty();
    }

    @Test
    void aTokenWorksOnItsLastDayAndNotAfter() {
        Tokens.Issued issued = schil.tokens.create(schil.local(), "koppeling", "reader", null, TODAY);
        schil.clock.pass(Duration.ofHours(11));
        assertThat(schil.callers.byToken(issued.secret())).isPresent();
        schil.clock.pass(Duration.ofHours(2));
        assertThat(schil.callers.byToken(issued.secret())).isEmpty();
    }

    @Test
    void theDayOfTheLastUseIsRecordedOnceADay() {
        Tokens.Issued issued = schil.tokens.create(schil.local(), "koppeling", "reader", null, null);
        for (int i = 0; i < 3; i++) {
            schil.callers.byToken(issued.secret());
        }
        assertThat(schil.database.actions()).containsOnlyOnce("identity.token-use");
        assertThat(schil.tokens.list(schil.local(), "", 10))
                .extracting(ApiToken::lastUsedOn)
                .containsExactly(TODAY);
        schil.clock.pass(Duration.ofDays(1));
        schil.callers.byToken(issued.secret());
        assertThat(schil.tokens.list(schil.local(), "", 10))
                .extracting(ApiToken::lastUsedOn)
                .containsExactly(TODAY.plusDays(1));
    }

    @Test
    void whatIsWrongWithANewTokenIsSaidAtOnce() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> schil.tokens.create(schil.local(), " ", "tovenaar", null, TODAY.minusDays(1)));
        assertThat(refused.violations()).extracting(Violation::field).containsExactly("name", "expiresOn", "role");
    }

    @Test
    void nobodyMakesATokenThatMayMoreThanThemselves() {
        schil.user("beheer-hier", RoleGrant.ADMINISTRATOR, here);
        Actor actor = schil.signedIn("beheer-hier");
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> schil.tokens.create(actor, "koppeling", RoleGrant.ADMINISTRATOR, null, null));
        assertThat(refused.violations()).extracting(Violation::code).containsExactly("identity.role.beyond");
        assertThat(schil.tokens
                        .create(actor, "koppeling", RoleGrant.ADMINISTRATOR, here, null)
                        .secret())
                .isNotEmpty();
    }

    @Test
    void anInventedTokenIsNobodys() {
        assertThat(schil.callers.byToken("schil_invented")).isEmpty();
        assertThat(schil.callers.bySession("invented")).isEmpty();
    }

    @Test
    void commandsOnThisMachineActAsTheAdministratorOrAsAUser() {
        schil.user("cm-ict", "contract-manager", null);
        assertThat(schil.callers.local().actor().may("identity.write")).isTrue();
        Actor actor = schil.callers.localAs("CM-ICT").orElseThrow().actor();
        assertThat(actor.origin()).isEqualTo("cli");
        assertThat(actor.may("identity.write")).isFalse();
        assertThat(schil.callers.localAs("nobody")).isEmpty();
    }

    @Test
    void thePeopleWhoHoldAPermissionInAnOrganisationAreFoundByName() {
        String there =
                schil.organisations.create(schil.local(), "Andere Dienst", null).id();
        schil.user("zes", "contract-manager", here);
        schil.user("aap", "contract-manager", null);
        schil.user("noot", "contract-manager", there);
        schil.user("mies", "reader", here);
        assertThat(schil.callers.holders("performance.write", here))
                .extracting(Actor::name)
                .containsExactly("aap", "zes");
        assertThat(schil.callers.holders("performance.write", there))
                .extracting(Actor::name)
                .containsExactly("aap", "noot");
    }
}
