package nl.schil.runtime.cli;

import java.util.List;
import nl.schil.runtime.ExitCode;
import picocli.CommandLine.Command;

@Command(
        name = "doctor",
        description = "Tell what is wrong with this installation and how to mend it. Exit code 4 when something is.")
final class DoctorCommand extends Verb {
    DoctorCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        List<Finding> findings = Checkup.of(session.installation());
        findings.forEach(finding -> session.out().println(finding.line()));
        return findings.stream().allMatch(Finding::fine) ? ExitCode.OK : ExitCode.REFUSED;
    }
}
