package nl.schil.innovation.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.schil.innovation.internal.application.InviteForIdeas;
import org.jspecify.annotations.Nullable;

@Schema(name = "IdeaInvitationInput", description = "Whom of a supplier to invite to hand in ideas.")
public record InvitationJson(
        @Schema(
                description = "Id of the organisation; that of the challenge, or the caller's first, when absent.",
                example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a10")
        @Nullable String organisation,

        @Schema(description = "Id of the supplier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13") @Nullable String supplier,

        @Schema(description = "Id of the contract.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14") @Nullable String contract,

        @Schema(
                description = "Id of the challenge to answer to; any idea is welcome when absent.",
                example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a41")
        @Nullable String challenge,

        @Schema(description = "What is asked, when it is not a challenge.", example = "Ideeën voor uw contract")
        @Nullable String title,

        @Schema(description = "Last day on which the links work; a year from now when absent.", example = "2027-11-24")
        @Nullable String until,

        @Schema(description = "The people, 1 to 20.") @Nullable List<PersonInput> people) {

    @Schema(name = "IdeaInvitationPerson", description = "Somebody of the supplier.")
    public record PersonInput(
            @Schema(description = "Name.", example = "P. Proef") @Nullable String name,

            @Schema(description = "Mail address.", example = "p.proef@example.nl") @Nullable String email) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "PersonInput";
        }
    }

    @Schema(name = "IdeaInvitationLinks", description = "The links of the supplier's people, told only in this answer.")
    public record Links(
            @Schema(description = "One for each person.") List<PersonLink> links) {}

    @Schema(name = "IdeaInvitationLink", description = "The link of somebody of the supplier.")
    public record PersonLink(
            @Schema(description = "Name of the person.", example = "P. Proef")
            String name,

            @Schema(
                    description = "Address within this installation that the person opens.",
                    example = "/door#Zk3vT0cN2w1mE8yH5xqL7pRbU4sJ6aGd9fKoVtYiXhM")
            String link) {
        /** Never shows the link. */
        @Override
        public String toString() {
            return "PersonLink";
        }
    }

    InviteForIdeas.Asked asked() {
        List<PersonInput> given = people == null ? List.of() : people;
        return new InviteForIdeas.Asked(
                supplier,
                contract,
                title,
                until,
                given.stream()
                        .map(one -> new InviteForIdeas.AskedPerson(one.name(), one.email()))
                        .toList());
    }
}
