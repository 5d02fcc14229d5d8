package nl.schil.contracts.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes what {@link JsonSource} reads; a property that is absent keeps what is there, null empties it. */
@Schema(
        name = "ContractInput",
        description = "Facts of a contract. number, title and kind are required when it is new. In a change an absent"
                + " property keeps what is there and null empties it.")
public record ContractInput(
        @Schema(example = "RAAM-1") @Nullable String number,
        @Schema(example = "Kantoormeubilair") @Nullable String title,
        @Schema(description = "OVEREENKOMST, RAAM, NADERE, DAS, WIJZIGING or VERWERKERS.", example = "RAAM")
                @Nullable String kind,
        @Schema(description = "Id of the buying organisation; may be absent when the caller has only one. Fixed once made.")
                @Nullable String organisation,
        @Nullable SupplierInput supplier,
        @Schema(example = "2017-12-01") @Nullable LocalDate signedOn,
        @Schema(example = "2018-01-01") @Nullable LocalDate start,
        @Schema(example = "P3Y") @Nullable String term,
        @Schema(description = "Empty when there are none, null when unknown.") @Nullable List<OptionInput> options,
        @Schema(example = "P3M") @Nullable String notice,
        @Nullable AmountInput maxValue,
        @Schema(example = "25000") @Nullable BigDecimal maxQuantity,
        @Nullable AmountInput estimatedValue,
        @Schema(example = "EUR") @Nullable String currency,
        @Schema(example = "ARIV-2018") @Nullable String terms,
        @Schema(description = "supplies, services or works.", example = "supplies") @Nullable String nature,
        @Schema(example = "Kantoorinrichting") @Nullable String category,
        @Schema(example = "39130000-2") @Nullable String cpv,
        @Schema(example = "eigenaar@example.nl") @Nullable String ownerEmail,
        @Schema(description = "G, S or B.", example = "G") @Nullable String tier,
        @Schema(example = "FIN-000123") @Nullable String externalId,
        @Schema(description = "Number of the framework agreement of a call-off.", example = "RAAM-1")
                @Nullable String framework,
        @Schema(description = "Required when a framework agreement runs longer than four years.")
                @Nullable String termMotivation,
        @Schema(description = "Required when a framework agreement signed after 2021-06-17 has no maximum.")
                @Nullable String ceilingWaiver,
        @Schema(description = "The day on which the data were confirmed; not in the future.", example = "2026-11-24")
                @Nullable LocalDate verifiedOn) {

    @Schema(name = "ContractSupplierInput", description = "The supplier.")
    public record SupplierInput(
            @Schema(example = "KVK:12345678") @Nullable String key,
            @Schema(example = "Testmeubel B.V.") @Nullable String name) {}

    @Schema(name = "ContractOptionInput", description = "An option.")
    public record OptionInput(
            @Schema(example = "P3Y") String term,
            @Schema(description = "On or before the last day of the period before.", example = "2020-08-15")
                    @Nullable LocalDate exercisedOn) {}

    @Schema(name = "ContractAmountInput", description = "An amount, VAT excluded, with at most two decimals.")
    public record AmountInput(
            @Schema(example = "40000000.00") BigDecimal amount, @Schema(example = "EUR") @Nullable String currency) {}
}
