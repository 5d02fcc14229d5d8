package nl.schil.circularity.internal.material.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked of a supplier. */
@Schema(name = "MaterialDataRequestInput", description = "What is asked of a supplier.")
public record RequestInput(
        @Schema(
                description = "The buying organisation; the caller's only one when absent.",
                example = "0198c6a5-2b3c-7d4e-8f50-a1b2c3d4e5f6")
        @Nullable String organisation,

        @Schema(description = "The supplier.", example = "0198c6a5-4d5e-7f60-8a12-c3d4e5f6a7b8") @Nullable String supplier,

        @Schema(description = "The contract, or absent.", example = "0198c6a5-5e6f-7a81-9b23-d4e5f6a7b8c9") @Nullable String contract,

        @Schema(description = "The goal, or absent.", example = "0198c6a5-a3b4-7fd6-8078-c9d0e1f2a3b4") @Nullable String goal,

        @Schema(description = "The product.", example = "Bureaustoel") @Nullable String product,

        @Schema(description = "Year of the period.", example = "2026") @Nullable Integer year,

        @Schema(description = "Quarter, 1 to 4; absent: the whole year.", example = "3") @Nullable Integer quarter,

        @Schema(description = "Last day to answer.", example = "2026-12-15") @Nullable String due,

        @Schema(description = "What to mind.", example = "Zonder verpakking") @Nullable String note) {}
