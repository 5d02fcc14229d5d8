package nl.schil.innovation.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.schil.innovation.internal.application.MoveIdea;
import org.jspecify.annotations.Nullable;

@Schema(name = "IdeaDecisionInput", description = "A decision about an idea.")
public record MoveInput(
        @Schema(
                description = "Stage that it goes to, one of those that the idea names under `moves`.",
                example = "EXPLORATION")
        @Nullable String to,

        @Schema(description = "Day of the decision; today when absent.", example = "2026-11-20") @Nullable String decidedOn,

        @Schema(description = "Account id of who decided.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11") @Nullable String decider,

        @Schema(description = "Name of somebody without an account.", example = "Stuurgroep innovatie") @Nullable String deciderName,

        @Schema(description = "Why, for the own organisation.", example = "Past bij het doel voor 2030") @Nullable String reason,

        @Schema(
                description = "What whoever had the idea is told; required when it is the answer to a supplier.",
                example = "Wij verkennen uw voorstel in januari.")
        @Nullable String answer,

        @Schema(description = "Last day on which it stays parked.", example = "2027-03-01") @Nullable String parkedUntil,

        @Schema(description = "What was found of the criteria of the gate; those left out are unknown.") @Nullable List<VerdictInput> criteria) {

    @Schema(name = "IdeaVerdictInput", description = "What was found of one criterion.")
    public record VerdictInput(
            @Schema(description = "The criterion as it reads.", example = "Er is een probleemeigenaar in de lijn")
            @Nullable String criterion,

            @Schema(description = "`MET`, `NOT_MET`, `UNKNOWN` or `NOT_APPLICABLE`.", example = "MET") @Nullable String outcome) {}

    MoveIdea.Asked asked() {
        List<VerdictInput> given = criteria == null ? List.of() : criteria;
        return new MoveIdea.Asked(
                to,
                decidedOn,
                decider,
                deciderName,
                reason,
                answer,
                parkedUntil,
                given.stream()
                        .map(one -> new MoveIdea.AskedVerdict(one.criterion(), one.outcome()))
                        .toList());
    }
}
