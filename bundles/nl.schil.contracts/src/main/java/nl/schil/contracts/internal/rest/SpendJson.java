package nl.schil.contracts.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import nl.schil.contracts.internal.model.SpendKind;
import nl.schil.contracts.internal.rest.ContractJson.Amount;

/** What was committed or invoiced on a contract in one month, with everything the sources say about it. */
@Schema(
        name = "ContractSpend",
        description =
                "What was committed or invoiced on a contract in one month. When sources say different amounts, all"
                        + " are kept: the newest source is used and, of equally new ones, the highest amount.")
public record SpendJson(
        @Schema(description = "Month.", example = "2026-03") String period,

        @Schema(description = "COMMITTED ordered, INVOICED invoiced.", example = "INVOICED")
        SpendKind kind,

        @Schema(description = "The contract it was reported on: this one or a call-off under it.")
        CallOffJson.AgreementJson contract,

        @Schema(description = "The amount that is used, VAT excluded.")
        Amount amount,

        @Schema(description = "Source of the amount that is used.", example = "Grootboek")
        String source,

        @Schema(description = "Day up to which that source is complete.", example = "2026-04-03")
        LocalDate sourceDate,

        @Schema(description = "Whether sources say different amounts.", example = "true")
        boolean conflict,

        @Schema(description = "What each source says, the used one first.")
        List<SourceJson> sources) {

    @Schema(name = "ContractSpendSource", description = "What one source says.")
    public record SourceJson(
            @Schema(description = "Name of the source.", example = "Grootboek")
            String source,

            @Schema(description = "Day up to which the source is complete.", example = "2026-04-03")
            LocalDate sourceDate,

            @Schema(description = "What it says, VAT excluded.")
            Amount amount,

            @Schema(description = "Whether this is the figure that is used.", example = "true")
            boolean used,

            @Schema(description = "Day on which it came into the register.", example = "2026-04-05")
            LocalDate recordedOn) {}
}
