package nl.schil.governance.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import nl.schil.governance.internal.model.attention.AttentionBudget;
import nl.schil.governance.internal.model.attention.AttentionSettings;
import nl.schil.governance.internal.model.attention.WayOut;
import org.jspecify.annotations.Nullable;

@Schema(name = "AttentionBudget", description = "Whether there is time for all contracts.")
public record AttentionJson(
        @Schema(description = "Id of the organisation.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a12")
        String organisation,

        @Schema(description = "Version of the settings; 0 for those that come with the module.", example = "1")
        long version,

        @Schema(
                description = "Whether it is known which contracts run; not while their register is off.",
                example = "true")
        boolean known,

        @Schema(description = "The settings.") SettingsJson settings,

        @Schema(description = "Running contracts by tier.") @Nullable Map<String, Integer> contracts,

        @Schema(description = "Running contracts of an unknown tier; not in `needed`.", example = "12") @Nullable Integer unknown,

        @Schema(description = "Hours a year that contracts of a known tier ask.", example = "1400") @Nullable BigDecimal needed,

        @Schema(description = "Hours when every unknown one is bronze.", example = "1496") @Nullable BigDecimal least,

        @Schema(description = "Hours when every unknown one is gold.", example = "2840") @Nullable BigDecimal most,

        @Schema(description = "Hours a year that there are; absent when unknown.", example = "1120") @Nullable BigDecimal available,

        @Schema(description = "Hours short, 0 when there are enough; absent when unknown.", example = "280") @Nullable BigDecimal overload,

        @Schema(description = "What would save hours, the cheapest first; none without an overload.") @Nullable List<WayOutJson> waysOut) {

    @Schema(name = "AttentionSettings", description = "How much time there is, and how much a contract asks.")
    public record SettingsJson(
            @Schema(description = "Full-time equivalents; absent when unknown.", example = "0.8") @Nullable BigDecimal fte,

            @Schema(description = "Hours a year that one has for contracts.", example = "1400")
            int hoursPerFte,

            @Schema(description = "Hours a year for a gold contract.", example = "120")
            int gold,

            @Schema(description = "Hours a year for a silver contract.", example = "40")
            int silver,

            @Schema(description = "Hours a year for a bronze contract.", example = "8")
            int bronze,

            @Schema(description = "Hours for a meeting with preparation.", example = "6")
            int meetingHours) {}

    @Schema(name = "AttentionWayOut", description = "A change that saves hours, and what it costs.")
    public record WayOutJson(
            @Schema(description = "Tier that gets less.", example = "S")
            String tier,

            @Schema(
                    description = "Level on which it meets half as often; absent when contracts go one tier down.",
                    example = "TACTICAL")
            @Nullable String level,

            @Schema(description = "Contracts that get less.", example = "9")
            int contracts,

            @Schema(description = "Hours a year saved.", example = "288")
            BigDecimal hours,

            @Schema(description = "What it costs, in bronze contracts without any attention.", example = "21.6")
            BigDecimal loss,

            @Schema(description = "Whether it takes the whole overload away.", example = "true")
            boolean enough) {}

    static AttentionJson of(String organisation, AttentionSettings s, @Nullable AttentionBudget budget) {
        SettingsJson settings = new SettingsJson(
                s.fte(),
                s.hoursPerFte(),
                s.hours().get("G"),
                s.hours().get("S"),
                s.hours().get("B"),
                s.meetingHours());
        if (budget == null) {
            return new AttentionJson(
                    organisation,
                    s.version(),
                    false,
                    settings,
                    null,
                    null,
                    null,
                    null,
                    null,
                    s.available(),
                    null,
                    null);
        }
        return new AttentionJson(
                organisation,
                s.version(),
                true,
                settings,
                budget.contracts(),
                budget.unknown(),
                budget.needed(),
                budget.least(),
                budget.most(),
                budget.available(),
                budget.overload(),
                budget.waysOut().stream().map(AttentionJson::way).toList());
    }

    private static WayOutJson way(WayOut way) {
        return new WayOutJson(
                way.tier(),
                way.level() == null ? null : way.level().name(),
                way.contracts(),
                way.hours().setScale(1, RoundingMode.HALF_UP),
                way.loss().setScale(1, RoundingMode.HALF_UP),
                way.enough());
    }
}
