package nl.schil.circularity.internal.run.form;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import nl.schil.circularity.calculators.mci.MciTotals;
import nl.schil.circularity.calculators.mci.MciWhole;
import nl.schil.circularity.calculators.mci.PortfolioSensitivity;
import nl.schil.circularity.internal.material.form.Numbers;
import org.jspecify.annotations.Nullable;

/** What came of a calculation. */
@Schema(name = "MaterialRunResult", description = "What came of a calculation, as it was when it was made.")
public record RunResult(
        @Schema(description = "How many statements there were.", example = "5")
        int statements,

        @Schema(description = "How many materials they had.", example = "14")
        int materials,

        @Schema(
                description =
                        "Of how many statements the MCI is known, as it is and as required; the figures are of these.",
                example = "4")
        int known,

        @Schema(
                description = "How many of the others are unknown only as required: an efficiency is missing there.",
                example = "0")
        int lost,

        @Schema(description = "How often something was assumed.", example = "12")
        int assumed,

        @Schema(description = "Lowest assurance; ASSUMED when anything was assumed.", example = "DECLARED") @Nullable String assurance,

        @Schema(description = "As it is.") Side now,

        @Schema(description = "As required; absent without requirements.") @Nullable Side then,

        @Schema(description = "What each requirement changed, in their order.")
        List<Effect> effects,

        @Schema(
                description = "MKI in euros of the statements with impacts; absent when there is none.",
                example = "15300")
        @Nullable BigDecimal mki,

        @Schema(description = "How many statements have impacts.", example = "2")
        int weighed,

        @Schema(description = "Set of weights; absent when there are none or several.", example = "NL-A1 EN 15804+A1")
        @Nullable String weights,

        @Schema(description = "Assumptions, the one that moves the MCI most first.")
        List<Everywhere> assumptions,

        @Schema(description = "Unknowns that move the MCI most, at most twenty, the greatest first.")
        List<Unknown> unknowns,

        @Schema(description = "The formula of the MCI with its version.", example = "MCI 2019+")
        String formula) {
    /** Sums in kg and what is made of them. */
    @Schema(name = "MaterialRunSide", description = "Masses of the statements together, in kg, and their MCI.")
    public record Side(
            @Schema(description = "MCI; absent when nothing is known.", example = "0.52") @Nullable BigDecimal mci,

            @Schema(description = "Utility X, weighted by mass.", example = "1.1") @Nullable BigDecimal utility,

            @Schema(description = "M: mass.", example = "120000")
            BigDecimal m,

            @Schema(description = "V: virgin feedstock.", example = "70000")
            BigDecimal v,

            @Schema(description = "W0: waste that is not collected.", example = "30000")
            BigDecimal w0,

            @Schema(description = "WF: waste of recycling before use.", example = "900")
            BigDecimal wf,

            @Schema(description = "WC: waste of recycling after use.", example = "1200")
            BigDecimal wc,

            @Schema(description = "W: unrecoverable waste.", example = "31050")
            BigDecimal w) {
        public static Side of(MciWhole whole) {
            MciTotals totals = whole.totals();
            return new Side(
                    Numbers.decimal(whole.mci()),
                    Numbers.decimal(whole.utility()),
                    Numbers.decimalOf(totals.m()),
                    Numbers.decimalOf(totals.v()),
                    Numbers.decimalOf(totals.w0()),
                    Numbers.decimalOf(totals.wf()),
                    Numbers.decimalOf(totals.wc()),
                    Numbers.decimalOf(totals.w()));
        }
    }

    /** What a requirement changed. */
    @Schema(name = "MaterialRunEffect", description = "What a requirement changed.")
    public record Effect(
            @Schema(description = "How many materials, or products, became otherwise.", example = "8")
            int changed,

            @Schema(
                    description = "How many materials have no room for the whole beside their other fractions.",
                    example = "1")
            int limited) {}

    /** An assumption wherever it was made. */
    @Schema(name = "MaterialRunAssumption", description = "How far an assumption moves the MCI wherever it was made.")
    public record Everywhere(
            @Schema(description = "What was assumed.", example = "FR")
            String field,

            @Schema(description = "The value.", example = "0")
            BigDecimal value,

            @Schema(description = "The least it could be.", example = "0")
            BigDecimal low,

            @Schema(description = "The most it could be; a fraction at most what the others leave.", example = "1")
            BigDecimal high,

            @Schema(description = "How often it was made.", example = "7")
            int times,

            @Schema(description = "MCI with the least everywhere.", example = "0.52")
            BigDecimal mciAtLow,

            @Schema(description = "MCI with the most everywhere.", example = "0.71")
            BigDecimal mciAtHigh) {
        public static Everywhere of(PortfolioSensitivity.Everywhere one) {
            return new Everywhere(
                    one.input().symbol(),
                    Numbers.decimalOf(one.assumed().value()),
                    Numbers.decimalOf(one.assumed().low()),
                    Numbers.decimalOf(one.assumed().high()),
                    one.times(),
                    Numbers.decimalOf(one.mciAtLow()),
                    Numbers.decimalOf(one.mciAtHigh()));
        }
    }

    /** One unknown. */
    @Schema(name = "MaterialRunUnknown", description = "How far one unknown moves the MCI while all else stays.")
    public record Unknown(
            @Schema(description = "The statement.", example = "0198c6a5-8192-7db4-9e56-a7b8c9d0e1f2")
            String statement,

            @Schema(description = "Its product.", example = "Bureaustoel")
            String product,

            @Schema(description = "The material, or the product.", example = "Staal")
            String subject,

            @Schema(description = "What is unknown.", example = "FR")
            String field,

            @Schema(description = "The least it could be.", example = "0")
            BigDecimal low,

            @Schema(description = "The most it could be beside the others.", example = "0.9")
            BigDecimal high,

            @Schema(description = "MCI at the least.", example = "0.52")
            BigDecimal mciAtLow,

            @Schema(description = "MCI at the most.", example = "0.58")
            BigDecimal mciAtHigh) {
        public static Unknown of(PortfolioSensitivity.Unknown one, String product) {
            return new Unknown(
                    one.id(),
                    product,
                    one.swing().assumption().subject(),
                    one.swing().assumption().input().symbol(),
                    Numbers.decimalOf(one.swing().low()),
                    Numbers.decimalOf(one.swing().high()),
                    Numbers.decimalOf(one.swing().mciAtLow()),
                    Numbers.decimalOf(one.swing().mciAtHigh()));
        }
    }
}
