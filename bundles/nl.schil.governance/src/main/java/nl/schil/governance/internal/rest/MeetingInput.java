package nl.schil.governance.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.schil.governance.internal.application.HoldMeetings;
import nl.schil.governance.internal.application.KeepActions;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "MeetingInput",
        description = "When a meeting is, and what is written during it; it replaces what was there.")
public record MeetingInput(
        @Schema(description = "Day.", example = "2026-12-10") @Nullable String plannedOn,

        @Schema(description = "Time of its begin.", example = "13:30") @Nullable String startsAt,

        @Schema(description = "How long it takes, 1 to 1440 minutes.", example = "90") @Nullable Integer minutes,

        @Schema(description = "Where, at most 300 characters.", example = "Den Haag") @Nullable String place,

        @Schema(description = "General notes, at most 20,000 characters.", example = "Prettig gesprek") @Nullable String notes,

        @Schema(description = "Agenda in order, at most 100 subjects.") @Nullable List<ItemInput> agenda,

        @Schema(description = "Who was there.") @Nullable List<PresenceInput> present) {

    @Schema(name = "AgendaItemInput", description = "A subject of a meeting.")
    public record ItemInput(
            @Schema(description = "Subject, at most 300 characters.", example = "KPI's") @Nullable String subject,

            @Schema(description = "`STANDARD`, `PROPOSED` or `ADDED`; the last when absent.", example = "ADDED")
            @Nullable String source,

            @Schema(description = "Why it was proposed.", example = "86% van het plafond is gebruikt") @Nullable String reason,

            @Schema(description = "Page in the workbench; begins with a slash.", example = "/contracts/0193a8b2")
            @Nullable String route,

            @Schema(description = "What was said, at most 20,000 characters.", example = "Herstel in januari") @Nullable String note) {}

    @Schema(name = "MeetingPresenceInput", description = "Somebody who was there.")
    public record PresenceInput(
            @Schema(description = "`BUYER` or `SUPPLIER`.", example = "SUPPLIER") @Nullable String side,

            @Schema(description = "Name.", example = "P. Proef") @Nullable String name) {}

    @Schema(name = "MeetingHolding", description = "That a meeting was held.")
    public record HoldingInput(
            @Schema(description = "Day, not in the future; absent takes it back.", example = "2026-12-10") @Nullable String heldOn) {}

    @Schema(name = "MeetingCancellation", description = "That a meeting was cancelled.")
    public record CancellationInput(
            @Schema(description = "Why, at most 300 characters.", example = "Ziekte") @Nullable String reason) {}

    @Schema(name = "MeetingDecisionInput", description = "What a meeting decided.")
    public record DecisionInput(
            @Schema(description = "Decision, at most 2,000 characters.", example = "De optie wordt niet gebruikt")
            @Nullable String text,

            @Schema(description = "The records that it used, at most 20.") @Nullable List<LinkInput> links) {}

    @Schema(name = "DecisionLinkInput", description = "A record that a decision used.")
    public record LinkInput(
            @Schema(description = "`GOAL`, `KPI`, `MEASUREMENT` or `CONTRACT`.", example = "KPI") @Nullable String type,

            @Schema(description = "Its id, as listed.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14") @Nullable String id) {}

    @Schema(name = "GovernanceActionInput", description = "Something that one side promised.")
    public record ActionInput(
            @Schema(description = "What, at most 2,000 characters.", example = "Verbeterplan levertijd sturen")
            @Nullable String text,

            @Schema(description = "`BUYER` or `SUPPLIER`.", example = "SUPPLIER") @Nullable String side,

            @Schema(
                    description = "Account id; only at the buyer's side.",
                    example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
            @Nullable String owner,

            @Schema(description = "Name of somebody without an account.", example = "P. Proef") @Nullable String ownerName,

            @Schema(description = "Last day on which it is in time.", example = "2027-01-15") @Nullable String dueOn,

            @Schema(description = "Day on which it was done, not in the future.", example = "2027-01-10") @Nullable String closedOn) {
        KeepActions.AskedAction asked() {
            return new KeepActions.AskedAction(text, side, owner, ownerName, dueOn, closedOn);
        }
    }

    @Schema(name = "GovernanceEscalation", description = "To which forum an action is taken.")
    public record EscalationInput(
            @Schema(description = "Id of a forum on a higher level.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
            @Nullable String forum) {}

    HoldMeetings.AskedSlot slot() {
        return new HoldMeetings.AskedSlot(plannedOn, startsAt, minutes, place);
    }

    HoldMeetings.AskedContent content() {
        return new HoldMeetings.AskedContent(
                slot(),
                notes,
                agenda == null
                        ? List.of()
                        : agenda.stream()
                                .map(i -> new HoldMeetings.AskedItem(
                                        i.subject(), i.source(), i.reason(), i.route(), i.note()))
                                .toList(),
                present == null
                        ? List.of()
                        : present.stream()
                                .map(p -> new HoldMeetings.AskedPresence(p.side(), p.name()))
                                .toList());
    }
}
