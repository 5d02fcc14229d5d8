package nl.schil.development.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import nl.schil.development.internal.application.WritePlan;
import org.jspecify.annotations.Nullable;

/** An improvement plan as it is asked for. */
@Schema(name = "ImprovementPlanInput", description = "What an improvement plan says.")
public record PlanInput(
        @Schema(
                description = "The buying organisation; absent when the caller writes in only one. Not changed later.",
                example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
        @Nullable String organisation,

        @Schema(description = "The supplier. Not changed later.", example = "0198c6a5-4d5e-7f60-8a12-c3d4e5f6a7b8")
        @Nullable String supplier,

        @Schema(
                description = "The contract it is about; absent: the whole relationship. Not changed later.",
                example = "0198c6a5-5e6f-7a81-9b23-d4e5f6a7b8c9")
        @Nullable String contract,

        @Schema(description = "Name, at most 200 characters.", example = "Levertijd zitmeubilair") @Nullable String title,

        @Schema(description = "What is to be reached.", example = "Vanaf april 98% op tijd geleverd") @Nullable String goal,

        @Schema(description = "KPI, EVALUATION, INCIDENT or FREE: why.", example = "KPI") @Nullable String trigger,

        @Schema(description = "What was seen.", example = "Op tijd geleverd, derde kwartaal") @Nullable String triggerText,

        @Schema(description = "Page in the workbench where it stands.", example = "/performance") @Nullable String triggerRoute,

        @Schema(description = "Measured value.", example = "91.5") @Nullable BigDecimal measured,

        @Schema(description = "What it should have been.", example = "98") @Nullable BigDecimal norm,

        @Schema(description = "Unit of both.", example = "%") @Nullable String unit,

        @Schema(description = "All milestones, in order; one that is left out goes.") @Nullable List<MilestoneInput> milestones) {

    /** A milestone. */
    @Schema(name = "ImprovementMilestoneInput", description = "A step of the plan.")
    public record MilestoneInput(
            @Schema(
                    description = "Identifier of one that is there already.",
                    example = "0198c6a5-7081-7ca3-9d45-f6a7b8c9d0e1")
            @Nullable String id,

            @Schema(description = "What is reached.", example = "Tweede productielijn draait") @Nullable String title,

            @Schema(description = "Last day.", example = "2026-12-31") @Nullable String due) {}

    WritePlan.AskedPlan asked() {
        return new WritePlan.AskedPlan(
                title,
                goal,
                trigger,
                triggerText,
                triggerRoute,
                measured,
                norm,
                unit,
                Objects.requireNonNullElse(milestones, List.<MilestoneInput>of()).stream()
                        .map(one -> new WritePlan.AskedMilestone(one.id(), one.title(), one.due()))
                        .toList());
    }
}
