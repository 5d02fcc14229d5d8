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
        @Schema(description = "Unique within the organisation, at most 100 characters.", example = "RAAM-1") @Nullable String number,

        @Schema(description = "What the contract is about, at most 300 characters.", example = "Kantoormeubilair")
        @Nullable String title,

        @Schema(description = "OVEREENKOMST, RAAM, NADERE, DAS, WIJZIGING or VERWERKERS.", example = "RAAM") @Nullable String kind,

        @Schema(
                description =
                        "Id of the buying organisation; may be absent when the caller has only one. Fixed once made.",
                example = "0197c5a0-1111-7c11-a2b3-5f0e8d2c1b4a")
        @Nullable String organisation,

        @Nullable SupplierInput supplier,

        @Schema(
                description = "Day of signature; while it is absent the contract is a draft until its start.",
                example = "2017-12-01")
        @Nullable LocalDate signedOn,

        @Schema(description = "First day, 1900 to 2999.", example = "2018-01-01") @Nullable LocalDate start,

        @Schema(description = "Length of the first period, ISO 8601, one day to a hundred years.", example = "P3Y")
        @Nullable String term,

        @Schema(description = "At most 20, in order; empty when there are none, null when unknown.") @Nullable List<OptionInput> options,

        @Schema(description = "Notice period, ISO 8601; P0D when there is none.", example = "P3M") @Nullable String notice,

        @Nullable AmountInput maxValue,

        @Schema(description = "Ceiling in units, 0 or more, at most six decimals.", example = "25000") @Nullable BigDecimal maxQuantity,

        @Schema(
                description = "What maxQuantity and the quantities of call-offs are counted in, at most 50 characters.",
                example = "uur")
        @Nullable String quantityUnit,

        @Nullable AmountInput estimatedValue,

        @Schema(description = "Of both amounts, ISO 4217; EUR when absent.", example = "EUR") @Nullable String currency,

        @Schema(description = "Conditions that apply, at most 100 characters.", example = "ARIV-2018") @Nullable String terms,

        @Schema(description = "supplies, services or works.", example = "supplies") @Nullable String nature,

        @Schema(
                description = "Category of the organisation's own list, at most 100 characters.",
                example = "Kantoorinrichting")
        @Nullable String category,

        @Schema(
                description = "CPV code of the official list (/codelists/cpv), with or without check digit.",
                example = "39130000-2")
        @Nullable String cpv,

        @Schema(
                description = "How call-offs are made: none, fa-wo-rc, fa-w-rc or fa-mix (eForms framework-agreement).",
                example = "fa-w-rc")
        @Nullable String technique,

        @Schema(
                description = "The tender or notice it comes from, at most 200 characters.",
                example = "2026/S 012-345678")
        @Nullable String tenderRef,

        @Schema(description = "E-mail address of who answers for the contract.", example = "eigenaar@example.nl")
        @Nullable String ownerEmail,

        @Schema(description = "G gold, S silver or B bronze: how much attention it gets.", example = "G") @Nullable String tier,

        @Schema(description = "Identifier in the source system, at most 200 characters.", example = "FIN-000123")
        @Nullable String externalId,

        @Schema(description = "Number of the framework agreement of a call-off.", example = "RAAM-1") @Nullable String framework,

        @Schema(
                description =
                        "Required when a framework agreement runs longer than four years; at most 2000 characters.",
                example = "De inrichting van het datacentrum wordt in zeven jaar terugverdiend.")
        @Nullable String termMotivation,

        @Schema(
                description = "Required when a framework agreement signed after 2021-06-17 has no maximum; at most 2000"
                        + " characters.",
                example = "De omvang van de noodopvang is vooraf niet te begrenzen.")
        @Nullable String ceilingWaiver,

        @Schema(description = "The day on which the data were confirmed; not in the future.", example = "2026-11-24")
        @Nullable LocalDate verifiedOn) {

    @Schema(name = "ContractSupplierInput", description = "The supplier.")
    public record SupplierInput(
            @Schema(
                    description = "Identifier, SCHEME:value; it links to the supplier register.",
                    example = "KVK:12345678")
            @Nullable String key,

            @Schema(description = "Name as the contract has it, at most 300 characters.", example = "Testmeubel B.V.")
            @Nullable String name) {}

    @Schema(name = "ContractOptionInput", description = "An option.")
    public record OptionInput(
            @Schema(description = "Length of the extension, ISO 8601, at least a day.", example = "P3Y")
            String term,

            @Schema(description = "On or before the last day of the period before.", example = "2020-08-15") @Nullable LocalDate exercisedOn) {}

    @Schema(name = "ContractAmountInput", description = "An amount, VAT excluded, with at most two decimals.")
    public record AmountInput(
            @Schema(description = "In major units, 0 or more.", example = "40000000.00")
            BigDecimal amount,

            @Schema(description = "ISO 4217; the contract's when absent.", example = "EUR") @Nullable String currency) {}
}
