package nl.schil.innovation.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.schil.innovation.internal.application.RegisterIdea;
import org.jspecify.annotations.Nullable;

@Schema(name = "IdeaInput", description = "An idea, whose it is and how it can be carried out.")
public record IdeaInput(
        @Schema(
                description = "Id of the organisation, when it is registered; the caller's first when absent.",
                example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a10")
        @Nullable String organisation,

        @Schema(description = "What it is called, at most 200 characters.", example = "Meubels met een paspoort")
        @Nullable String title,

        @Schema(description = "What it is, at most 5,000 characters.", example = "Elk meubel krijgt een chip.")
        @Nullable String description,

        @Schema(description = "What it should bring, in words.", example = "Minder vervanging") @Nullable String expected,

        @Schema(description = "`SUPPLIER` or `OWN`.", example = "SUPPLIER") @Nullable String origin,

        @Schema(description = "Id of the supplier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11") @Nullable String supplier,

        @Schema(description = "Id of the contract.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a12") @Nullable String contract,

        @Schema(description = "Code of the category.", example = "Kantoorinrichting") @Nullable String category,

        @Schema(description = "Who handed it in.", example = "P. Proef") @Nullable String submittedBy,

        @Schema(description = "Day on which it came in; today when absent.", example = "2026-11-02") @Nullable String receivedOn,

        @Schema(
                description = "`NONE_YET`, `WITHIN_CONTRACT`, `NEW_TENDER`, `INNOVATION_PARTNERSHIP` or `SBIR`.",
                example = "WITHIN_CONTRACT")
        @Nullable String legalRoute,

        @Schema(
                description = "Why that route; required when one is chosen.",
                example = "Getoetst aan art. 2.163b: onder 10% en de drempel.")
        @Nullable String legalNote,

        @Schema(
                description = "Who owns what comes forth: `UNKNOWN`, `BUYER`, `SUPPLIER`, `SHARED` or `OPEN`.",
                example = "SHARED")
        @Nullable String owner,

        @Schema(description = "What exactly is whose.", example = "Software open, chip van de leverancier") @Nullable String ownerNote,

        @Schema(description = "Day on which that was agreed.", example = "2026-11-10") @Nullable String agreedOn,

        @Schema(description = "Where it is laid down.", example = "Bijlage 4 bij RAAM-1") @Nullable String reference) {

    RegisterIdea.Asked asked() {
        return new RegisterIdea.Asked(
                title,
                description,
                expected,
                origin,
                supplier,
                contract,
                category,
                submittedBy,
                receivedOn,
                legalRoute,
                legalNote,
                owner,
                ownerNote,
                agreedOn,
                reference);
    }
}
