package nl.schil.maturity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import nl.schil.maturity.internal.model.Snapshot;
import org.jspecify.annotations.Nullable;

/** A kept shell, as answered. */
@Schema(name = "ShellSnapshot", description = "A shell that was kept; it never changes")
public record SnapshotAnswer(
        @Schema(example = "01932b7e-5f0a-7c11-8a52-0c9f6b1d2e3f")
        String id,

        @Schema(description = "Id of the buying organisation")
        String organisation,

        @Schema(example = "2026-11-24") LocalDate asOf,
        @Schema(example = "2026-1") String catalogue,

        @Schema(description = "SHA-256 of the content, in hexadecimal digits")
        String hash,

        @Schema(description = "The organisation's stage, 0 to 4", example = "1")
        int stage,

        @Schema(example = "2026-11-24T09:00:00.000Z") Instant takenAt,

        @Schema(description = "Everything the numbers rest on, one fact a line; absent in a list") @Nullable
        String content) {

    static SnapshotAnswer of(Snapshot snapshot, boolean whole) {
        return new SnapshotAnswer(
                snapshot.id(),
                snapshot.organisation(),
                snapshot.asOf(),
                snapshot.catalogue(),
                snapshot.hash(),
                snapshot.stage(),
                snapshot.takenAt(),
                whole ? snapshot.content() : null);
    }
}
