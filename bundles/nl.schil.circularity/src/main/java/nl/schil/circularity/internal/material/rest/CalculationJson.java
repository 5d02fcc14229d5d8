package nl.schil.circularity.internal.material.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import nl.schil.circularity.calculators.mci.MciSensitivity;
import nl.schil.circularity.calculators.mci.Scenario;
import nl.schil.circularity.internal.material.form.Numbers;
import org.jspecify.annotations.Nullable;

/** Everything that is calculated of one statement. */
@Schema(name = "MaterialCalculation", description = "Everything that is calculated of one statement.")
public record CalculationJson(
        @Schema(description = "Material Circularity Indicator.")
        MciJson mci,

        @Schema(description = "What was assumed and moves the MCI most, first.")
        List<SwingJson> sensitivity,

        @Schema(description = "The scenario beside the current state.") @Nullable ScenarioJson scenario,

        @Schema(description = "R-profile by mass.") ProfileJson profile,

        @Schema(description = "Environmental cost of one product.")
        MkiJson mki,

        @Schema(description = "Material balance.") BalanceJson balance,

        @Schema(description = "The formulas with their limits.")
        List<FormulaJson> formulas) {
    /** How far one assumption moves the MCI. */
    @Schema(name = "MciSwing", description = "How far one assumption moves the MCI while all else stays.")
    public record SwingJson(
            @Schema(description = "The material, or the product.", example = "Staal")
            String subject,

            @Schema(description = "What was assumed.", example = "EF")
            String field,

            @Schema(description = "The least it could be.", example = "0.6")
            BigDecimal low,

            @Schema(description = "The most it could be.", example = "0.95")
            BigDecimal high,

            @Schema(description = "MCI at the least.", example = "0.55")
            BigDecimal mciAtLow,

            @Schema(description = "MCI at the most.", example = "0.61")
            BigDecimal mciAtHigh) {
        static SwingJson of(MciSensitivity.Swing swing) {
            return new SwingJson(
                    swing.assumption().subject(),
                    swing.assumption().input().symbol(),
                    Numbers.decimalOf(swing.low()),
                    Numbers.decimalOf(swing.high()),
                    Numbers.decimalOf(swing.mciAtLow()),
                    Numbers.decimalOf(swing.mciAtHigh()));
        }
    }

    /** A scenario beside the current state. */
    @Schema(name = "MciComparison", description = "A scenario beside the current state.")
    public record ScenarioJson(
            @Schema(description = "Its name.", example = "Meer gerecycled staal")
            String name,

            @Schema(description = "Whether it can be compared.")
            OutcomeJson outcome,

            @Schema(description = "MCI as it is.", example = "0.59") @Nullable BigDecimal now,

            @Schema(description = "MCI as it would be.", example = "0.66") @Nullable BigDecimal then,

            @Schema(description = "How much the MCI rises.", example = "0.07") @Nullable BigDecimal gain,

            @Schema(description = "Less virgin feedstock in a product, kg.", example = "1.5") @Nullable BigDecimal virginSaved,

            @Schema(description = "Less unrecoverable waste of a product, kg.", example = "0.4") @Nullable BigDecimal wasteSaved) {
        static ScenarioJson none(String name, OutcomeJson outcome) {
            return new ScenarioJson(name, outcome, null, null, null, null, null);
        }

        static ScenarioJson of(OutcomeJson outcome, Scenario.Comparison one) {
            return new ScenarioJson(
                    one.scenario(),
                    outcome,
                    Numbers.decimalOf(one.now().mci()),
                    Numbers.decimalOf(one.then().mci()),
                    Numbers.decimalOf(one.gain()),
                    Numbers.decimalOf(one.virginSaved()),
                    Numbers.decimalOf(one.wasteSaved()));
        }
    }
}
