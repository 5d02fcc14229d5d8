package nl.schil.governance.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schil.governance.internal.model.meeting.Action;
import nl.schil.governance.internal.model.meeting.AgendaItem;
import nl.schil.governance.internal.model.meeting.Decision;
import nl.schil.governance.internal.model.meeting.Link;
import nl.schil.governance.internal.model.meeting.Meeting;
import nl.schil.governance.internal.model.meeting.Presence;
import nl.schil.kernel.security.Person;
import org.jspecify.annotations.Nullable;

@Schema(name = "Meeting", description = "One meeting of a forum.")
public record MeetingJson(
        @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
        String id,

        @Schema(description = "Id of its forum.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a12")
        String forum,

        @Schema(description = "Grows with every change.", example = "4")
        long version,

        @Schema(description = "`PLANNED`, `HELD`, `CANCELLED` or `MINUTED`.", example = "HELD")
        String state,

        @Schema(description = "Day for which it is planned.", example = "2026-12-10")
        LocalDate plannedOn,

        @Schema(description = "Time of its begin.", example = "13:30") @Nullable String startsAt,

        @Schema(description = "How long it takes, in minutes.", example = "90") @Nullable Integer minutes,

        @Schema(description = "Where.", example = "Den Haag") @Nullable String place,

        @Schema(description = "Day on which it was held.", example = "2026-12-10") @Nullable LocalDate heldOn,

        @Schema(description = "Day on which it was cancelled.", example = "2026-12-01") @Nullable LocalDate cancelledOn,

        @Schema(description = "Why.", example = "Ziekte") @Nullable String cancelledWhy,

        @Schema(description = "Day on which its minutes were settled.", example = "2026-12-15") @Nullable LocalDate minutedOn,

        @Schema(description = "General notes.", example = "Prettig gesprek") @Nullable String notes,

        @Schema(description = "Its agenda, in order.") List<ItemJson> agenda,
        @Schema(description = "Who was there.") List<PresenceJson> present,
        @Schema(description = "What was decided.") List<DecisionJson> decisions,
        @Schema(description = "What was promised.") List<ActionJson> actions) {

    @Schema(name = "AgendaItem", description = "A subject of a meeting.")
    public record ItemJson(
            @Schema(description = "Subject.", example = "KPI's")
            String subject,

            @Schema(description = "`STANDARD`, `PROPOSED` or `ADDED`.", example = "STANDARD")
            String source,

            @Schema(description = "Why it was proposed.", example = "86% van het plafond is gebruikt") @Nullable String reason,

            @Schema(description = "Page in the workbench of what it is about.", example = "/contracts/0193a8b2")
            @Nullable String route,

            @Schema(description = "What was said.", example = "Leverancier verwacht herstel in januari") @Nullable String note) {}

    @Schema(name = "MeetingPresence", description = "Somebody who was there.")
    public record PresenceJson(
            @Schema(description = "`BUYER` or `SUPPLIER`.", example = "SUPPLIER")
            String side,

            @Schema(description = "Name.", example = "P. Proef")
            String name) {}

    @Schema(name = "MeetingDecision", description = "What a meeting decided.")
    public record DecisionJson(
            @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13")
            String id,

            @Schema(description = "Decision.", example = "De optie wordt niet gebruikt")
            String text,

            @Schema(description = "Day.", example = "2026-12-10")
            LocalDate decidedOn,

            @Schema(description = "The records that it used.")
            List<LinkJson> links,

            @Schema(description = "Day on which it was taken back.", example = "2026-12-11") @Nullable LocalDate withdrawnOn) {}

    @Schema(name = "DecisionLink", description = "A record that a decision used.")
    public record LinkJson(
            @Schema(description = "`GOAL`, `KPI`, `MEASUREMENT` or `CONTRACT`.", example = "KPI")
            String type,

            @Schema(description = "Its id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
            String id,

            @Schema(description = "What people call it.", example = "Levertijd Q3")
            String label,

            @Schema(description = "Its page in the workbench.", example = "/performance/0193a8b2") @Nullable String route) {}

    static MeetingJson of(
            Meeting meeting,
            List<Decision> decisions,
            List<Action> actions,
            Map<String, Person> people,
            LocalDate asOf) {
        return new MeetingJson(
                meeting.id(),
                meeting.forum(),
                meeting.version(),
                meeting.state().name(),
                meeting.slot().day(),
                meeting.slot().startsAt() == null
                        ? null
                        : meeting.slot().startsAt().toString(),
                meeting.slot().minutes(),
                meeting.slot().place(),
                meeting.heldOn(),
                meeting.cancelledOn(),
                meeting.cancelledWhy(),
                meeting.minutedOn(),
                meeting.notes(),
                meeting.agenda().stream().map(MeetingJson::item).toList(),
                meeting.present().stream().map(MeetingJson::presence).toList(),
                decisions.stream().map(MeetingJson::decision).toList(),
                actions.stream()
                        .map(action -> ActionJson.of(action, null, people, asOf))
                        .toList());
    }

    private static ItemJson item(AgendaItem item) {
        return new ItemJson(item.subject(), item.source().name(), item.reason(), item.route(), item.note());
    }

    private static PresenceJson presence(Presence presence) {
        return new PresenceJson(presence.side().name(), presence.name());
    }

    static DecisionJson decision(Decision decision) {
        return new DecisionJson(
                decision.id(),
                decision.text(),
                decision.decidedOn(),
                decision.links().stream().map(MeetingJson::link).toList(),
                decision.withdrawnOn());
    }

    static LinkJson link(Link link) {
        return new LinkJson(link.type().name(), link.id(), link.label(), link.route());
    }
}
