package nl.schil.exchange.internal.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.schil.exchange.internal.file.Limits;
import nl.schil.exchange.internal.file.Spool;
import nl.schil.exchange.internal.file.SpooledFile;
import nl.schil.exchange.internal.model.Counts;
import nl.schil.exchange.internal.model.ImportJob;
import nl.schil.exchange.internal.model.Jobs;
import nl.schil.exchange.internal.model.KeptFile;
import nl.schil.exchange.internal.model.Status;
import nl.schil.kernel.Ids;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes imports and runs them one after the other; what an earlier run left unfinished is settled first. */
@Component(service = Imports.class, configurationPid = ExchangeConfig.PID)
@Designate(ocd = ExchangeConfig.class)
public final class Imports {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final Duration LAST_BATCH = Duration.ofSeconds(20);
    /** How long the file of an interrupted import is kept. */
    private static final Duration KEEP_FILES = Duration.ofDays(7);

    private final Database database;
    private final Jobs jobs;
    private final Datasets datasets;
    private final Clock clock;
    private final Limits limits;
    private final int batchRows;
    private final Duration keepRows;
    private final Spool spool;
    private final ExecutorService runner = Executors.newSingleThreadExecutor(work -> new Thread(work, "schil-import"));
    private final Map<String, RunningImport> running = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    @Activate
    public Imports(
            BundleContext context,
            @Reference Database database,
            @Reference Jobs jobs,
            @Reference Datasets datasets,
            @Reference Clock clock,
            ExchangeConfig config)
            throws IOException {
        this(
                database,
                jobs,
                datasets,
                clock,
                limits(config),
                config.batch_rows(),
                Duration.ofDays(config.keep_rows_days()),
                folder(context));
    }

    Imports(
            Database database,
            Jobs jobs,
            Datasets datasets,
            Clock clock,
            Limits limits,
            int batchRows,
            Duration keepRows,
            Path folder)
            throws IOException {
        this.database = database;
        this.jobs = jobs;
        this.datasets = datasets;
        this.clock = clock;
        this.limits = limits;
        this.batchRows = batchRows;
        this.keepRows = keepRows;
        this.spool = new Spool(folder, limits.fileBytes());
        settle();
        forgetOldFiles();
        spool.clear(keptFiles());
    }

    /** Where uploads are stored before they are imported. */
    public Spool spool() {
        return spool;
    }

    /** What a file may cost. */
    public Limits limits() {
        return limits;
    }

    /** Takes an import; it begins when the earlier ones have ended. */
    public ImportJob start(ImportRequest request) {
        ImportJob job = new ImportJob(
                Ids.next(),
                request.dataset().id(),
                request.file().name(),
                request.file().size(),
                request.file().hash(),
                Status.RUNNING,
                request.dryRun(),
                Counts.NONE,
                null,
                null,
                request.actor().id(),
                request.actor().name(),
                request.organisation(),
                clock.instant(),
                null,
                true);
        forgetOldFiles();
        database.write(request.actor(), "start an import", writing -> {
            jobs.add(writing, job, kept(request));
            jobs.forgetRows(writing, clock.instant().minus(keepRows));
            writing.audit(audit("exchange.start", job));
            return job;
        });
        return enqueue(request, job);
    }

    /**
     * Takes the rest of an interrupted import; the rows that are in stay as they are.
     *
     * @param actor who resumes it, in whose name the rest is imported
     * @return empty when it has not been interrupted or its file is not kept any more
     */
    public Optional<ImportJob> resume(String id, Dataset dataset, Actor actor) {
        KeptFile file = database.read(reading -> jobs.file(reading, id)).orElse(null);
        Path path = file == null ? null : spool.find(file.name());
        if (file == null || path == null) {
            return Optional.empty();
        }
        Optional<ImportJob> resumed = database.write(actor, "resume an import", writing -> {
            Optional<ImportJob> found = jobs.find(writing, id).filter(ImportJob::resumable);
            found.ifPresent(job -> {
                jobs.update(writing, job.resumed(), 0, List.of());
                writing.audit(audit("exchange.resume", job));
            });
            return found.map(ImportJob::resumed);
        });
        return resumed.map(job -> enqueue(
                new ImportRequest(
                        dataset,
                        new SpooledFile(path, job.fileName(), job.fileSize(), job.fileHash(), file.utf8()),
                        false,
                        file.hints(),
                        actor,
                        job.organisation()),
                job));
    }

    private ImportJob enqueue(ImportRequest request, ImportJob job) {
        RunningImport state = new RunningImport(job, () -> stopping);
        running.put(job.id(), state);
        runner.execute(() -> run(request, job, state));
        return job;
    }

    private static KeptFile kept(ImportRequest request) {
        SpooledFile file = request.file();
        return new KeptFile(file.path().getFileName().toString(), file.utf8(), request.hints());
    }

    /** Asks a running import to stop after its batch; false when it has ended already. */
    public boolean cancel(String id) {
        RunningImport state = running.get(id);
        if (state == null) {
            return false;
        }
        state.cancel();
        return true;
    }

    /** How far an import is, when it has not ended; the counts are those of the last batch that was stored. */
    public Optional<ImportState> state(String id) {
        return Optional.ofNullable(running.get(id)).map(RunningImport::state);
    }

    @Deactivate
    void stop() throws InterruptedException {
        stopping = true;
        runner.shutdown();
        if (!runner.awaitTermination(LAST_BATCH.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("an import did not stop in time; it is settled at the next start");
            runner.shutdownNow();
        }
    }

    private void run(ImportRequest request, ImportJob job, RunningImport state) {
        boolean keep = false;
        try {
            keep = new RunImport(
                            database,
                            jobs,
                            clock,
                            limits,
                            batchRows,
                            request,
                            job,
                            state,
                            () -> datasets.offers(request.dataset()))
                    .run()
                    .kept();
        } finally {
            running.remove(job.id(), state);
            if (!keep) {
                remove(request.file().path());
            }
        }
    }

    private void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("an uploaded file could not be removed; it is at the next start", e);
        }
    }

    private void settle() {
        List<ImportJob> unfinished = database.read(jobs::running);
        for (ImportJob job : unfinished) {
            ImportJob ended = job.ended(Status.FAILED, RunImport.interrupted(job), clock.instant());
            boolean there = database.read(reading -> jobs.file(reading, job.id()))
                    .map(file -> spool.find(file.name()) != null)
                    .orElse(false);
            database.write(Actor.SYSTEM, "settle an interrupted import", writing -> {
                jobs.update(writing, there ? ended : ended.withoutFile(), 0, List.of());
                writing.audit(audit("exchange.interrupted", job));
                return job;
            });
        }
    }

    /** Removes uploads that nobody resumed in time, and what an earlier run left in the spool. */
    private void forgetOldFiles() {
        Instant before = clock.instant().minus(KEEP_FILES);
        database.read(jobs::resumable).stream()
                .filter(job -> job.ended() != null && job.ended().isBefore(before))
                .forEach(this::forgetFile);
    }

    private void forgetFile(ImportJob job) {
        Optional<KeptFile> file = database.read(reading -> jobs.file(reading, job.id()));
        database.write(Actor.SYSTEM, "forget the file of an interrupted import", writing -> {
            jobs.update(writing, job.withoutFile(), 0, List.of());
            writing.audit(audit("exchange.forget-file", job));
            return job;
        });
        file.map(f -> spool.find(f.name())).ifPresent(this::remove);
    }

    private Set<String> keptFiles() {
        return database.read(reading -> jobs.resumable(reading).stream()
                .flatMap(job -> jobs.file(reading, job.id()).stream())
                .map(KeptFile::name)
                .collect(Collectors.toSet()));
    }

    private static Audit audit(String action, ImportJob job) {
        return new Audit(action, "import", job.id(), job.organisation(), null, null, job.dataset());
    }

    private static Limits limits(ExchangeConfig config) {
        return new Limits(
                (long) config.file_megabytes() << 20,
                config.columns(),
                config.cell_characters(),
                (long) config.unpacked_megabytes() << 20,
                config.unpacked_ratio());
    }

    private static Path folder(BundleContext context) {
        String data = context.getProperty("schil.data");
        if (data == null) {
            throw new IllegalStateException("the framework property schil.data names no folder");
        }
        return Path.of(data, "work", "imports");
    }
}
