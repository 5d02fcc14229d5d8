package nl.schil.runtime.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.schil.runtime.ExitCode;
import nl.schil.runtime.Maintenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "backup", description = "Write a complete, consistent backup to a new file; also while Schil runs.")
final class BackupCommand extends Verb {
    @Parameters(paramLabel = "FILE", description = "A file that does not exist yet.")
    private Path file = Path.of("");

    BackupCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() throws Exception {
        String target = file.toAbsolutePath().normalize().toString();
        if (RunningInstallation.find(session.installation()).isPresent()) {
            session.api(null).post("backups", Map.of("file", target));
            session.err().println("Backup written to " + target);
        } else {
            session.err().println(Maintenance.run(session.installation(), "backup", List.of(target)));
        }
        return ExitCode.OK;
    }
}
