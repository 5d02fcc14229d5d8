package nl.schil.maturity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import nl.schil.maturity.internal.model.Snapshot;
import org.jspecify.annotations.Nullable;

/** A kept shell, as answered. */
@Schema(name = "ShellSnapshot", description = "A shell that was kept; it never changes")
public record SnapshotAnswer(
        @Schema(description = "Identifier of the snapshot", example = "01932b7e-5f0a-7c11-8a52-0c9f6b1d2e3f")
        String id,

        @Schema(description = "Id of the buying organisation", example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
        String organisation,

        @Schema(description = "Date at which the shell was computed", example = "2026-11-24")
        LocalDate asOf,

        @Schema(description = "Version of the catalogue of activities", example = "2026-1")
        String catalogue,

        @Schema(
                description = "SHA-256 of the content, 64 hexadecimal digits",
                example = "5b3c1f6f0e0b6f8d6d8a4f6c2f0f5f0d9c3b7a1e2d4c6b8a0f1e3d5c7b9a1f2e")
        String hash,

        @Schema(description = "The organisation's stage, 0 to 4", example = "1")
        int stage,

        @Schema(description = "When it was kept", example = "2026-11-24T09:00:00.000Z")
        Instant takenAt,

        @Schema(
                description = "Everything the numbers rest on, one fact a line; absent in a list",
                example = "schil.shell/1\ncatalogue 2026-1\ntheta 0.6\nasOf 2026-11-24\n")
        @Nullable String content) {

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
