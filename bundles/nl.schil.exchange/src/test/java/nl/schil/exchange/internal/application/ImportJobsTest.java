package nl.schil.exchange.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.schil.exchange.internal.file.Limits;
import nl.schil.exchange.internal.model.Hints;
import nl.schil.exchange.internal.model.ImportJob;
import nl.schil.exchange.internal.model.Status;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportJobsTest {
    private static final int BATCH = 10;

    private ImportBench bench;
    private Path folder;

    @BeforeEach
    void open(@TempDir Path folder) {
        this.folder = folder;
        bench = new ImportBench(folder, BATCH, Limits.DEFAULT);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static ByteArrayInputStream rows(int count) {
        String rows = IntStream.range(0, count).mapToObj("B%05d;x%n"::formatted).collect(Collectors.joining());
        return new ByteArrayInputStream(("code;name\n" + rows).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void eachBatchIsOneAuditedTransaction() {
        bench.finished(bench.begin(rows(25), false, Hints.NONE));
        assertThat(bench.database.actions())
                .containsExactly(
                        "exchange.start",
                        "boats.import",
                        "exchange.import",
                        "boats.import",
                        "exchange.import",
                        "boats.import",
                        "exchange.import",
                        "exchange.import");
    }

    @Test
    void theUploadIsHashedAndRemovedAtTheEnd() throws IOException {
        ImportJob job = bench.run("code;name\nB1;x\n");
        assertThat(job.fileHash()).matches("[0-9a-f]{64}");
        assertThat(job.fileSize()).isEqualTo(15);
        try (var files = Files.list(folder.resolve("work/imports"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aCancelledImportStopsBetweenBatchesAndKeepsWhatItWrote() throws InterruptedException {
        CountDownLatch third = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        bench.boats.beforeBatch = number -> {
            if (number == 3) {
                third.countDown();
                waitFor(cancelled);
            }
        };
        ImportJob job = bench.begin(rows(100), false, Hints.NONE);
        third.await();
        assertThat(bench.imports.cancel(job.id())).isTrue();
        cancelled.countDown();
        ImportJob end = bench.finished(job);
        assertThat(end.status()).isEqualTo(Status.CANCELLED);
        assertThat(end.counts().created()).isEqualTo(30);
        assertThat(bench.count()).isEqualTo(30);
        assertThat(bench.imports.cancel(job.id())).as("it has ended").isFalse();
    }

    @Test
    void progressIsThatOfTheLastStoredBatch() throws InterruptedException {
        CountDownLatch third = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        bench.boats.beforeBatch = number -> {
            if (number == 3) {
                third.countDown();
                waitFor(go);
            }
        };
        ImportJob job = bench.begin(rows(40), false, Hints.NONE);
        ImportJob waiting = bench.begin(rows(1), false, Hints.NONE);
        third.await();
        ImportState state = bench.imports.state(job.id()).orElseThrow();
        assertThat(state.job().counts().rows()).isEqualTo(20);
        assertThat(bench.stored(job.id()).counts())
                .as("readable while it runs")
                .isEqualTo(state.job().counts());
        assertThat(bench.imports.state(waiting.id()).orElseThrow().waiting()).isTrue();
        go.countDown();
        bench.finished(job);
        assertThat(bench.finished(waiting).status()).isEqualTo(Status.DONE);
    }

    @Test
    void aBatchThatBreaksLeavesTheEarlierOnesAndSaysHowFarItCame() {
        bench.boats.beforeBatch = number -> {
            if (number == 3) {
                throw new IllegalStateException("broken on purpose");
            }
        };
        ImportJob job = bench.finished(bench.begin(rows(40), false, Hints.NONE));
        assertThat(job.status()).isEqualTo(Status.FAILED);
        assertThat(job.failure().code()).isEqualTo("exchange.job.broken");
        assertThat(job.failure().values()).containsEntry("rows", 20);
        assertThat(bench.count()).isEqualTo(20);
    }

    @Test
    void afterAFailureTheSameFileCompletesTheImport() {
        bench.boats.beforeBatch = number -> {
            if (number == 3) {
                throw new IllegalStateException("broken on purpose");
            }
        };
        bench.finished(bench.begin(rows(40), false, Hints.NONE));
        bench.boats.beforeBatch = number -> {};
        ImportJob job = bench.finished(bench.begin(rows(40), false, Hints.NONE));
        assertThat(job.counts()).hasToString("Counts[rows=40, created=20, updated=0, unchanged=20, rejected=0]");
    }

    @Test
    void afterAKillTheJobIsSettledAtTheNextStartWithExactCounts() throws IOException {
        ImportJob job = bench.begin(rows(25), false, Hints.NONE);
        bench.finished(job);
        bench.database.prepare("UPDATE exchange_job SET status = 'RUNNING', ended = NULL");
        Files.writeString(folder.resolve("work/imports/left-behind"), "x");
        bench.stop();
        bench.start();
        ImportJob settled = bench.stored(job.id());
        assertThat(settled.status()).isEqualTo(Status.FAILED);
        assertThat(settled.failure().code()).isEqualTo("exchange.job.interrupted");
        assertThat(settled.failure().values()).containsEntry("rows", 25);
        assertThat(folder.resolve("work/imports/left-behind")).doesNotExist();
    }

    @Test
    void stoppingTheBundleEndsTheImportAfterItsBatch() throws InterruptedException {
        CountDownLatch third = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        bench.boats.beforeBatch = number -> {
            if (number == 3) {
                third.countDown();
                waitFor(go);
            }
        };
        ImportJob job = bench.begin(rows(100), false, Hints.NONE);
        third.await();
        Thread stop = new Thread(bench::stop);
        stop.start();
        ImportBench.await(() -> stop.getState() == Thread.State.TIMED_WAITING);
        go.countDown();
        stop.join();
        assertThat(bench.stored(job.id()).status()).isEqualTo(Status.FAILED);
        assertThat(bench.stored(job.id()).counts().rows()).isEqualTo(30);
    }

    @Test
    void anImportEndsWhenItsModuleIsSwitchedOff() {
        bench.boats.beforeBatch = number -> {
            if (number == 2) {
                bench.datasets.remove(bench.boats);
            }
        };
        ImportJob job = bench.finished(bench.begin(rows(100), false, Hints.NONE));
        assertThat(job.failure().code()).isEqualTo("exchange.job.interrupted");
        assertThat(bench.count()).isEqualTo(20);
    }

    @Test
    void otherWritersGetTheirTurnWhileAnImportRuns() {
        ImportJob job = bench.begin(rows(2_000), false, Hints.NONE);
        int turns = 0;
        while (bench.imports.state(job.id()).isPresent()) {
            bench.database.write(Actor.SYSTEM, "another write", writing -> {
                writing.audit(new Audit("test.other", "test", "1", null, null, null, null));
                return true;
            });
            turns++;
        }
        assertThat(turns).isGreaterThan(5);
        assertThat(bench.stored(job.id()).status()).isEqualTo(Status.DONE);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
