package nl.schil.runtime.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import nl.schil.runtime.Installation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = {
            "Run Schil on fictional data in a directory of its own, until it is stopped.",
            "The first time it imports demo/*.csv; it prints the address and the login."
        })
final class DemoCommand extends Verb {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Option(
            names = "--data",
            paramLabel = "DIRECTORY",
            description = "Where the demo keeps its data (default: SCHIL_DATA, or demo-data in the archive).")
    private @Nullable Path data;

    DemoCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() throws Exception {
        Installation demo = DemoInstallation.in(session.installation(), data);
        BackgroundServer server = BackgroundServer.start(demo);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "demo-stop"));
        RunningInstallation running = server.awaitReady(LIMIT);
        DemoInstallation.Login login = new DemoInstallation(demo, Api.of(running, null), session.err()).load();
        server.output().stream()
                .filter(line -> line.startsWith("Schil is ready"))
                .forEach(session.out()::println);
        session.out().println("Sign in as " + login.user() + " with password " + login.password());
        if (!LocalDate.now().toString().equals(login.asOf())) {
            session.out()
                    .println("Its records were made for " + login.asOf() + ": see them on that day at " + running.url()
                            + "/?asOf=" + login.asOf());
        }
        session.out().println("Stop with Ctrl-C.");
        session.out().flush();
        return server.process().waitFor();
    }
}
