package nl.schil.performance.internal.application.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.door.Doors;
import nl.schil.kernel.door.IssuedInvitation;
import nl.schil.kernel.door.NewInvitation;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Writing;
import nl.schil.performance.internal.model.Side;
import nl.schil.performance.internal.model.evaluation.AgreedAction;
import nl.schil.performance.internal.model.evaluation.Evaluation;
import nl.schil.performance.internal.model.evaluation.EvaluationState;
import nl.schil.performance.internal.model.evaluation.Evaluations;
import nl.schil.performance.internal.model.evaluation.Respondent;
import nl.schil.performance.internal.model.evaluation.Talk;
import org.jspecify.annotations.Nullable;

/** What the buyer does with an evaluation after it was prepared: open, extend, record the talk, close. */
public final class RunEvaluation {
    /** Purpose of the invitations: what visitors of the supplier's door come for. */
    public static final String PURPOSE = "evaluation";

    /** Links work for a while after the deadline, so that the outcome can be seen and answered. */
    private static final int DAYS_AFTER_DEADLINE = 60;

    private static final int MOST_ACTIONS = 50;
    private static final int LONGEST_NOTES = 10_000;
    private static final int LONGEST_ACTION = 500;

    private final Evaluations evaluations;
    private final Doors doors;

    public RunEvaluation(Evaluations evaluations, Doors doors) {
        this.evaluations = evaluations;
        this.doors = doors;
    }

    /** An evaluation that was opened, with the links that are told once. */
    public record Opened(Evaluation evaluation, List<IssuedInvitation> invitations) {}

    /** An action as typed. */
    public record AskedAction(
            @Nullable String id,
            @Nullable String side,
            @Nullable String text,
            @Nullable String due,
            @Nullable String closedOn) {}

    public Result<Opened> open(Actor actor, Evaluation read, LocalDate today) {
        if (read.openedOn() != null) {
            return refused("openedOn", "performance.evaluation.already-open");
        }
        List<Violation> violations = new ArrayList<>(read.violations(today));
        violations.addAll(doors.violations(read.of(Side.SUPPLIER).stream()
                .map(person -> invitation(read, person))
                .toList()));
        if (!violations.isEmpty()) {
            return Result.refused(violations);
        }
        List<IssuedInvitation> issued = new ArrayList<>();
        Evaluation opened = evaluations.change(actor, read, "performance.evaluation-open", writing -> {
            List<Respondent> people = new ArrayList<>(read.of(Side.BUYER));
            for (Respondent person : read.of(Side.SUPPLIER)) {
                people.add(invite(writing, actor, read, person, issued));
            }
            return with(read, people, today);
        });
        return Result.accepted(new Opened(opened, issued));
    }

    private Respondent invite(
            Writing writing, Actor actor, Evaluation evaluation, Respondent person, List<IssuedInvitation> issued) {
        IssuedInvitation one = doors.invite(writing, actor, invitation(evaluation, person));
        issued.add(one);
        return new Respondent(one.invitation().id(), Side.SUPPLIER, person.name(), person.email(), null, List.of());
    }

    private static NewInvitation invitation(Evaluation evaluation, Respondent person) {
        return new NewInvitation(
                PURPOSE,
                evaluation.id(),
                evaluation.organisation(),
                evaluation.supplier(),
                evaluation.title(),
                person.name(),
                person.email(),
                evaluation.deadline().plusDays(DAYS_AFTER_DEADLINE));
    }

    /** Gives more time while the outcome is still sealed. */
    public Result<Evaluation> extend(Actor actor, Evaluation read, @Nullable String deadline, LocalDate today) {
        Fields fields = new Fields();
        fields.required("deadline", deadline, 10);
        LocalDate day = fields.date("deadline", deadline);
        if (!fields.good() || day == null) {
            return fields.refused();
        }
        EvaluationState state = read.state(today);
        if (state != EvaluationState.OPEN && state != EvaluationState.SEALED_PARTIAL) {
            return refused("deadline", "performance.evaluation.not-running");
        }
        Evaluation extended = Changes.deadline(read, day);
        List<Violation> violations = extended.violations(today);
        return violations.isEmpty()
                ? Result.accepted(change(actor, read, "performance.evaluation-extend", e -> extended))
                : Result.refused(violations);
    }

    /** Records the joint talk and what was agreed; possible once the outcome is there. */
    public Result<Evaluation> discuss(
            Actor actor,
            Evaluation read,
            @Nullable String heldOn,
            @Nullable String notes,
            List<AskedAction> actions,
            LocalDate today) {
        Fields fields = new Fields();
        EvaluationState state = read.state(today);
        if (state != EvaluationState.REVEALED && state != EvaluationState.DISCUSSED) {
            fields.refuse("heldOn", heldOn, "performance.evaluation.not-revealed");
        }
        fields.required("heldOn", heldOn, 10);
        LocalDate day = fields.date("heldOn", heldOn);
        if (day != null && (day.isAfter(today) || read.openedOn() != null && day.isBefore(read.openedOn()))) {
            fields.refuse("heldOn", heldOn, "performance.evaluation.talk.wrong");
        }
        String said = fields.optional("notes", notes, LONGEST_NOTES);
        List<AgreedAction> agreed = actions(fields, read, actions, today);
        if (!fields.good() || day == null) {
            return fields.refused();
        }
        return Result.accepted(
                change(actor, read, "performance.evaluation-talk", e -> Changes.talk(e, new Talk(day, said), agreed)));
    }

    private static List<AgreedAction> actions(
            Fields fields, Evaluation read, List<AskedAction> asked, LocalDate today) {
        if (asked.size() > MOST_ACTIONS) {
            fields.refuse("actions", asked.size(), "performance.evaluation.actions.many", "max", MOST_ACTIONS);
            return List.of();
        }
        List<AgreedAction> actions = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Fields one = fields.part("actions[" + i + "]");
            AskedAction a = asked.get(i);
            Side side = one.code("side", a.side(), Side.class, null);
            String text = one.required("text", a.text(), LONGEST_ACTION);
            one.required("due", a.due(), 10);
            LocalDate due = one.date("due", a.due());
            LocalDate closed = one.date("closedOn", a.closedOn());
            if (closed != null && closed.isAfter(today)) {
                one.refuse("closedOn", a.closedOn(), "performance.evaluation.action.future");
            }
            if (side != null && due != null) {
                actions.add(new AgreedAction(Changes.actionId(read, a.id()), side, text, due, closed));
            }
        }
        return actions;
    }

    /** Closes it; what visitors can do is over. */
    public Result<Evaluation> close(Actor actor, Evaluation read, LocalDate today) {
        EvaluationState state = read.state(today);
        boolean talked = state == EvaluationState.DISCUSSED;
        boolean onesided =
                state == EvaluationState.REVEALED && !read.missing(today).isEmpty();
        if (!talked && !onesided) {
            return refused("closedOn", "performance.evaluation.not-discussed");
        }
        return Result.accepted(evaluations.change(actor, read, "performance.evaluation-close", writing -> {
            doors.end(writing, actor, PURPOSE, read.id());
            return Changes.closed(read, today);
        }));
    }

    private Evaluation change(Actor actor, Evaluation read, String action, UnaryOperator<Evaluation> change) {
        return evaluations.change(actor, read, action, writing -> change.apply(read));
    }

    private static Evaluation with(Evaluation read, List<Respondent> people, LocalDate openedOn) {
        return Changes.opened(read, people, openedOn);
    }

    private static <T> Result<T> refused(String field, String code) {
        return Result.refused(Violation.of(field, null, code));
    }
}
