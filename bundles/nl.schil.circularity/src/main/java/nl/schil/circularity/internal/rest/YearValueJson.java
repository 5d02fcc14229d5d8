package nl.schil.circularity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import nl.schil.circularity.internal.application.KeepGoal;
import nl.schil.circularity.internal.model.Goal;
import org.jspecify.annotations.Nullable;

@Schema(name = "GoalYearValue", description = "A value in a year, in the unit of the goal.")
public record YearValueJson(
        @Schema(description = "The year.", example = "2030") @Nullable Integer year,

        @Schema(description = "The value.", example = "50") @Nullable BigDecimal value) {
    static YearValueJson of(Goal.YearValue one) {
        return new YearValueJson(one.year(), one.value());
    }

    static KeepGoal.@Nullable AskedValue asked(@Nullable YearValueJson one) {
        return one == null ? null : new KeepGoal.AskedValue(one.year(), one.value());
    }
}
