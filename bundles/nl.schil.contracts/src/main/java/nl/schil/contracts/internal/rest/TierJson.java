package nl.schil.contracts.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schil.contracts.internal.model.Tier;
import nl.schil.contracts.internal.model.tier.TierPart;
import org.jspecify.annotations.Nullable;

/** The tier of a contract with everything it follows from. */
@Schema(
        name = "ContractTier",
        description = "The tier of a contract on a day with everything it follows from. What is unknown is absent.")
public record TierJson(
        @Schema(description = "The date at which it is computed.", example = "2026-11-24")
        LocalDate asOf,

        @Schema(description = "What counts; absent while there is no tier.") @Nullable TierInForceJson inForce,

        @Schema(description = "Weighted score, 1.00 to 5.00; absent while a part is unknown.", example = "3.50")
        @Nullable BigDecimal score,

        @Schema(description = "The tier of the score; absent while the score is.", example = "G") @Nullable Tier computed,

        @Schema(description = "The five parts in order, each with its weight and what it adds.")
        List<PartJson> parts,

        @Schema(description = "Parts that are unknown; without them there is no score.", example = "[\"SUPPLY_RISK\"]")
        List<String> missing,

        @Schema(
                description = "How the score came about, with the numbers, in the caller's language.",
                example = "[\"30% × 4 (waardeband) = 1,20\"]")
        List<String> explanation,

        @Schema(description = "The assessment that counts; absent while there is none.") @Nullable AssessmentJson assessment,

        @Schema(description = "The override that holds; absent while there is none.") @Nullable OverrideJson override,

        @Schema(description = "The newest override, when it ran out by itself and was not replaced.") @Nullable OverrideJson expired,

        @Schema(description = "The tier entered with the contract; a fact of its own.", example = "S") @Nullable Tier entered,

        @Schema(description = "Day on which it was entered.", example = "2026-02-01") @Nullable LocalDate enteredOn,

        @Schema(description = "How scores are computed.") ScaleJson scale,

        @Schema(description = "Every assessment, newest first.")
        List<AssessmentJson> assessments,

        @Schema(description = "Every override, newest first.")
        List<OverrideJson> overrides) {

    @Schema(name = "ContractTierPart", description = "One part of the score.")
    public record PartJson(
            @Schema(
                    description = "VALUE, CRITICALITY, COMPLEXITY, SUPPLY_RISK or POLICY_GOALS.",
                    example = "CRITICALITY")
            TierPart part,

            @Schema(description = "1 to 5; absent when unknown.", example = "4") @Nullable Integer value,

            @Schema(description = "Weight in percent.", example = "25")
            int weight,

            @Schema(description = "What it adds to the score; absent when unknown.", example = "1.00") @Nullable BigDecimal contribution) {}

    @Schema(name = "ContractTierAssessment", description = "What somebody said about a contract.")
    public record AssessmentJson(
            @Schema(description = "1 for the first of the contract.", example = "1")
            int seq,

            @Schema(description = "Day from which it holds.", example = "2026-11-24")
            LocalDate assessedOn,

            @Schema(
                    description = "1 to 5 by part; a part left out was not answered.",
                    type = "object",
                    example = "{\"CRITICALITY\":4}")
            Map<TierPart, Integer> answers,

            @Schema(description = "Why.", example = "Uitval raakt de loketten binnen een dag.") @Nullable String note,

            @Schema(
                    description = "Who recorded it; absent when that account is gone.",
                    example = "Contractmanager Demo")
            @Nullable String by,

            @Schema(description = "Day it was recorded.", example = "2026-11-24")
            LocalDate recordedOn) {}

    @Schema(name = "ContractTierOverride", description = "Another tier for a while.")
    public record OverrideJson(
            @Schema(description = "1 for the first of the contract.", example = "1")
            int seq,

            @Schema(description = "G gold, S silver, B bronze.", example = "G")
            Tier tier,

            @Schema(description = "Why.", example = "Overgang naar een nieuwe leverancier.")
            String reason,

            @Schema(description = "First day.", example = "2026-11-24")
            LocalDate from,

            @Schema(description = "Last day.", example = "2027-06-30")
            LocalDate until,

            @Schema(description = "Who set it; absent when that account is gone.", example = "Contractmanager Demo")
            @Nullable String by,

            @Schema(
                    description = "First day on which it no longer holds, when withdrawn or replaced.",
                    example = "2027-01-15")
            @Nullable LocalDate withdrawnOn) {}

    @Schema(name = "TierScale", description = "How scores and tiers are computed; reference data.")
    public record ScaleJson(
            @Schema(description = "Version of the reference data.", example = "2026-11-24")
            String version,

            @Schema(
                    description = "Weight of each part in percent, together 100.",
                    type = "object",
                    example = "{\"VALUE\":30}")
            Map<TierPart, Integer> weights,

            @Schema(description = "Lowest score of gold.", example = "3.5")
            BigDecimal gold,

            @Schema(description = "Lowest score of silver; lower is bronze.", example = "2.5")
            BigDecimal silver,

            @Schema(description = "ISO 4217 code of the bands.", example = "EUR")
            String currency,

            @Schema(
                    description = "Lowest value of the bands 2, 3, 4 and 5 in major units, VAT excluded.",
                    example = "[50000,250000,1000000,5000000]")
            List<BigDecimal> bands,

            @Schema(description = "Where the numbers come from.", example = "[\"Voorstel van Schil\"]")
            List<String> sources) {}
}
