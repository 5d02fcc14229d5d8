package nl.schil.performance.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import nl.schil.performance.internal.application.KpiFields;
import nl.schil.performance.internal.model.Anchoring;
import nl.schil.performance.internal.model.Direction;
import nl.schil.performance.internal.model.Kpi;
import nl.schil.performance.internal.model.KpiSource;
import nl.schil.performance.internal.model.Rhythm;
import org.jspecify.annotations.Nullable;

/** A KPI as it is answered. */
@Schema(name = "PerformanceKpi", description = "What is measured, how often, and how a value becomes a norm.")
public record KpiJson(
        @Schema(description = "Name in files, unique in its template.", example = "op_tijd")
        String code,

        @Schema(description = "Name for people.", example = "Op tijd geleverd")
        String name,

        @Schema(description = "Unit of the values.", example = "%") @Nullable String unit,

        @Schema(description = "HIGHER, LOWER or TARGET is better.", example = "HIGHER")
        Direction direction,

        @Schema(description = "Value of norm 100.", example = "98")
        BigDecimal target,

        @Schema(
                description = "Value of norm 0; with TARGET at this distance from the target on either side.",
                example = "85")
        BigDecimal floor,

        @Schema(description = "With TARGET: distance up to which the norm stays 100.", example = "0")
        BigDecimal tolerance,

        @Schema(description = "MONTH, QUARTER, HALFYEAR or YEAR.", example = "QUARTER")
        Rhythm period,

        @Schema(
                description = "Whether periods follow the CALENDAR or the scorecard's anchor (CONTRACT).",
                example = "CALENDAR")
        Anchoring anchor,

        @Schema(description = "Weight; only its ratio to the others counts.", example = "2")
        BigDecimal weight,

        @Schema(description = "MANUAL, IMPORT or FORMULA.", example = "MANUAL")
        KpiSource source,

        @Schema(description = "With FORMULA: how it is computed from other KPIs.", example = "(op_tijd + compleet) / 2")
        @Nullable String formula) {

    static KpiJson of(Kpi kpi) {
        return new KpiJson(
                kpi.code(),
                kpi.name(),
                kpi.unit(),
                kpi.direction(),
                kpi.target(),
                kpi.floor(),
                kpi.tolerance(),
                kpi.rhythm(),
                kpi.anchoring(),
                kpi.weight(),
                kpi.source(),
                kpi.formula());
    }

    /** A KPI as somebody gives it; numbers may be given as text. */
    @Schema(name = "PerformanceKpiInput", description = "A KPI of a template.")
    public record Input(
            @Schema(
                    description = "Letters, digits and underscores, beginning with a letter; at most 30.",
                    example = "op_tijd")
            @Nullable String code,

            @Schema(description = "Name for people, at most 200 characters.", example = "Op tijd geleverd") @Nullable String name,

            @Schema(description = "Unit of the values.", example = "%") @Nullable String unit,

            @Schema(description = "HIGHER, LOWER or TARGET; HIGHER when absent.", example = "HIGHER") @Nullable String direction,

            @Schema(description = "Value of norm 100.", example = "98") @Nullable String target,

            @Schema(description = "Value of norm 0.", example = "85") @Nullable String floor,

            @Schema(description = "Only with TARGET.", example = "0") @Nullable String tolerance,

            @Schema(description = "MONTH, QUARTER, HALFYEAR or YEAR; QUARTER when absent.", example = "QUARTER")
            @Nullable String period,

            @Schema(description = "CALENDAR or CONTRACT; CALENDAR when absent.", example = "CALENDAR") @Nullable String anchor,

            @Schema(description = "Greater than 0; 1 when absent.", example = "2") @Nullable String weight,

            @Schema(description = "MANUAL, IMPORT or FORMULA; MANUAL when absent.", example = "MANUAL") @Nullable String source,

            @Schema(
                    description =
                            "With FORMULA: codes of other KPIs, numbers, + - * /, comparisons, brackets and ABS, IF, MAX, MIN, ROUND, SUM.",
                    example = "(op_tijd + compleet) / 2")
            @Nullable String formula) {

        KpiFields.Asked asked() {
            return new KpiFields.Asked(
                    code, name, unit, direction, target, floor, tolerance, period, anchor, weight, source, formula);
        }
    }
}
