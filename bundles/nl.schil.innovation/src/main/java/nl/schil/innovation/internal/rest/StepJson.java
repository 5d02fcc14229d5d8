package nl.schil.innovation.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schil.innovation.internal.model.Step;
import nl.schil.kernel.security.Person;
import org.jspecify.annotations.Nullable;

@Schema(name = "IdeaDecision", description = "A decision about an idea at a gate.")
public record StepJson(
        @Schema(description = "Number of the decision about the idea.", example = "2")
        int seq,

        @Schema(description = "Stage before.", example = "INTAKE")
        String from,

        @Schema(description = "Stage after.", example = "EXPLORATION")
        String to,

        @Schema(description = "Day of the decision.", example = "2026-11-20")
        LocalDate decidedOn,

        @Schema(description = "Who decided.") @Nullable PersonJson decider,

        @Schema(description = "Why.", example = "Past bij het doel voor 2030")
        String reason,

        @Schema(description = "What whoever had the idea was told.", example = "Wij verkennen uw voorstel.") @Nullable String answer,

        @Schema(description = "Last day on which it stays parked.", example = "2027-03-01") @Nullable LocalDate parkedUntil,

        @Schema(description = "What was found of the criteria.")
        List<VerdictJson> criteria,

        @Schema(description = "Day on which it was taken back; absent while it counts.", example = "2026-11-21")
        @Nullable LocalDate withdrawnOn) {

    @Schema(name = "IdeaVerdict", description = "What was found of one criterion.")
    public record VerdictJson(
            @Schema(description = "The criterion as it read.", example = "Er is een probleemeigenaar in de lijn")
            String criterion,

            @Schema(description = "`MET`, `NOT_MET`, `UNKNOWN` or `NOT_APPLICABLE`.", example = "MET")
            String outcome) {}

    static StepJson of(Step step, Map<String, Person> people) {
        return new StepJson(
                step.seq(),
                step.from().name(),
                step.to().name(),
                step.decidedOn(),
                PersonJson.of(step.decider(), step.deciderName(), people),
                step.reason(),
                step.answer(),
                step.parkedUntil(),
                step.verdicts().stream()
                        .map(one ->
                                new VerdictJson(one.criterion(), one.outcome().name()))
                        .toList(),
                step.withdrawnOn());
    }
}
