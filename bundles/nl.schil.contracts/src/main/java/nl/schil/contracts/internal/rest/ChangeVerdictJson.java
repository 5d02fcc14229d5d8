package nl.schil.contracts.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.schil.contracts.internal.model.change.ChangeFigures;
import nl.schil.contracts.internal.model.change.Outcome;
import nl.schil.contracts.internal.model.change.Verdict;
import org.jspecify.annotations.Nullable;

/** What the law says about a proposed change. */
@Schema(
        name = "ContractChangeVerdict",
        description = "What the law says about a proposed change, with every number used.")
public record ChangeVerdictJson(
        @Schema(description = "ALLOWED, ALLOWED_WITH_NOTICE, NOT_PROVEN or NEW_TENDER.", example = "ALLOWED")
        Verdict.Decision verdict,

        @Schema(
                description = "The first article whose conditions are all met; absent when none is.",
                example = "2.163b")
        @Nullable String ground,

        @Schema(description = "The verdict and the numbers it rests on.")
        List<ContractJson.FindingJson> explanation,

        @Schema(description = "The numbers.") FiguresJson figures,

        @Schema(description = "Every ground in the order of the test: c, d, e, f, b, g.")
        List<GroundJson> grounds) {

    @Schema(name = "ContractChangeFigures", description = "The numbers of a test. What is unknown is absent.")
    public record FiguresJson(
            @Schema(description = "Original value of the contract.")
            ContractJson.@Nullable Amount original,

            @Schema(description = "MAXIMUM or ESTIMATE.", example = "MAXIMUM")
            ChangeFigures.@Nullable Basis basis,

            @Schema(description = "Value of this change.") ContractJson.@Nullable Amount value,

            @Schema(description = "Net value of earlier changes on art. 2.163b.")
            ContractJson.Amount earlier,

            @Schema(description = "The same with this change.")
            ContractJson.@Nullable Amount net,

            @Schema(description = "Increases plus decreases of those changes.")
            ContractJson.@Nullable Amount gross,

            @Schema(description = "net as a percentage of the original value, rounded towards zero.", example = "9.99")
            @Nullable BigDecimal netShare,

            @Schema(
                    description = "gross as a percentage of the original value, rounded towards zero.",
                    example = "9.99")
            @Nullable BigDecimal grossShare,

            @Schema(description = "Percentage that netShare must stay below.", example = "10") @Nullable Integer limit,

            @Schema(description = "EU threshold that net must stay below.")
            ContractJson.@Nullable Amount threshold,

            @Schema(description = "Years of that threshold.", example = "2026-2027") @Nullable String years,

            @Schema(description = "What art. 2.163b allows before this change.")
            ContractJson.@Nullable Amount room,

            @Schema(description = "And after it, when it rests on that article.")
            ContractJson.@Nullable Amount roomAfter) {}

    @Schema(name = "ContractChangeGroundOutcome", description = "What the test of one ground came to.")
    public record GroundJson(
            @Schema(description = "Article of the Aanbestedingswet 2012.", example = "2.163b")
            String article,

            @Schema(description = "MET, NOT_MET or NOT_PROVEN.", example = "MET")
            Outcome outcome,

            @Schema(description = "Whether a change on it must be announced.", example = "false")
            boolean notice,

            @Schema(description = "Its conditions.") List<ConditionJson> conditions) {}

    @Schema(name = "ContractChangeConditionOutcome", description = "What the test of one condition came to.")
    public record ConditionJson(
            @Schema(description = "Stable name of the condition.", example = "below-share")
            String code,

            @Schema(description = "MET, NOT_MET or NOT_PROVEN.", example = "MET")
            Outcome outcome,

            @Schema(
                    description = "The question, the numbers, or what is missing, in the caller's language.",
                    example = "Blijft de algemene aard van de opdracht gelijk?")
            String message,

            @Schema(
                    description = "Dates, numbers and names in the message.",
                    type = "object",
                    example = "{\"limit\":10}")
            Map<String, Object> values) {}
}
