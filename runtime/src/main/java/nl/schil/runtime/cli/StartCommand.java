package nl.schil.runtime.cli;

import java.time.Duration;
import nl.schil.runtime.ExitCode;
import nl.schil.runtime.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "start", description = "Start Schil in the background and wait until it is ready.")
final class StartCommand extends Verb {
    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "How long to wait (default: ${DEFAULT-VALUE}).")
    private int seconds;

    StartCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() throws Exception {
        if (RunningInstallation.find(session.installation()).isPresent()) {
            throw new Refusal(
                    ExitCode.NOT_RUNNING,
                    "Schil already runs on " + session.installation().data() + ".");
        }
        BackgroundServer server = BackgroundServer.start(session.installation());
        RunningInstallation running = server.awaitReady(Duration.ofSeconds(seconds));
        server.output().forEach(session.out()::println);
        session.err()
                .println("Process " + running.pid() + ", log in "
                        + session.installation().data().resolve("log"));
        return ExitCode.OK;
    }
}
