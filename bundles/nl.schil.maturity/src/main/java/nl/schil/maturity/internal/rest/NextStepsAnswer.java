package nl.schil.maturity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** The advised steps of one organisation. */
@Schema(
        name = "ShellNextSteps",
        description = "At most five activities and at most one module to switch on, best first")
public record NextStepsAnswer(
        @Schema(example = "2026-11-24") LocalDate asOf,

        @Schema(description = "Id of the buying organisation")
        String organisation,

        @Schema(description = "Hash of the shell the advice was made from")
        String hash,

        @Schema(description = "Best first") List<NextStepAnswer> items) {}
