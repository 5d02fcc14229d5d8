package nl.schil.innovation.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Idea", description = "An idea with the decisions about it.")
public record IdeaJson(
        @Schema(description = "The idea as lists show it.") IdeaRowJson summary,

        @Schema(description = "What it is.", example = "Elk meubel krijgt een chip.")
        String description,

        @Schema(description = "What it should bring, in words.", example = "Minder vervanging") @Nullable String expected,

        @Schema(description = "Who handed it in.", example = "P. Proef") @Nullable String submittedBy,

        @Schema(description = "How it can lawfully be carried out.")
        LegalJson legal,

        @Schema(description = "Who owns what comes forth.") PropertyJson property,

        @Schema(description = "The decisions in order, also those taken back.")
        List<StepJson> steps,

        @Schema(description = "Where it can go from here, the usual stage first.")
        List<MoveJson> moves) {

    @Schema(name = "IdeaLegalRoute", description = "How an idea can lawfully be carried out.")
    public record LegalJson(
            @Schema(
                    description = "`NONE_YET`, `WITHIN_CONTRACT`, `NEW_TENDER`, `INNOVATION_PARTNERSHIP` or `SBIR`.",
                    example = "WITHIN_CONTRACT")
            String route,

            @Schema(description = "Why that route.", example = "Getoetst aan art. 2.163b.") @Nullable String note) {}

    @Schema(name = "IdeaProperty", description = "Who owns what an idea brings forth.")
    public record PropertyJson(
            @Schema(description = "`UNKNOWN`, `BUYER`, `SUPPLIER`, `SHARED` or `OPEN`.", example = "SHARED")
            String owner,

            @Schema(description = "What exactly is whose.", example = "Software open") @Nullable String note,

            @Schema(description = "Day on which that was agreed.", example = "2026-11-10") @Nullable LocalDate agreedOn,

            @Schema(description = "Where it is laid down.", example = "Bijlage 4 bij RAAM-1") @Nullable String reference) {}

    @Schema(name = "IdeaMove", description = "A stage that an idea can go to.")
    public record MoveJson(
            @Schema(description = "The stage.", example = "EXPLORATION")
            String to,

            @Schema(description = "Criteria of its gate.", example = "[\"Er is een probleemeigenaar in de lijn\"]")
            List<String> criteria,

            @Schema(description = "Whether the decision needs an answer to whoever had the idea.", example = "true")
            boolean answer) {}
}
