package nl.schil.circularity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schil.circularity.internal.application.KeepPoint;
import nl.schil.circularity.internal.model.Point;
import nl.schil.kernel.security.Person;
import org.jspecify.annotations.Nullable;

@Schema(name = "GoalPoint", description = "What was found of a goal in one year.")
public record PointJson(
        @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a73")
        String id,

        @Schema(description = "The year.", example = "2023") int year,

        @Schema(description = "The value; absent when the year is unknown again.", example = "88") @Nullable BigDecimal value,

        @Schema(description = "Who or what says so.", example = "Massabalans 2023")
        String source,

        @Schema(
                description = "`ASSUMED`, `DECLARED`, `DOCUMENTED` or `VERIFIED`; absent with the value.",
                example = "VERIFIED")
        @Nullable String assurance,

        @Schema(description = "From this day on it is known.", example = "2024-05-01")
        LocalDate measuredOn,

        @Schema(description = "Why it was corrected; absent for the first of a year.", example = "Dubbel geteld")
        @Nullable String reason,

        @Schema(description = "Day on which it was recorded.", example = "2024-05-03")
        LocalDate recordedOn,

        @Schema(description = "Who recorded it; absent when it was not somebody with an account.") @Nullable PersonJson recordedBy,

        @Schema(description = "Whether it counts on the day asked.", example = "true")
        boolean counts) {

    static PointJson of(Point point, List<Point> known, Map<String, Person> people) {
        return new PointJson(
                point.id(),
                point.year(),
                point.value(),
                point.source(),
                point.assurance() == null ? null : point.assurance().name(),
                point.measuredOn(),
                point.reason(),
                point.recordedOn(),
                people.containsKey(point.recordedBy()) ? PersonJson.of(point.recordedBy(), people) : null,
                known.contains(point));
    }

    @Schema(name = "GoalPointInput", description = "What was found of a goal in one year, or a correction of it.")
    public record Input(
            @Schema(description = "The year.", example = "2023") @Nullable Integer year,

            @Schema(description = "The value; absent in a correction: the year is unknown again.", example = "88")
            @Nullable BigDecimal value,

            @Schema(description = "Who or what says so.", example = "Massabalans 2023") @Nullable String source,

            @Schema(description = "`DECLARED`, `DOCUMENTED` or `VERIFIED`.", example = "VERIFIED") @Nullable String assurance,

            @Schema(description = "Day on which it was found; today when absent.", example = "2024-05-01") @Nullable String measuredOn,

            @Schema(description = "Why, when the year has a value already.", example = "Dubbel geteld") @Nullable String reason) {
        KeepPoint.Asked asked() {
            return new KeepPoint.Asked(year, value, source, assurance, measuredOn, reason);
        }
    }
}
