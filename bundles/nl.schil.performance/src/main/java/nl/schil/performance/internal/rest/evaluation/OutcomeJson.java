package nl.schil.performance.internal.rest.evaluation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nl.schil.performance.internal.model.Side;
import nl.schil.performance.internal.model.evaluation.About;
import nl.schil.performance.internal.model.evaluation.AgendaPoint;
import nl.schil.performance.internal.model.evaluation.Outcome;
import nl.schil.performance.internal.model.evaluation.PairOutcome;
import nl.schil.performance.internal.model.evaluation.Sight;
import nl.schil.performance.internal.model.evaluation.Tally;
import org.jspecify.annotations.Nullable;

/** The outcome of an evaluation that is revealed. */
@Schema(
        name = "EvaluationOutcome",
        description = "The outcome once it is revealed. A figure is absent while a side that it compares is missing.")
public record OutcomeJson(
        @Schema(description = "R_bs: mean of what the buyer says of the supplier, 1 to 10.", example = "7.0000")
        @Nullable BigDecimal buyerAboutSupplier,

        @Schema(description = "R_sb: mean of what the supplier says of the buyer, 1 to 10.", example = "5.2500")
        @Nullable BigDecimal supplierAboutBuyer,

        @Schema(description = "RG = R_bs - R_sb; positive: the buyer is more positive.", example = "1.7500") @Nullable BigDecimal reciprocityGap,

        @Schema(
                description = "PG_s: mean of what the supplier says of itself minus what the buyer says of it.",
                example = "0.7500")
        @Nullable BigDecimal supplierBlindSpot,

        @Schema(
                description = "PG_b: mean of what the buyer says of itself minus what the supplier says of it.",
                example = "1.5000")
        @Nullable BigDecimal buyerBlindSpot,

        @Schema(description = "PD: mean size of all differences of view, divided by 9; 0 to 1.", example = "0.1250")
        @Nullable BigDecimal perceptualDistance,

        @Schema(description = "The four values of every pair, in the order of the questionnaire.")
        List<PairJson> pairs,

        @Schema(
                description = "What to talk about: largest difference of view first, of equal ones the buyer's own"
                        + " blind spot first.")
        List<AgendaJson> agenda,

        @Schema(description = "What was explained, without names.")
        List<MotivationJson> motivations) {
    private static final int DIGITS = 4;

    /** One pair. */
    @Schema(name = "EvaluationPair", description = "The four values of one pair.")
    public record PairJson(
            @Schema(description = "Number of the pair.", example = "1")
            int item,

            @Schema(description = "B: the buyer about the supplier.")
            TallyJson buyerAboutSupplier,

            @Schema(description = "S*: the supplier about itself.")
            TallyJson supplierAboutSelf,

            @Schema(description = "S: the supplier about the buyer.")
            TallyJson supplierAboutBuyer,

            @Schema(description = "B*: the buyer about itself.")
            TallyJson buyerAboutSelf,

            @Schema(description = "B - S; absent when either is missing.", example = "2.0000") @Nullable BigDecimal difference) {}

    /** What a side says of one statement. */
    @Schema(
            name = "EvaluationTally",
            description = "What one side says of one statement; with fewer than three answers only the mean is told.")
    public record TallyJson(
            @Schema(description = "Number of people who gave a value.", example = "1")
            int count,

            @Schema(description = "Mean of the values; absent when nobody gave one.", example = "7.0000") @Nullable BigDecimal mean,

            @Schema(description = "Lowest value, from three answers.", example = "5") @Nullable Integer lowest,

            @Schema(description = "Highest value, from three answers.", example = "8") @Nullable Integer highest) {}

    /** A point of the agenda. */
    @Schema(name = "EvaluationAgendaPoint", description = "A point for the joint talk.")
    public record AgendaJson(
            @Schema(description = "Number of the pair.", example = "3")
            int item,

            @Schema(description = "Whose view of itself differs from what the other says.", example = "BUYER")
            Side side,

            @Schema(description = "The own view minus the other's.", example = "2.0000") @Nullable BigDecimal gap) {}

    /** An explanation. */
    @Schema(name = "EvaluationMotivation", description = "What somebody explained, without a name.")
    public record MotivationJson(
            @Schema(description = "Number of the pair.", example = "3")
            int item,

            @Schema(description = "Which side says it.", example = "SUPPLIER")
            Side side,

            @Schema(description = "Whom it is about, seen from that side.", example = "OTHER")
            About about,

            @Schema(description = "The explanation.", example = "Besluiten komen te laat")
            String text) {}

    static OutcomeJson of(Outcome outcome, List<Sight.Motivation> motivations) {
        return new OutcomeJson(
                rounded(outcome.buyerAboutSupplier()),
                rounded(outcome.supplierAboutBuyer()),
                rounded(outcome.reciprocityGap()),
                rounded(outcome.supplierBlindSpot()),
                rounded(outcome.buyerBlindSpot()),
                rounded(outcome.perceptualDistance()),
                outcome.pairs().stream().map(OutcomeJson::pair).toList(),
                outcome.agenda().stream().map(OutcomeJson::point).toList(),
                motivations.stream()
                        .map(m -> new MotivationJson(m.item(), m.side(), m.about(), m.text()))
                        .toList());
    }

    private static PairJson pair(PairOutcome pair) {
        return new PairJson(
                pair.item(),
                tally(pair.b()),
                tally(pair.sSelf()),
                tally(pair.s()),
                tally(pair.bSelf()),
                rounded(pair.difference()));
    }

    private static AgendaJson point(AgendaPoint point) {
        return new AgendaJson(point.item(), point.side(), rounded(point.gap()));
    }

    private static TallyJson tally(Tally tally) {
        return new TallyJson(tally.count(), rounded(tally.mean()), tally.lowest(), tally.highest());
    }

    static @Nullable BigDecimal rounded(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(DIGITS, RoundingMode.HALF_EVEN);
    }
}
