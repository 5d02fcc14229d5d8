package nl.schil.runtime.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.schil.runtime.DataDirectory;

/** Who holds a data directory. */
final class Claims {
    private Claims() {}

    /** The process that holds the directory now, also while it is still starting. */
    static Optional<ProcessHandle> holder(Path data) throws IOException {
        if (!DataDirectory.inUse(data)) {
            return Optional.empty();
        }
        String pid = Files.readString(data.resolve("run/lock")).strip();
        return pid.matches("\\d+") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
    }
}
