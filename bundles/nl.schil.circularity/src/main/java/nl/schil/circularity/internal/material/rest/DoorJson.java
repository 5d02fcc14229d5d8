package nl.schil.circularity.internal.material.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import nl.schil.circularity.internal.material.form.ContentForm;
import org.jspecify.annotations.Nullable;

/** What somebody of the supplier sees. */
@Schema(name = "OwnMaterialRequest", description = "What was asked of the visitor, and the answer so far.")
public record DoorJson(
        @Schema(description = "The product.", example = "Bureaustoel")
        String product,

        @Schema(description = "Year of the period.", example = "2026")
        int year,

        @Schema(description = "Quarter, 1 to 4; absent: the whole year.", example = "3") @Nullable Integer quarter,

        @Schema(description = "Last day to answer.", example = "2026-12-15")
        LocalDate due,

        @Schema(description = "What to mind.", example = "Zonder verpakking") @Nullable String note,

        @Schema(description = "Who asked.", example = "Noor Bakker")
        String ownerName,

        @Schema(description = "REQUESTED, RETURNED, RECEIVED, CHECKED, ACCEPTED or WITHDRAWN.", example = "REQUESTED")
        String state,

        @Schema(description = "Whether it can be answered now.", example = "true")
        boolean open,

        @Schema(description = "Whether the workbook can be had and handed in.", example = "true")
        boolean workbook,

        @Schema(description = "Remark with the last return.", example = "Graag voor 1 december") @Nullable String returnNote,

        @Schema(description = "Why the answer came back, by field.")
        List<RequestJson.ReasonJson> reasons,

        @Schema(description = "The answer so far.") ContentForm content) {
    /** What is wrong at a place of a workbook. */
    @Schema(name = "MaterialWorkbookError", description = "What is wrong at a place of a workbook.")
    public record ErrorJson(
            @Schema(description = "The sheet; empty: the file.", example = "Materialen")
            String sheet,

            @Schema(description = "The row; 0: the whole sheet.", example = "4")
            int row,

            @Schema(description = "The column or row by its code.", example = "EF")
            String field,

            @Schema(description = "The value as it stands.", example = "tachtig") @Nullable String value,

            @Schema(description = "Code of what is wrong.", example = "circularity.request.workbook.number")
            String code,

            @Schema(description = "What is wrong.", example = "Dit is geen getal.")
            String message,

            @Schema(description = "What to do.", example = "Schrijf bijvoorbeeld 0,8, of laat leeg wat u niet weet.")
            @Nullable String remedy) {}

    /** What became of a workbook. */
    @Schema(name = "MaterialWorkbookOutcome", description = "Either everything is kept, or nothing and what is wrong.")
    public record UploadJson(
            @Schema(description = "What is wrong; then nothing was kept.")
            List<ErrorJson> errors,

            @Schema(description = "The request with the answer as it is now.")
            DoorJson request) {}
}
