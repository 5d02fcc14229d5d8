package nl.schil.contracts.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import nl.schil.contracts.internal.model.change.Cause;
import nl.schil.contracts.internal.model.change.ThresholdGroup;
import nl.schil.contracts.internal.model.change.Verdict;
import org.jspecify.annotations.Nullable;

/** An entry of the change ledger. */
@Schema(name = "ContractChange", description = "A recorded change of a contract. What is unknown is absent.")
public record ChangeJson(
        @Schema(description = "Identifier of the entry.", example = "0197c5a0-4444-7c11-a2b3-5f0e8d2c1b4a")
        String id,

        @Schema(description = "1 for the first entry of the contract.", example = "1")
        int seq,

        @Schema(description = "First day on which it holds.", example = "2026-12-01")
        LocalDate date,

        @Schema(description = "Difference of the value, VAT excluded.")
        ContractJson.@Nullable Amount value,

        @Schema(description = "That difference as a percentage of the original value.", example = "0.50") @Nullable BigDecimal valueShare,

        @Schema(description = "Difference of the term, ISO 8601.", example = "P6M") @Nullable String term,

        @Schema(description = "What changes in the work.", example = "Twintig werkplekken erbij in Zwolle.") @Nullable String scope,

        @Schema(description = "Which EU threshold it was tested against.", example = "SUB_CENTRAL") @Nullable ThresholdGroup threshold,

        @Schema(
                description = "Answers it was tested with, by condition.",
                type = "object",
                example = "{\"nature-unchanged\":true}")
        Map<String, Boolean> answers,

        @Schema(description = "Article of the Aanbestedingswet 2012 it rests on.", example = "2.163b")
        String ground,

        @Schema(description = "ALLOWED, or ALLOWED_WITH_NOTICE when it must be announced.", example = "ALLOWED")
        Verdict.Decision verdict,

        @Schema(description = "Version of the reference data it was tested with.", example = "2026-11-24")
        String lawVersion,

        @Schema(description = "The original value it was tested against.")
        ContractJson.@Nullable Amount original,

        @Schema(description = "Why.", example = "Meer werkplekken door een verhuizing.")
        String motivation,

        @Schema(description = "NEED, PRICE, LEGISLATION, SUPPLIER, CIRCUMSTANCES or OTHER.", example = "NEED") @Nullable Cause cause,

        @Schema(description = "Function or body that decided.", example = "Hoofd inkoop") @Nullable String decidedBy,

        @Schema(description = "Reference of the notice of modification.", example = "TN-123456") @Nullable String noticeReference,

        @Schema(description = "Day of that notice.", example = "2026-12-05") @Nullable LocalDate noticedOn,

        @Schema(description = "Whether it must be announced and no notice is known.", example = "false")
        boolean noticeMissing,

        @Schema(
                description = "Id of the entry that this one takes back.",
                example = "0197c5a0-4444-7c11-a2b3-5f0e8d2c1b4b")
        @Nullable String reverses,

        @Schema(description = "Whether another entry takes this one back.", example = "false")
        boolean reversed,

        @Schema(description = "Day of recording.", example = "2026-11-24")
        LocalDate recordedOn,

        @Schema(description = "Whether it holds at asOf.", example = "true")
        boolean inForce,

        @Schema(
                description =
                        "Increases minus decreases up to and with this entry, as a percentage of the original value.",
                example = "0.50")
        @Nullable BigDecimal netShare,

        @Schema(
                description =
                        "Increases plus decreases up to and with this entry, as a percentage of the original value.",
                example = "0.50")
        @Nullable BigDecimal grossShare) {}
