package nl.schil.circularity.internal.material.form;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import nl.schil.circularity.calculators.mci.Use;
import org.jspecify.annotations.Nullable;

/** Lifetime and intensity beside those of the average product. */
@Schema(name = "StatedUse", description = "Lifetime and intensity beside those of the average product of its industry.")
public record UseForm(
        @Schema(description = "L: lifetime.", example = "12") @Nullable BigDecimal l,

        @Schema(description = "Lav: lifetime of the average product, in the same unit.", example = "10") @Nullable BigDecimal lav,

        @Schema(description = "U: units of use in its lifetime.", example = "1") @Nullable BigDecimal u,

        @Schema(description = "Uav: units of use of the average product.", example = "1") @Nullable BigDecimal uav) {
    public static UseForm of(Use use) {
        return new UseForm(
                Numbers.decimal(use.l()),
                Numbers.decimal(use.lav()),
                Numbers.decimal(use.u()),
                Numbers.decimal(use.uav()));
    }

    public Use use() {
        return new Use(Numbers.binary(l), Numbers.binary(lav), Numbers.binary(u), Numbers.binary(uav));
    }
}
