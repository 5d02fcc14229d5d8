package nl.schil.innovation.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import nl.schil.innovation.internal.application.MoveIdea;
import nl.schil.innovation.internal.application.PlanPilot;
import nl.schil.innovation.internal.model.Pilot;
import nl.schil.kernel.Money;
import org.jspecify.annotations.Nullable;

@Schema(name = "Pilot", description = "A trial of an idea.")
public record PilotJson(
        @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a21")
        String id,

        @Schema(description = "Grows with every change.", example = "1")
        long version,

        @Schema(description = "What it is called.", example = "Pilot met 40 werkplekken")
        String title,

        @Schema(description = "First day.", example = "2026-09-01")
        LocalDate startsOn,

        @Schema(description = "Last day.", example = "2026-12-31")
        LocalDate endsOn,

        @Schema(description = "Budget in cents, VAT excluded; absent when unknown.", example = "2500000") @Nullable Long budgetCents,

        @Schema(description = "Its currency by ISO 4217.", example = "EUR") @Nullable String currency,

        @Schema(description = "What makes it a success, with what was found.")
        List<StepJson.VerdictJson> criteria,

        @Schema(description = "Day on which its result was established.", example = "2027-01-15") @Nullable LocalDate closedOn,

        @Schema(description = "What came out of it.", example = "Vervanging daalde met een derde.") @Nullable String result,

        @Schema(description = "`PLANNED`, `RUNNING`, `ENDED` or `CLOSED` at the date asked.", example = "RUNNING")
        String state) {

    static PilotJson of(Pilot pilot, LocalDate asOf) {
        Money budget = pilot.budget();
        return new PilotJson(
                pilot.id(),
                pilot.version(),
                pilot.title(),
                pilot.startsOn(),
                pilot.endsOn(),
                budget == null ? null : budget.cents(),
                budget == null ? null : budget.currency(),
                pilot.criteria().stream()
                        .map(one -> new StepJson.VerdictJson(
                                one.criterion(), one.outcome().name()))
                        .toList(),
                pilot.closedOn(),
                pilot.result(),
                pilot.state(asOf).name());
    }

    @Schema(name = "PilotInput", description = "The plan of a pilot.")
    public record Input(
            @Schema(description = "What it is called.", example = "Pilot met 40 werkplekken") @Nullable String title,

            @Schema(description = "First day.", example = "2026-09-01") @Nullable String startsOn,

            @Schema(description = "Last day.", example = "2026-12-31") @Nullable String endsOn,

            @Schema(description = "Budget in cents, VAT excluded; absent when unknown.", example = "2500000") @Nullable Long budgetCents,

            @Schema(description = "Its currency by ISO 4217; euros when absent.", example = "EUR") @Nullable String currency,

            @Schema(
                    description = "What makes it a success, 1 to 20 criteria.",
                    example = "[\"Vervanging daalt met 20%\"]")
            @Nullable List<@Nullable String> criteria) {
        PlanPilot.Asked asked() {
            return new PlanPilot.Asked(
                    title, startsOn, endsOn, budgetCents, currency, criteria == null ? List.of() : criteria);
        }
    }

    @Schema(name = "PilotResultInput", description = "The result of a pilot.")
    public record ResultInput(
            @Schema(description = "Day on which it was established; today when absent.", example = "2027-01-15")
            @Nullable String closedOn,

            @Schema(description = "What came out of it.", example = "Vervanging daalde met een derde.") @Nullable String result,

            @Schema(description = "What was found of its criteria; those left out are unknown.") @Nullable List<MoveInput.VerdictInput> criteria) {
        PlanPilot.AskedResult asked() {
            List<MoveInput.VerdictInput> given = criteria == null ? List.of() : criteria;
            return new PlanPilot.AskedResult(
                    closedOn,
                    result,
                    given.stream()
                            .map(one -> new MoveIdea.AskedVerdict(one.criterion(), one.outcome()))
                            .toList());
        }
    }
}
