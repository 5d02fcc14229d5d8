package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import nl.schil.market.internal.model.Economy;
import nl.schil.market.internal.model.Readiness;
import nl.schil.market.internal.model.Relationship;
import nl.schil.market.internal.model.SourcingMap;
import nl.schil.market.internal.model.SourcingModel;
import org.jspecify.annotations.Nullable;

@Schema(name = "SourcingChoice", description = "The sourcing business model that was chosen.")
public record ChoiceJson(
        @Schema(description = "Relationship.", example = "RELATIONAL")
        Relationship relationship,

        @Schema(description = "Economic model.", example = "OUTPUT")
        Economy economy,

        @Schema(
                description = "The model; absent when it is a range, or none of the known models is meant.",
                example = "PERFORMANCE_BASED")
        @Nullable SourcingModel model,

        @Schema(description = "The models that are meant: one, a range of two, or none of the known.")
        List<SourcingModel> models,

        @Schema(description = "Whether the organisation is as far as the model asks; absent when it asks nothing.")
        @Nullable ReadinessJson readiness,

        @Schema(description = "Why.", example = "De markt is krap.")
        String why,

        @Schema(description = "Day.", example = "2026-07-10")
        LocalDate chosenOn,

        @Schema(description = "Who chose.") @Nullable PersonJson chosenBy) {
    static ChoiceJson of(SourcingMap.Choice choice, @Nullable Readiness readiness, @Nullable PersonJson chosenBy) {
        List<SourcingModel> models = choice.models();
        return new ChoiceJson(
                choice.relationship(),
                choice.economy(),
                models.size() == 1 ? models.get(0) : null,
                models,
                readiness == null
                        ? null
                        : new ReadinessJson(
                                readiness.state(), readiness.needed(), readiness.phase(), readiness.stage()),
                choice.why(),
                choice.chosenOn(),
                chosenBy);
    }

    @Schema(
            name = "SourcingReadiness",
            description = "Whether an organisation is as far as the governance of a model asks.")
    public record ReadinessJson(
            @Schema(description = "`ENOUGH`, `SHORT` or `UNKNOWN`.", example = "SHORT")
            Readiness.State state,

            @Schema(description = "Stage that the model needs, 1 to 4.", example = "3")
            int needed,

            @Schema(description = "Phase that falls short, or of which too little is known.", example = "B") @Nullable String phase,

            @Schema(description = "Its stage as far as known.", example = "1") @Nullable Integer stage) {}
}
