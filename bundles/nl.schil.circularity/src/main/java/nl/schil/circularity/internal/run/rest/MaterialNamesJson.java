package nl.schil.circularity.internal.run.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What materials there are to require something of. */
@Schema(name = "MaterialNames", description = "Names of the materials of a year.")
public record MaterialNamesJson(
        @Schema(description = "The year.", example = "2026") int year,

        @Schema(description = "Years that have accepted statements, newest first.")
        List<Integer> years,

        @Schema(description = "Names, the one of most mass first, at most two hundred.")
        List<NamedJson> names) {
    /** A name. */
    @Schema(name = "MaterialName", description = "A name of materials, in upper and lower case alike.")
    public record NamedJson(
            @Schema(description = "The name.", example = "Staal")
            String name,

            @Schema(description = "How many statements have it.", example = "12")
            int statements,

            @Schema(description = "Mass in kg; absent when one is unknown.", example = "54000") @Nullable BigDecimal kilograms) {}
}
