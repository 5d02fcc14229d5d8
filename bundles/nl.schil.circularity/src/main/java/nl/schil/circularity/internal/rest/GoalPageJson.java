package nl.schil.circularity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "CircularityGoalPage", description = "Everything that the page of a goal shows.")
public record GoalPageJson(
        @Schema(description = "The goal and where it stands.")
        StandingJson standing,

        @Schema(description = "The ten elements of its governance.")
        List<ElementJson> elements,

        @Schema(description = "What was found, by year, with every correction.")
        List<PointJson> points,

        @Schema(description = "Proofs, also withdrawn ones.")
        List<ProofJson> proofs,

        @Schema(description = "Where it applies.") List<CascadeJson> cascades,

        @Schema(description = "L1 of the goal as a whole; absent when it is missing.") @Nullable LinkJson strategy,

        @Schema(description = "Its thread through every contract, those that break first before the others.")
        List<ThreadJson> threads) {}
