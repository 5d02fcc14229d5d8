package nl.schil.exchange.internal.model;

import java.time.Instant;
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
        @Nullable Instant ended) {

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
                ended);
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
                ended);
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
                when);
    }
}
