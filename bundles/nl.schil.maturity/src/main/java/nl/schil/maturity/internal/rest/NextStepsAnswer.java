package nl.schil.maturity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** The advised steps of one organisation. */
@Schema(
        name = "ShellNextSteps",
        description = "At most five activities and at most one module to switch on, best first")
public record NextStepsAnswer(
        @Schema(description = "Date at which everything is computed", example = "2026-11-24")
        LocalDate asOf,

        @Schema(description = "Id of the buying organisation", example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
        String organisation,

        @Schema(
                description = "Hash of the shell the advice was made from",
                example = "5b3c1f6f0e0b6f8d6d8a4f6c2f0f5f0d9c3b7a1e2d4c6b8a0f1e3d5c7b9a1f2e")
        String hash,

        @Schema(description = "Best first") List<NextStepAnswer> items) {}
