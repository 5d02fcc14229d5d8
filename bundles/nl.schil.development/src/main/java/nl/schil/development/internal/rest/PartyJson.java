package nl.schil.development.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import nl.schil.development.internal.model.Party;
import nl.schil.development.internal.model.Side;
import org.jspecify.annotations.Nullable;

/** Who did something for a side, and when. */
@Schema(name = "DevelopmentParty", description = "Who did something for a side, and when.")
public record PartyJson(
        @Schema(description = "The side.", example = "BUYER")
        Side side,

        @Schema(description = "Name.", example = "Voorbeeldnaam")
        String name,

        @Schema(description = "Function at the own organisation.", example = "Directeur") @Nullable String role,

        @Schema(description = "Day.", example = "2026-03-01")
        LocalDate on) {
    public static PartyJson of(Party party, LocalDate on) {
        return new PartyJson(party.side(), party.name(), party.role(), on);
    }
}
