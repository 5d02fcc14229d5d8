package nl.schil.exchange.internal.application;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import nl.schil.exchange.internal.file.Limits;
import nl.schil.exchange.internal.file.RefusedFile;
import nl.schil.exchange.internal.model.Hints;
import nl.schil.exchange.internal.model.ImportJob;
import nl.schil.exchange.internal.model.Jobs;
import nl.schil.exchange.internal.model.RowError;
import nl.schil.exchange.internal.open.OcdsRecords;
import nl.schil.exchange.internal.store.StoredJobs;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Grant;
import nl.schil.store.testing.TestDatabase;

/** Everything that an import needs, on a real database in a folder of the test. */
public final class ImportBench implements AutoCloseable {
    public static final Actor SAM =
            new Actor("user-1", "Sam", "web", List.of(new Grant("manager", null, Set.of("boats.*"))));
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public final TestDatabase database;
    public final Jobs jobs = StoredJobs.open();
    public final SavedProfiles profiles;
    public final Boats boats = new Boats();
    public final Datasets datasets = new Datasets();
    public Imports imports;
    private final Path folder;
    private final int batchRows;
    private final Limits limits;

    public ImportBench(Path folder, int batchRows, Limits limits) {
        this.folder = folder;
        this.batchRows = batchRows;
        this.limits = limits;
        this.database = TestDatabase.open(folder, "db/migration", "db/test");
        this.profiles = new SavedProfiles(database, StoredJobs.profiles(), database.clock());
        datasets.add(boats);
        start();
    }

    public ImportBench(Path folder) {
        this(folder, 100, Limits.DEFAULT);
    }

    /** As after a start of the installation. */
    public void start() {
        try {
            imports = new Imports(
                    database,
                    jobs,
                    datasets,
                    database.clock(),
                    limits,
                    batchRows,
                    Duration.ofDays(90),
                    folder.resolve("work/imports"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ImportJob run(String text) {
        return run(text.getBytes(StandardCharsets.UTF_8), false, Hints.NONE);
    }

    public ImportJob run(byte[] content, boolean dryRun, Hints hints) {
        return finished(begin(new ByteArrayInputStream(content), dryRun, hints));
    }

    public ImportJob begin(InputStream content, boolean dryRun, Hints hints) {
        try {
            return imports.start(
                    new ImportRequest(boats, imports.spool().store(content, "boats.csv"), dryRun, hints, SAM, "org-1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RefusedFile e) {
            throw new IllegalStateException(e);
        }
    }

    public ImportJob finished(ImportJob job) {
        await(() -> imports.state(job.id()).isEmpty());
        return stored(job.id());
    }

    public ImportJob stored(String id) {
        return database.read(reading -> jobs.find(reading, id)).orElseThrow();
    }

    public List<RowError> errors(ImportJob job) {
        return database.read(reading -> jobs.errors(reading, job.id(), null, 100_000))
                .items();
    }

    /** Rows of boats as text, columns separated by a bar. */
    public List<String> boats() {
        return database.read(reading -> reading.list(
                "SELECT code, name, built, price, length, term, options FROM test_boat ORDER BY code", row -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 1; i <= 7; i++) {
                        text.append(i == 1 ? "" : "|").append(row.getString(i) == null ? "" : row.getString(i));
                    }
                    return text.toString();
                }));
    }

    public long count() {
        return database.read(reading -> reading.one("SELECT COUNT(*) FROM test_boat", row -> row.getLong(1)))
                .orElseThrow();
    }

    public static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not happen in time");
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static byte[] bytes(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** As at a stop of the installation. */
    public void stop() {
        try {
            imports.stop();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
        database.close();
    }

    static OcdsRecords.Publication publication() {
        return new OcdsRecords.Publication(
                OcdsRecords.UNREGISTERED, "Gemeente Voorbeeld", Instant.parse("2026-11-24T09:00:00Z"), Map.of());
    }
}
