package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import nl.schil.kernel.security.Person;
import nl.schil.market.internal.model.AxisScore;
import nl.schil.market.internal.model.Placement;
import nl.schil.market.internal.model.Quadrant;
import org.jspecify.annotations.Nullable;

@Schema(name = "CategoryPlacement", description = "Where a category stands in the portfolio.")
public record PlacementJson(
        @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
        String id,

        @Schema(description = "Day on which it was placed.", example = "2026-04-20")
        LocalDate placedOn,

        @Schema(description = "Who placed it.") @Nullable PersonJson placedBy,

        @Schema(description = "Why so.", example = "Twee leveranciers zijn gestopt.") @Nullable String remark,

        @Schema(description = "Impact, 1 to 5; absent when nothing was answered.", example = "3.7") @Nullable BigDecimal impact,

        @Schema(description = "Part of the weight of impact that was answered, 0 to 1.", example = "1")
        BigDecimal impactConfidence,

        @Schema(description = "Supply risk, 1 to 5; absent when nothing was answered.", example = "2.9") @Nullable BigDecimal risk,

        @Schema(description = "Part of the weight of risk that was answered, 0 to 1.", example = "0.8")
        BigDecimal riskConfidence,

        @Schema(
                description = "`STRATEGIC`, `LEVERAGE`, `BOTTLENECK` or `ROUTINE`; absent when an axis has no answer.",
                example = "LEVERAGE")
        @Nullable Quadrant quadrant,

        @Schema(description = "Whether it lies within 0.2 of a cut, so that the former side is kept.", example = "true")
        boolean border) {
    private static final int DECIMALS = 4;

    static PlacementJson of(Placement placement, Map<String, Person> people) {
        return new PlacementJson(
                placement.id(),
                placement.placedOn(),
                PersonJson.of(placement.placedBy(), people),
                placement.remark(),
                rounded(placement.impact()),
                placement.impact().confidence(),
                rounded(placement.risk()),
                placement.risk().confidence(),
                placement.quadrant(),
                placement.border());
    }

    static @Nullable PlacementJson orNull(@Nullable Placement placement, Map<String, Person> people) {
        return placement == null ? null : of(placement, people);
    }

    private static @Nullable BigDecimal rounded(AxisScore score) {
        BigDecimal value = score.value();
        return value == null
                ? null
                : value.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
