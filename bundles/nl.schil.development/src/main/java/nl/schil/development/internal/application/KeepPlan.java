package nl.schil.development.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.schil.development.internal.model.Action;
import nl.schil.development.internal.model.Party;
import nl.schil.development.internal.model.Progress;
import nl.schil.development.internal.model.improvement.ImprovementPlan;
import nl.schil.development.internal.model.improvement.ImprovementPlans;
import nl.schil.development.internal.model.improvement.Milestone;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;

/** Records what becomes of an improvement plan: progress of milestones and actions of both sides. */
public final class KeepPlan {
    private final ImprovementPlans plans;

    public KeepPlan(ImprovementPlans plans) {
        this.plans = plans;
    }

    /** Records how far a milestone is today; a second time on one day replaces the first. */
    public Result<ImprovementPlan> progress(
            Actor actor,
            Party by,
            ImprovementPlan read,
            Milestone milestone,
            @Nullable Integer percent,
            @Nullable String note,
            LocalDate today) {
        Fields fields = going(read, today);
        String said = Percents.note(fields, percent, note);
        if (!fields.good()) {
            return fields.refused();
        }
        Progress now = new Progress(today, percent, said, by.name());
        List<Milestone> changed = read.milestones().stream()
                .map(one -> one.id().equals(milestone.id()) ? recorded(one, now) : one)
                .toList();
        return Result.accepted(
                plans.change(actor, read, "development.plan-progress", writing -> read.with(changed, read.actions())));
    }

    private static Milestone recorded(Milestone milestone, Progress now) {
        return new Milestone(
                milestone.id(), milestone.title(), milestone.due(), Percents.with(milestone.history(), now));
    }

    /** Adds an action, or changes the one with {@code id}. */
    public Result<ImprovementPlan> action(
            Actor actor, ImprovementPlan read, @Nullable Action known, Actions.Asked asked, LocalDate today) {
        Fields fields = going(read, today);
        Optional<Action> action = Actions.read(fields, known, read.supplier(), asked, today);
        if (known == null && read.actions().size() >= WritePlan.MOST_PARTS) {
            fields.refuse("", null, "development.field.many", "max", WritePlan.MOST_PARTS);
        }
        if (!fields.good() || action.isEmpty()) {
            return fields.refused();
        }
        List<Action> others = read.actions().stream()
                .filter(one -> !one.id().equals(action.get().id()))
                .toList();
        List<Action> all = Stream.concat(others.stream(), action.stream()).toList();
        return Result.accepted(
                plans.change(actor, read, "development.plan-action", writing -> read.with(read.milestones(), all)));
    }

    /** Says that an action was done today, or that it was not. */
    public Result<ImprovementPlan> done(
            Actor actor, ImprovementPlan read, Action action, boolean done, LocalDate today) {
        Fields fields = going(read, today);
        if (!fields.good()) {
            return fields.refused();
        }
        List<Action> all = new ArrayList<>(read.actions());
        all.replaceAll(one -> one.id().equals(action.id()) ? one.closed(done ? today : null) : one);
        return Result.accepted(
                plans.change(actor, read, "development.plan-action", writing -> read.with(read.milestones(), all)));
    }

    private static Fields going(ImprovementPlan plan, LocalDate today) {
        Fields fields = new Fields();
        if (plan.state(today).over()) {
            fields.refuse("", null, "development.plan.over");
        }
        return fields;
    }
}
