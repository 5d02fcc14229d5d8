package nl.schil.exchange.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import nl.schil.exchange.internal.model.Counts;
import nl.schil.exchange.internal.model.ImportJob;
import nl.schil.exchange.internal.model.Jobs;
import nl.schil.exchange.internal.model.KeptFile;
import nl.schil.exchange.internal.model.RowError;
import nl.schil.exchange.internal.model.Status;
import nl.schil.kernel.Page;
import nl.schil.kernel.Violation;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Jobs in the tables {@code exchange_job} and {@code exchange_error}. */
@Component
public final class SqlJobs implements Jobs {
    private static final String JOB = "SELECT id, dataset, file_name, file_size, file_hash, status, dry_run, row_count,"
            + " created, updated, unchanged, rejected, guess, failure_code, failure_value, failure_values, actor,"
            + " actor_name, organisation, started, ended, kept_file FROM exchange_job ";
    private static final String ERROR =
            "SELECT seq, line, column_name, value, code, code_values, row_values, place FROM exchange_error ";

    /** @param schema the tables are there */
    @Activate
    public SqlJobs(@Reference(target = "(schil.bundle=nl.schil.exchange)") Schema schema) {}

    @Override
    public void add(Writing writing, ImportJob job, KeptFile file) {
        writing.execute(
                "INSERT INTO exchange_job (id, dataset, file_name, file_size, file_hash, status, dry_run, row_count,"
                        + " created, updated, unchanged, rejected, actor, actor_name, organisation, started, kept_file, kept_utf8, hints)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, ?, ?, ?, ?, ?, ?, ?)",
                job.id(),
                job.dataset(),
                job.fileName(),
                job.fileSize(),
                job.fileHash(),
                job.status(),
                job.dryRun(),
                job.actor(),
                job.actorName(),
                job.organisation(),
                job.started(),
                job.kept() ? file.name() : null,
                file.utf8(),
                JsonText.of((Object) file.hints()));
    }

    @Override
    public void update(Writing writing, ImportJob job, long firstError, List<RowError> errors) {
        Counts counts = job.counts();
        Violation failure = job.failure();
        writing.execute(
                "UPDATE exchange_job SET status = ?, row_count = ?, created = ?, updated = ?, unchanged = ?,"
                        + " rejected = ?, guess = ?, failure_code = ?, failure_value = ?, failure_values = ?, ended = ?,"
                        + " kept_file = CASE WHEN ? = 1 THEN kept_file END WHERE id = ?",
                job.status(),
                counts.rows(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.rejected(),
                job.guess() == null ? null : JsonText.of(job.guess()),
                failure == null ? null : failure.code(),
                failure == null ? null : failure.value(),
                failure == null ? null : JsonText.of(failure.values()),
                job.ended(),
                job.kept() ? 1 : 0,
                job.id());
        if (errors.isEmpty()) {
            return;
        }
        List<@Nullable Object[]> rows = new ArrayList<>(errors.size());
        long number = firstError;
        for (RowError error : errors) {
            rows.add(new @Nullable Object[] {
                job.id(),
                number++,
                error.line(),
                error.column(),
                error.value(),
                error.code(),
                error.values().isEmpty() ? null : JsonText.of(error.values()),
                error.row() == null ? null : JsonText.of(error.row()),
                error.place()
            });
        }
        writing.batch(
                "INSERT INTO exchange_error (job, seq, line, column_name, value, code, code_values, row_values,"
                        + " place) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    @Override
    public Optional<ImportJob> find(Reading reading, String id) {
        return reading.one(JOB + "WHERE id = ?", SqlJobs::job, id);
    }

    @Override
    public Page<ImportJob> list(
            Reading reading, List<String> datasets, @Nullable String actor, @Nullable String cursor, int limit) {
        if (datasets.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        List<@Nullable Object> arguments = new ArrayList<>(datasets);
        StringBuilder where = new StringBuilder("WHERE dataset IN (")
                .append(String.join(", ", Collections.nCopies(datasets.size(), "?")))
                .append(")");
        if (actor != null) {
            where.append(" AND actor = ?");
            arguments.add(actor);
        }
        if (cursor != null) {
            where.append(" AND id < ?");
            arguments.add(cursor);
        }
        arguments.add(limit + 1);
        List<ImportJob> jobs =
                reading.list(JOB + where + " ORDER BY id DESC LIMIT ?", SqlJobs::job, arguments.toArray());
        return jobs.size() <= limit
                ? new Page<>(jobs, null)
                : new Page<>(jobs.subList(0, limit), jobs.get(limit - 1).id());
    }

    @Override
    public Page<RowError> errors(Reading reading, String job, @Nullable String cursor, int limit) {
        long from = cursor == null ? 0 : Long.parseLong(cursor);
        List<RowError> errors = reading.list(
                ERROR + "WHERE job = ? AND seq >= ? ORDER BY seq LIMIT ?", SqlJobs::error, job, from, limit + 1);
        return errors.size() <= limit
                ? new Page<>(errors, null)
                : new Page<>(errors.subList(0, limit), String.valueOf(from + limit));
    }

    @Override
    public void eachError(Reading reading, String job, BiConsumer<Long, RowError> consumer) {
        record Numbered(long number, RowError error) {}
        reading.each(
                ERROR + "WHERE job = ? ORDER BY seq",
                row -> new Numbered(row.getLong("seq"), error(row)),
                n -> consumer.accept(n.number(), n.error()),
                job);
    }

    @Override
    public List<ImportJob> running(Reading reading) {
        return reading.list(JOB + "WHERE status = ? ORDER BY id", SqlJobs::job, Status.RUNNING);
    }

    @Override
    public long errorCount(Reading reading, String job) {
        return reading.one("SELECT COUNT(*) FROM exchange_error WHERE job = ?", row -> row.getLong(1), job)
                .orElse(0L);
    }

    @Override
    public Optional<KeptFile> file(Reading reading, String job) {
        return reading.one(
                "SELECT kept_file, kept_utf8, hints FROM exchange_job WHERE id = ? AND kept_file IS NOT NULL",
                row -> new KeptFile(
                        row.getString("kept_file"),
                        row.getInt("kept_utf8") == 1,
                        JsonText.hints(row.getString("hints"))),
                job);
    }

    @Override
    public List<ImportJob> resumable(Reading reading) {
        return reading.list(JOB + "WHERE kept_file IS NOT NULL AND ended IS NOT NULL ORDER BY id", SqlJobs::job);
    }

    @Override
    public void forgetRows(Writing writing, Instant before) {
        writing.execute(
                "DELETE FROM exchange_error WHERE job IN (SELECT id FROM exchange_job WHERE ended < ?)", before);
    }

    private static ImportJob job(ResultSet row) throws SQLException {
        String guess = row.getString("guess");
        String failure = row.getString("failure_code");
        String ended = row.getString("ended");
        return new ImportJob(
                row.getString("id"),
                row.getString("dataset"),
                row.getString("file_name"),
                row.getLong("file_size"),
                row.getString("file_hash"),
                Status.valueOf(row.getString("status")),
                row.getInt("dry_run") == 1,
                new Counts(
                        row.getLong("row_count"),
                        row.getLong("created"),
                        row.getLong("updated"),
                        row.getLong("unchanged"),
                        row.getLong("rejected")),
                guess == null ? null : JsonText.guess(guess),
                failure == null
                        ? null
                        : new Violation(
                                "",
                                row.getString("failure_value"),
                                failure,
                                JsonText.values(row.getString("failure_values"))),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("organisation"),
                Instant.parse(row.getString("started")),
                ended == null ? null : Instant.parse(ended),
                row.getString("kept_file") != null);
    }

    private static RowError error(ResultSet row) throws SQLException {
        String cells = row.getString("row_values");
        return new RowError(
                row.getLong("line"),
                row.getString("column_name"),
                row.getString("value"),
                row.getString("code"),
                JsonText.values(row.getString("code_values")),
                row.getString("place"),
                cells == null ? null : JsonText.cells(cells));
    }
}
