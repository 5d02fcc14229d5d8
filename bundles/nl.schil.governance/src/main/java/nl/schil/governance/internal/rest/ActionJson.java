package nl.schil.governance.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import nl.schil.governance.internal.model.meeting.Action;
import nl.schil.kernel.security.Person;
import org.jspecify.annotations.Nullable;

@Schema(name = "GovernanceAction", description = "Something that one side promised.")
public record ActionJson(
        @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
        String id,

        @Schema(description = "Grows with every change.", example = "1")
        long version,

        @Schema(description = "Id of the meeting.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a12")
        String meeting,

        @Schema(description = "Id of the forum.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13")
        String forum,

        @Schema(description = "Name of the forum; only in lists.", example = "Kwartaaloverleg") @Nullable String forumName,

        @Schema(description = "What was promised.", example = "Verbeterplan levertijd sturen")
        String text,

        @Schema(description = "`BUYER` or `SUPPLIER`.", example = "SUPPLIER")
        String side,

        @Schema(description = "Who does it, when they have an account.") @Nullable PersonJson owner,

        @Schema(description = "Name of somebody without an account.", example = "P. Proef") @Nullable String ownerName,

        @Schema(description = "Last day on which it is in time.", example = "2027-01-15")
        LocalDate dueOn,

        @Schema(description = "Day on which it was done.", example = "2027-01-10") @Nullable LocalDate closedOn,

        @Schema(description = "`OPEN`, `OVERDUE`, `CLOSED` or `CLOSED_LATE` at the date asked.", example = "OPEN")
        String state,

        @Schema(description = "Day on which it was taken to a higher forum.", example = "2027-01-20") @Nullable LocalDate escalatedOn,

        @Schema(description = "Id of that forum.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14") @Nullable String escalatedTo) {

    static ActionJson of(Action action, @Nullable String forumName, Map<String, Person> people, LocalDate asOf) {
        return new ActionJson(
                action.id(),
                action.version(),
                action.meeting(),
                action.forum(),
                forumName,
                action.text(),
                action.side().name(),
                PersonJson.of(action.owner(), people),
                action.ownerName(),
                action.dueOn(),
                action.closedOn(),
                action.state(asOf).name(),
                action.escalatedOn(),
                action.escalatedTo());
    }
}
