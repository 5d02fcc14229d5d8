package nl.schil.contracts.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import nl.schil.contracts.internal.application.AskedChange;
import org.jspecify.annotations.Nullable;

/** A change as it is proposed or recorded. */
@Schema(
        name = "ContractChangeInput",
        description = "A change of a contract; at least value, term, scope or another contractor.")
public record ChangeInput(
        @Schema(description = "First day on which it holds.", example = "2026-12-01") @Nullable String date,

        @Schema(
                description =
                        "Difference of the value in major units of the contract's currency, VAT excluded; negative for a decrease, 0 without a price, absent when unknown.",
                example = "200000.00")
        @Nullable String value,

        @Schema(description = "Difference of the term, ISO 8601.", example = "P6M") @Nullable String term,

        @Schema(description = "What changes in the work.", example = "Twintig werkplekken erbij in Zwolle.") @Nullable String scope,

        @Schema(
                description =
                        "Which EU threshold applies: CENTRAL, SUB_CENTRAL, WORKS, CONCESSION or SOCIAL; of works it is known.",
                example = "SUB_CENTRAL")
        @Nullable String threshold,

        @Schema(
                description = "Answers by condition, as in /contracts/change-grounds; absent when not known.",
                type = "object",
                example = "{\"nature-unchanged\":true}")
        @Nullable Map<String, @Nullable Boolean> answers,

        @Schema(
                description = "To record: the article it rests on; the first that is met when absent.",
                example = "2.163b")
        @Nullable String ground,

        @Schema(description = "To record: why.", example = "Meer werkplekken door een verhuizing.") @Nullable String motivation,

        @Schema(description = "NEED, PRICE, LEGISLATION, SUPPLIER, CIRCUMSTANCES or OTHER.", example = "NEED") @Nullable String cause,

        @Schema(description = "Function or body that decided.", example = "Hoofd inkoop") @Nullable String decidedBy,

        @Schema(description = "Reference of the notice of modification.", example = "TN-123456") @Nullable String noticeReference,

        @Schema(description = "Day of that notice.", example = "2026-12-05") @Nullable String noticedOn) {

    AskedChange asked() {
        return new AskedChange(
                date,
                value,
                term,
                scope,
                threshold,
                answers,
                ground,
                motivation,
                cause,
                decidedBy,
                noticeReference,
                noticedOn);
    }
}
