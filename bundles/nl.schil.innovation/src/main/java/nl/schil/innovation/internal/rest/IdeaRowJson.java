package nl.schil.innovation.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import nl.schil.innovation.internal.model.Idea;
import nl.schil.innovation.internal.store.IdeaRow;
import org.jspecify.annotations.Nullable;

@Schema(name = "IdeaRow", description = "An idea in a list.")
public record IdeaRowJson(
        @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
        String id,

        @Schema(description = "Grows with every change.", example = "3")
        long version,

        @Schema(description = "Number in the organisation.", example = "12")
        int number,

        @Schema(description = "Id of the organisation.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a10")
        String organisation,

        @Schema(description = "What it is called.", example = "Meubels met een paspoort")
        String title,

        @Schema(description = "`SUPPLIER` or `OWN`.", example = "SUPPLIER")
        String origin,

        @Schema(description = "Id of the supplier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13") @Nullable String supplierId,

        @Schema(description = "Name of the supplier; absent when unknown.", example = "Testmeubel B.V.") @Nullable String supplierName,

        @Schema(description = "Id of the contract.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14") @Nullable String contractId,

        @Schema(description = "Number and title of the contract; absent when unknown.", example = "RAAM-1 Meubilair")
        @Nullable String contractLabel,

        @Schema(description = "Code of the category.", example = "Kantoorinrichting") @Nullable String category,

        @Schema(description = "Day on which it came in.", example = "2026-11-02")
        LocalDate receivedOn,

        @Schema(description = "Stage at the date asked.", example = "EXPLORATION")
        String stage,

        @Schema(description = "First day in that stage.", example = "2026-11-20")
        LocalDate since,

        @Schema(description = "Last day on which it stays parked.", example = "2027-03-01") @Nullable LocalDate parkedUntil,

        @Schema(description = "The clock of the answer.") AnsweringJson answering) {

    static IdeaRowJson of(IdeaRow row, IdeaLabels labels, LocalDate asOf) {
        Idea idea = row.idea();
        return new IdeaRowJson(
                idea.id(),
                idea.version(),
                idea.number(),
                idea.organisation(),
                idea.title(),
                idea.origin().name(),
                idea.subject().supplier(),
                labels.supplier(idea),
                idea.subject().contract(),
                labels.contract(idea),
                idea.subject().category(),
                idea.receivedOn(),
                row.stage().name(),
                row.since(),
                row.parkedUntil(),
                AnsweringJson.of(row.answering(), asOf));
    }
}
