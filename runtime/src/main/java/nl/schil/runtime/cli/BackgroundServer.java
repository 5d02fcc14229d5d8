package nl.schil.runtime.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.schil.runtime.ExitCode;
import nl.schil.runtime.Installation;
import nl.schil.runtime.Refusal;

/** A {@code schil run} of its own process, whose output goes to a file. */
final class BackgroundServer {
    private static final int TAIL = 20;
    private static final long STOP_SECONDS = 30;
    private static final long POLL_MILLIS = 100;

    private final Installation installation;
    private final Process process;
    private final Path outputFile;

    private BackgroundServer(Installation installation, Process process, Path outputFile) {
        this.installation = installation;
        this.process = process;
        this.outputFile = outputFile;
    }

    static BackgroundServer start(Installation installation) throws IOException, Refusal {
        Path log = installation.data().resolve("log");
        try {
            Files.createDirectories(log);
        } catch (IOException e) {
            throw new Refusal(ExitCode.DATA, "The data directory cannot be written: " + e.getMessage());
        }
        Path output = log.resolve("start.log");
        ProcessBuilder builder =
                new ProcessBuilder(installation.home().resolve("bin/schil").toString(), "run");
        Map<String, String> environment = builder.environment();
        environment.put("SCHIL_DATA", installation.data().toString());
        environment.put("SCHIL_ETC", installation.etc().toString());
        Process process = builder.redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(output.toFile())
                .start();
        return new BackgroundServer(installation, process, output);
    }

    /** Waits until every enabled module answers; refuses with the end of the log when it ends or takes too long. */
    RunningInstallation awaitReady(Duration limit) throws IOException, InterruptedException, Refusal {
        Instant end = Instant.now().plus(limit);
        while (Instant.now().isBefore(end)) {
            Optional<RunningInstallation> running = RunningInstallation.find(installation);
            if (running.isPresent() && running.get().ready()) {
                return running.get();
            }
            if (!process.isAlive()) {
                throw new Refusal(
                        process.exitValue() == ExitCode.OK ? ExitCode.FAILED : process.exitValue(),
                        "Schil did not start:\n" + String.join("\n", tail()));
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new Refusal(
                ExitCode.FAILED,
                "Schil is not ready after " + limit.toSeconds() + " s; it goes on trying (schil status, schil stop):\n"
                        + String.join("\n", tail()));
    }

    /** What it has said so far. */
    List<String> output() throws IOException {
        return Files.readAllLines(outputFile);
    }

    /** Tells it to stop and waits a while. */
    void stop() {
        process.destroy();
        try {
            process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Process process() {
        return process;
    }

    private List<String> tail() throws IOException {
        List<String> said = output();
        Path log = installation.data().resolve("log/schil.log");
        List<String> lines = said.isEmpty() && Files.exists(log) ? Files.readAllLines(log) : said;
        return lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
    }
}
