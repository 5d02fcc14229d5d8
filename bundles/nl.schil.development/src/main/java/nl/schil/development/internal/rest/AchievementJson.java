package nl.schil.development.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.schil.development.internal.model.Achievement;
import org.jspecify.annotations.Nullable;

/** How far a whole is. */
@Schema(name = "DevelopmentAchievement", description = "How far a whole is, by the parts of which it is known.")
public record AchievementJson(
        @Schema(description = "Mean of the known parts, 0 to 100; absent when none is known.", example = "55") @Nullable Integer percent,

        @Schema(description = "Number of parts of which it is known.", example = "2")
        int known,

        @Schema(description = "Number of parts.", example = "3")
        int parts) {
    public static AchievementJson of(Achievement one) {
        return new AchievementJson(one.percent(), one.known(), one.parts());
    }
}
