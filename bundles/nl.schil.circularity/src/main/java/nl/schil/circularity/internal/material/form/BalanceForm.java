package nl.schil.circularity.internal.material.form;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import nl.schil.circularity.calculators.balance.MaterialFlows;
import org.jspecify.annotations.Nullable;

/** Masses by the indicators of Platform CB'23, in kg. */
@Schema(name = "StatedBalance", description = "Masses of the period by the indicators of Platform CB'23, in kg.")
public record BalanceForm(
        @Schema(description = "1.1: primary materials that were used.", example = "600") @Nullable BigDecimal primary,

        @Schema(description = "1.2: secondary materials that were used.", example = "400") @Nullable BigDecimal secondary,

        @Schema(description = "2.1: available for reuse.", example = "200") @Nullable BigDecimal reusable,

        @Schema(description = "2.2: available for recycling.", example = "400") @Nullable BigDecimal recyclable,

        @Schema(description = "3: lost to energy recovery.", example = "100") @Nullable BigDecimal burnt,

        @Schema(description = "3: lost to landfill.", example = "0") @Nullable BigDecimal landfilled,

        @Schema(description = "What stays behind; negative when stock is used up.", example = "300") @Nullable BigDecimal stockChange) {
    public static @Nullable BalanceForm of(@Nullable MaterialFlows flows) {
        return flows == null
                ? null
                : new BalanceForm(
                        Numbers.decimal(flows.primary()),
                        Numbers.decimal(flows.secondary()),
                        Numbers.decimal(flows.reusable()),
                        Numbers.decimal(flows.recyclable()),
                        Numbers.decimal(flows.burnt()),
                        Numbers.decimal(flows.landfilled()),
                        Numbers.decimal(flows.stockChange()));
    }

    public MaterialFlows flows() {
        return new MaterialFlows(
                Numbers.binary(primary),
                Numbers.binary(secondary),
                Numbers.binary(reusable),
                Numbers.binary(recyclable),
                Numbers.binary(burnt),
                Numbers.binary(landfilled),
                Numbers.binary(stockChange));
    }
}
