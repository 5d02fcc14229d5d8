package nl.schil.performance.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import nl.schil.performance.internal.application.RecordMeasurements;
import nl.schil.performance.internal.model.Answer;
import nl.schil.performance.internal.model.Measurement;
import nl.schil.performance.internal.model.Side;
import org.jspecify.annotations.Nullable;

/** A measurement as it is answered. */
@Schema(name = "Measurement", description = "What was said about one KPI in one period.")
public record MeasurementJson(
        @Schema(description = "First day of the period.", example = "2026-07-01")
        LocalDate from,

        @Schema(description = "Last day of the period.", example = "2026-09-30")
        LocalDate until,

        @Schema(description = "VALUE, NO_DATA or NOT_APPLICABLE.", example = "VALUE")
        Answer status,

        @Schema(description = "The value; only with VALUE.", example = "96") @Nullable BigDecimal value,

        @Schema(description = "Where it comes from.", example = "Kwartaalrapportage 2026-Q3") @Nullable String source,

        @Schema(description = "Remark, or why it was corrected.", example = "Herziene telling") @Nullable String note,

        @Schema(description = "Who reported it: BUYER or SUPPLIER.", example = "SUPPLIER")
        Side side,

        @Schema(description = "Whether the other side contests it.", example = "false")
        boolean disputed,

        @Schema(description = "1 for the first; a correction is the next.", example = "1")
        int revision,

        @Schema(description = "Day it was recorded.", example = "2026-10-05")
        LocalDate recordedOn,

        @Schema(description = "Who recorded it; absent for a token or an account that is gone.", example = "Sam de Wit")
        @Nullable String recordedBy) {

    static MeasurementJson of(Measurement one, @Nullable String by) {
        return new MeasurementJson(
                one.period().from(),
                one.period().until(),
                one.answer(),
                one.value(),
                one.source(),
                one.note(),
                one.side(),
                one.disputed(),
                one.revision(),
                one.recordedOn(),
                by);
    }

    /** A measurement as somebody gives it. */
    @Schema(name = "MeasurementInput", description = "A measurement to record.")
    public record Input(
            @Schema(description = "Code or name of the KPI.", example = "op_tijd") @Nullable String kpi,

            @Schema(description = "2026-Q1, 2026-03, 2026-H1, 2026, or a day inside the period.", example = "2026-Q3")
            @Nullable String period,

            @Schema(description = "VALUE, NO_DATA or NOT_APPLICABLE; VALUE when a value is given.", example = "VALUE")
            @Nullable String status,

            @Schema(description = "The value; with VALUE, and only then.", example = "96") @Nullable String value,

            @Schema(
                    description = "Where it comes from, at most 200 characters.",
                    example = "Kwartaalrapportage 2026-Q3")
            @Nullable String source,

            @Schema(description = "Remark, at most 2000 characters.", example = "Herziene telling") @Nullable String note,

            @Schema(description = "BUYER or SUPPLIER; BUYER when absent.", example = "SUPPLIER") @Nullable String side,

            @Schema(description = "Whether the other side contests it; false when absent.", example = "false") @Nullable Boolean disputed) {

        RecordMeasurements.Asked asked() {
            return new RecordMeasurements.Asked(
                    kpi, period, status, value, source, note, side, Boolean.TRUE.equals(disputed) ? "true" : null);
        }
    }
}
