package nl.schil.performance.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.schil.performance.internal.model.Band;
import nl.schil.performance.internal.model.Confidence;
import nl.schil.performance.internal.model.Line;
import org.jspecify.annotations.Nullable;

/** A scorecard with its score, how it came about, and what was measured. */
@Schema(name = "Scorecard", description = "A scorecard with its score, how it came about, and what was measured.")
public record ScorecardJson(
        @Schema(description = "Id of the scorecard.", example = "01931a2b-0000-7000-8000-000000000031")
        String id,

        @Schema(description = "Organisation id.", example = "01931a2b-0000-7000-8000-000000000001")
        String organisation,

        @Schema(description = "Version for If-Match.", example = "3")
        long version,

        @Schema(description = "Name.", example = "Schoonmaak rijkskantoren")
        String name,

        @Schema(description = "The template that says what is measured.")
        ScorecardRowJson.Ref template,

        @Schema(description = "Number of the template's edition in force.", example = "1")
        int edition,

        @Schema(description = "The supplier; absent when the contract's supplier is not known.")
        ScorecardRowJson.@Nullable Ref supplier,

        @Schema(description = "The contract; absent when the scorecard is about the supplier as a whole.")
        ScorecardRowJson.@Nullable Ref contract,

        @Schema(description = "The period around this day is the first.", example = "2026-01-01")
        LocalDate startsOn,

        @Schema(description = "The period around this day is the last.", example = "2027-12-31") @Nullable LocalDate endsOn,

        @Schema(description = "From which periods anchored to the contract are counted.", example = "2026-03-01")
        LocalDate anchorOn,

        @Schema(description = "Who keeps it.", example = "contractmanager@example.nl") @Nullable String ownerEmail,

        @Schema(description = "Date of reference.", example = "2026-11-24")
        LocalDate asOf,

        @Schema(description = "The score on that date.") ScoreJson score,

        @Schema(description = "The score after each of the last periods, oldest first.")
        List<HistoryJson> history,

        @Schema(description = "Per KPI its last periods, oldest first; the last may not be over.")
        List<TrendJson> trends) {

    @Schema(name = "Score", description = "sum(weight x norm) / sum(weight measured).")
    public record ScoreJson(
            @Schema(description = "MEASURED, UNKNOWN or NOT_APPLICABLE.", example = "MEASURED")
            String status,

            @Schema(description = "0 to 100; absent unless MEASURED.", example = "72.50") @Nullable BigDecimal value,

            @Schema(description = "Absent unless MEASURED.", example = "APPROACHING") @Nullable Band band,

            @Schema(description = "0 to 1; absent when nothing is applicable.", example = "0.5") @Nullable BigDecimal coverage,

            @Schema(description = "Absent when nothing is applicable.", example = "MODERATE") @Nullable Confidence confidence,

            @Schema(description = "How it came about, one line per KPI.")
            List<LineJson> lines) {}

    @Schema(name = "ScoreLine", description = "One KPI in a score.")
    public record LineJson(
            @Schema(description = "The KPI.") KpiJson kpi,

            @Schema(
                    description = "MEASURED, NO_DATA, MISSING (nobody said anything), NOT_APPLICABLE or NOT_DUE.",
                    example = "MEASURED")
            Line.State state,

            @Schema(description = "First day of the period that counts.", example = "2026-07-01") @Nullable LocalDate from,

            @Schema(description = "Last day of that period.", example = "2026-09-30") @Nullable LocalDate until,

            @Schema(description = "The value; only with MEASURED.", example = "96") @Nullable BigDecimal value,

            @Schema(description = "0 to 100; only with MEASURED.", example = "84.62") @Nullable BigDecimal norm,

            @Schema(description = "What it adds to the score; absent without a score.", example = "42.31") @Nullable BigDecimal contribution,

            @Schema(description = "What was recorded; absent when nothing was.") @Nullable MeasurementJson measurement) {}

    @Schema(name = "ScoreHistory", description = "The score right after a period.")
    public record HistoryJson(
            @Schema(description = "First day of the period.", example = "2026-07-01")
            LocalDate from,

            @Schema(description = "Last day of the period.", example = "2026-09-30")
            LocalDate until,

            @Schema(description = "MEASURED, UNKNOWN or NOT_APPLICABLE.", example = "MEASURED")
            String status,

            @Schema(description = "0 to 100; absent unless MEASURED.", example = "72.50") @Nullable BigDecimal value,

            @Schema(description = "Absent unless MEASURED.", example = "APPROACHING") @Nullable Band band,

            @Schema(description = "0 to 1; absent when nothing is applicable.", example = "0.5") @Nullable BigDecimal coverage,

            @Schema(description = "What was kept when it was closed, and every later revision; empty while it is open.")
            List<ClosingJson> closings) {}

    @Schema(name = "ScoreClosing", description = "What the score of a closed period was.")
    public record ClosingJson(
            @Schema(description = "1 when it was closed; a correction is the next.", example = "1")
            int revision,

            @Schema(description = "Edition of the template by which it was computed.", example = "1")
            int edition,

            @Schema(description = "0 to 100; absent when there was no score.", example = "72.50") @Nullable BigDecimal value,

            @Schema(description = "0 to 1; absent when nothing was applicable.", example = "0.5") @Nullable BigDecimal coverage,

            @Schema(description = "Why it was corrected.", example = "Herziene telling") @Nullable String reason,

            @Schema(description = "Day it was recorded.", example = "2026-10-12")
            LocalDate recordedOn,

            @Schema(
                    description = "Who recorded it; absent for a token or an account that is gone.",
                    example = "Sam de Wit")
            @Nullable String recordedBy) {}

    @Schema(name = "KpiTrend", description = "A KPI and its last periods.")
    public record TrendJson(
            @Schema(description = "The KPI.") KpiJson kpi,

            @Schema(description = "Its periods, oldest first.")
            List<PointJson> points) {}

    @Schema(name = "KpiPoint", description = "One period of a KPI.")
    public record PointJson(
            @Schema(description = "First day.", example = "2026-07-01")
            LocalDate from,

            @Schema(description = "Last day.", example = "2026-09-30")
            LocalDate until,

            @Schema(description = "Whether the period is over.", example = "true")
            boolean over,

            @Schema(description = "MEASURED, NO_DATA, MISSING or NOT_APPLICABLE.", example = "MEASURED")
            Line.State state,

            @Schema(description = "The value, recorded or computed; only with MEASURED.", example = "96") @Nullable BigDecimal value,

            @Schema(description = "0 to 100; only with MEASURED.", example = "84.62") @Nullable BigDecimal norm,

            @Schema(description = "What was recorded; absent when nothing was.") @Nullable MeasurementJson measurement) {}

    /** A scorecard as somebody gives it. */
    @Schema(name = "ScorecardInput", description = "A new scorecard of one supplier or one contract.")
    public record Input(
            @Schema(description = "Template id.", example = "01931a2b-0000-7000-8000-000000000021") @Nullable String template,

            @Schema(
                    description = "Name, at most 200 characters; that of the subject when absent.",
                    example = "Schoonmaak")
            @Nullable String name,

            @Schema(
                    description = "Id or key SCHEME:value of the supplier; with contract it may be absent.",
                    example = "KVK:12345678")
            @Nullable String supplier,

            @Schema(description = "Id of the contract.", example = "01931a2b-0000-7000-8000-000000000041") @Nullable String contract,

            @Schema(description = "The period around this day is the first.", example = "2026-01-01") @Nullable String startsOn,

            @Schema(description = "The period around this day is the last.", example = "2027-12-31") @Nullable String endsOn,

            @Schema(
                    description = "Anchor of periods that follow the contract; startsOn when absent.",
                    example = "2026-03-01")
            @Nullable String anchorOn,

            @Schema(description = "Who keeps it.", example = "contractmanager@example.nl") @Nullable String ownerEmail) {}

    /** What may change of a scorecard. */
    @Schema(name = "ScorecardChange", description = "What may change; an absent date or owner is emptied.")
    public record Change(
            @Schema(description = "Name.", example = "Schoonmaak") @Nullable String name,

            @Schema(description = "The period around this day is the last.", example = "2027-12-31") @Nullable String endsOn,

            @Schema(description = "Who keeps it.", example = "contractmanager@example.nl") @Nullable String ownerEmail) {}
}
