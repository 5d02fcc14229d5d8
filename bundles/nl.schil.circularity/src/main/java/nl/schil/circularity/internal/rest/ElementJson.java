package nl.schil.circularity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.schil.circularity.calculators.steering.GovernanceElement;
import nl.schil.circularity.calculators.steering.GovernanceGap;
import nl.schil.circularity.internal.model.Decimals;
import nl.schil.circularity.internal.model.Element;
import nl.schil.circularity.internal.model.Governance;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;

@Schema(name = "GovernanceElement", description = "How far one element of the governance of a goal is there.")
public record ElementJson(
        @Schema(
                description = "`OWNER`, `BASELINE`, `TARGET`, `CASCADE`, `KPI`, `MEASURED`, `FORUM`, `CONSEQUENCE`,"
                        + " `ASSURANCE` or `RESOURCE`.",
                example = "FORUM")
        String element,

        @Schema(description = "`MEASURED`, `UNKNOWN` or `NOT_APPLICABLE`.", example = "MEASURED")
        String status,

        @Schema(description = "0 to 1; absent unless measured.", example = "1") @Nullable BigDecimal value,

        @Schema(description = "What it counts for; the ten together 15.", example = "2")
        BigDecimal weight,

        @Schema(
                description = "How much smaller the gap becomes when it is wholly there; absent when it is.",
                example = "0.133333")
        @Nullable BigDecimal closes,

        @Schema(description = "How the value came about.", example = "Besluit in Stuurgroep circulair: bijsturen.")
        String how,

        @Schema(
                description = "Where the proof stands: a page of the workbench or words; absent when there is none.",
                example = "/governance/meetings/0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a75")
        @Nullable String reference,

        @Schema(description = "Day of the proof; absent when it has none.", example = "2026-05-12") @Nullable LocalDate date) {

    /** All ten; {@code closes} as if what is unknown is absent. */
    static List<ElementJson> of(Governance governance, Function<Text, String> say) {
        Map<GovernanceElement, Double> closes = governance.highest().agenda().stream()
                .collect(Collectors.toMap(GovernanceGap.Shortfall::element, GovernanceGap.Shortfall::closes));
        return governance.elements().stream()
                .map(one -> of(one, closes.get(one.element()), say))
                .toList();
    }

    private static ElementJson of(Element one, @Nullable Double closes, Function<Text, String> say) {
        return new ElementJson(
                one.element().name(),
                one.known() ? "MEASURED" : one.applies() ? "UNKNOWN" : "NOT_APPLICABLE",
                one.known() ? Decimals.of(one.value()) : null,
                Decimals.of(one.element().weight()),
                closes == null ? null : Decimals.of(closes),
                say.apply(one.how()),
                one.route(),
                one.on());
    }
}
