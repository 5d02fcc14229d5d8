package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import nl.schil.market.internal.application.KeepNotes;
import nl.schil.market.internal.model.Note;
import nl.schil.market.internal.model.NoteUse;
import org.jspecify.annotations.Nullable;

@Schema(name = "MarketNote", description = "Something that was seen on the market of a category.")
public record NoteJson(
        @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
        String id,

        @Schema(description = "Id of the organisation.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a12")
        String organisation,

        @Schema(description = "Grows with every change.", example = "1")
        long version,

        @Schema(description = "Id of the category.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13")
        String category,

        @Schema(description = "Name of the category.", example = "Kantoorinrichting")
        String categoryName,

        @Schema(
                description = "Id of the supplier it is about; absent when it is about the market as a whole.",
                example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
        @Nullable String supplier,

        @Schema(
                description = "Name of the supplier; absent when its register is not there.",
                example = "Testmeubel B.V.")
        @Nullable String supplierName,

        @Schema(description = "Day on which it was seen.", example = "2026-09-10")
        LocalDate notedOn,

        @Schema(description = "What moves.", example = "CAPACITY")
        Note.Kind kind,

        @Schema(description = "What was seen.", example = "De wachttijd voor refurbishment loopt op tot vier maanden.")
        String text,

        @Schema(description = "Where it was found.", example = "Branchemonitor 2026")
        String source,

        @Schema(description = "Web address of the source.", example = "https://branche.example.nl/monitor") @Nullable
        String address,

        @Schema(description = "Who noted it first.") @Nullable PersonJson recordedBy,

        @Schema(description = "Day of this version.", example = "2026-09-11")
        LocalDate writtenOn,

        @Schema(description = "Who wrote this version.") @Nullable PersonJson writtenBy,

        @Schema(description = "Day from which it does not count.", example = "2026-10-01") @Nullable LocalDate withdrawnOn,

        @Schema(description = "Plans, positions and strategies that used it.")
        List<UseJson> uses,

        @Schema(description = "Decisions of meetings that used it, the newest first; absent when nobody can tell.")
        @Nullable List<DecisionJson> decisions) {

    @Schema(name = "MarketNoteDecision", description = "A decision of a meeting that used a note.")
    public record DecisionJson(
            @Schema(description = "Id of the decision.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a16")
            String id,

            @Schema(description = "What was decided.", example = "Refurbishment uitvragen bij een tweede leverancier.")
            String text,

            @Schema(description = "Day on which it was decided.", example = "2026-10-01")
            LocalDate decidedOn,

            @Schema(description = "Which forum decided it.", example = "Strategisch overleg meubilair")
            String forum,

            @Schema(description = "Page of the meeting in the workbench.", example = "/governance/meetings/1")
            String route) {}

    @Schema(name = "MarketNoteInput", description = "A note to record or to change; a change replaces it.")
    public record NoteInput(
            @Schema(
                    description = "Id of the category; a note stays with its category.",
                    example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13")
            @Nullable String category,

            @Schema(description = "Id of the supplier it is about.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
            @Nullable String supplier,

            @Schema(description = "Day on which it was seen; not after today.", example = "2026-09-10") @Nullable String notedOn,

            @Schema(
                    description = "`PRICE`, `CAPACITY`, `LAW`, `TECHNOLOGY`, `TAKEOVER` or `OTHER`.",
                    example = "CAPACITY")
            @Nullable String kind,

            @Schema(
                    description = "What was seen.",
                    example = "De wachttijd voor refurbishment loopt op tot vier maanden.")
            @Nullable String text,

            @Schema(description = "Where it was found.", example = "Branchemonitor 2026") @Nullable String source,

            @Schema(description = "Web address of the source.", example = "https://branche.example.nl/monitor")
            @Nullable String address,

            @Schema(description = "Whether it no longer counts.", example = "false") @Nullable Boolean withdrawn) {
        KeepNotes.Asked asked() {
            return new KeepNotes.Asked(supplier, notedOn, kind, text, source, address, Boolean.TRUE.equals(withdrawn));
        }
    }

    @Schema(name = "MarketNoteUse", description = "A plan, a position or a strategy that used a note.")
    public record UseJson(
            @Schema(description = "What it is.", example = "PLAN")
            NoteUse.Kind kind,

            @Schema(description = "Id of the record.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a15")
            String record,

            @Schema(description = "Title of a plan.", example = "Kantoorinrichting 2026-2029") @Nullable String title,

            @Schema(description = "Day of the record: first day of a plan.", example = "2026-01-01")
            LocalDate day,

            @Schema(description = "Name of the supplier of a strategy.", example = "Testmeubel B.V.") @Nullable String supplierName,

            @Schema(description = "Its page in the workbench.", example = "/market/categories/1/plans")
            String route,

            @Schema(description = "Day on which it was linked.", example = "2026-09-11")
            LocalDate linkedOn,

            @Schema(description = "Who linked it.") @Nullable PersonJson linkedBy) {}

    @Schema(name = "MarketNoteUseInput", description = "What used a note.")
    public record UseInput(
            @Schema(description = "`PLAN`, `POSITION` or `STRATEGY`.", example = "PLAN") @Nullable String kind,

            @Schema(description = "Id of the record.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a15") @Nullable String record) {}
}
