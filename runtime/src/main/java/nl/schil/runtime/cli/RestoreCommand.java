package nl.schil.runtime.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.schil.runtime.DataDirectory;
import nl.schil.runtime.ExitCode;
import nl.schil.runtime.Maintenance;
import nl.schil.runtime.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "restore", description = "Put a backup's data in place of the present data. Schil must be stopped.")
final class RestoreCommand extends Verb {
    @Parameters(paramLabel = "FILE", description = "A file that schil backup wrote.")
    private Path file = Path.of("");

    RestoreCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() throws Exception {
        if (DataDirectory.inUse(session.installation().data())) {
            throw new Refusal(ExitCode.NOT_RUNNING, "Schil is running; stop it before restoring: schil stop");
        }
        if (!Files.isReadable(file)) {
            throw new Refusal(ExitCode.USAGE, "Cannot read the file " + file + ".");
        }
        String source = file.toAbsolutePath().normalize().toString();
        session.err().println(Maintenance.run(session.installation(), "restore", List.of(source)));
        return ExitCode.OK;
    }
}
