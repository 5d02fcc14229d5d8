package nl.schil.runtime.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import nl.schil.runtime.ExitCode;
import nl.schil.runtime.Installation;
import nl.schil.runtime.Refusal;

/**
 * The installation that runs on a data directory, as its file {@code run/endpoint.json} describes it.
 *
 * @param pid its process
 * @param url where it answers, without a slash at the end
 * @param token lets the owner of the data directory in as an administrator
 * @param ready whether every enabled module answers
 */
record RunningInstallation(long pid, String url, String token, boolean ready) {
    /** Empty when none runs, or when it has not opened its port yet. */
    static Optional<RunningInstallation> find(Installation installation) throws Refusal {
        Path file = installation.data().resolve("run/endpoint.json");
        try {
            return Optional.of(read(Files.readString(file))).filter(RunningInstallation::alive);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new Refusal(
                    ExitCode.NOT_RUNNING,
                    "Cannot read " + file
                            + ": only the owner of the data directory may give commands to the running Schil.");
        }
    }

    static RunningInstallation required(Installation installation) throws Refusal {
        return find(installation)
                .orElseThrow(() -> new Refusal(
                        ExitCode.NOT_RUNNING,
                        "Schil is not running on " + installation.data() + ". Start it with: schil start"));
    }

    static RunningInstallation read(String json) throws IOException {
        JsonNode node = new ObjectMapper().readTree(json);
        return new RunningInstallation(
                node.path("pid").asLong(),
                node.path("url").asText(),
                node.path("token").asText(),
                node.path("ready").asBoolean());
    }

    private boolean alive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
