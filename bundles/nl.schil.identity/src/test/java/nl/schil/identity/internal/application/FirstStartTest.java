package nl.schil.identity.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {
    @Test
    void theFirstAdministratorIsAnnouncedOnceAndMustChangeThePassword(@TempDir Path directory) {
        try (Installation schil = new Installation(directory)) {
            assertThat(schil.said)
                    .matches("First administrator: user admin, one-time password [a-z0-9]{4}(-[a-z0-9]{4}){5}\\R");
            assertThat(schil.firstStart()).isEmpty();
            String secret =
                    schil.signIn.open("admin", schil.oneTimePassword(), "::1").secret();
            Callers.Caller caller = schil.callers.bySession(secret).orElseThrow();
            assertThat(caller.mustChangePassword()).isTrue();
            assertThat(caller.actor().grants()).isEmpty();

            schil.signIn.changePassword(caller.actor(), secret, schil.oneTimePassword(), Installation.PASSWORD);
            Callers.Caller changed = schil.callers.bySession(secret).orElseThrow();
            assertThat(changed.mustChangePassword()).isFalse();
            assertThat(changed.actor().may("identity.write")).isTrue();
        }
    }

    @Test
    void thereIsOneOrganisationFromTheStart(@TempDir Path directory) {
        try (Installation schil = new Installation(directory)) {
            assertThat(schil.organisations.list()).extracting("name").containsExactly("Gemeente Voorbeeld");
            assertThat(schil.database.actions())
                    .containsExactly("identity.organisation-create", "identity.user-create");
        }
    }
}
