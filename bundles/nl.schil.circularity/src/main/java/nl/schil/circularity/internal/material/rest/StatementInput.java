package nl.schil.circularity.internal.material.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.schil.circularity.internal.material.form.ContentForm;
import org.jspecify.annotations.Nullable;

/** A statement that the buyer writes down. */
@Schema(name = "MaterialStatementInput", description = "A statement that the buyer writes down.")
public record StatementInput(
        @Schema(
                description = "The buying organisation; the caller's only one when absent.",
                example = "0198c6a5-2b3c-7d4e-8f50-a1b2c3d4e5f6")
        @Nullable String organisation,

        @Schema(description = "The supplier.", example = "0198c6a5-4d5e-7f60-8a12-c3d4e5f6a7b8") @Nullable String supplier,

        @Schema(description = "The contract, or absent.", example = "0198c6a5-5e6f-7a81-9b23-d4e5f6a7b8c9") @Nullable String contract,

        @Schema(description = "Year of the period.", example = "2026") @Nullable Integer year,

        @Schema(description = "Quarter, 1 to 4; absent: the whole year.", example = "3") @Nullable Integer quarter,

        @Schema(description = "What it says.") @Nullable ContentForm content) {
    ContentForm said() {
        return content == null ? ContentForm.empty("") : content;
    }
}
