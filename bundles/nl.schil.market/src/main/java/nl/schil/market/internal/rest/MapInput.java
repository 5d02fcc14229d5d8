package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import nl.schil.market.internal.application.FillMap;
import org.jspecify.annotations.Nullable;

@Schema(name = "SourcingMapInput", description = "What one side says in a business-model map.")
public record MapInput(
        @Schema(
                description =
                        "Columns 0 (transactional) to 5 (investment) by attribute; an absent one is not answered.")
        @Nullable Map<String, Integer> scores,

        @Schema(description = "`TRANSACTIONAL`, `RELATIONAL` or `INVESTMENT`.", example = "RELATIONAL") @Nullable String relationship,

        @Schema(description = "`TRANSACTION`, `OUTPUT`, `OUTCOME` or `INVESTMENT`.", example = "OUTPUT") @Nullable String economy) {

    @Schema(name = "SourcingMapOpening", description = "A business-model map to open.")
    public record OpeningInput(
            @Schema(description = "Id of the supplier that is asked.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
            @Nullable String supplier,

            @Schema(description = "Last day on which it is asked to answer.", example = "2026-12-31") @Nullable String dueOn,

            @Schema(description = "Name of the person who is invited.", example = "P. Proef") @Nullable String name,

            @Schema(description = "Mail address of that person.", example = "p.proef@example.nl") @Nullable String email) {}

    @Schema(name = "SourcingModelChoice", description = "The sourcing business model that is chosen.")
    public record ChoiceInput(
            @Schema(
                    description = "Which of the seven models; then relationship and economic model follow from it.",
                    example = "PERFORMANCE_BASED")
            @Nullable String model,

            @Schema(description = "`TRANSACTIONAL`, `RELATIONAL` or `INVESTMENT`.", example = "RELATIONAL") @Nullable String relationship,

            @Schema(description = "`TRANSACTION`, `OUTPUT`, `OUTCOME` or `INVESTMENT`.", example = "OUTPUT") @Nullable String economy,

            @Schema(description = "Why.", example = "De markt is krap en wij willen op prestatie sturen.") @Nullable String why) {
        FillMap.AskedChoice asked() {
            return new FillMap.AskedChoice(model, relationship, economy, why);
        }
    }

    FillMap.Asked asked() {
        return new FillMap.Asked(scores == null ? Map.of() : scores, relationship, economy);
    }
}
