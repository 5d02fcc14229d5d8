package nl.schil.circularity.internal.run.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import nl.schil.circularity.internal.run.application.Run;
import nl.schil.circularity.internal.run.form.AskedForm;
import nl.schil.circularity.internal.run.form.RunResult;
import org.jspecify.annotations.Nullable;

/** A calculation. */
@Schema(name = "MaterialRun", description = "A calculation over the accepted statements of a year, as it came out.")
public record RunJson(
        @Schema(description = "Identifier.", example = "0198c6a5-8192-7db4-9e56-a7b8c9d0e1f2")
        String id,

        @Schema(description = "The organisation.", example = "0198c6a5-2b3c-7d4e-8f50-a1b2c3d4e5f6")
        String organisation,

        @Schema(description = "Its name.", example = "Helft gerecycled staal")
        String name,

        @Schema(description = "Why it was made.", example = "Voor de strategie van categorie meubilair") @Nullable String note,

        @Schema(description = "The year.", example = "2026") int year,

        @Schema(
                description = "Only contracts under this beginning of a CPV code counted; absent: all statements.",
                example = "391")
        @Nullable String cpv,

        @Schema(description = "Statements that were accepted by this day counted.", example = "2026-11-24")
        LocalDate asOf,

        @Schema(description = "What it was made with.") AskedForm asked,

        @Schema(description = "What came of it.") RunResult result,

        @Schema(description = "When it was made.", example = "2026-11-24")
        LocalDate madeOn,

        @Schema(description = "Who made it.", example = "Noor de Wit")
        String maker) {
    static RunJson of(Run run) {
        return new RunJson(
                run.id(),
                run.organisation(),
                run.name(),
                run.note(),
                run.year(),
                run.cpv(),
                run.asOf(),
                run.asked(),
                run.result(),
                run.madeOn(),
                run.maker());
    }
}
