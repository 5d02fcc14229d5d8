package nl.schil.performance.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import nl.schil.performance.internal.model.Confidence;
import org.jspecify.annotations.Nullable;

/** A scorecard in a list. */
@Schema(name = "ScorecardRow", description = "A scorecard as it stands on the date of reference.")
public record ScorecardRowJson(
        @Schema(description = "Id of the scorecard.", example = "01931a2b-0000-7000-8000-000000000031")
        String id,

        @Schema(description = "Organisation id.", example = "01931a2b-0000-7000-8000-000000000001")
        String organisation,

        @Schema(description = "Name.", example = "Schoonmaak rijkskantoren")
        String name,

        @Schema(description = "The template that says what is measured.")
        Ref template,

        @Schema(description = "The supplier; absent when the contract's supplier is not known.") @Nullable Ref supplier,

        @Schema(description = "The contract; absent when the scorecard is about the supplier as a whole.") @Nullable Ref contract,

        @Schema(description = "The period around this day is the first.", example = "2026-01-01")
        LocalDate startsOn,

        @Schema(description = "The period around this day is the last.", example = "2027-12-31") @Nullable LocalDate endsOn,

        @Schema(description = "Who keeps it.", example = "contractmanager@example.nl") @Nullable String ownerEmail,

        @Schema(
                description =
                        "MEASURED, UNKNOWN (less than half of the weight is measured) or NOT_APPLICABLE (nothing is due).",
                example = "MEASURED")
        String status,

        @Schema(description = "0 to 100; absent unless MEASURED.", example = "72.50") @Nullable BigDecimal score,

        @Schema(
                description = "INADEQUATE, IMPROVE, APPROACHING or GOOD; absent unless MEASURED.",
                example = "APPROACHING")
        @Nullable String band,

        @Schema(
                description = "Weight measured of the weight applicable, 0 to 1; absent when nothing is applicable.",
                example = "0.5")
        @Nullable BigDecimal coverage,

        @Schema(description = "TOO_LOW, MODERATE or HIGH, by the coverage.", example = "MODERATE") @Nullable Confidence confidence,

        @Schema(description = "Number of KPIs that are applicable.", example = "4")
        int kpis,

        @Schema(description = "How many of those are measured.", example = "2")
        int measured,

        @Schema(description = "About how many nobody said anything.", example = "1")
        int missing) {

    /** Something by its id. */
    @Schema(name = "ScorecardRef", description = "A record of this or another module.")
    public record Ref(
            @Schema(description = "Id.", example = "01931a2b-0000-7000-8000-000000000002")
            String id,

            @Schema(description = "Name; absent when the module that knows it is off.", example = "Testmeubel B.V.")
            @Nullable String name) {
        static @Nullable Ref of(@Nullable String id, @Nullable String name) {
            return id == null ? null : new Ref(id, name);
        }
    }
}
