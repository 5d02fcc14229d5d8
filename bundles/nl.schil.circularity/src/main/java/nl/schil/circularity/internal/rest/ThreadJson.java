package nl.schil.circularity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.circularity.calculators.steering.GoalThread;
import nl.schil.circularity.calculators.steering.Link;
import nl.schil.circularity.internal.model.Decimals;
import nl.schil.circularity.internal.model.ThreadLink;
import nl.schil.circularity.internal.model.Threads;
import nl.schil.kernel.directory.DecisionRef;
import nl.schil.kernel.directory.KpiSeries;
import org.jspecify.annotations.Nullable;

@Schema(name = "GoalThread", description = "The thread of a goal through one contract.")
public record ThreadJson(
        @Schema(description = "Contract id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
        String contract,

        @Schema(description = "Its number and title; absent when unknown.", example = "RAAM-1 Kantoormeubilair")
        @Nullable String label,

        @Schema(
                description = "Id of its supplier; absent when unknown.",
                example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13")
        @Nullable String supplier,

        @Schema(description = "Whether the goal was handed down to this very contract.", example = "true")
        boolean handedDown,

        @Schema(
                description = "Relevant spend of the last twelve whole months in euros; absent when unknown.",
                example = "400000")
        @Nullable BigDecimal spend,

        @Schema(description = "Consecutive links of six, 0 to 1; absent when unknown.", example = "0.333333") @Nullable BigDecimal continuity,

        @Schema(description = "The first link that is missing; absent when it is whole or unknown.", example = "L3")
        @Nullable String breaksAt,

        @Schema(description = "L1 to L6.") List<StepJson> steps) {

    @Schema(name = "GoalThreadStep", description = "One of the six links of a thread.")
    public record StepJson(
            @Schema(description = "`L1` to `L6`.", example = "L5")
            String link,

            @Schema(description = "`PRESENT`, `MISSING` or `UNKNOWN`.", example = "PRESENT")
            String status,

            @Schema(description = "What it is; absent when it is missing.", example = "Aandeel herbruikt: 42") @Nullable String said,

            @Schema(
                    description = "Where it stands: a page of the workbench or words; absent when unknown.",
                    example = "/performance/0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a16")
            @Nullable String reference,

            @Schema(description = "Its day; absent when it has none.", example = "2026-09-30") @Nullable LocalDate date,

            @Schema(description = "What somebody made of it; absent for what is computed.") @Nullable LinkJson made) {}

    static ThreadJson of(Threads.Of one) {
        GoalThread thread = one.thread().result().orElse(null);
        List<StepJson> steps = new ArrayList<>();
        for (Link link : Link.values()) {
            steps.add(step(one, link));
        }
        return new ThreadJson(
                one.contract().id(),
                one.contract().label(),
                one.contract().supplier(),
                one.contract().handedDown(),
                Decimals.orNull(one.contract().relevantSpend()),
                thread == null ? null : Decimals.of(thread.continuity()),
                thread == null ? null : thread.firstBreak().map(Link::label).orElse(null),
                steps);
    }

    private static StepJson step(Threads.Of one, Link link) {
        String status = one.present().contains(link) ? "PRESENT" : one.unknown().contains(link) ? "UNKNOWN" : "MISSING";
        ThreadLink made = one.made().get(link);
        if (made != null) {
            return new StepJson(
                    link.label(), status, made.said(), made.reference(), made.establishedOn(), LinkJson.of(made));
        }
        KpiSeries series = one.series();
        KpiSeries.Point point = one.measured();
        if (link == Link.MEASUREMENT && series != null) {
            return new StepJson(
                    link.label(),
                    status,
                    said(series, point),
                    "/performance/" + series.scorecard(),
                    point == null ? null : point.until(),
                    null);
        }
        DecisionRef decision = one.decision();
        return link == Link.DECISION && decision != null
                ? new StepJson(
                        link.label(),
                        status,
                        decision.text(),
                        "/governance/meetings/" + decision.meeting(),
                        decision.decidedOn(),
                        null)
                : new StepJson(link.label(), status, null, null, null, null);
    }

    private static String said(KpiSeries series, KpiSeries.@Nullable Point point) {
        if (point == null || point.value() == null) {
            return series.name();
        }
        String unit = series.unit() == null ? "" : " " + series.unit();
        return series.name() + ": " + point.value().toPlainString() + unit;
    }
}
