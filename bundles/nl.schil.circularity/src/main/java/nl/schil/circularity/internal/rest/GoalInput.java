package nl.schil.circularity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.schil.circularity.internal.application.KeepGoal;
import org.jspecify.annotations.Nullable;

@Schema(name = "CircularityGoalInput", description = "A circularity goal; without baseline and target there is none.")
public record GoalInput(
        @Schema(
                description = "Id of the organisation, when it is added; the caller's only one when absent.",
                example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a10")
        @Nullable String organisation,

        @Schema(description = "The goal.", example = "Grondstoffengebruik kantoormeubilair") @Nullable String title,

        @Schema(description = "What it is about.", example = "Alle nieuwe meubels van het Rijk") @Nullable String scope,

        @Schema(
                description =
                        "Where its values come from: `STATED`, `MCI`, `VIRGIN_MASS` or `MKI`; stated when absent.",
                example = "STATED")
        @Nullable String indicator,

        @Schema(description = "Unit of all its values.", example = "index, 2016 = 100") @Nullable String unit,

        @Schema(description = "Where it began.") @Nullable YearValueJson baseline,

        @Schema(description = "Who or what says so.", example = "Materiaalstudie 2017") @Nullable String baselineSource,

        @Schema(description = "Where it must be.") @Nullable YearValueJson target,

        @Schema(description = "Values agreed for years in between.") @Nullable List<YearValueJson> milestones,

        @Schema(description = "How it is measured.", example = "Massabalans CB'23") @Nullable String method,

        @Schema(description = "Version of the method.", example = "3.0") @Nullable String methodVersion,

        @Schema(
                description = "Account id of who answers for it; nobody when absent.",
                example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
        @Nullable String owner,

        @Schema(description = "By which decision the owner may steer.", example = "Besluit ICBR 12 maart 2024")
        @Nullable String mandate,

        @Schema(description = "Whether it is reached or missed at the suppliers of suppliers.", example = "true")
        @Nullable Boolean chainImpact,

        @Schema(description = "First day on which it holds; today when absent.", example = "2018-01-01") @Nullable String since,

        @Schema(description = "Last day on which it holds.", example = "2030-12-31") @Nullable String endedOn) {
    KeepGoal.Asked asked() {
        return new KeepGoal.Asked(
                title,
                scope,
                indicator,
                unit,
                YearValueJson.asked(baseline),
                baselineSource,
                YearValueJson.asked(target),
                milestones == null
                        ? null
                        : milestones.stream().map(YearValueJson::asked).toList(),
                method,
                methodVersion,
                owner,
                mandate,
                Boolean.TRUE.equals(chainImpact),
                since,
                endedOn);
    }
}
