package nl.schil.workbench.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.schil.kernel.calendar.WorkingDays;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.decision.DecisionMoment.Status;
import nl.schil.kernel.text.Texts;
import org.jspecify.annotations.Nullable;

/** A decision as the interface shows it. */
@Schema(name = "Decision", description = "A dated moment at which somebody must decide.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionView(
        @Schema(description = "Stable identifier.", example = "0198c6a5-0f4e-7c3a-9a43-0d3f6a1b2c3d:notice:2")
        String id,

        @Schema(description = "Last day on which the decision is in time.", example = "2026-12-28")
        LocalDate date,

        @Schema(
                description =
                        "The last working day on or before it: by then while people are at work. The date itself stays"
                                + " what the contract says.",
                example = "2026-12-24")
        LocalDate workingDay,

        @Schema(description = "Days from the date of reference to it; negative when it has passed.", example = "34")
        long daysLeft,

        @Schema(description = "Kind of decision.", example = "OPTION_OR_NOTICE")
        String kind,

        @Schema(description = "What must be decided.", example = "Besluit optie 3 (12 maanden)")
        String what,

        @Schema(description = "Stable code of what must be decided.", example = "contracts.decision.option")
        String whatCode,

        @Schema(description = "Values in what must be decided.", example = "{\"option\":3}")
        Map<String, Object> whatValues,

        @Schema(description = "What happens when nobody decides.", example = "Het contract eindigt op 28 feb 2027.")
        String consequence,

        @Schema(description = "Codes of the decisions that can be recorded.", example = "[\"EXERCISE\"]")
        List<String> choices,

        @Schema(description = "Type of the subject.", example = "contract")
        String type,

        @Schema(description = "Identifier of the subject.", example = "0198c6a5-0f4e-7c3a-9a43-0d3f6a1b2c3d")
        String subjectId,

        @Schema(description = "The subject's name.", example = "RAAM-1 Kantoormeubilair")
        String label,

        @Schema(description = "Its page in the workbench.", example = "/contracts/0198c6a5-0f4e-7c3a-9a43-0d3f6a1b2c3d")
        String route,

        @Schema(description = "The buying organisation.", example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
        String organisation,

        @Schema(description = "Who decides, as far as the record says.", example = "contractmanager@example.nl")
        @Nullable String owner,

        @Schema(description = "How it stands on the date of reference.", example = "OPEN")
        Status status,

        @Schema(description = "When it was decided.", example = "2026-11-02") @Nullable LocalDate decidedOn,

        @Schema(description = "Code of what was decided.", example = "EXERCISE") @Nullable String decision) {

    static DecisionView of(DecisionMoment moment, LocalDate asOf, WorkingDays days, Texts texts, Locale locale) {
        return new DecisionView(
                moment.id(),
                moment.date(),
                days.lastOnOrBefore(moment.date()),
                ChronoUnit.DAYS.between(asOf, moment.date()),
                moment.kind(),
                texts.say(locale, moment.what()),
                moment.what().key(),
                moment.what().values(),
                texts.say(locale, moment.consequence()),
                moment.choices(),
                moment.type(),
                moment.subjectId(),
                moment.label(),
                moment.route(),
                moment.organisation(),
                moment.owner(),
                moment.status(),
                moment.decidedOn(),
                moment.decision());
    }
}
