package nl.schil.circularity.internal.material.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import nl.schil.circularity.calculators.balance.MaterialBalance;
import nl.schil.circularity.internal.material.form.Numbers;
import org.jspecify.annotations.Nullable;

/** Whether what went in came out or stayed. */
@Schema(name = "MaterialBalance", description = "Material balance of Platform CB'23.")
public record BalanceJson(
        @Schema(description = "Whether there is one.") OutcomeJson outcome,

        @Schema(description = "1.1 + 1.2, kg.", example = "1000") @Nullable BigDecimal in,

        @Schema(description = "2 + 3, kg.", example = "700") @Nullable BigDecimal out,

        @Schema(description = "In - out - stock change, kg.", example = "0") @Nullable BigDecimal difference,

        @Schema(description = "What the difference may be, kg.", example = "10") @Nullable BigDecimal tolerance,

        @Schema(description = "Whether the balance is in order.", example = "true") @Nullable Boolean balanced,

        @Schema(description = "Secondary materials in what went in.", example = "0.4") @Nullable BigDecimal secondaryShare,

        @Schema(description = "What is available for the next cycle in what came out.", example = "0.857") @Nullable BigDecimal availableShare) {
    static BalanceJson none(OutcomeJson outcome) {
        return new BalanceJson(outcome, null, null, null, null, null, null, null);
    }

    static BalanceJson of(OutcomeJson outcome, MaterialBalance balance) {
        return new BalanceJson(
                outcome,
                Numbers.decimalOf(balance.in()),
                Numbers.decimalOf(balance.out()),
                Numbers.decimalOf(balance.difference()),
                Numbers.decimalOf(balance.tolerance()),
                balance.balanced(),
                balance.secondaryShare().result().map(Numbers::decimalOf).orElse(null),
                balance.availableShare().result().map(Numbers::decimalOf).orElse(null));
    }
}
