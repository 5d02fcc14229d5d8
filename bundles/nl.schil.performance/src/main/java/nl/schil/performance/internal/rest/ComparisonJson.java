package nl.schil.performance.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.schil.performance.internal.model.Band;
import nl.schil.performance.internal.model.Kpi;
import nl.schil.performance.internal.model.Score;
import nl.schil.performance.internal.model.ScoreBook;
import nl.schil.performance.internal.model.Span;
import org.jspecify.annotations.Nullable;

/** What a draft would do to the scores of one scorecard. */
@Schema(
        name = "ScorecardComparison",
        description = "The scores of one scorecard as they are and as a draft would make them.")
public record ComparisonJson(
        @Schema(description = "The scorecard.") ScorecardRowJson.Ref scorecard,

        @Schema(description = "Its last eight periods, oldest first.")
        List<PeriodJson> periods) {
    private static final int PERIODS = 8;

    @Schema(name = "ScoreComparison", description = "One period.")
    public record PeriodJson(
            @Schema(description = "First day of the period.", example = "2026-07-01")
            LocalDate from,

            @Schema(description = "Last day of the period.", example = "2026-09-30")
            LocalDate until,

            @Schema(description = "The score by the edition in force.")
            OutcomeJson before,

            @Schema(description = "The score by the draft.") OutcomeJson after,

            @Schema(description = "Whether they differ, to two decimals.", example = "true")
            boolean changed) {}

    @Schema(name = "ScoreOutcome", description = "A score without its lines.")
    public record OutcomeJson(
            @Schema(description = "MEASURED, UNKNOWN or NOT_APPLICABLE.", example = "MEASURED")
            String status,

            @Schema(description = "0 to 100; absent unless MEASURED.", example = "72.50") @Nullable BigDecimal value,

            @Schema(description = "Absent unless MEASURED.", example = "APPROACHING") @Nullable Band band,

            @Schema(description = "0 to 1; absent when nothing is applicable.", example = "0.5") @Nullable BigDecimal coverage) {
        static OutcomeJson of(Score score) {
            return new OutcomeJson(
                    ScorecardRendering.status(score),
                    ScorecardRendering.rounded(score.value(), 2),
                    score.band(),
                    ScorecardRendering.rounded(score.coverage(), 4));
        }
    }

    static ComparisonJson of(ScoreBook before, ScoreBook after, LocalDate asOf) {
        Kpi leading = before.leading();
        List<Span> spans = leading == null ? List.of() : before.periods(leading, asOf, PERIODS);
        return new ComparisonJson(
                new ScorecardRowJson.Ref(before.card().id(), before.card().name()),
                spans.stream().map(span -> period(before, after, span)).toList());
    }

    private static PeriodJson period(ScoreBook before, ScoreBook after, Span span) {
        OutcomeJson old = OutcomeJson.of(before.score(span.until().plusDays(1)));
        OutcomeJson drafted = OutcomeJson.of(after.score(span.until().plusDays(1)));
        return new PeriodJson(span.from(), span.until(), old, drafted, !old.equals(drafted));
    }
}
