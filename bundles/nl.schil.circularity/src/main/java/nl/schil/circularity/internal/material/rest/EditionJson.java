package nl.schil.circularity.internal.material.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import nl.schil.circularity.internal.material.form.ContentForm;

/** A version of a statement. */
@Schema(name = "MaterialStatementVersion", description = "What a statement said, and what was done to it.")
public record EditionJson(
        @Schema(description = "Number of the version.", example = "2")
        long number,

        @Schema(
                description = "WRITTEN, SUBMITTED, CHECKED, ACCEPTED, RETURNED, REOPENED or IMPORTED.",
                example = "SUBMITTED")
        String done,

        @Schema(description = "When.", example = "2026-10-02")
        LocalDate on,

        @Schema(description = "By whom.", example = "Tess Test")
        String by,

        @Schema(description = "BUYER or SUPPLIER.", example = "SUPPLIER")
        String side,

        @Schema(description = "What it said.") ContentForm content) {}
