package nl.schil.contracts.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import nl.schil.contracts.internal.model.Tier;
import nl.schil.contracts.internal.model.tier.TierInForce;
import org.jspecify.annotations.Nullable;

/** The tier that counts on a day. */
@Schema(name = "ContractTierInForce", description = "The tier that counts on a day, and where it comes from.")
public record TierInForceJson(
        @Schema(description = "G gold, S silver, B bronze.", example = "S")
        Tier tier,

        @Schema(
                description =
                        "OVERRIDE decided for a while, COMPUTED from value and assessment, ENTERED with the contract"
                                + " without assessment.",
                example = "COMPUTED")
        TierInForce.Source source,

        @Schema(description = "Day it was set, assessed or entered.", example = "2026-11-24") @Nullable LocalDate setOn,

        @Schema(description = "Last day of an override.", example = "2027-06-30") @Nullable LocalDate until) {

    static TierInForceJson of(TierInForce tier) {
        return new TierInForceJson(tier.tier(), tier.source(), tier.setOn(), tier.until());
    }
}
