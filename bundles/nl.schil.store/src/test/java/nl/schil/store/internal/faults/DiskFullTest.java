package nl.schil.store.internal.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.StoreException;
import nl.schil.kernel.store.StoreException.Reason;
import nl.schil.store.internal.backup.Verification;
import nl.schil.store.internal.data.SqlDatabase;
import nl.schil.store.internal.files.DataFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full disk and a read-only directory are said clearly and cost nothing that was acknowledged. */
class DiskFullTest {
    private static final int FILLER = 20_000;

    @TempDir
    Path directory;

    private static SqlDatabase open(DataFiles files) {
        return SqlDatabase.open(files, Clock.systemUTC(), Duration.ofSeconds(5), true);
    }

    private static void add(SqlDatabase database, int n) {
        database.write(Actor.SYSTEM, "fill", writing -> {
            writing.audit(new Audit("full.write", "write", String.valueOf(n), null, null, null, null));
            return writing.execute("INSERT INTO full_write (n, filler) VALUES (?, ?)", n, "x".repeat(FILLER));
        });
    }

    private static long count(SqlDatabase database) {
        return database.read(r ->
                r.one("SELECT count(*) FROM full_write", row -> row.getLong(1)).orElseThrow());
    }

    @Test
    void a_full_disk_is_refused_clearly_and_writing_goes_on_once_there_is_room() throws Exception {
        int runs = Series.of("full", 3);
        for (int run = 0; run < runs; run++) {
            Path disk = directory.resolve("disk" + run);
            Files.createDirectories(disk);
            assumeThat(mounted(disk, "size=" + (4096 + 64 * run) + "k"))
                    .as("small file systems can be mounted")
                    .isTrue();
            try {
                fill(new DataFiles(disk.resolve("data")), disk.resolve("ballast"), run);
            } finally {
                unmount(disk);
            }
        }
        System.out.println("faults: " + runs + " full disks, nothing lost");
    }

    private static void fill(DataFiles files, Path ballast, int run) throws IOException {
        Files.write(ballast, new byte[600 * 1024]);
        int acknowledged = 0;
        StoreException refusal = null;
        try (SqlDatabase database = open(files)) {
            database.write(
                    Actor.SYSTEM,
                    "table",
                    writing ->
                            writing.execute("CREATE TABLE full_write (n INTEGER PRIMARY KEY, filler TEXT NOT NULL)"));
            while (refusal == null) {
                try {
                    add(database, acknowledged);
                    acknowledged++;
                } catch (StoreException e) {
                    refusal = e;
                }
            }
            assertThat(refusal.reason())
                    .as("run %d: %s", run, refusal.getMessage())
                    .isEqualTo(Reason.FULL);
            assertThat(refusal).hasMessageContaining("is full; nothing was written");
            assertThat(count(database)).isEqualTo(acknowledged);
            Files.delete(ballast);
            add(database, acknowledged++);
            assertThat(count(database)).isEqualTo(acknowledged);
        }
        try (SqlDatabase database = open(files)) {
            Verification verdict = database.read(reading -> Verification.of(reading, files));
            assertThat(verdict.ok()).as(verdict.summary()).isTrue();
            assertThat(count(database)).isEqualTo(acknowledged);
        }
    }

    @Test
    void a_read_only_directory_is_refused_with_what_to_check() throws Exception {
        int runs = Series.of("readonly", 2);
        for (int run = 0; run < runs; run++) {
            Path disk = directory.resolve("readonly" + run);
            Files.createDirectories(disk);
            DataFiles files = new DataFiles(disk.resolve("data"));
            assumeThat(mounted(disk, "size=8m"))
                    .as("small file systems can be mounted")
                    .isTrue();
            try {
                boolean used = run % 2 == 1;
                if (used) {
                    open(files).close();
                }
                command("mount", "-o", "remount,ro", disk.toString());
                assertThatThrownBy(() -> open(files)).isInstanceOfSatisfying(StoreException.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.READ_ONLY);
                    assertThat(e).hasMessageContaining(files.root().toString()).hasMessageContaining("rights");
                });
                command("mount", "-o", "remount,rw", disk.toString());
                open(files).close();
            } finally {
                unmount(disk);
            }
        }
        System.out.println("faults: " + runs + " read-only data directories, refused clearly");
    }

    private static boolean mounted(Path at, String size) throws IOException, InterruptedException {
        return command("mount", "-t", "tmpfs", "-o", size, "tmpfs", at.toString()) == 0;
    }

    private static void unmount(Path at) throws IOException, InterruptedException {
        if (command("umount", at.toString()) != 0) {
            command("umount", "-l", at.toString());
        }
    }

    private static int command(String... line) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            process.waitFor(10, TimeUnit.SECONDS);
            return process.exitValue();
        } catch (IOException absent) {
            return 127;
        }
    }
}
