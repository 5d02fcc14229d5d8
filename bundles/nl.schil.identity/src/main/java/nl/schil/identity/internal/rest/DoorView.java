package nl.schil.identity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a visitor is invited for. */
@Schema(name = "DoorVisit", description = "Who invites whom, for what, and until when.")
record DoorView(
        @Schema(
                description = "What the invitation is for; the pages of the module that gave it show it.",
                example = "evaluation")
        String purpose,

        @Schema(description = "What the visitor is asked.", example = "Werkplekdiensten, jaargesprek 2026")
        String title,

        @Schema(description = "Name of the buying organisation that invites.", example = "Gemeente Voorbeeld")
        String organisation,

        @Schema(description = "Name of the visitor's own organisation.", example = "Testmeubel B.V.") @Nullable String supplier,

        @Schema(description = "Name of the visitor, as the buyer wrote it.", example = "Voorbeeldnaam")
        String person,

        @Schema(description = "Last day on which the link works.", example = "2026-12-31")
        LocalDate expiresOn,

        @Schema(
                description = "Value of the header `X-CSRF-Token` on changes.",
                example = "Zk3vT0cN2w1mE8yH5xqL7pRbU4sJ6aGd9fKoVtYiXhM")
        String csrf) {}
