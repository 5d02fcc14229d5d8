package nl.schil.development.internal.application;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.schil.development.internal.model.Party;
import nl.schil.development.internal.model.Side;
import nl.schil.development.internal.model.improvement.ImprovementPlan;
import nl.schil.development.internal.model.improvement.ImprovementPlans;
import nl.schil.development.internal.model.improvement.PlanEvent;
import nl.schil.development.internal.model.improvement.PlanEvent.Kind;
import nl.schil.development.internal.model.improvement.PlanState;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.kernel.door.Doors;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;

/** Takes an improvement plan a step further. Each step is an event; the state follows from the events. */
public final class StepPlan {
    /** Purpose of the invitations: what visitors of the supplier's door come for. */
    public static final String PURPOSE = "improvement-plan";

    /** What somebody of a supplier can do. */
    public static final Set<Kind> OF_SUPPLIER = EnumSet.of(Kind.AGREED, Kind.CLAIMED, Kind.NOTED);

    private static final Set<Kind> NEEDS_NOTE = EnumSet.of(Kind.REJECTED, Kind.FAILED, Kind.NOTED);
    private static final Set<Kind> ENDS = EnumSet.of(Kind.CLOSED, Kind.FAILED);

    private final ImprovementPlans plans;
    private final Doors doors;

    public StepPlan(ImprovementPlans plans, Doors doors) {
        this.plans = plans;
        this.doors = doors;
    }

    /**
     * Does a step.
     *
     * @param step the kind of event as the caller wrote it
     * @param digest of the content that is agreed with, as the caller saw it; null when the caller named the version
     */
    public Result<ImprovementPlan> step(
            Actor actor,
            Party by,
            ImprovementPlan read,
            @Nullable String step,
            @Nullable String note,
            @Nullable String digest,
            LocalDate today) {
        Fields fields = new Fields();
        Kind kind = fields.code("step", step, Kind.class, null);
        String said = fields.optional("note", note, WritePlan.LONGEST_TEXT);
        if (kind == null) {
            return fields.refused();
        }
        if (said == null && NEEDS_NOTE.contains(kind)) {
            fields.refuse("note", null, "problem.field.required");
        }
        if (by.side() == Side.SUPPLIER && !OF_SUPPLIER.contains(kind)) {
            fields.refuse("step", step, "development.plan.step.not-yours");
        }
        if (digest != null && !digest.equals(read.digest())) {
            fields.refuse("digest", null, "development.plan.changed");
        }
        refusal(read, kind, by, today).ifPresent(code -> fields.refuse("step", step, code));
        return fields.good() ? Result.accepted(done(actor, by, read, kind, said, today)) : fields.refused();
    }

    /** Removes a plan with which nobody agreed; what people of the supplier could reach ends. */
    public void remove(Actor actor, ImprovementPlan read) {
        plans.remove(actor, read, writing -> doors.end(writing, actor, PURPOSE, read.id()));
    }

    private ImprovementPlan done(
            Actor actor, Party by, ImprovementPlan read, Kind kind, @Nullable String note, LocalDate today) {
        PlanEvent event = new PlanEvent(kind, today, by, kind == Kind.AGREED ? read.digest() : null, note);
        return plans.change(actor, read, "development.plan-step", writing -> {
            if (ENDS.contains(kind)) {
                doors.end(writing, actor, PURPOSE, read.id());
            }
            return read.with(event);
        });
    }

    /** Code of the reason why the step cannot be done now. */
    private static Optional<String> refusal(ImprovementPlan plan, Kind kind, Party by, LocalDate today) {
        PlanState state = plan.state(today);
        if (state.over()) {
            return Optional.of("development.plan.over");
        }
        return switch (kind) {
            case AGREED -> agreeing(plan, state, by, today);
            case STARTED -> when(state == PlanState.AGREED, "development.plan.step.not-agreed");
            case CLAIMED ->
                when(state == PlanState.RUNNING && plan.claim(today).isEmpty(), "development.plan.step.not-running");
            case REJECTED, VERIFIED -> verifying(plan, state, by, today);
            case CLOSED -> when(state == PlanState.VERIFIED, "development.plan.step.not-verified");
            case FAILED, NOTED -> Optional.empty();
        };
    }

    private static Optional<String> agreeing(ImprovementPlan plan, PlanState state, Party by, LocalDate today) {
        if (plan.milestones().isEmpty()) {
            return Optional.of("development.plan.step.no-milestones");
        }
        return when(
                state == PlanState.OPEN && plan.agreement(by.side(), today).isEmpty(), "development.plan.step.agreed");
    }

    /** What is said to be done is judged by somebody else than who says so. */
    private static Optional<String> verifying(ImprovementPlan plan, PlanState state, Party by, LocalDate today) {
        Optional<PlanEvent> claim = plan.claim(today);
        if (state != PlanState.RUNNING || claim.isEmpty()) {
            return Optional.of("development.plan.step.not-claimed");
        }
        return when(!claim.get().by().id().equals(by.id()), "development.plan.step.own-claim");
    }

    private static Optional<String> when(boolean allowed, String code) {
        return allowed ? Optional.empty() : Optional.of(code);
    }
}
