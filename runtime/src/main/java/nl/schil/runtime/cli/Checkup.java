package nl.schil.runtime.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.runtime.DataDirectory;
import nl.schil.runtime.FrameworkConfiguration;
import nl.schil.runtime.Installation;
import nl.schil.runtime.Refusal;

/** What the doctor looks at, in the order in which an installation needs it. */
final class Checkup {
    private static final long LITTLE_SPACE = 500L * 1024 * 1024;
    private static final List<String> NEEDED = List.of("bin/schil", "bundles", "modules", "lib");
    private static final int OLDEST_JAVA = 17;

    private final Installation installation;
    private final List<Finding> findings = new ArrayList<>();

    private Checkup(Installation installation) {
        this.installation = installation;
    }

    static List<Finding> of(Installation installation) {
        Checkup checkup = new Checkup(installation);
        checkup.java();
        checkup.archive();
        checkup.configuration();
        checkup.data();
        checkup.lastStop();
        checkup.running();
        return checkup.findings;
    }

    private void java() {
        int version = Runtime.version().feature();
        findings.add(
                version >= OLDEST_JAVA
                        ? Finding.good("Java " + Runtime.version())
                        : new Finding(
                                "Java " + version + " is too old", "Install Java 17 or newer and set JAVA_HOME."));
    }

    private void archive() {
        List<String> missing = NEEDED.stream()
                .filter(name -> !Files.exists(installation.home().resolve(name)))
                .toList();
        findings.add(
                missing.isEmpty()
                        ? Finding.good("archive in " + installation.home())
                        : new Finding("the archive lacks " + String.join(", ", missing), "Unpack it again."));
    }

    private void configuration() {
        try {
            Map<String, String> configuration = FrameworkConfiguration.of(installation);
            int port = FrameworkConfiguration.port(configuration);
            findings.add(Finding.good("configuration in " + installation.etc()));
            if (!DataDirectory.inUse(installation.data())) {
                port(port);
            }
            if (!"127.0.0.1".equals(configuration.get("schil.host"))) {
                findings.add(new Finding(
                        "it listens on " + configuration.get("schil.host") + " without TLS",
                        "Set schil.host = 127.0.0.1 and put a reverse proxy with TLS before it (doc/nginx.conf)."));
            }
        } catch (Refusal | IOException e) {
            findings.add(
                    new Finding("configuration: " + e.getMessage(), "Correct it, or take that file from the archive."));
        }
    }

    private void port(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            findings.add(Finding.good(
                    "port " + (port == 0 ? "any free one, now " + socket.getLocalPort() : port) + " is free"));
        } catch (IOException e) {
            findings.add(new Finding(
                    "port " + port + " is taken by another program",
                    "Stop that one, or set SCHIL_PORT or schil.port in framework.properties."));
        }
    }

    private void data() {
        Path data = installation.data();
        if (!Files.exists(data)) {
            findings.add(Finding.good("no data yet; the first start makes " + data));
            return;
        }
        try {
            Path probe = Files.createTempFile(data, "doctor", ".tmp");
            Files.delete(probe);
            long space = Files.getFileStore(data).getUsableSpace();
            findings.add(
                    space >= LITTLE_SPACE
                            ? Finding.good("data in " + data + ", " + space / (1024 * 1024) + " MiB free")
                            : new Finding(
                                    "only " + space / (1024 * 1024) + " MiB free for " + data,
                                    "Make room before it fills up."));
        } catch (IOException e) {
            findings.add(new Finding(
                    "the data directory cannot be written: " + e.getMessage(),
                    "Give it to the user that runs Schil: chown -R USER " + data));
        }
    }

    private void lastStop() {
        if (!DataDirectory.inUse(installation.data())
                && Files.exists(installation.data().resolve("run/unclean"))) {
            findings.add(new Finding(
                    "the last stop was not clean",
                    "The next start checks the data by itself; schil verify does so now."));
        }
    }

    private void running() {
        try {
            Optional<RunningInstallation> running = RunningInstallation.find(installation);
            if (running.isEmpty()) {
                findings.add(Finding.good(DataDirectory.inUse(installation.data()) ? "starting" : "not running"));
                return;
            }
            JsonNode modules = Api.of(running.get(), null).get("modules", Map.of());
            for (JsonNode module : modules.isArray() ? modules : modules.path("items")) {
                if (module.path("state").asText().equals("FAILED")) {
                    findings.add(new Finding(
                            "module " + module.path("id").asText() + " does not work: "
                                    + module.path("reason").asText(),
                            "Mend the cause, or switch it off: schil modules disable "
                                    + module.path("id").asText()));
                }
            }
            findings.add(
                    running.get().ready()
                            ? Finding.good(
                                    "running and ready at " + running.get().url())
                            : new Finding("running, not ready", "See log/schil.log in the data directory."));
        } catch (Refusal | IOException e) {
            findings.add(new Finding(
                    "the running Schil does not answer: " + e.getMessage(),
                    "See log/schil.log in the data directory."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
