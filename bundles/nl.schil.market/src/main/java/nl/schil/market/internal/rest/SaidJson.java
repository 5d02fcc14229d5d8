package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import nl.schil.kernel.directory.EvaluationOutcome;
import org.jspecify.annotations.Nullable;

@Schema(name = "PreferencingAnswers", description = "What the supplier itself said in a two-way evaluation.")
public record SaidJson(
        @Schema(description = "Id of the evaluation.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a15")
        String evaluation,

        @Schema(description = "What it is called.", example = "Testmeubel, najaar 2026")
        String title,

        @Schema(description = "Day of the newest answer.", example = "2026-10-31") @Nullable LocalDate answeredOn,

        @Schema(description = "Mean of the pairs about attractiveness, 1 to 10.", example = "5") @Nullable BigDecimal mean,

        @Schema(description = "Pairs about attractiveness that the supplier answered.", example = "4")
        int answered,

        @Schema(description = "Pairs about attractiveness there are.", example = "5")
        int asked,

        @Schema(description = "Part of those pairs that comes from the supplier itself, 0 to 1.", example = "0.8")
        @Nullable BigDecimal share,

        @Schema(description = "People of the supplier whose answers count.", example = "1")
        int people) {
    private static final int DECIMALS = 4;

    static @Nullable SaidJson of(@Nullable EvaluationOutcome outcome) {
        return outcome == null
                ? null
                : new SaidJson(
                        outcome.id(),
                        outcome.title(),
                        outcome.answeredOn(),
                        outcome.attractiveness() == null
                                ? null
                                : outcome.attractiveness()
                                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                                        .stripTrailingZeros(),
                        outcome.attractivenessAnswered(),
                        outcome.attractivenessAsked(),
                        outcome.attractivenessAsked() == 0
                                ? null
                                : BigDecimal.valueOf(outcome.attractivenessAnswered())
                                        .divide(
                                                BigDecimal.valueOf(outcome.attractivenessAsked()),
                                                DECIMALS,
                                                RoundingMode.HALF_UP),
                        outcome.suppliers());
    }
}
