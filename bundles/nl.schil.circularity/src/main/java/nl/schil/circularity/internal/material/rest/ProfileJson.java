package nl.schil.circularity.internal.material.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import nl.schil.circularity.calculators.ladder.RLadder;
import nl.schil.circularity.calculators.ladder.RProfile;
import nl.schil.circularity.calculators.ladder.RStrategy;
import nl.schil.circularity.internal.material.form.Numbers;
import org.jspecify.annotations.Nullable;

/** How the mass is spread over R-strategies. */
@Schema(name = "RProfileCalculation", description = "How the mass is spread over R-strategies.")
public record ProfileJson(
        @Schema(description = "Whether there is one.") OutcomeJson outcome,

        @Schema(description = "Share of each strategy that is there.")
        List<ShareJson> shares,

        @Schema(description = "Share of which no strategy is known.", example = "0.2") @Nullable BigDecimal unknown,

        @Schema(description = "R-index, for the trend within one contract only.", example = "0.4444") @Nullable BigDecimal index,

        @Schema(description = "Share that the index is made of.", example = "0.8") @Nullable BigDecimal coverage,

        @Schema(description = "The weights of the index.", example = "(9 - r) / 9 of 10R-2017") @Nullable String weights) {
    /** Share of one strategy. */
    @Schema(name = "RShare", description = "Share of one strategy.")
    public record ShareJson(
            @Schema(description = "The strategy by its name.", example = "RECYCLE")
            String strategy,

            @Schema(description = "Its rungs, each with its ladder.")
            List<String> rungs,

            @Schema(description = "Share of the mass.", example = "0.8")
            BigDecimal share) {}

    static ProfileJson none(OutcomeJson outcome) {
        return new ProfileJson(outcome, List.of(), null, null, null, null);
    }

    static ProfileJson of(OutcomeJson outcome, RProfile profile) {
        return new ProfileJson(
                outcome,
                profile.shares().entrySet().stream()
                        .map(one -> new ShareJson(
                                one.getKey().name(), rungs(one.getKey()), Numbers.decimalOf(one.getValue())))
                        .toList(),
                Numbers.decimalOf(profile.unknown()),
                profile.index().result().map(Numbers::decimalOf).orElse(null),
                Numbers.decimalOf(profile.coverage()),
                profile.weights());
    }

    private static List<String> rungs(RStrategy strategy) {
        return RLadder.ALL.stream()
                .flatMap(ladder -> ladder.rung(strategy).stream())
                .map(Object::toString)
                .toList();
    }
}
