package nl.schil.runtime.cli;

import nl.schil.runtime.ExitCode;
import nl.schil.runtime.ProductVersion;
import picocli.CommandLine.Command;

@Command(name = "version", description = "Show the versions of Schil and Java.")
final class VersionCommand extends Verb {
    VersionCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        session.out().println("Schil " + ProductVersion.current() + " (Java " + Runtime.version() + ")");
        return ExitCode.OK;
    }
}
