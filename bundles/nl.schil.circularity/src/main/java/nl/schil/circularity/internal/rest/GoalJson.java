package nl.schil.circularity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.kernel.security.Person;
import org.jspecify.annotations.Nullable;

@Schema(name = "CircularityGoal", description = "A circularity goal.")
public record GoalJson(
        @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a71")
        String id,

        @Schema(description = "Grows with every change; also the entity tag.", example = "1")
        long version,

        @Schema(description = "Id of the organisation.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a10")
        String organisation,

        @Schema(description = "The goal.", example = "Grondstoffengebruik kantoormeubilair")
        String title,

        @Schema(description = "What it is about; absent when unknown.", example = "Alle nieuwe meubels van het Rijk")
        @Nullable String scope,

        @Schema(
                description = "Where its values come from: `STATED`, `MCI`, `VIRGIN_MASS` or `MKI`.",
                example = "STATED")
        String indicator,

        @Schema(description = "Unit of all its values.", example = "index, 2016 = 100")
        String unit,

        @Schema(description = "Year in which it began.", example = "2016")
        int baselineYear,

        @Schema(description = "Value then.", example = "100")
        BigDecimal baselineValue,

        @Schema(description = "Who or what says so.", example = "Materiaalstudie 2017")
        String baselineSource,

        @Schema(description = "Year in which it must be reached.", example = "2030")
        int targetYear,

        @Schema(description = "Value then.", example = "50") BigDecimal targetValue,

        @Schema(description = "Values agreed for years in between, by year.")
        List<YearValueJson> milestones,

        @Schema(description = "How it is measured; absent when unknown.", example = "Massabalans CB'23") @Nullable String method,

        @Schema(description = "Version of the method; absent when unknown.", example = "3.0") @Nullable String methodVersion,

        @Schema(description = "Who answers for it; absent when nobody does.") @Nullable PersonJson owner,

        @Schema(
                description = "By which decision the owner may steer; absent when by none.",
                example = "Besluit ICBR 12 maart 2024")
        @Nullable String mandate,

        @Schema(description = "Whether it is reached or missed at the suppliers of suppliers.", example = "true")
        boolean chainImpact,

        @Schema(description = "First day on which it holds.", example = "2018-01-01")
        LocalDate since,

        @Schema(description = "Last day on which it holds; absent while none is set.", example = "2030-12-31") @Nullable LocalDate endedOn) {
    static GoalJson of(Goal goal, Map<String, Person> people) {
        return new GoalJson(
                goal.id(),
                goal.version(),
                goal.organisation(),
                goal.title(),
                goal.scope(),
                goal.indicator().name(),
                goal.unit(),
                goal.baseline().year(),
                goal.baseline().value(),
                goal.baseline().source(),
                goal.target().year(),
                goal.target().value(),
                goal.milestones().stream().map(YearValueJson::of).toList(),
                goal.method().name(),
                goal.method().version(),
                PersonJson.of(goal.owner().person(), people),
                goal.owner().mandate(),
                goal.chainImpact(),
                goal.since(),
                goal.endedOn());
    }
}
