package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema(name = "CategoryPositionInput", description = "Answers by which a category is placed in the portfolio.")
public record PositionInput(
        @Schema(description = "Day on which it is placed; today when absent.", example = "2026-04-20") @Nullable String placedOn,

        @Schema(description = "Why so.", example = "Twee leveranciers zijn gestopt.") @Nullable String remark,

        @Schema(
                description =
                        "Scores 1 to 5 by criterion. A criterion that is absent is not answered: it is left out and"
                                + " lowers the confidence.")
        @Nullable Map<String, Integer> scores,

        @Schema(description = "Only to change: whether it no longer counts.", example = "true") @Nullable Boolean withdrawn) {}
