package nl.schil.exchange.internal.model;

import java.time.Instant;
import java.util.Set;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * One import of one file.
 *
 * @param fileSize in bytes
 * @param fileHash SHA-256 of the file, hexadecimal
 * @param guess what was made of the file; null until its beginning was read
 * @param failure why it failed; null otherwise
 * @param actor id of who imports
 * @param organisation the buying organisation for rows that name none
 * @param ended null while it runs
 * @param kept the uploaded file is still there, so that the import can go on or be resumed
 */
public record ImportJob(
        String id,
        String dataset,
        String fileName,
        long fileSize,
        String fileHash,
        Status status,
        boolean dryRun,
        Counts counts,
        @Nullable Guess guess,
        @Nullable Violation failure,
        String actor,
        String actorName,
        String organisation,
        Instant started,
        @Nullable Instant ended,
        boolean kept) {
    /** Failures after which the rest of the file may still go in. */
    private static final Set<String> PASSING = Set.of("exchange.job.interrupted", "exchange.job.broken");

    public ImportJob with(Counts now) {
        return new ImportJob(
                id,
                dataset,
                fileName,
                fileSize,
                fileHash,
                status,
                dryRun,
                now,
                guess,
                failure,
                actor,
                actorName,
                organisation,
                started,
                ended,
                kept);
    }

    public ImportJob with(Guess now) {
        return new ImportJob(
                id,
                dataset,
                fileName,
                fileSize,
                fileHash,
                status,
                dryRun,
                counts,
                now,
                failure,
                actor,
                actorName,
                organisation,
                started,
                ended,
                kept);
    }

    public ImportJob ended(Status how, @Nullable Violation why, Instant when) {
        return new ImportJob(
                id,
                dataset,
                fileName,
                fileSize,
                fileHash,
                how,
                dryRun,
                counts,
                guess,
                why,
                actor,
                actorName,
                organisation,
                started,
                when,
                kept && !dryRun && why != null && PASSING.contains(why.code()));
    }

    /** This job without the uploaded file. */
    public ImportJob withoutFile() {
        return new ImportJob(
                id,
                dataset,
                fileName,
                fileSize,
                fileHash,
                status,
                dryRun,
                counts,
                guess,
                failure,
                actor,
                actorName,
                organisation,
                started,
                ended,
                false);
    }

    /** This job going on where it was interrupted. */
    public ImportJob resumed() {
        return new ImportJob(
                id,
                dataset,
                fileName,
                fileSize,
                fileHash,
                Status.RUNNING,
                dryRun,
                counts,
                guess,
                null,
                actor,
                actorName,
                organisation,
                started,
                null,
                kept);
    }

    /** Whether the rest of the file can still be imported. */
    public boolean resumable() {
        return kept && ended != null;
    }
}
