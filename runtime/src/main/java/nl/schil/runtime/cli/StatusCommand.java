package nl.schil.runtime.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.schil.runtime.ExitCode;
import nl.schil.runtime.ProductVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "status", description = "Tell whether Schil runs and where. Exit code 3 when it does not.")
final class StatusCommand extends Verb {
    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    StatusCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() throws Exception {
        Optional<ProcessHandle> holder = Claims.holder(session.installation().data());
        Optional<RunningInstallation> running = RunningInstallation.find(session.installation());
        String state = holder.isEmpty()
                ? "stopped"
                : running.map(RunningInstallation::ready).orElse(false) ? "ready" : "starting";
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("state", state);
        status.put("version", ProductVersion.current().toString());
        status.put("data", session.installation().data().toString());
        holder.ifPresent(process -> status.put("pid", process.pid()));
        running.ifPresent(found -> status.put("url", found.url()));
        if (json) {
            session.out().println(Api.JSON.writeValueAsString(status));
        } else {
            status.forEach((name, value) -> session.out().printf("%-8s %s%n", name, value));
        }
        return holder.isEmpty() ? ExitCode.NOT_RUNNING : ExitCode.OK;
    }
}
