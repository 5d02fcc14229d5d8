package nl.schil.contracts.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.schil.contracts.internal.model.Ceiling;
import nl.schil.contracts.internal.model.CeilingBand;
import nl.schil.contracts.internal.rest.ContractJson.Amount;
import org.jspecify.annotations.Nullable;

/** Where a contract stands below its ceiling at one date; what is unknown is absent. */
@Schema(
        name = "ContractCeiling",
        description = "Where a contract stands below its ceiling at one date. What is unknown is absent and named.")
public record CeilingJson(
        @Schema(description = "The date at which all this holds.", example = "2026-11-24")
        LocalDate asOf,

        @Schema(description = "The ceiling with the changes in force, VAT excluded.") @Nullable Amount maximum,

        @Schema(
                description = "Used: the sum of the parts. At least this much when unknown names CALL_OFF_VALUE; absent"
                        + " while the register knows of no call-off and no spend.")
        @Nullable Amount used,

        @Schema(description = "maximum - used; negative when more than the maximum is used.") @Nullable Amount headroom,

        @Schema(description = "used / maximum, four decimals, rounded down.", example = "0.7800") @Nullable BigDecimal share,

        @Schema(
                description =
                        "AMPLE under 70 %, WATCH from 70 %, ACT from 85 %, CRITICAL from 95 %, REACHED from 100 %.",
                example = "WATCH")
        @Nullable CeilingBand band,

        @Schema(
                description = "Used per month: the median of the last twelve whole months with spend; absent with fewer"
                        + " than three.")
        @Nullable Amount burn,

        @Schema(description = "The number of those months, 0 to 12.", example = "12")
        int burnMonths,

        @Schema(description = "Day on which the ceiling is reached at that pace.", example = "2027-07-13") @Nullable LocalDate exhaustion,

        @Schema(description = "Whether that day comes before the current end of the contract.", example = "true")
        @Nullable Boolean exhaustionBeforeEnd,

        @Schema(description = "Last day of the contract with the options exercised by asOf.", example = "2027-12-31")
        @Nullable LocalDate currentEnd,

        @Schema(
                description = "Where the contract stands below its maximum quantity; absent when it states none and no"
                        + " call-off has a quantity.")
        @Nullable QuantityJson quantity,

        @Schema(
                description = "What is missing: MAXIMUM, USE, CALL_OFF_VALUE (a call-off contract without a value),"
                        + " QUANTITY (of some or all of the use the quantity is unknown) or BURN.")
        List<Ceiling.Unknown> unknown,

        @Schema(description = "What each contract takes: this one first, then the call-offs that are contracts.")
        List<PartJson> parts,

        @Schema(description = "Used at the end of each month from the first that is known, and at asOf.")
        List<LevelJson> history) {

    @Schema(
            name = "ContractCeilingPart",
            description = "What one contract takes of the ceiling: the highest of its figures, so that nothing counts"
                    + " twice.")
    public record PartJson(
            @Schema(description = "Which contract.") CallOffJson.AgreementJson contract,

            @Schema(description = "Its own maximum or else its estimated value.") @Nullable Amount value,

            @Schema(description = "Sum of the call-offs recorded.") @Nullable Amount callOffs,

            @Schema(description = "Commitments reported, and the call-offs signed since that report.") @Nullable Amount committed,

            @Schema(description = "Invoices reported, and the call-offs signed since that report.") @Nullable Amount invoiced,

            @Schema(description = "What counts: the highest; absent when nothing is known.") @Nullable Amount counted) {}

    @Schema(name = "ContractCeilingQuantity", description = "Where a contract stands below its maximum quantity.")
    public record QuantityJson(
            @Schema(description = "The ceiling in units; absent when the contract states none.", example = "25000")
            @Nullable BigDecimal maximum,

            @Schema(
                    description = "The sum of what is known, at least this much when unknown is not zero; absent while"
                            + " nothing is known.",
                    example = "18000")
            @Nullable BigDecimal used,

            @Schema(description = "maximum - used; absent when either is unknown.", example = "7000") @Nullable BigDecimal headroom,

            @Schema(description = "used / maximum, four decimals, rounded down.", example = "0.7200") @Nullable BigDecimal share,

            @Schema(description = "The same bands as of money.", example = "WATCH") @Nullable CeilingBand band,

            @Schema(description = "What is counted; absent when unknown.", example = "uur") @Nullable String unit,

            @Schema(description = "The number of call-offs of which the quantity is unknown.", example = "3")
            int unknown) {}

    @Schema(name = "ContractCeilingLevel", description = "What was used at the end of a day.")
    public record LevelJson(
            @Schema(description = "The day.", example = "2026-10-31")
            LocalDate date,

            @Schema(description = "Used, in minor units.", example = "3120000000")
            long cents) {}
}
