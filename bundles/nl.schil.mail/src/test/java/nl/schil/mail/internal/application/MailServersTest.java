package nl.schil.mail.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.schil.kernel.Violation;
import nl.schil.mail.internal.model.MailServer;
import nl.schil.mail.internal.testing.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServersTest {
    private static final Map<String, Object> RIGHT = Map.of(
            "host", "smtp.example.org", "from", "schil@example.org", "public_address", "https://schil.example.org");

    private static MailServers with(String password, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(RIGHT);
        values.putAll(more);
        return new MailServers(Settings.of(MailSettings.class, values), password);
    }

    @Test
    void the_port_follows_the_protection_and_links_get_a_base() {
        MailServer server = with(null, Map.of()).current().orElseThrow();
        assertThat(server.port()).isEqualTo(587);
        assertThat(server.address()).hasToString("https://schil.example.org/");
        assertThat(with(null, Map.of("security", "TLS")).current().orElseThrow().port())
                .isEqualTo(465);
        assertThat(with(null, Map.of("public_address", "https://example.org/schil"))
                        .current()
                        .orElseThrow()
                        .address()
                        .resolve("contracts/1"))
                .hasToString("https://example.org/schil/contracts/1");
    }

    @Test
    void the_password_comes_from_a_file_or_the_environment_and_is_never_shown(@TempDir Path directory)
            throws IOException {
        Path file = Files.writeString(directory.resolve("password"), "uit het bestand\n");
        MailServer server = with("uit de omgeving", Map.of("user", "schil", "password_file", file.toString()))
                .current()
                .orElseThrow();
        assertThat(server.password()).isEqualTo("uit het bestand");
        assertThat(server.toString()).doesNotContain("bestand");
        assertThat(with("uit de omgeving", Map.of("user", "schil"))
                        .current()
                        .orElseThrow()
                        .password())
                .isEqualTo("uit de omgeving");
        assertThat(with(null, Map.of("user", "schil")).violations())
                .extracting(Violation::code)
                .containsExactly("mail.settings.password");
        assertThat(with(null, Map.of("password_file", "/bestaat/niet")).violations())
                .extracting(Violation::code)
                .containsExactly("mail.settings.password-file");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_nothing_is_sent() {
        MailServers servers =
                with(null, Map.of("from", "geen adres", "port", 70_000, "security", "SSL3", "public_address", "schil"));
        assertThat(servers.current()).isEmpty();
        assertThat(servers.violations())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("from", "port", "security", "public.address");
    }

    @Test
    void a_password_does_not_cross_a_network_in_the_clear() {
        assertThat(with("geheim", Map.of("user", "schil", "security", "NONE", "host", "192.0.2.1"))
                        .violations())
                .extracting(Violation::code)
                .containsExactly("mail.settings.password-in-the-clear");
        assertThat(with("geheim", Map.of("user", "schil", "security", "NONE", "host", "127.0.0.1"))
                        .current())
                .isPresent();
    }

    @Test
    void without_a_host_there_is_nothing_wrong_and_nothing_is_sent() {
        MailServers servers = with(null, Map.of("host", " "));
        assertThat(servers.current()).isEmpty();
        assertThat(servers.violations()).isEmpty();
        servers.change(Settings.of(MailSettings.class, RIGHT));
        assertThat(servers.current()).as("a change counts at once").isPresent();
    }
}
