package nl.schil.runtime.cli;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.schil.runtime.ExitCode;
import nl.schil.runtime.Refusal;
import picocli.CommandLine.Command;

@Command(name = "stop", description = "Stop the running Schil and wait until its data directory is free.")
final class StopCommand extends Verb {
    private static final int LIMIT_SECONDS = 60;

    StopCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() throws Exception {
        ProcessHandle process = Claims.holder(session.installation().data())
                .orElseThrow(() -> new Refusal(
                        ExitCode.NOT_RUNNING,
                        "Schil is not running on " + session.installation().data() + "."));
        process.destroy();
        try {
            process.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new Refusal(
                    ExitCode.FAILED, "Process " + process.pid() + " has not stopped after " + LIMIT_SECONDS + " s.");
        }
        session.err().println("Stopped.");
        return ExitCode.OK;
    }
}
