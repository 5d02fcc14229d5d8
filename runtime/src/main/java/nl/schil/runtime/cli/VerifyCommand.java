package nl.schil.runtime.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.schil.runtime.ExitCode;
import nl.schil.runtime.Maintenance;
import picocli.CommandLine.Command;

@Command(
        name = "verify",
        description = "Check the database's integrity and the audit chain. Exit code 4 when something is wrong.")
final class VerifyCommand extends Verb {
    VerifyCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() throws Exception {
        if (RunningInstallation.find(session.installation()).isEmpty()) {
            session.out().println(Maintenance.run(session.installation(), "verify", List.of()));
            return ExitCode.OK;
        }
        JsonNode verification = session.api(null).post("verifications", Map.of());
        session.out().println(verification.toPrettyString());
        return verification.path("ok").asBoolean() ? ExitCode.OK : ExitCode.REFUSED;
    }
}
