package nl.schil.exchange.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import nl.schil.exchange.internal.file.Limits;
import nl.schil.exchange.internal.model.Hints;
import nl.schil.exchange.internal.model.ImportJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million short lines, nearly all of them wrong, in a virtual machine of its own with a small heap. */
class ManyLinesTest {
    private static final int LINES = 1_000_000;

    @Test
    void aMillionWrongLinesAreRejectedWithoutTakingMemory(@TempDir Path folder) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyLinesTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(output).contains("DONE Counts[rows=1000000, created=1, updated=0, unchanged=0, rejected=999999]");
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path file = folder.resolve("lines.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("code\n");
            for (int i = 0; i < LINES; i++) {
                out.write("x\n");
            }
        }
        try (ImportBench bench = new ImportBench(folder, 5_000, Limits.DEFAULT);
                InputStream content = Files.newInputStream(file)) {
            ImportJob job = bench.finished(bench.begin(content, false, Hints.NONE));
            System.out.println(job.status() + " " + job.counts());
        }
        System.exit(0);
    }
}
