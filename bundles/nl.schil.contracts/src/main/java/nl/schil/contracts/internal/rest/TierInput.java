package nl.schil.contracts.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumMap;
import java.util.Map;
import nl.schil.contracts.internal.model.tier.TierPart;
import org.jspecify.annotations.Nullable;

/** An assessment as somebody gives it. */
@Schema(
        name = "ContractTierInput",
        description = "What a contract asks, each part 1 to 5; a part left out leaves the score unknown.")
public record TierInput(
        @Schema(
                description = "How critical it is for the public task, 1 hardly to 5 vital.",
                type = "integer",
                example = "4")
        @Nullable String criticality,

        @Schema(description = "How complex delivery and management are, 1 to 5.", type = "integer", example = "3")
        @Nullable String complexity,

        @Schema(
                description = "How likely supply fails and how hard it is to replace, 1 to 5.",
                type = "integer",
                example = "2")
        @Nullable String supplyRisk,

        @Schema(description = "How many policy goals depend on it, 1 to 5.", type = "integer", example = "3") @Nullable String policyGoals,

        @Schema(description = "Why, in free text.", example = "Uitval raakt de loketten binnen een dag.") @Nullable String note,

        @Schema(
                description = "Day from which it holds; today when absent, not before an earlier assessment.",
                example = "2026-11-24")
        @Nullable String assessedOn) {

    Map<TierPart, String> answers() {
        Map<TierPart, String> answers = new EnumMap<>(TierPart.class);
        put(answers, TierPart.CRITICALITY, criticality);
        put(answers, TierPart.COMPLEXITY, complexity);
        put(answers, TierPart.SUPPLY_RISK, supplyRisk);
        put(answers, TierPart.POLICY_GOALS, policyGoals);
        return answers;
    }

    private static void put(Map<TierPart, String> answers, TierPart part, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            answers.put(part, text);
        }
    }
}
