package nl.schil.governance.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.schil.governance.internal.model.meeting.Action;
import nl.schil.governance.internal.model.meeting.Decision;
import nl.schil.governance.internal.model.meeting.Forum;
import nl.schil.governance.internal.model.meeting.Link;
import nl.schil.governance.internal.model.meeting.Meeting;
import nl.schil.governance.internal.model.meeting.Side;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.agenda.DecisionGround;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;

/** Writes down what a meeting decided and what people promised. */
public final class KeepActions {
    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_LINKS = 20;

    private final Set<String> present;
    private final LocalDate today;

    /** @param present account ids of the people who can be named */
    public KeepActions(Set<String> present, LocalDate today) {
        this.present = Set.copyOf(present);
        this.today = today;
    }

    /** An action as given. */
    public record AskedAction(
            @Nullable String text,
            @Nullable String side,
            @Nullable String owner,
            @Nullable String ownerName,
            @Nullable String dueOn,
            @Nullable String closedOn) {}

    /** A record that a decision is based on, as given. */
    public record AskedLink(@Nullable String type, @Nullable String id) {}

    public Result<Action> add(Meeting meeting, AskedAction asked) {
        return read(
                new Action(
                        Ids.next(),
                        meeting.organisation(),
                        1,
                        meeting.id(),
                        meeting.forum(),
                        "",
                        Side.BUYER,
                        null,
                        null,
                        today,
                        null,
                        null,
                        null,
                        today),
                asked);
    }

    /** The action with other content; a day on which it was closed can be given and taken back. */
    public Result<Action> change(Action before, AskedAction asked) {
        return read(before, asked);
    }

    private Result<Action> read(Action before, AskedAction asked) {
        Fields fields = new Fields();
        String text = fields.required("text", asked.text(), LONGEST);
        Side side = fields.code("side", asked.side(), Side.class, null);
        String name = fields.optional("ownerName", asked.ownerName(), LONGEST_NAME);
        LocalDate due = fields.requiredDate("dueOn", asked.dueOn());
        LocalDate closed = fields.date("closedOn", asked.closedOn());
        if (closed != null && closed.isAfter(today)) {
            fields.refuse("closedOn", asked.closedOn(), "governance.action.future");
        }
        String owner = asked.owner();
        if (owner != null && side == Side.SUPPLIER) {
            fields.refuse("owner", owner, "governance.raci.no-account");
        } else if (owner != null && !owner.equals(before.owner()) && !present.contains(owner)) {
            fields.refuse("owner", owner, "governance.person");
        }
        return fields.good()
                ? Result.accepted(new Action(
                        before.id(),
                        before.organisation(),
                        before.version(),
                        before.meeting(),
                        before.forum(),
                        text,
                        side,
                        owner,
                        owner == null ? name : null,
                        due,
                        closed,
                        before.escalatedOn(),
                        before.escalatedTo(),
                        before.recordedOn()))
                : fields.refused();
    }

    /** The action as taken to a higher forum with the same supplier or contract today. */
    public Result<Action> escalate(Action before, Forum from, Forum to) {
        boolean higher = to.level().compareTo(from.level()) > 0;
        if (before.closedOn() != null) {
            return Result.refused(Violation.of("forum", to.id(), "governance.action.closed-already"));
        }
        if (!higher || !to.organisation().equals(from.organisation()) || !to.running(today)) {
            return Result.refused(Violation.of("forum", to.id(), "governance.action.not-higher"));
        }
        return Result.accepted(new Action(
                before.id(),
                before.organisation(),
                before.version(),
                before.meeting(),
                before.forum(),
                before.text(),
                before.side(),
                before.owner(),
                before.ownerName(),
                before.dueOn(),
                before.closedOn(),
                today,
                to.id(),
                before.recordedOn()));
    }

    /**
     * What the meeting decided.
     *
     * @param grounds the records that it can be based on
     */
    public Result<Decision> decide(
            Actor actor, Meeting meeting, @Nullable String text, List<AskedLink> asked, List<Link> grounds) {
        Fields fields = new Fields();
        String said = fields.required("text", text, LONGEST);
        if (asked.size() > MOST_LINKS) {
            fields.refuse("links", null, "governance.meeting.items", "max", MOST_LINKS);
        }
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            String at = "links[" + i + "].";
            DecisionGround.Kind type = fields.code(at + "type", asked.get(i).type(), DecisionGround.Kind.class, null);
            String id = fields.required(at + "id", asked.get(i).id(), LONGEST_NAME);
            if (type != null && !id.isEmpty()) {
                grounds.stream()
                        .filter(one -> one.type() == type && one.id().equals(id))
                        .findFirst()
                        .ifPresentOrElse(links::add, () -> fields.refuse(at + "id", id, "governance.decision.ground"));
            }
        }
        LocalDate day = meeting.heldOn() == null ? today : meeting.heldOn();
        return fields.good()
                ? Result.accepted(new Decision(
                        Ids.next(), meeting.id(), meeting.organisation(), said, day, actor.id(), links, null))
                : fields.refused();
    }
}
