package nl.schil.runtime;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code schil run}: starts the platform on its data directory and serves until it is told to stop. */
public final class Server {
    private static final String CONSOLE = "--console";

    private final Installation installation;
    private final boolean console;

    private Server(Installation installation, boolean console) {
        this.installation = installation;
        this.console = console;
    }

    /** Takes at most {@code --console}; ends with one of {@link ExitCode}. */
    public static void main(String[] arguments) {
        List<String> options = List.of(arguments);
        if (!options.isEmpty() && !options.equals(List.of(CONSOLE))) {
            System.err.println("usage: schil run [--console]");
            System.exit(ExitCode.USAGE);
        }
        System.exit(run(Installation.current(), options.contains(CONSOLE)));
    }

    /** Serves until it is told to stop; answers one of {@link ExitCode}. */
    public static int run(Installation installation, boolean console) {
        return new Server(installation, console).run();
    }

    private int run() {
        try {
            Map<String, String> configuration = FrameworkConfiguration.of(installation);
            FrameworkConfiguration.port(configuration);
            DataDirectory data = DataDirectory.claim(installation.data(), ProductVersion.current());
            serve(configuration, data);
            return ExitCode.OK;
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            return e.exitCode();
        } catch (Exception e) {
            System.err.println("Schil could not start: " + e.getMessage());
            LoggerFactory.getLogger(Server.class).error("start failed", e);
            return ExitCode.FAILED;
        }
    }

    private void serve(Map<String, String> configuration, DataDirectory data) throws Exception {
        LogSetup logging = LogSetup.begin(configuration);
        if (data.olderWriter().isPresent()) {
            logging.await();
            backUp(data.olderWriter().get(), configuration, data);
        }
        long startMillis = ProcessStart.millis();
        Endpoint endpoint = new Endpoint(data.root());
        Path work = data.root().resolve("work");
        PrivateFiles.directory(work);
        Platform platform = new Platform(
                new PlatformProperties(configuration, data)
                        .serving(console ? Platform.CONSOLE : Platform.SERVING, endpoint.token(), startMillis),
                work.resolve("bundles.properties"));
        Runnable stop = once(() -> stop(platform, endpoint, data));
        Runtime.getRuntime().addShutdownHook(new Thread(stop, "schil-stop"));
        new ReadinessWatch(endpoint, data, startMillis, System.out).open(platform.context());
        platform.install(installation.home());
        logging.await();
        Logger log = LoggerFactory.getLogger(Server.class);
        log.info("Schil {} starts, data in {}", ProductVersion.current(), data.root());
        platform.start();
        log.info("All start levels reached after {} ms", System.currentTimeMillis() - startMillis);
        platform.waitForStop();
        stop.run();
    }

    /** A backup of what an older version left, before this version changes anything. */
    private void backUp(ProductVersion older, Map<String, String> configuration, DataDirectory data) throws Exception {
        String name = "before-%s-from-%s-%s.zip"
                .formatted(
                        ProductVersion.current(),
                        older,
                        DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now()));
        Path backups = data.root().resolve("backups");
        PrivateFiles.directory(backups);
        String said = Maintenance.run(
                installation,
                configuration,
                data,
                "backup",
                List.of(backups.resolve(name).toString()));
        System.out.println("Upgrade from " + older + " to " + ProductVersion.current() + ". " + said);
    }

    private static void stop(Platform platform, Endpoint endpoint, DataDirectory data) {
        Logger log = LoggerFactory.getLogger(Server.class);
        try {
            endpoint.withdraw();
            platform.stop();
            data.close();
            log.info("Schil stopped");
        } catch (BundleException | java.io.IOException e) {
            log.error("not stopped cleanly", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Runnable once(Runnable work) {
        AtomicBoolean done = new AtomicBoolean();
        return () -> {
            if (done.compareAndSet(false, true)) {
                work.run();
            }
        };
    }
}
