package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.schil.market.internal.application.KeepCategories;
import org.jspecify.annotations.Nullable;

@Schema(name = "CategoryInput", description = "A category to make or to change; a change replaces it.")
public record CategoryInput(
        @Schema(
                description = "Id of the organisation, only for a new one; the caller's first when absent.",
                example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a12")
        @Nullable String organisation,

        @Schema(description = "The code by which contracts name it; unique.", example = "Kantoorinrichting") @Nullable String code,

        @Schema(description = "Name.", example = "Kantoorinrichting") @Nullable String name,

        @Schema(description = "CPV codes or their beginnings, 2 to 8 digits; at most 100.", example = "[\"3913\"]")
        @Nullable List<String> cpv,

        @Schema(description = "Account id of the category manager.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
        @Nullable String owner,

        @Schema(
                description = "Id of the organisation that holds the category for others.",
                example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a12")
        @Nullable String holder,

        @Schema(description = "Whether innovation is asked of this market.", example = "true") @Nullable Boolean innovation,

        @Schema(description = "Whether it is strategic: a sourcing business model must be chosen.", example = "true")
        @Nullable Boolean gold) {
    KeepCategories.Asked asked() {
        return new KeepCategories.Asked(
                code,
                name,
                cpv == null ? List.of() : cpv,
                owner,
                holder,
                Boolean.TRUE.equals(innovation),
                Boolean.TRUE.equals(gold));
    }
}
