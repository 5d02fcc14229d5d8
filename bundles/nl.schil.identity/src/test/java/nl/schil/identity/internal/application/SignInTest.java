package nl.schil.identity.internal.application;

import static nl.schil.identity.internal.application.Installation.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
    @TempDir
    private Path directory;

    private Installation schil;
    private String id;

    @BeforeEach
    void install() {
        schil = new Installation(directory);
        id = schil.user("cm-ict", "contract-manager", null);
    }

    @AfterEach
    void close() {
        schil.close();
    }

    @Test
    void aUserSignsInWhateverTheCaseOfTheName() {
        Actor actor = schil.callers
                .bySession(schil.signIn.open(" CM-ict", PASSWORD, "::1").secret())
                .orElseThrow()
                .actor();
        assertThat(actor.id()).isEqualTo(id);
        assertThat(actor.origin()).isEqualTo("web");
        assertThat(actor.may("contracts.write")).isTrue();
        assertThat(actor.may("identity.write")).isFalse();
    }

    @Test
    void aWrongPasswordAnUnknownUserAndADisabledOneAreRefusedAlike() {
        schil.accounts.change(schil.local(), id, "*", new Accounts.Change(null, null, false, null));
        ProblemException disabled = refused("cm-ict", PASSWORD);
        ProblemException unknown = refused("nobody", PASSWORD);
        ProblemException wrong = refused("admin", PASSWORD);
        assertThat(List.of(disabled, unknown, wrong)).allSatisfy(problem -> {
            assertThat(problem.status()).isEqualTo(401);
            assertThat(problem.detail()).isEqualTo(disabled.detail());
        });
    }

    @Test
    void guessingIsSlowedDownAndTheRightPasswordWaitsToo() {
        for (int i = 0; i < 4; i++) {
            refused("cm-ict", "wrong");
            schil.clock.pass(Duration.ofSeconds(i < 3 ? 1 : 0));
        }
        ProblemException throttled = refused("cm-ict", PASSWORD);
        assertThat(throttled.status()).isEqualTo(429);
        assertThat(throttled.detail().values()).containsEntry("seconds", 2L);
        schil.clock.pass(Duration.ofSeconds(2));
        assertThat(schil.signIn.open("cm-ict", PASSWORD, "::1").secret()).isNotEmpty();
    }

    @Test
    void aSessionEndsAfterAnIdleHour() {
        String secret = schil.signIn.open("cm-ict", PASSWORD, "::1").secret();
        for (int i = 0; i < 3; i++) {
            schil.clock.pass(Duration.ofMinutes(59));
            assertThat(schil.callers.bySession(secret)).isPresent();
        }
        schil.clock.pass(Duration.ofMinutes(61));
        assertThat(schil.callers.bySession(secret)).isEmpty();
        assertThat(schil.callers.bySession(secret)).isEmpty();
    }

    @Test
    void aSessionEndsAfterTwelveHoursInAnyCase() {
        String secret = schil.signIn.open("cm-ict", PASSWORD, "::1").secret();
        for (int i = 0; i < 12 * 4 - 1; i++) {
            schil.clock.pass(Duration.ofMinutes(15));
            assertThat(schil.callers.bySession(secret)).isPresent();
        }
        schil.clock.pass(Duration.ofMinutes(15));
        assertThat(schil.callers.bySession(secret)).isEmpty();
    }

    @Test
    void signingOutEndsTheSession() {
        String secret = schil.signIn.open("cm-ict", PASSWORD, "::1").secret();
        Actor actor = schil.callers.bySession(secret).orElseThrow().actor();
        schil.signIn.close(actor, secret);
        assertThat(schil.callers.bySession(secret)).isEmpty();
        schil.signIn.close(actor, secret);
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsOnly() {
        String here = schil.signIn.open("cm-ict", PASSWORD, "::1").secret();
        String elsewhere = schil.signIn.open("cm-ict", PASSWORD, "::1").secret();
        Actor actor = schil.callers.bySession(here).orElseThrow().actor();
        schil.signIn.changePassword(actor, here, PASSWORD, "vijf heel andere woorden");
        assertThat(schil.callers.bySession(here)).isPresent();
        assertThat(schil.callers.bySession(elsewhere)).isEmpty();
        assertThat(refused("cm-ict", PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void aNewPasswordTakesTheOldOne() {
        Actor actor = schil.signedIn("cm-ict");
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> schil.signIn.changePassword(actor, "", "wrong", "kort"));
        assertThat(refused.violations())
                .extracting(Violation::code)
                .containsExactly("identity.password.short", "identity.password.current");
        assertThat(refused.violations()).extracting(Violation::value).containsOnlyNulls();
    }

    @Test
    void aDisabledUserIsOutAtOnce() {
        String secret = schil.signIn.open("cm-ict", PASSWORD, "::1").secret();
        assertThat(schil.callers.bySession(secret)).isPresent();
        schil.accounts.change(schil.local(), id, "*", new Accounts.Change(null, null, false, null));
        assertThat(schil.callers.bySession(secret)).isEmpty();
    }

    @Test
    void noSecretIsInTheDatabase() throws IOException {
        String session = schil.signIn.open("cm-ict", PASSWORD, "::1").secret();
        String token = schil.tokens
                .create(schil.local(), "koppeling", "reader", null, null)
                .secret();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain(PASSWORD, session, token, schil.oneTimePassword());
            }
        }
    }

    private ProblemException refused(String name, String password) {
        return catchThrowableOfType(ProblemException.class, () -> schil.signIn.open(name, password, "::1"));
    }
}
