package nl.schil.runtime.cli;

import nl.schil.runtime.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "run",
        description = {
            "Run Schil in the foreground until it is stopped.",
            "On a new data directory it first prints a one-time password for the user admin."
        })
final class RunCommand extends Verb {
    @Option(names = "--console", description = "Open the interactive OSGi console on this terminal.")
    private boolean console;

    RunCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        return Server.run(session.installation(), console);
    }
}
