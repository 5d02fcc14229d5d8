package nl.schil.exchange.internal.application;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import nl.schil.exchange.internal.file.Batch;
import nl.schil.exchange.internal.file.ImportFile;
import nl.schil.exchange.internal.file.Limits;
import nl.schil.exchange.internal.file.RefusedFile;
import nl.schil.exchange.internal.model.ImportJob;
import nl.schil.exchange.internal.model.Jobs;
import nl.schil.exchange.internal.model.RowError;
import nl.schil.exchange.internal.model.Status;
import nl.schil.exchange.internal.open.OpenFormats;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.StoreException;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one import to its end. Each batch is one transaction of the module's rows, the counts and the reasons for
 * rejected rows, so that the job's counts are exact whenever it is interrupted.
 */
final class RunImport {
    private static final Logger LOG = LoggerFactory.getLogger(RunImport.class);
    /** How often a batch asks again for its turn among the writers. */
    private static final int TURNS = 20;

    private final Database database;
    private final Jobs jobs;
    private final Clock clock;
    private final Limits limits;
    private final int batchRows;
    private final ImportRequest request;
    private final Progress progress;
    private final BooleanSupplier offered;
    private ImportJob job;
    private long errors;

    RunImport(
            Database database,
            Jobs jobs,
            Clock clock,
            Limits limits,
            int batchRows,
            ImportRequest request,
            ImportJob job,
            Progress progress,
            BooleanSupplier offered) {
        this.database = database;
        this.jobs = jobs;
        this.clock = clock;
        this.limits = limits;
        this.batchRows = batchRows;
        this.request = request;
        this.job = job;
        this.progress = progress;
        this.offered = offered;
        this.errors = job.counts().rejected() == 0 ? 0 : database.read(reading -> jobs.errorCount(reading, job.id()));
    }

    /** Runs to the end and answers the job as it ended. */
    ImportJob run() {
        try (ImportFile file = ImportFile.open(
                request.file(),
                request.dataset().id(),
                request.dataset().columns(),
                request.hints(),
                limits,
                OpenFormats.ALL)) {
            job = job.with(file.guess());
            progress.at(job, 0);
            if (file.guess().missing().isEmpty()) {
                rows(file);
            } else {
                end(Status.FAILED, missing(file.guess().missing()));
            }
        } catch (RefusedFile e) {
            end(Status.FAILED, e.reason());
        } catch (IOException | RuntimeException e) {
            LOG.error(
                    "import {} of {} broke after {} rows",
                    job.id(),
                    job.dataset(),
                    job.counts().rows(),
                    e);
            end(Status.FAILED, broken(e));
        }
        return job;
    }

    private void rows(ImportFile file) throws IOException, RefusedFile {
        Import run = passedOver(file, begin());
        try (Prefetch batches = new Prefetch(file, batchRows)) {
            for (Prefetch.Read read = batches.next(); !read.batch().isEmpty(); read = batches.next()) {
                if (progress.cancelled()) {
                    end(Status.CANCELLED, null);
                    return;
                }
                if (progress.stopping() || !offered.getAsBoolean()) {
                    end(Status.FAILED, interrupted(job));
                    return;
                }
                batch(run, read.batch());
                progress.at(job, read.progress());
            }
        }
        end(Status.DONE, null);
    }

    private Import begin() {
        return request.dataset()
                .begin(new ImportContext(job.id(), request.actor(), request.organisation(), job.fileName()));
    }

    /**
     * Goes past the rows that an earlier run has committed. The module is asked for its plan of them, so that it knows
     * the keys it has seen; when it does not find its own rows again (they were changed in the meantime), it begins
     * anew with the rest.
     */
    private Import passedOver(ImportFile file, Import run) throws IOException, RefusedFile {
        boolean known = true;
        for (long left = job.counts().rows(); left > 0; ) {
            Batch batch = file.next((int) Math.min(batchRows, left));
            if (batch.isEmpty()) {
                break;
            }
            left -= batch.rows().size() + batch.unreadable();
            if (!batch.rows().isEmpty()) {
                known &= database.read(reading -> run.plan(reading, batch.rows())).stream()
                        .noneMatch(outcome -> outcome.kind() == RowOutcome.Kind.CREATED);
            }
        }
        return known ? run : begin();
    }

    private void batch(Import run, Batch batch) {
        List<RowOutcome> planned = request.dryRun() && !batch.rows().isEmpty()
                ? database.read(reading -> run.plan(reading, batch.rows()))
                : List.of();
        job = write("import of " + job.dataset(), writing -> {
            List<RowOutcome> outcomes =
                    request.dryRun() || batch.rows().isEmpty() ? planned : run.apply(writing, batch.rows());
            List<RowError> reasons = reasons(batch, outcomes);
            ImportJob now = job.with(job.counts().plus(outcomes, batch.unreadable()));
            jobs.update(writing, now, errors, reasons);
            audit(writing, now);
            return new Step(now, reasons.size());
        });
    }

    /** One transaction; asks again when other writers keep it from its turn, as long as it has not begun. */
    private ImportJob write(String purpose, Function<Writing, Step> work) {
        for (int turn = 1; ; turn++) {
            boolean[] begun = {false};
            try {
                Step step = database.write(request.actor(), purpose, writing -> {
                    begun[0] = true;
                    return work.apply(writing);
                });
                errors += step.reasons();
                return step.job();
            } catch (StoreException e) {
                if (begun[0] || e.reason() != StoreException.Reason.BUSY || turn == TURNS) {
                    throw e;
                }
            }
        }
    }

    private void end(Status how, @Nullable Violation why) {
        ImportJob ended = job.ended(how, why, clock.instant());
        try {
            job = write("end of an import of " + job.dataset(), writing -> {
                jobs.update(writing, ended, errors, List.of());
                audit(writing, ended);
                return new Step(ended, 0);
            });
        } catch (StoreException e) {
            LOG.error("the end of import {} could not be stored; it is settled at the next start", job.id(), e);
            job = ended;
        }
        progress.at(job, 1);
    }

    private static void audit(Writing writing, ImportJob job) {
        writing.audit(new Audit(
                "exchange.import",
                "import",
                job.id(),
                job.organisation(),
                null,
                null,
                job.dataset() + " " + job.status() + " rows=" + job.counts().rows()));
    }

    /** The reasons of both kinds in the order of the file; each row's first reason carries the row. */
    private static List<RowError> reasons(Batch batch, List<RowOutcome> outcomes) {
        List<RowError> reasons = new ArrayList<>(batch.errors());
        for (int i = 0; i < outcomes.size(); i++) {
            RowOutcome outcome = outcomes.get(i);
            for (Violation violation : outcome.violations()) {
                boolean first = violation == outcome.violations().get(0);
                Row row = batch.rows().get(i);
                reasons.add(
                        RowError.of(row.line(), violation, value(batch, i, violation), first ? batch.cells(i) : null)
                                .at(batch.place(i, violation.field())));
            }
        }
        reasons.sort(Comparator.comparingLong(RowError::line));
        return reasons;
    }

    /** The value as it stands in the file, or as the module names it when it is about no single cell. */
    private static @Nullable String value(Batch batch, int row, Violation violation) {
        String inFile = batch.asInFile(row, violation.field());
        return inFile != null ? inFile : violation.value();
    }

    private static Violation missing(List<String> columns) {
        return new Violation(
                "",
                String.join(", ", columns),
                "exchange.header.missing",
                Map.of("columns", String.join(", ", columns), "count", columns.size()));
    }

    static Violation interrupted(ImportJob job) {
        return new Violation(
                "",
                null,
                "exchange.job.interrupted",
                Map.of("rows", job.counts().rows()));
    }

    private Violation broken(Exception e) {
        String reason = e instanceof StoreException store
                ? store.reason().name()
                : e.getClass().getSimpleName();
        return new Violation(
                "", null, "exchange.job.broken", Map.of("rows", job.counts().rows(), "reason", reason));
    }

    /** What the runner tells and asks between batches. */
    interface Progress {
        /** @param part the part of the file read, 0 to 1, or -1 when it is not known */
        void at(ImportJob job, double part);

        boolean cancelled();

        boolean stopping();
    }

    private record Step(ImportJob job, int reasons) {}
}
