package nl.schil.development.internal.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.development.internal.model.improvement.ImprovementPlan;
import nl.schil.development.internal.model.improvement.ImprovementPlans;
import nl.schil.development.internal.model.improvement.Milestone;
import nl.schil.development.internal.model.improvement.PlanState;
import nl.schil.development.internal.model.improvement.Trigger;
import nl.schil.development.internal.model.improvement.TriggerKind;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;

/** Writes what an improvement plan says, as long as not both sides agreed. */
public final class WritePlan {
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 2_000;
    static final int MOST_PARTS = 50;
    private static final int LONGEST_UNIT = 30;

    private final ImprovementPlans plans;

    public WritePlan(ImprovementPlans plans) {
        this.plans = plans;
    }

    /**
     * A milestone as it is asked for.
     *
     * @param id of one that is there already, or null
     */
    public record AskedMilestone(
            @Nullable String id,
            @Nullable String title,
            @Nullable String due) {}

    /** A plan as it is asked for. */
    public record AskedPlan(
            @Nullable String title,
            @Nullable String goal,
            @Nullable String trigger,
            @Nullable String triggerText,
            @Nullable String triggerRoute,
            @Nullable BigDecimal measured,
            @Nullable BigDecimal norm,
            @Nullable String unit,
            List<AskedMilestone> milestones) {}

    /**
     * Makes a plan.
     *
     * @param contract id, looked up by the caller, or null
     */
    public Result<ImprovementPlan> add(
            Actor actor,
            String organisation,
            String supplier,
            @Nullable String contract,
            AskedPlan asked,
            LocalDate today) {
        ImprovementPlan empty = new ImprovementPlan(
                Ids.next(),
                organisation,
                supplier,
                contract,
                "",
                new Trigger(TriggerKind.FREE, "", null, null, null, null),
                "",
                actor.name(),
                today,
                List.of(),
                List.of(),
                List.of(),
                1);
        Fields fields = new Fields();
        ImprovementPlan plan = filled(fields, empty, asked);
        return fields.good() ? Result.accepted(plans.add(actor, plan)) : fields.refused();
    }

    /** Changes a plan; an agreement that a side gave with another content ends by that. */
    public Result<ImprovementPlan> change(Actor actor, ImprovementPlan read, AskedPlan asked, LocalDate today) {
        Fields fields = new Fields();
        if (read.state(today) != PlanState.OPEN) {
            fields.refuse("", null, "development.plan.agreed-already");
        }
        ImprovementPlan plan = filled(fields, read, asked);
        return fields.good()
                ? Result.accepted(plans.change(actor, read, "development.plan-change", writing -> plan))
                : fields.refused();
    }

    private static ImprovementPlan filled(Fields fields, ImprovementPlan plan, AskedPlan asked) {
        TriggerKind kind = fields.code("trigger", asked.trigger(), TriggerKind.class, null);
        String route = fields.optional("triggerRoute", asked.triggerRoute(), LONGEST_TITLE);
        if (route != null && !route.matches("/(?!/)[\\w/?=&.-]*")) {
            fields.refuse("triggerRoute", route, "development.plan.route");
        }
        Trigger trigger = new Trigger(
                kind == null ? TriggerKind.FREE : kind,
                fields.required("triggerText", asked.triggerText(), LONGEST_TEXT),
                route,
                asked.measured(),
                asked.norm(),
                fields.optional("unit", asked.unit(), LONGEST_UNIT));
        return new ImprovementPlan(
                plan.id(),
                plan.organisation(),
                plan.supplier(),
                plan.contract(),
                fields.required("title", asked.title(), LONGEST_TITLE),
                trigger,
                fields.required("goal", asked.goal(), LONGEST_TEXT),
                plan.owner(),
                plan.createdOn(),
                milestones(fields, plan, asked.milestones()),
                plan.actions(),
                plan.events(),
                plan.version());
    }

    private static List<Milestone> milestones(Fields fields, ImprovementPlan plan, List<AskedMilestone> asked) {
        if (asked.size() > MOST_PARTS) {
            fields.refuse("milestones", asked.size(), "development.field.many", "max", MOST_PARTS);
            return List.of();
        }
        List<Milestone> milestones = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            AskedMilestone one = asked.get(i);
            Fields part = fields.part("milestones[" + i + "]");
            String title = part.required("title", one.title(), LONGEST_TITLE);
            LocalDate due = part.requiredDate("due", one.due());
            Milestone known = one.id() == null ? null : plan.milestone(one.id()).orElse(null);
            if (due != null) {
                milestones.add(new Milestone(
                        known == null ? Ids.next() : known.id(),
                        title,
                        due,
                        known == null ? List.of() : known.history()));
            }
        }
        return milestones;
    }
}
