package nl.schil.development.internal.model.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.schil.development.internal.model.Achievement;
import nl.schil.development.internal.model.Action;
import nl.schil.development.internal.model.Progress;
import nl.schil.development.internal.model.Seal;
import nl.schil.development.internal.model.Side;
import nl.schil.development.internal.model.improvement.PlanEvent.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A plan to mend something together with a supplier.
 *
 * @param contract id of the contract it is about, or null: the whole relationship
 * @param goal what is to be reached, so that somebody can verify it
 * @param owner name of who guards it at the buyer
 * @param events what happened, in order
 */
public record ImprovementPlan(
        String id,
        String organisation,
        String supplier,
        @Nullable String contract,
        String title,
        Trigger trigger,
        String goal,
        String owner,
        LocalDate createdOn,
        List<Milestone> milestones,
        List<Action> actions,
        List<PlanEvent> events,
        long version) {
    public ImprovementPlan {
        milestones = List.copyOf(milestones);
        actions = List.copyOf(actions);
        events = List.copyOf(events);
    }

    public PlanState state(LocalDate asOf) {
        for (Kind kind : new Kind[] {Kind.FAILED, Kind.CLOSED, Kind.VERIFIED}) {
            if (last(kind, asOf).isPresent()) {
                return PlanState.valueOf(kind.name());
            }
        }
        if (last(Kind.STARTED, asOf).isPresent()) {
            return PlanState.RUNNING;
        }
        return agreedOn(asOf) == null ? PlanState.OPEN : PlanState.AGREED;
    }

    /** Digest of what the sides agree with: everything but actions, progress and remarks. */
    public String digest() {
        Seal seal = new Seal()
                .add("improvement-plan/1")
                .add(id)
                .add(title)
                .add(goal)
                .add(trigger.kind())
                .add(trigger.text())
                .add(trigger.measured() == null ? null : trigger.measured().toPlainString())
                .add(trigger.norm() == null ? null : trigger.norm().toPlainString())
                .add(trigger.unit());
        milestones.forEach(one -> seal.add(one.title()).add(one.due()));
        return seal.digest();
    }

    /** The agreement of a side with the content as it is. */
    public Optional<PlanEvent> agreement(Side side, LocalDate asOf) {
        String digest = digest();
        return until(asOf)
                .filter(event ->
                        event.kind() == Kind.AGREED && event.by().side() == side && digest.equals(event.digest()))
                .findFirst();
    }

    /** The day since which both sides agree, or null. */
    public @Nullable LocalDate agreedOn(LocalDate asOf) {
        Optional<PlanEvent> buyer = agreement(Side.BUYER, asOf);
        Optional<PlanEvent> supplier = agreement(Side.SUPPLIER, asOf);
        if (buyer.isEmpty() || supplier.isEmpty()) {
            return null;
        }
        return buyer.get().on().isAfter(supplier.get().on())
                ? buyer.get().on()
                : supplier.get().on();
    }

    /** Who says that the goal is reached, as long as nobody found that it is not. */
    public Optional<PlanEvent> claim(LocalDate asOf) {
        return until(asOf)
                .filter(event -> event.kind() == Kind.CLAIMED || event.kind() == Kind.REJECTED)
                .reduce((former, event) -> event)
                .filter(event -> event.kind() == Kind.CLAIMED);
    }

    public Optional<PlanEvent> last(Kind kind, LocalDate asOf) {
        return until(asOf).filter(event -> event.kind() == kind).reduce((former, event) -> event);
    }

    private Stream<PlanEvent> until(LocalDate asOf) {
        return events.stream().filter(event -> !event.on().isAfter(asOf));
    }

    /** How far it is by its milestones. */
    public Achievement achievement(LocalDate asOf) {
        return Achievement.of(milestones.stream()
                .map(one -> one.progress(asOf).map(Progress::percent).orElse(null))
                .toList());
    }

    /** The next day on which something must be done, which may have passed; null when nothing is left or it is over. */
    public @Nullable LocalDate nextDue(LocalDate asOf) {
        if (state(asOf).over()) {
            return null;
        }
        return Stream.concat(
                        milestones.stream()
                                .filter(one -> one.doneOn(asOf) == null)
                                .map(Milestone::due),
                        actions.stream().filter(one -> !one.done(asOf)).map(Action::due))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** The last day on which anything of it became different; from then on it only grows late. */
    public LocalDate changedOn() {
        return Stream.of(
                        Stream.of(createdOn),
                        events.stream().map(PlanEvent::on),
                        milestones.stream()
                                .flatMap(one -> one.history().stream())
                                .map(Progress::on),
                        actions.stream().map(Action::closedOn).filter(Objects::nonNull))
                .flatMap(days -> days)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    public boolean late(LocalDate asOf) {
        LocalDate next = nextDue(asOf);
        return next != null && asOf.isAfter(next);
    }

    /** The last day on which something of its milestones was recorded, or null when nothing ever was. */
    public @Nullable LocalDate lastProgressOn(LocalDate asOf) {
        return milestones.stream()
                .map(one -> one.progress(asOf).map(Progress::on).orElse(null))
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    public Optional<Milestone> milestone(String id) {
        return milestones.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Action> action(String id) {
        return actions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public ImprovementPlan with(List<Milestone> changedMilestones, List<Action> changedActions) {
        return with(changedMilestones, changedActions, events);
    }

    public ImprovementPlan with(PlanEvent event) {
        return with(
                milestones,
                actions,
                Stream.concat(events.stream(), Stream.of(event)).toList());
    }

    private ImprovementPlan with(
            List<Milestone> changedMilestones, List<Action> changedActions, List<PlanEvent> changedEvents) {
        return new ImprovementPlan(
                id,
                organisation,
                supplier,
                contract,
                title,
                trigger,
                goal,
                owner,
                createdOn,
                changedMilestones,
                changedActions,
                changedEvents,
                version);
    }

    /** Names nobody, so that it may stand in a log. */
    @Override
    public String toString() {
        return "ImprovementPlan " + id + " version " + version;
    }
}
