package nl.schil.mail.internal.application;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schil.kernel.Violation;
import nl.schil.kernel.mail.Mail;
import nl.schil.mail.internal.model.MailServer;
import nl.schil.mail.internal.model.MailServer.Security;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mail server as it is configured now, or what is wrong with the configuration. */
@Component(service = MailServers.class, configurationPid = MailSettings.PID)
@Designate(ocd = MailSettings.class)
public final class MailServers {
    private static final Logger LOG = LoggerFactory.getLogger(MailServers.class);
    private static final String PASSWORD = "schil.mail.password";
    private static final int HIGHEST_PORT = 65_535;

    private final @Nullable String password;
    private volatile Configured configured;

    /**
     * @param server where mail goes; null when there is nothing configured or something is wrong
     * @param violations what is wrong
     */
    record Configured(@Nullable MailServer server, List<Violation> violations) {}

    @Activate
    public MailServers(BundleContext context, MailSettings settings) {
        this(settings, context.getProperty(PASSWORD));
    }

    MailServers(MailSettings settings, @Nullable String password) {
        this.password = password;
        this.configured = read(settings);
    }

    @Modified
    void change(MailSettings settings) {
        configured = read(settings);
    }

    /** Where mail goes; empty when nothing is configured or something is wrong. */
    public Optional<MailServer> current() {
        return Optional.ofNullable(configured.server());
    }

    /** What is wrong with the configuration; nothing when it is right or absent. */
    public List<Violation> violations() {
        return configured.violations();
    }

    private Configured read(MailSettings settings) {
        if (settings.host().isBlank()) {
            return new Configured(null, List.of());
        }
        List<Violation> violations = new ArrayList<>();
        Security security = security(settings, violations);
        URI address = address(settings, violations);
        String secret = secret(settings, violations);
        check(settings, security, secret, violations);
        violations.forEach(
                v -> LOG.error("configuration {}: {} is not right, no mail is sent", MailSettings.PID, v.field()));
        return violations.isEmpty()
                ? new Configured(server(settings, security, secret, address), List.of())
                : new Configured(null, List.copyOf(violations));
    }

    private static MailServer server(MailSettings settings, Security security, @Nullable String secret, URI address) {
        boolean signsIn = !settings.user().isBlank();
        return new MailServer(
                settings.host().strip(),
                settings.port() == 0 ? security.port() : settings.port(),
                security,
                signsIn ? settings.user().strip() : null,
                signsIn ? secret : null,
                settings.from().strip(),
                settings.from_name().strip(),
                address);
    }

    private static void check(
            MailSettings settings, Security security, @Nullable String secret, List<Violation> violations) {
        if (settings.port() < 0 || settings.port() > HIGHEST_PORT) {
            violations.add(Violation.of("port", String.valueOf(settings.port()), "mail.settings.port"));
        }
        if (!Mail.isAddress(settings.from().strip())) {
            violations.add(Violation.of("from", settings.from(), "mail.settings.from"));
        }
        if (!settings.user().isBlank() && secret == null) {
            violations.add(Violation.of("password.file", null, "mail.settings.password"));
        }
        if (!settings.user().isBlank()
                && security == Security.NONE
                && !isOwnMachine(settings.host().strip())) {
            violations.add(Violation.of("security", settings.security(), "mail.settings.password-in-the-clear"));
        }
    }

    private static Security security(MailSettings settings, List<Violation> violations) {
        try {
            return Security.valueOf(settings.security().strip());
        } catch (IllegalArgumentException e) {
            violations.add(Violation.of("security", settings.security(), "mail.settings.security"));
            return Security.STARTTLS;
        }
    }

    private static URI address(MailSettings settings, List<Violation> violations) {
        String given = settings.public_address().strip();
        try {
            URI address = URI.create(given.endsWith("/") ? given : given + "/");
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("no address", e);
        }
        violations.add(Violation.of("public.address", given, "mail.settings.address"));
        return URI.create("http://localhost/");
    }

    private @Nullable String secret(MailSettings settings, List<Violation> violations) {
        if (settings.password_file().isBlank()) {
            return password == null || password.isBlank() ? null : password;
        }
        try {
            return Files.readString(Path.of(settings.password_file().strip())).strip();
        } catch (IOException e) {
            violations.add(Violation.of("password.file", settings.password_file(), "mail.settings.password-file"));
            return null;
        }
    }

    private static boolean isOwnMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
