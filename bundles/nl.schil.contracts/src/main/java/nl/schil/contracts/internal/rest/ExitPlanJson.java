package nl.schil.contracts.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.schil.contracts.internal.model.ExitAnswer;
import nl.schil.contracts.internal.model.ExitAnswer.Standing;
import nl.schil.contracts.internal.model.ExitItem;
import nl.schil.contracts.internal.model.ExitPlan;
import org.jspecify.annotations.Nullable;

/** The exit plan of a contract. */
@Schema(name = "ContractExitPlan", description = "How a contract is left, and how far that is arranged and proven.")
public record ExitPlanJson(
        @Schema(description = "Grows with every change; the entity tag. 0 while nothing was recorded.", example = "3")
        long version,

        @Schema(
                description = "Share of the items that apply which is in order and proven, four decimals, rounded down;"
                        + " absent when none applies.",
                example = "0.5833")
        @Nullable BigDecimal readiness,

        @Schema(description = "Items in order and proven.", example = "7")
        int ready,

        @Schema(description = "Items said to be in order, without proof.", example = "2")
        int unproven,

        @Schema(description = "Items answered no.", example = "1")
        int lacking,

        @Schema(description = "Items that nobody answered; that is not no.", example = "2")
        int unknown,

        @Schema(description = "Items that do not apply, with a reason.", example = "0")
        int notApplicable,

        @Schema(description = "Every item of the checklist, in order.")
        List<ItemJson> items,

        @Schema(description = "E-mail address of who keeps the plan.", example = "eigenaar@example.nl") @Nullable String owner,

        @Schema(description = "Day of the last test.", example = "2026-03-15") @Nullable LocalDate testedOn,

        @Schema(description = "Day on which it is reviewed again.", example = "2027-03-15") @Nullable LocalDate nextReview,

        @Schema(description = "Whether that day has passed at asOf.", example = "false")
        boolean reviewOverdue,

        @Schema(description = "Day of the last change; absent while nothing was recorded.", example = "2026-11-01")
        @Nullable LocalDate updatedOn) {

    @Schema(name = "ContractExitItem", description = "An item of the exit checklist with its answer.")
    public record ItemJson(
            @Schema(
                    description =
                            "substitutability, reintegration, impact, alternatives, plan, data-return, transition,"
                                    + " rates, knowledge, successor, any-ground or tested.",
                    example = "data-return")
            String item,

            @Schema(description = "The answer; absent while unknown.", example = "YES") @Nullable String answer,

            @Schema(description = "Answers that can be given.", example = "[\"YES\",\"NO\",\"NOT_APPLICABLE\"]")
            List<String> choices,

            @Schema(
                    description =
                            "READY in order and proven, UNPROVEN without proof, LACKING answered no, NOT_APPLICABLE,"
                                    + " UNKNOWN not answered.",
                    example = "READY")
            Standing standing,

            @Schema(description = "Reason or explanation.", example = "CSV en XML, binnen 30 dagen") @Nullable String note,

            @Schema(
                    description = "Id of the proof in the contract file.",
                    example = "0197c5a0-2222-7c11-a2b3-5f0e8d2c1b4a")
            @Nullable String document,

            @Schema(description = "Where the contract says so.", example = "art. 14.2") @Nullable String clause) {}

    static ExitPlanJson of(ExitPlan plan, LocalDate asOf) {
        Map<Standing, Integer> counts = plan.counts();
        List<ItemJson> items = new ArrayList<>();
        for (ExitItem item : ExitItem.values()) {
            ExitAnswer answer = plan.answer(item).orElse(null);
            items.add(new ItemJson(
                    item.key(),
                    answer == null ? null : answer.answer(),
                    List.of(item.choices().split(", ")),
                    plan.standing(item),
                    answer == null ? null : answer.note(),
                    answer == null ? null : answer.document(),
                    answer == null ? null : answer.clause()));
        }
        return new ExitPlanJson(
                plan.version(),
                plan.readiness(),
                counts.get(Standing.READY),
                counts.get(Standing.UNPROVEN),
                counts.get(Standing.LACKING),
                counts.get(Standing.UNKNOWN),
                counts.get(Standing.NOT_APPLICABLE),
                items,
                plan.ownerEmail(),
                plan.testedOn(),
                plan.nextReview(),
                plan.reviewOverdue(asOf),
                plan.updatedOn());
    }
}
