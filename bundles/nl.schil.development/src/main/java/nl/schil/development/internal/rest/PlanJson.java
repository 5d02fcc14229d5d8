package nl.schil.development.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.schil.development.internal.model.improvement.PlanEvent;
import nl.schil.development.internal.model.improvement.PlanState;
import nl.schil.development.internal.model.improvement.TriggerKind;
import org.jspecify.annotations.Nullable;

/** An improvement plan as it stands on a day. */
@Schema(name = "ImprovementPlan", description = "A plan to mend something together with a supplier, at asOf.")
public record PlanJson(
        @Schema(description = "Identifier.", example = "0198c6a5-6f70-7b92-8c34-e5f6a7b8c9d0")
        String id,

        @Schema(description = "Grows with every change; the entity tag.", example = "2")
        long version,

        @Schema(description = "Name.", example = "Levertijd zitmeubilair")
        String title,

        @Schema(description = "The buying organisation.", example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
        String organisation,

        @Schema(description = "The supplier.", example = "0198c6a5-4d5e-7f60-8a12-c3d4e5f6a7b8")
        String supplier,

        @Schema(description = "Name of the supplier; absent while it is not known.", example = "Testmeubel B.V.")
        @Nullable String supplierName,

        @Schema(description = "The contract it is about.", example = "0198c6a5-5e6f-7a81-9b23-d4e5f6a7b8c9") @Nullable String contract,

        @Schema(
                description = "Number and title of the contract; absent while it is not known.",
                example = "RAAM-1 Kantoormeubilair")
        @Nullable String contractName,

        @Schema(description = "What made it necessary.") TriggerJson trigger,

        @Schema(description = "What is to be reached.", example = "Vanaf april 98% op tijd geleverd")
        String goal,

        @Schema(description = "Who guards it at the buyer.", example = "Voorbeeldnaam")
        String owner,

        @Schema(description = "Day on which it was made.", example = "2026-02-01")
        LocalDate createdOn,

        @Schema(description = "How far it is.", example = "RUNNING")
        PlanState state,

        @Schema(description = "Whether something is overdue.", example = "false")
        boolean late,

        @Schema(
                description = "Next day on which something must be done; absent when nothing is left.",
                example = "2026-12-31")
        @Nullable LocalDate nextDue,

        @Schema(description = "How far its milestones are.") AchievementJson progress,

        @Schema(
                description = "Last day on which progress was recorded; absent when it never was.",
                example = "2026-11-01")
        @Nullable LocalDate lastProgressOn,

        @Schema(
                description = "SHA-256 of what the sides agree with.",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String digest,

        @Schema(description = "Which sides agree with the content as it is.")
        List<PartyJson> agreements,

        @Schema(description = "Who says that the goal is reached; absent when nobody does.") @Nullable PartyJson claim,

        @Schema(description = "Its milestones; absent in a list.") @Nullable List<MilestoneJson> milestones,

        @Schema(description = "Actions of both sides; absent in a list.") @Nullable List<ActionJson> actions,

        @Schema(description = "What happened, newest first; absent in a list.") @Nullable List<EventJson> events) {

    /** What made a plan necessary. */
    @Schema(name = "ImprovementTrigger", description = "What made a plan necessary, with the numbers of that day.")
    public record TriggerJson(
            @Schema(description = "Kind.", example = "KPI") TriggerKind kind,

            @Schema(description = "What was seen.", example = "Op tijd geleverd, derde kwartaal")
            String text,

            @Schema(description = "Page in the workbench where it stands.", example = "/performance") @Nullable String route,

            @Schema(description = "Measured value.", example = "91.5") @Nullable BigDecimal measured,

            @Schema(description = "What it should have been.", example = "98") @Nullable BigDecimal norm,

            @Schema(description = "Unit of both.", example = "%") @Nullable String unit) {}

    /** A milestone. */
    @Schema(name = "ImprovementMilestone", description = "A step of an improvement plan.")
    public record MilestoneJson(
            @Schema(description = "Identifier.", example = "0198c6a5-7081-7ca3-9d45-f6a7b8c9d0e1")
            String id,

            @Schema(description = "What is reached.", example = "Tweede productielijn draait")
            String title,

            @Schema(description = "Last day.", example = "2026-12-31")
            LocalDate due,

            @Schema(description = "How far, 0 to 100; absent when it is not known.", example = "65") @Nullable Integer percent,

            @Schema(description = "Day on which that was recorded.", example = "2026-11-01") @Nullable LocalDate recordedOn,

            @Schema(description = "Who recorded it.", example = "Voorbeeldnaam") @Nullable String recordedBy,

            @Schema(description = "Remark with it.", example = "Eerste levering op tijd") @Nullable String note,

            @Schema(description = "Day since which it is reached.", example = "2026-12-20") @Nullable LocalDate doneOn,

            @Schema(description = "Whether its last day passed without it.", example = "false")
            boolean late) {}

    /** Something that happened. */
    @Schema(name = "ImprovementEvent", description = "Something that happened to a plan.")
    public record EventJson(
            @Schema(description = "What.", example = "AGREED")
            PlanEvent.Kind kind,

            @Schema(description = "Who and when.") PartyJson by,

            @Schema(description = "What was said with it.", example = "Besproken in het overleg van maart") @Nullable String note) {}
}
