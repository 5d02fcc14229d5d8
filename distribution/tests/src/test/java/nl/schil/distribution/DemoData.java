package nl.schil.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The fictional data of the archive, brought in once for all tests of a run: each of them starts on a copy. */
final class DemoData {
    /** What a process makes for itself at its start. */
    private static final List<String> OF_A_PROCESS = List.of("run", "work", "log");

    private static Path prepared;

    private DemoData() {}

    static void copyTo(Path data) {
        Path source = prepared();
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Path relative = source.relativize(file);
                if (!OF_A_PROCESS.contains(relative.getName(0).toString())) {
                    Files.copy(file, data.resolve(relative.toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's data cannot be copied", e);
        }
    }

    private static synchronized Path prepared() {
        if (prepared == null) {
            try {
                Path directory = Files.createTempDirectory("schil-demo");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory), "demo-data"));
                try (Installation schil = Installation.unpack(directory).firstDemo()) {
                    schil.stop();
                    prepared = schil.data();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the demo's data cannot be made", e);
            }
        }
        return prepared;
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            System.err.println("left behind: " + directory + " (" + e + ")");
        }
    }
}
