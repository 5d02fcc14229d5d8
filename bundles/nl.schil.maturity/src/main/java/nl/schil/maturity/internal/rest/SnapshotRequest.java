package nl.schil.maturity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to keep. */
@Schema(name = "ShellSnapshotRequest", description = "Which shell to keep")
public record SnapshotRequest(
        @Schema(
                description = "Id, OIN or name; the caller's first organisation when absent",
                example = "IUC Werkplekomgeving")
        @Nullable String organisation,

        @Schema(description = "Date; today when absent", example = "2026-11-24") @Nullable String asOf) {}
