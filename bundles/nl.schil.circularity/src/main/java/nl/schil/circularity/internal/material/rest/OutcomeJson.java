package nl.schil.circularity.internal.material.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether there is a figure, and if not, why. */
@Schema(name = "MaterialOutcome", description = "Whether there is a figure, and if not, why. Unknown is not 0.")
public record OutcomeJson(
        @Schema(description = "MEASURED, UNKNOWN, NOT_APPLICABLE or REFUSED.", example = "UNKNOWN")
        String status,

        @Schema(description = "Why there is none, in the caller's language.", example = "onbekend, veld EF ontbreekt")
        @Nullable String reason,

        @Schema(description = "What is missing.") List<MissingJson> missing,

        @Schema(description = "What cannot be true.") List<FaultJson> faults) {
    /** Something that is not known. */
    @Schema(name = "MissingInput", description = "An input that is not known.")
    public record MissingJson(
            @Schema(description = "The material, or the product.", example = "Staal")
            String subject,

            @Schema(description = "The symbol of the methodology.", example = "EF")
            String field) {}

    /** A rule that a value breaks. */
    @Schema(name = "RefusedInput", description = "A value that breaks a rule.")
    public record FaultJson(
            @Schema(description = "The material, or the product.", example = "Staal")
            String subject,

            @Schema(description = "The symbol of the methodology.", example = "FR+FU+FS")
            String field,

            @Schema(description = "The value.", example = "1.2")
            String value,

            @Schema(description = "The rule, in the caller's language.", example = "is samen hoogstens 1")
            String message) {}
}
