package nl.schil.development.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.schil.kernel.door.IssuedInvitation;
import org.jspecify.annotations.Nullable;

/** Somebody of the supplier who is let in. */
@Schema(name = "DevelopmentInvitationInput", description = "Somebody of the supplier who is asked.")
public record InvitationInput(
        @Schema(description = "Name.", example = "Voorbeeldnaam") @Nullable String name,

        @Schema(
                description = "Mail address; absent: the link is handed over in another way.",
                example = "naam@example.org")
        @Nullable String email) {

    /** The link, told once. */
    @Schema(name = "DevelopmentInvitationLink", description = "The link of an invitation, told once.")
    public record Link(
            @Schema(description = "Name of the person.", example = "Voorbeeldnaam")
            String name,

            @Schema(
                    description = "Address within this installation that the person opens.",
                    example = "/door#Zk3vT0cN2w1mE8yH5xqL7pRbU4sJ6aGd9fKoVtYiXhM")
            String link) {
        public static Link of(IssuedInvitation issued) {
            return new Link(issued.invitation().name(), issued.link());
        }

        /** Never shows the link. */
        @Override
        public String toString() {
            return "Link";
        }
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "InvitationInput";
    }
}
