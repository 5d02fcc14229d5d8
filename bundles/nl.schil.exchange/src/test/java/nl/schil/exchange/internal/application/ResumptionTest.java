package nl.schil.exchange.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.schil.exchange.internal.file.Limits;
import nl.schil.exchange.internal.model.Hints;
import nl.schil.exchange.internal.model.ImportJob;
import nl.schil.exchange.internal.model.RowError;
import nl.schil.exchange.internal.model.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumptionTest {
    private static final int BATCH = 10;

    private Path folder;
    private ImportBench bench;

    @BeforeEach
    void open(@TempDir Path folder) {
        this.folder = folder;
        bench = new ImportBench(folder, BATCH, Limits.DEFAULT);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** 45 rows: a bad date in every tenth, the last row with the key of the first. */
    private static byte[] rows() {
        StringBuilder text = new StringBuilder("sleutel;built\n\n");
        for (int i = 0; i < 44; i++) {
            text.append("B%05d;%s\n".formatted(i, i % 10 == 3 ? "nooit" : "1-2-2026"));
        }
        return text.append("B00000;2-2-2026\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private ImportJob broken() {
        bench.boats.beforeBatch = number -> {
            if (number == 3) {
                throw new IllegalStateException("broken on purpose");
            }
        };
        Hints hints = new Hints(null, null, null, null, Map.of("sleutel", "code"));
        ImportJob job = bench.finished(bench.begin(new ByteArrayInputStream(rows()), false, hints));
        bench.boats.beforeBatch = number -> {};
        return job;
    }

    private long files() throws IOException {
        try (var files = Files.list(folder.resolve("work/imports"))) {
            return files.count();
        }
    }

    @Test
    void aResumedImportEndsWithTheCountsAndReasonsOfOneThatWasNotInterrupted() throws IOException {
        ImportJob broken = broken();
        assertThat(broken.resumable()).isTrue();
        assertThat(broken.counts().rows()).isEqualTo(20);
        ImportJob end = bench.finished(
                bench.imports.resume(broken.id(), bench.boats, ImportBench.SAM).orElseThrow());
        assertThat(end.status()).isEqualTo(Status.DONE);
        assertThat(end.counts()).hasToString("Counts[rows=45, created=39, updated=0, unchanged=0, rejected=6]");
        assertThat(bench.errors(end)).extracting(RowError::line).containsExactly(6L, 16L, 26L, 36L, 46L, 47L);
        assertThat(bench.errors(end).get(5).code())
                .as("the first row is remembered")
                .isEqualTo("boats.code.twice");
        assertThat(bench.count()).isEqualTo(39);
        assertThat(files()).isZero();
        assertThat(end.resumable()).isFalse();
    }

    @Test
    void afterAKillTheJobCanBeResumed() throws IOException {
        ImportJob job = broken();
        bench.database.prepare("UPDATE exchange_job SET status = 'RUNNING', ended = NULL, failure_code = NULL");
        bench.stop();
        bench.start();
        ImportJob settled = bench.stored(job.id());
        assertThat(settled.failure().code()).isEqualTo("exchange.job.interrupted");
        assertThat(settled.resumable()).isTrue();
        assertThat(files()).isOne();
        ImportJob end = bench.finished(
                bench.imports.resume(job.id(), bench.boats, ImportBench.SAM).orElseThrow());
        assertThat(end.counts().created()).isEqualTo(39);
        assertThat(end.failure()).isNull();
    }

    @Test
    void rowsThatWereRemovedInTheMeantimeStayRemovedAndTheRestGoesIn() {
        ImportJob job = broken();
        bench.database.prepare("DELETE FROM test_boat WHERE code = 'B00000'");
        ImportJob end = bench.finished(
                bench.imports.resume(job.id(), bench.boats, ImportBench.SAM).orElseThrow());
        assertThat(end.status()).isEqualTo(Status.DONE);
        assertThat(bench.boats()).hasSize(39).last().asString().startsWith("B00042");
    }

    @Test
    void onlyAnInterruptedImportWhoseFileIsThereCanBeResumed() throws IOException {
        ImportJob done = bench.run("code\nB1\n");
        assertThat(bench.imports.resume(done.id(), bench.boats, ImportBench.SAM))
                .isEmpty();
        assertThat(bench.imports.resume("unknown", bench.boats, ImportBench.SAM))
                .isEmpty();
        ImportJob job = broken();
        try (var files = Files.list(folder.resolve("work/imports"))) {
            Files.delete(files.findFirst().orElseThrow());
        }
        assertThat(bench.imports.resume(job.id(), bench.boats, ImportBench.SAM)).isEmpty();
        bench.database.prepare("UPDATE exchange_job SET status = 'RUNNING', ended = NULL");
        bench.stop();
        bench.start();
        assertThat(bench.stored(job.id()).resumable()).isFalse();
    }

    @Test
    void theFileIsKeptForSevenDays() throws IOException {
        ImportJob job = broken();
        bench.database.prepare(
                "UPDATE exchange_job SET ended = '2020-01-01T00:00:00.000Z' WHERE id = '" + job.id() + "'");
        bench.run("code\nB1\n");
        assertThat(bench.stored(job.id()).resumable()).isFalse();
        assertThat(files()).isZero();
    }

    @Test
    void aDryRunThatBreaksKeepsNoFile() throws IOException {
        bench.datasets.remove(bench.boats);
        ImportJob job = bench.run(rows(), true, new Hints(null, null, null, null, Map.of("sleutel", "code")));
        assertThat(job.failure().code()).isEqualTo("exchange.job.interrupted");
        assertThat(job.resumable()).isFalse();
        assertThat(files()).isZero();
    }
}
