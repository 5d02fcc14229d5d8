package nl.schil.innovation.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import nl.schil.innovation.internal.application.ClaimBenefit;
import nl.schil.innovation.internal.model.Benefit;
import nl.schil.kernel.security.Person;
import org.jspecify.annotations.Nullable;

@Schema(name = "Benefit", description = "Something that an idea is said to bring, and what it brought.")
public record BenefitJson(
        @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a31")
        String id,

        @Schema(description = "Grows with every change.", example = "1")
        long version,

        @Schema(description = "What it is.", example = "Minder vervanging")
        String title,

        @Schema(description = "ISO 4217 code for money, otherwise words.", example = "EUR")
        String unit,

        @Schema(description = "Whether amounts are in cents.", example = "true")
        boolean money,

        @Schema(description = "What was promised.") FigureJson claim,

        @Schema(description = "Who promised it.") @Nullable PersonJson claimedBy,

        @Schema(description = "What came of it; absent while nobody knows.") @Nullable FigureJson realised,

        @Schema(description = "Day on which somebody else found that it is so.", example = "2026-11-10") @Nullable LocalDate verifiedOn,

        @Schema(description = "Who found so; never who promised it.") @Nullable PersonJson verifiedBy) {

    @Schema(name = "BenefitFigure", description = "An amount with its source.")
    public record FigureJson(
            @Schema(description = "The amount in the benefit's unit, cents for money.", example = "1500000")
            BigDecimal amount,

            @Schema(description = "Day to which it belongs.", example = "2026-09-01")
            LocalDate on,

            @Schema(description = "Where it comes from.", example = "Businesscase v2")
            String source) {
        static @Nullable FigureJson of(Benefit.@Nullable Figure figure) {
            return figure == null ? null : new FigureJson(figure.amount(), figure.on(), figure.source());
        }
    }

    static BenefitJson of(Benefit benefit, Map<String, Person> people) {
        return new BenefitJson(
                benefit.id(),
                benefit.version(),
                benefit.title(),
                benefit.unit(),
                benefit.money(),
                new FigureJson(
                        benefit.claim().amount(),
                        benefit.claim().on(),
                        benefit.claim().source()),
                PersonJson.of(benefit.claimedBy(), null, people),
                FigureJson.of(benefit.realised()),
                benefit.verifiedOn(),
                PersonJson.of(benefit.verifiedBy(), null, people));
    }

    @Schema(name = "BenefitClaimInput", description = "A benefit that is promised; the caller is the claimant.")
    public record ClaimInput(
            @Schema(description = "What it is.", example = "Minder vervanging") @Nullable String title,

            @Schema(description = "ISO 4217 code for money, otherwise words.", example = "EUR") @Nullable String unit,

            @Schema(description = "Whether the amount is in cents.", example = "true")
            boolean money,

            @Schema(description = "The amount.", example = "1500000") @Nullable BigDecimal amount,

            @Schema(description = "Day to which it belongs; today when absent.", example = "2026-09-01") @Nullable String on,

            @Schema(description = "Where it comes from.", example = "Businesscase v2") @Nullable String source) {
        ClaimBenefit.Asked asked() {
            return new ClaimBenefit.Asked(title, unit, money, amount, on, source);
        }
    }

    @Schema(name = "BenefitOutcomeInput", description = "What came of a benefit.")
    public record OutcomeInput(
            @Schema(description = "The amount in the benefit's unit, cents for money.", example = "1200000") @Nullable BigDecimal amount,

            @Schema(description = "Day to which it belongs; today when absent.", example = "2026-11-01") @Nullable String on,

            @Schema(description = "Where it comes from.", example = "Facturen 2026") @Nullable String source) {
        ClaimBenefit.AskedOutcome asked() {
            return new ClaimBenefit.AskedOutcome(amount, on, source);
        }
    }
}
