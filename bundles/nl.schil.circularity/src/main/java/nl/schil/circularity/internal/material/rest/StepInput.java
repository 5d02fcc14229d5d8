package nl.schil.circularity.internal.material.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.schil.circularity.internal.material.application.JudgeAnswer;
import nl.schil.kernel.door.IssuedInvitation;
import org.jspecify.annotations.Nullable;

/** What steps of requests take. */
public final class StepInput {
    private StepInput() {}

    /** A remark. */
    @Schema(name = "MaterialRequestRemark", description = "A remark with a step.")
    public record Remark(
            @Schema(description = "The remark.", example = "Massa's nagerekend met de leverbonnen") @Nullable String note) {}

    /** How far an answer may be relied on. */
    @Schema(name = "MaterialAcceptance", description = "How far an answer may be relied on.")
    public record Acceptance(
            @Schema(
                    description = "DECLARED (default), DOCUMENTED or VERIFIED; more than DECLARED takes a proof.",
                    example = "DOCUMENTED")
            @Nullable String assurance,

            @Schema(description = "What shows it.", example = "EPD-NL-2026-041") @Nullable String proof) {}

    /** Why an answer is returned. */
    @Schema(name = "MaterialReturn", description = "Why an answer is returned, by field.")
    public record Return(
            @Schema(description = "Remark on the whole.", example = "Graag voor 1 december") @Nullable String note,

            @Schema(description = "Reasons by field, at least one.") @Nullable List<RequestJson.ReasonJson> reasons) {
        List<JudgeAnswer.AskedReason> asked() {
            return reasons == null
                    ? List.of()
                    : reasons.stream()
                            .map(one -> new JudgeAnswer.AskedReason(one.material(), one.field(), one.text()))
                            .toList();
        }
    }

    /** Another last day. */
    @Schema(name = "MaterialRequestChange", description = "Another last day, or what to mind.")
    public record Change(
            @Schema(description = "Last day to answer.", example = "2026-12-15") @Nullable String due,

            @Schema(description = "What to mind.", example = "Zonder verpakking") @Nullable String note) {}

    /** Somebody of the supplier. */
    @Schema(name = "MaterialInvitationInput", description = "Somebody of the supplier who is asked.")
    public record Invite(
            @Schema(description = "Name.", example = "Voorbeeldnaam") @Nullable String name,

            @Schema(
                    description = "Mail address; absent: the link is handed over in another way.",
                    example = "naam@example.org")
            @Nullable String email) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "Invite";
        }
    }

    /** The link, told once. */
    @Schema(name = "MaterialInvitationLink", description = "The link of an invitation, told once.")
    public record Link(
            @Schema(description = "Name of the person.", example = "Voorbeeldnaam")
            String name,

            @Schema(
                    description = "Address within this installation that the person opens.",
                    example = "/door#Zk3vT0cN2w1mE8yH5xqL7pRbU4sJ6aGd9fKoVtYiXhM")
            String link) {
        static Link of(IssuedInvitation issued) {
            return new Link(issued.invitation().name(), issued.link());
        }

        /** Never shows the link. */
        @Override
        public String toString() {
            return "Link";
        }
    }
}
