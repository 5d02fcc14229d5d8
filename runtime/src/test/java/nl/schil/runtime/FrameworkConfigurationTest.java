package nl.schil.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkConfigurationTest {
    @TempDir
    private Path home;

    @Test
    void theEnvironmentOverridesTheFile() throws Exception {
        properties("schil.port = 8585\norg.osgi.service.http.port = ${schil.port}\n");
        Map<String, String> configuration =
                FrameworkConfiguration.of(Installation.of(home, Map.of("SCHIL_PORT", "0", "OTHER_PORT", "1")));
        assertThat(configuration)
                .containsEntry("org.osgi.service.http.port", "0")
                .doesNotContainKey("other.port");
    }

    @Test
    void everyEnvironmentVariableOfSchilBecomesAProperty() {
        Installation installation = Installation.of(home, Map.of("SCHIL_STORE_URL", "x", "SCHIL_EMPTY", " "));
        assertThat(installation.overrides()).containsOnly(Map.entry("schil.store.url", "x"));
    }

    @Test
    void dataAndConfigurationAreInTheArchiveUnlessChosen() {
        assertThat(Installation.of(home, Map.of()).data()).isEqualTo(home.resolve("data"));
        assertThat(Installation.of(home, Map.of("SCHIL_DATA", "/srv/schil")).data())
                .isEqualTo(Path.of("/srv/schil"));
        assertThat(Installation.of(home, Map.of("SCHIL_ETC", "/etc/schil")).etc())
                .isEqualTo(Path.of("/etc/schil"));
    }

    @Test
    void aPathWithBackslashesAndDollarsSurvives() throws Exception {
        Map<String, String> resolved = FrameworkConfiguration.resolve(Map.of("a", "C:\\x$1", "b", "${a}/y"));
        assertThat(resolved).containsEntry("b", "C:\\x$1/y");
    }

    @Test
    void aCircleIsRefusedByName() {
        assertThatThrownBy(() -> FrameworkConfiguration.resolve(Map.of("a", "${b}", "b", "${a}")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refers to itself");
    }

    @Test
    void anUnknownNameIsRefusedByName() {
        assertThatThrownBy(() -> FrameworkConfiguration.resolve(Map.of("a", "${nowhere}")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("${nowhere} is not defined");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "http", "", "8 585"})
    void aPortIsANumberUpTo65535(String port) {
        assertThatThrownBy(() -> FrameworkConfiguration.port(Map.of("schil.port", port)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE));
    }

    private void properties(String text) throws IOException {
        Files.createDirectories(home.resolve("etc"));
        Files.writeString(home.resolve("etc/framework.properties"), text);
    }
}
