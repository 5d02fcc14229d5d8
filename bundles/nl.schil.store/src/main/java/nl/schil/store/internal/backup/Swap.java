package nl.schil.store.internal.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import nl.schil.store.internal.files.DataFiles;

/**
 * Replaces several files as one: a note says what is to be done before the first is moved, and each step can be done
 * again after an interruption.
 *
 * @param staged directory with the new files
 * @param aside directory that gets the present ones
 */
record Swap(DataFiles files, Path staged, Path aside) {
    private static final List<String> REPLACED = List.of(Manifest.DATABASE, Manifest.KEY, Manifest.HEAD);
    private static final List<String> LOGS = List.of("schil.db-wal", "schil.db-shm");

    static Optional<Swap> pending(DataFiles files) throws IOException {
        if (!Files.exists(note(files))) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(note(files));
        return lines.size() < 2
                ? Optional.empty()
                : Optional.of(new Swap(
                        files, files.root().resolve(lines.get(0)), files.root().resolve(lines.get(1))));
    }

    private static Path note(DataFiles files) {
        return files.work().resolve("restore.pending");
    }

    void begin() throws IOException {
        Path draft = note(files).resolveSibling("restore.draft");
        DataFiles.file(draft);
        String lines = files.root().relativize(staged) + "\n" + files.root().relativize(aside) + "\n";
        DataFiles.write(draft, lines.getBytes(StandardCharsets.UTF_8));
        Files.move(draft, note(files), StandardCopyOption.ATOMIC_MOVE);
        DataFiles.force(files.work());
    }

    void finish() throws IOException {
        DataFiles.directory(aside);
        DataFiles.directory(aside.resolve("keys"));
        DataFiles.directory(files.auditKey().getParent());
        if (Files.exists(staged.resolve(Manifest.DATABASE))) {
            for (String log : LOGS) {
                moveIfThere(files.root().resolve(log), aside.resolve(log));
            }
        }
        for (String name : REPLACED) {
            if (Files.exists(staged.resolve(name))) {
                moveIfThere(files.root().resolve(name), aside.resolve(name));
                Files.move(staged.resolve(name), files.root().resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        for (Path directory : List.of(
                aside, aside.resolve("keys"), files.root(), files.auditKey().getParent())) {
            DataFiles.force(directory);
        }
        Files.delete(note(files));
        Trees.delete(staged);
    }

    private static void moveIfThere(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
