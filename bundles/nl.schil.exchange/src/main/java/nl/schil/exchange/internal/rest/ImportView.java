package nl.schil.exchange.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import nl.schil.exchange.internal.application.ImportState;
import nl.schil.exchange.internal.model.Guess;
import nl.schil.exchange.internal.model.ImportJob;
import nl.schil.exchange.internal.model.Status;
import org.jspecify.annotations.Nullable;

/** An import as the interface shows it. */
@Schema(name = "Import", description = "One import of one file.")
record ImportView(
        @Schema(description = "Identifier.", example = "0198c0de-0000-7000-8000-000000000001")
        String id,

        @Schema(description = "Dataset.", example = "suppliers")
        String dataset,

        @Schema(description = "RUNNING also while it waits for its turn.", example = "DONE")
        Status status,

        @Schema(description = "Nothing is written but the outcome.", example = "false")
        boolean dryRun,

        @Schema(description = "Rows read so far, without header and empty rows.", example = "120")
        long rows,

        @Schema(description = "New records.", example = "100")
        long created,

        @Schema(description = "Changed records.", example = "12")
        long updated,

        @Schema(description = "Rows that say what was known.", example = "5")
        long unchanged,

        @Schema(description = "Rows that were not taken.", example = "3")
        long rejected,

        @Schema(description = "The first 100 reasons; in a list of imports only the failure of the file.")
        List<ErrorView> errors,

        @Schema(
                description = "It was interrupted and its file is still kept, so that the rest can be imported.",
                example = "false")
        boolean resumable,

        @Schema(description = "Why the import failed.") @Nullable ErrorView failure,

        @Schema(description = "It waits for an earlier import to end.", example = "false")
        boolean waiting,

        @Schema(description = "Part of the file read, 0 to 1; absent when it is not known.", example = "0.5") @Nullable Double progress,

        @Schema(description = "What was made of the file: format, encoding, delimiter, dates, numbers, headers.")
        @Nullable Guess guess,

        @Schema(description = "Name of the file.", example = "leveranciers.csv")
        String fileName,

        @Schema(description = "Size of the file in bytes.", example = "20480")
        long fileSize,

        @Schema(
                description = "SHA-256 of the file, 64 hexadecimal digits.",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String fileHash,

        @Schema(
                description = "Id of the buying organisation of rows that name none.",
                example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
        String organisation,

        @Schema(description = "Who imported.", example = "Sam de Vries")
        String actor,

        @Schema(description = "When it was asked for.", example = "2026-11-24T09:00:00.000Z")
        Instant started,

        @Schema(description = "When it ended; absent while it runs.", example = "2026-11-24T09:00:04.250Z") @Nullable Instant ended) {

    static ImportView of(ImportState state, List<ErrorView> errors, Wording wording) {
        ImportJob job = state.job();
        ErrorView failure = job.failure() == null ? null : ErrorView.of(job.failure(), wording);
        return new ImportView(
                job.id(),
                job.dataset(),
                job.status(),
                job.dryRun(),
                job.counts().rows(),
                job.counts().created(),
                job.counts().updated(),
                job.counts().unchanged(),
                job.counts().rejected(),
                errors,
                job.resumable(),
                failure,
                state.waiting(),
                state.progress() < 0 ? null : state.progress(),
                job.guess(),
                job.fileName(),
                job.fileSize(),
                job.fileHash(),
                job.organisation(),
                job.actorName(),
                job.started(),
                job.ended());
    }
}
