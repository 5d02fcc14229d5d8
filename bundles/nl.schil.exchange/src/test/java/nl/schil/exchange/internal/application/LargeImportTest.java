package nl.schil.exchange.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.schil.exchange.internal.file.Format;
import nl.schil.exchange.internal.file.Limits;
import nl.schil.exchange.internal.file.RecordWriter;
import nl.schil.exchange.internal.model.Hints;
import nl.schil.exchange.internal.model.ImportJob;
import nl.schil.kernel.store.Audit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 200,000 rows, in a virtual machine of its own with a small heap. */
class LargeImportTest {
    private static final int ROWS = 200_000;

    @Test
    void memoryDoesNotGrowWithTheFile(@TempDir Path folder) throws IOException, InterruptedException {
        for (String format : List.of("CSV", "XLSX")) {
            Path work = Files.createDirectory(folder.resolve(format));
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx96m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            LargeImportTest.class.getName(),
                            work.toString(),
                            format))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(output).contains("imported " + ROWS);
            System.out.println(format + ": " + output.strip());
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path file = folder.resolve("boats");
        Format format = Format.valueOf(arguments[1]);
        write(file, format);
        try (ImportBench bench = new ImportBench(folder, 2_000, Limits.DEFAULT)) {
            int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
            for (int round = 0; round < rounds; round++) {
                System.out.println("raw inserts in " + raw(bench) + " ms");
                bench.database.prepare("DELETE FROM test_boat");
                System.out.println(imported(bench, file));
                bench.database.prepare("DELETE FROM test_boat");
            }
        }
        System.exit(0);
    }

    private static String imported(ImportBench bench, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            long began = System.nanoTime();
            ImportJob job = bench.finished(bench.begin(content, false, Hints.NONE));
            long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
            return job.status() + ": imported " + job.counts().created() + " in " + millis + " ms";
        }
    }

    private static long raw(ImportBench bench) {
        long began = System.nanoTime();
        for (int from = 0; from < ROWS; from += 2_000) {
            List<Object[]> rows = new ArrayList<>();
            for (int i = from; i < from + 2_000; i++) {
                rows.add(new Object[] {code(i), "Boat " + i, "2026-01-31", "1234.50", "12.5", "P3Y", "P1Y;P1Y"});
            }
            bench.database.write(ImportBench.SAM, "raw", writing -> {
                writing.batch("INSERT INTO test_boat VALUES (?, ?, ?, ?, ?, ?, ?)", rows);
                writing.audit(new Audit("test.raw", "test", "1", null, null, null, null));
                return true;
            });
        }
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    private static String code(int i) {
        return String.format("B%06d", i);
    }

    private static void write(Path file, Format format) throws IOException {
        if (format == Format.CSV) {
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                out.write("code;naam;bouwdatum;prijs;lengte;looptijd;verlengingen\n");
                for (int i = 0; i < ROWS; i++) {
                    out.write(code(i) + ";Boat " + i + ";31-1-2026;1.234,50;12,5;36 maanden;\"P1Y;P1Y\"\n");
                }
            }
            return;
        }
        try (OutputStream out = Files.newOutputStream(file);
                RecordWriter writer = format.writer(out, "boats", Boats.COLUMNS)) {
            for (int i = 0; i < ROWS; i++) {
                writer.write(Map.of(
                        "code",
                        code(i),
                        "name",
                        "Boat " + i,
                        "built",
                        "2026-01-31",
                        "price",
                        "1234.50",
                        "length",
                        "12.5",
                        "term",
                        "P3Y",
                        "options",
                        "P1Y;P1Y"));
            }
        }
    }
}
