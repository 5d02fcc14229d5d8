package nl.schil.contracts.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.schil.contracts.internal.model.change.ChangeFigures;
import org.jspecify.annotations.Nullable;

/** The change ledger of a contract with its sums. */
@Schema(name = "ContractChangeLedger", description = "The change ledger of a contract as it stands at one date.")
public record ChangeLedgerJson(
        @Schema(description = "The date at which the sums hold.", example = "2026-11-24")
        LocalDate asOf,

        @Schema(description = "Original value: the maximum, otherwise the estimate; absent while unknown.")
        ContractJson.@Nullable Amount original,

        @Schema(description = "MAXIMUM or ESTIMATE: which figure of the contract that is.", example = "MAXIMUM")
        ChangeFigures.@Nullable Basis basis,

        @Schema(description = "The maximum with the changes that hold at asOf; absent without a maximum.")
        ContractJson.@Nullable Amount effectiveMaximum,

        @Schema(description = "Increases minus decreases that hold at asOf.")
        ContractJson.Amount net,

        @Schema(description = "Increases plus decreases that hold at asOf.")
        ContractJson.Amount gross,

        @Schema(description = "net as a percentage of the original value.", example = "0.50") @Nullable BigDecimal netShare,

        @Schema(description = "gross as a percentage of the original value.", example = "0.50") @Nullable BigDecimal grossShare,

        @Schema(
                description = "Changes that hold at asOf and whose value is unknown; they are not in the sums.",
                example = "0")
        int unknownValues,

        @Schema(description = "Net value of all changes on art. 2.163b, whatever their day.")
        ContractJson.Amount minorNet,

        @Schema(description = "Gross value of the same changes.")
        ContractJson.Amount minorGross,

        @Schema(description = "minorNet as a percentage of the original value.", example = "0.50") @Nullable BigDecimal minorNetShare,

        @Schema(
                description = "Percentage that it must stay below; absent while the contract's nature is unknown.",
                example = "10")
        @Nullable Integer minorLimit,

        @Schema(description = "The entries in the order of recording.")
        List<ChangeJson> items) {}
