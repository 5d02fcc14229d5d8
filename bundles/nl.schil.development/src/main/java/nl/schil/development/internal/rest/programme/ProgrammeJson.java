package nl.schil.development.internal.rest.programme;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.schil.development.internal.model.programme.Kind;
import nl.schil.development.internal.model.programme.Level;
import nl.schil.development.internal.model.programme.Mode;
import nl.schil.development.internal.model.programme.Step;
import nl.schil.development.internal.rest.ActionJson;
import org.jspecify.annotations.Nullable;

/** A programme as it stands on a day. */
@Schema(name = "DevelopmentProgramme", description = "A programme to develop suppliers, at asOf.")
public record ProgrammeJson(
        @Schema(description = "Identifier.", example = "0198c6a5-6f70-7b92-8c34-e5f6a7b8c9d0")
        String id,

        @Schema(description = "Grows with every change; the entity tag.", example = "2")
        long version,

        @Schema(description = "The buying organisation.", example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
        String organisation,

        @Schema(description = "Name.", example = "Op tijd leveren")
        String title,

        @Schema(description = "What it is for.", example = "Drie leveranciers terug op de norm")
        String purpose,

        @Schema(
                description = "REACTIVE: laggards to the norm; STRATEGIC: raise the capability of the base.",
                example = "REACTIVE")
        Kind kind,

        @Schema(
                description = "DIRECT: with knowledge and people; INDIRECT: by assessing and incentives.",
                example = "DIRECT")
        Mode mode,

        @Schema(description = "How much the buyer is involved.", example = "MODERATE")
        Level level,

        @Schema(description = "Names of the KPIs that are to become better.")
        List<String> aims,

        @Schema(description = "The participants.") List<ParticipantJson> suppliers,

        @Schema(description = "Who guards it.", example = "Voorbeeldnaam")
        String owner,

        @Schema(description = "First day.", example = "2026-03-01")
        LocalDate startedOn,

        @Schema(description = "Last day.", example = "2026-12-20") @Nullable LocalDate endedOn,

        @Schema(description = "What it brought.", example = "Twee van drie op de norm") @Nullable String outcome,

        @Schema(description = "Number of steps that were passed.", example = "5")
        int passed,

        @Schema(description = "The eight steps in their order; absent in a list.") @Nullable List<GateJson> gates,

        @Schema(description = "Actions of both sides; absent in a list.") @Nullable List<ActionJson> actions,

        @Schema(description = "Whether any module measures; false: effects are not known.", example = "true")
        boolean measured,

        @Schema(description = "What was measured before and after it began, without saying why; absent in a list.")
        @Nullable List<EffectJson> effects) {

    /** A participant. */
    @Schema(name = "ProgrammeParticipant", description = "A supplier in a programme.")
    public record ParticipantJson(
            @Schema(description = "Identifier.", example = "0198c6a5-4d5e-7f60-8a12-c3d4e5f6a7b8")
            String id,

            @Schema(description = "Name; absent while it is not known.", example = "Testmeubel B.V.") @Nullable String name) {}

    /** A step. */
    @Schema(name = "ProgrammeGate", description = "A step of a programme.")
    public record GateJson(
            @Schema(description = "The step.", example = "TEAM")
            Step step,

            @Schema(description = "Whether it is the next one to pass.", example = "false")
            boolean next,

            @Schema(description = "Day on which it was passed.", example = "2026-04-10") @Nullable LocalDate passedOn,

            @Schema(description = "Who decided.", example = "Voorbeeldnaam") @Nullable String decider,

            @Schema(description = "What shows it.", example = "Verslag van 10 april") @Nullable String proof) {}

    /** Before and after. */
    @Schema(name = "ProgrammeEffect", description = "A KPI of a participant before and after the programme began.")
    public record EffectJson(
            @Schema(description = "The supplier.", example = "0198c6a5-4d5e-7f60-8a12-c3d4e5f6a7b8")
            String supplier,

            @Schema(description = "Name of the supplier; absent while it is not known.", example = "Testmeubel B.V.")
            @Nullable String supplierName,

            @Schema(description = "The scorecard.", example = "0198c6a5-5e6f-7a81-9b23-d4e5f6a7b8c9")
            String scorecard,

            @Schema(description = "Name of the scorecard.", example = "Kantoormeubilair")
            String scorecardName,

            @Schema(description = "Name of the KPI.", example = "Op tijd geleverd")
            String kpi,

            @Schema(description = "Unit of its values.", example = "%") @Nullable String unit,

            @Schema(description = "The year before the first day.")
            SpanJson before,

            @Schema(description = "Since the first day.") SpanJson after,

            @Schema(
                    description = "Difference in points of the norm, positive when better; absent when not known.",
                    example = "12.5")
            @Nullable BigDecimal change) {}

    /** What was measured in a time. */
    @Schema(name = "ProgrammeSpan", description = "What was measured in a time.")
    public record SpanJson(
            @Schema(description = "Mean of the values; absent when nothing was measured.", example = "92.5") @Nullable BigDecimal value,

            @Schema(
                    description = "Mean of the norms, 0 floor to 100 target; absent when nothing was measured.",
                    example = "58")
            @Nullable BigDecimal norm,

            @Schema(description = "Number of periods with a value.", example = "3")
            int measured,

            @Schema(description = "Number of periods in which it had to be measured.", example = "4")
            int applicable) {}
}
