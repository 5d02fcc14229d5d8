package nl.schil.circularity.internal.material.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What accepted statements of a year say together, apart from what was asked. */
@Schema(
        name = "MaterialPortfolio",
        description = "What accepted statements of a year say together, and what was asked.")
public record PortfolioJson(
        @Schema(description = "The year.", example = "2026") int year,

        @Schema(description = "Years that have statements, newest first.")
        List<Integer> years,

        @Schema(description = "Effect: what happened.") EffectJson effect,

        @Schema(description = "Input: what we did to know it.")
        InputJson input,

        @Schema(description = "The formulas with their limits.")
        List<FormulaJson> formulas) {
    /** What happened. */
    @Schema(name = "MaterialEffect", description = "What accepted statements say together.")
    public record EffectJson(
            @Schema(description = "How many statements count.", example = "5")
            int statements,

            @Schema(description = "How many materials they have.", example = "14")
            int materials,

            @Schema(description = "MCI over all materials together; absent when it is not known.", example = "0.52")
            @Nullable BigDecimal mci,

            @Schema(description = "MCI over the materials of the statements that are complete.", example = "0.55")
            @Nullable BigDecimal mciOfKnown,

            @Schema(description = "Utility X, weighted by mass, of those.", example = "1.1") @Nullable BigDecimal utility,

            @Schema(description = "Mass in kg; absent when one is not known.", example = "120000") @Nullable BigDecimal kilograms,

            @Schema(description = "Virgin feedstock in kg; absent when something is not known.", example = "70000")
            @Nullable BigDecimal virgin,

            @Schema(description = "Sums of the complete statements, in kg.")
            MciJson.@Nullable TotalsJson totals,

            @Schema(description = "MKI in euros of the statements with impacts.", example = "15300") @Nullable BigDecimal mki,

            @Schema(description = "How many statements have impacts.", example = "2")
            int weighed,

            @Schema(description = "Set of weights.", example = "NL-A1 EN 15804+A1") @Nullable String weights,

            @Schema(description = "Lowest assurance.", example = "DECLARED") @Nullable String assurance,

            @Schema(description = "How many statements are not complete.", example = "1")
            int lackingCount,

            @Schema(description = "Those, at most twenty, with what is missing.")
            List<LackJson> lacking,

            @Schema(
                    description =
                            "Complete statements that bring most of the linear flow, at most five, the greatest first.")
            List<WeightJson> heaviest) {}

    /** A statement that weighs in the result. */
    @Schema(name = "MaterialWeight", description = "How much a statement weighs in the result.")
    public record WeightJson(
            @Schema(description = "The statement.", example = "0198c6a5-8192-7db4-9e56-a7b8c9d0e1f2")
            String statement,

            @Schema(description = "Its product.", example = "Bureaustoel")
            String product,

            @Schema(
                    description =
                            "Part of all virgin feedstock and unrecoverable waste together that it brings, 0 to 1.",
                    example = "0.41")
            BigDecimal share) {}

    /** A statement that is not complete. */
    @Schema(name = "MaterialLack", description = "A statement of which the MCI is not known.")
    public record LackJson(
            @Schema(description = "The statement.", example = "0198c6a5-8192-7db4-9e56-a7b8c9d0e1f2")
            String statement,

            @Schema(description = "Its product.", example = "Bureaustoel")
            String product,

            @Schema(description = "What is missing.") List<OutcomeJson.MissingJson> missing) {}

    /** What was done to know it. */
    @Schema(name = "MaterialInput", description = "What was asked, and of how many contracts something is known.")
    public record InputJson(
            @Schema(description = "Requests by state.") List<CountJson> requests,

            @Schema(description = "Contracts that have an accepted statement.", example = "4")
            int contractsWith,

            @Schema(description = "Contracts that ran in the year; absent when nobody knows them.", example = "11")
            @Nullable Integer contracts) {}

    /** How many requests are in a state. */
    @Schema(name = "MaterialRequestCount", description = "How many requests are in a state.")
    public record CountJson(
            @Schema(description = "The state.", example = "ACCEPTED")
            String state,

            @Schema(description = "How many.", example = "3")
            int count) {}
}
