package nl.schil.store.internal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nl.schil.store.internal.backup.Verification;
import nl.schil.store.internal.data.SqlDatabase;
import nl.schil.store.internal.files.DataFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it writes loses nothing that it acknowledged. */
class CrashTest {
    @TempDir
    Path directory;

    @Test
    void no_acknowledged_write_is_lost_when_the_process_is_killed() throws Exception {
        int kills = Series.of("kills", 5);
        Random random = new Random(7);
        DataFiles files = new DataFiles(directory);
        long acknowledged = 0;
        for (int i = 0; i < kills; i++) {
            acknowledged = Math.max(acknowledged, killedAfter(120 + random.nextInt(300)));
            try (SqlDatabase database = SqlDatabase.open(files, Clock.systemUTC(), Duration.ofSeconds(5), true)) {
                assertThat(database.refusal()).isEmpty();
                Verification verdict = database.read(reading -> Verification.of(reading, files));
                assertThat(verdict.ok()).as(verdict.summary()).isTrue();
                long kept = database.read(r -> r.one("SELECT max(n), count(*) FROM crash_write", row -> row.getLong(1))
                        .orElseThrow());
                long rows = database.read(r -> r.one("SELECT count(*) FROM crash_write", row -> row.getLong(1))
                        .orElseThrow());
                assertThat(kept)
                        .as("kill %d", i)
                        .isGreaterThanOrEqualTo(acknowledged)
                        .isEqualTo(rows);
                assertThat(verdict.audit().rows()).isEqualTo(kept);
            }
        }
        System.out.println("faults: " + kills + " kills, " + acknowledged + " acknowledged writes, none lost");
    }

    /** Starts a writer, kills it some time after its first acknowledgement and answers the last one that was read. */
    private long killedAfter(int millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingWriter.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long last = 0;
        try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
            String line = lines.readLine();
            assertThat(line).as("the writer's first acknowledgement").isNotNull();
            Thread killer = new Thread(() -> {
                try {
                    Thread.sleep(millis);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                process.toHandle().destroyForcibly();
            });
            killer.start();
            while (line != null) {
                if (line.matches("ack \\d+\\.")) {
                    last = Long.parseLong(line.substring(4, line.length() - 1));
                }
                line = lines.readLine();
            }
        }
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return last;
    }
}
