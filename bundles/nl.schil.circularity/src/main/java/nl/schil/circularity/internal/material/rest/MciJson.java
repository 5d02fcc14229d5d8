package nl.schil.circularity.internal.material.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import nl.schil.circularity.calculators.mci.Assumption;
import nl.schil.circularity.calculators.mci.Material;
import nl.schil.circularity.calculators.mci.MaterialFlow;
import nl.schil.circularity.calculators.mci.MciResult;
import nl.schil.circularity.calculators.mci.MciTotals;
import nl.schil.circularity.internal.material.form.Numbers;
import org.jspecify.annotations.Nullable;

/** An MCI with every value in between. */
@Schema(name = "MciCalculation", description = "A Material Circularity Indicator with every value in between.")
public record MciJson(
        @Schema(description = "Whether there is one.") OutcomeJson outcome,

        @Schema(description = "The indicator, 0 (linear) to 1 (restorative).", example = "0.589622641509") @Nullable BigDecimal mci,

        @Schema(description = "1 - LFI F(X), which can be below 0.", example = "0.589622641509") @Nullable BigDecimal unbounded,

        @Schema(description = "Linear flow index.", example = "0.547169811321") @Nullable BigDecimal lfi,

        @Schema(description = "Utility X.", example = "1.2") @Nullable BigDecimal utility,

        @Schema(description = "F(X) = 0.9 / X.", example = "0.75") @Nullable BigDecimal utilityFactor,

        @Schema(description = "Sums over the materials, in kg.") @Nullable TotalsJson totals,

        @Schema(description = "What each material contributes.")
        List<FlowJson> flows,

        @Schema(description = "What was not known and was assumed.")
        List<AssumptionJson> assumptions,

        @Schema(description = "ASSUMED when anything was assumed.", example = "DECLARED") @Nullable String assurance) {
    /** Sums in kg. */
    @Schema(name = "MciTotals", description = "Sums over materials, in kg.")
    public record TotalsJson(
            @Schema(description = "Mass.", example = "10") BigDecimal m,

            @Schema(description = "Virgin feedstock.", example = "6")
            BigDecimal v,

            @Schema(description = "Waste that is not collected.", example = "4")
            BigDecimal w0,

            @Schema(description = "Waste of recycling before use.", example = "0.75")
            BigDecimal wf,

            @Schema(description = "Waste of recycling after use.", example = "1")
            BigDecimal wc,

            @Schema(description = "Unrecoverable waste.", example = "4.875")
            BigDecimal w) {
        static TotalsJson of(MciTotals totals) {
            return new TotalsJson(
                    Numbers.decimalOf(totals.m()),
                    Numbers.decimalOf(totals.v()),
                    Numbers.decimalOf(totals.w0()),
                    Numbers.decimalOf(totals.wf()),
                    Numbers.decimalOf(totals.wc()),
                    Numbers.decimalOf(totals.w()));
        }
    }

    /** What one material contributes. */
    @Schema(name = "MciFlow", description = "What one material contributes, in kg.")
    public record FlowJson(
            @Schema(description = "The material.", example = "Staal")
            String material,

            @Schema(description = "Its masses.") TotalsJson kg,

            @Schema(description = "Where it came from and goes to, in kg.")
            WaysJson ways) {
        static FlowJson of(MaterialFlow flow) {
            return new FlowJson(
                    flow.material().name(),
                    TotalsJson.of(
                            new MciTotals(flow.material().m(), flow.v(), flow.w0(), flow.wf(), flow.wc(), flow.w())),
                    WaysJson.of(flow));
        }
    }

    /** Where a material came from and goes to. */
    @Schema(name = "MciWays", description = "Where a material came from and goes to, in kg.")
    public record WaysJson(
            @Schema(description = "Virgin feedstock.", example = "6")
            BigDecimal virgin,

            @Schema(description = "Recycled feedstock.", example = "3")
            BigDecimal recycled,

            @Schema(description = "Reused feedstock.", example = "1")
            BigDecimal reused,

            @Schema(description = "Feedstock of sustained production.", example = "0")
            BigDecimal sustained,

            @Schema(description = "To recycling.", example = "4")
            BigDecimal toRecycling,

            @Schema(description = "To reuse.", example = "2")
            BigDecimal toReuse,

            @Schema(description = "To composting.", example = "0")
            BigDecimal toComposting,

            @Schema(description = "To energy recovery.", example = "0")
            BigDecimal toEnergy,

            @Schema(description = "Not collected.", example = "4")
            BigDecimal waste) {
        static WaysJson of(MaterialFlow flow) {
            Material one = flow.material();
            return new WaysJson(
                    Numbers.decimalOf(flow.v()),
                    part(one.m(), one.fr()),
                    part(one.m(), one.fu()),
                    part(one.m(), one.fs()),
                    part(one.m(), one.cr()),
                    part(one.m(), one.cu()),
                    part(one.m(), one.cc()),
                    part(one.m(), one.ce()),
                    Numbers.decimalOf(flow.w0()));
        }

        /** What is not asked of a technical material is nothing. */
        private static BigDecimal part(double mass, double fraction) {
            return Numbers.decimalOf(Double.isNaN(fraction) ? 0 : mass * fraction);
        }
    }

    /** What was assumed. */
    @Schema(name = "MciAssumption", description = "A value that was not known and was assumed.")
    public record AssumptionJson(
            @Schema(description = "The material, or the product.", example = "Staal")
            String subject,

            @Schema(description = "What was assumed.", example = "EF")
            String field,

            @Schema(description = "The value.", example = "0.8")
            BigDecimal value,

            @Schema(description = "Who says so.", example = "linear 1")
            String set) {
        static AssumptionJson of(Assumption one) {
            return new AssumptionJson(one.subject(), one.input().symbol(), Numbers.decimalOf(one.value()), one.set());
        }
    }

    static MciJson none(OutcomeJson outcome) {
        return new MciJson(outcome, null, null, null, null, null, null, List.of(), List.of(), null);
    }

    static MciJson of(OutcomeJson outcome, MciResult result) {
        return new MciJson(
                outcome,
                Numbers.decimalOf(result.mci()),
                Numbers.decimalOf(result.unbounded()),
                Numbers.decimalOf(result.lfi()),
                Numbers.decimalOf(result.utility()),
                Numbers.decimalOf(result.utilityFactor()),
                TotalsJson.of(result.totals()),
                result.flows().stream().map(FlowJson::of).toList(),
                result.assumptions().stream().map(AssumptionJson::of).toList(),
                result.assurance().name());
    }
}
