package nl.schil.development.internal.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import nl.schil.development.internal.application.KeepPlan;
import nl.schil.development.internal.application.StepPlan;
import nl.schil.development.internal.application.WritePlan;
import nl.schil.development.internal.model.Side;
import nl.schil.development.internal.model.improvement.ImprovementPlan;
import nl.schil.development.internal.model.improvement.ImprovementPlans;
import nl.schil.development.internal.model.improvement.PlanState;
import nl.schil.kernel.Page;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Cursor;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the resources of improvement plans share. */
@Component(service = PlanDesk.class)
public final class PlanDesk {
    private final DevelopmentDesk desk;
    private final ImprovementPlans plans;

    @Activate
    public PlanDesk(@Reference DevelopmentDesk desk, @Reference ImprovementPlans plans) {
        this.desk = desk;
        this.plans = plans;
    }

    DevelopmentDesk desk() {
        return desk;
    }

    ImprovementPlans plans() {
        return plans;
    }

    WritePlan writing() {
        return new WritePlan(plans);
    }

    StepPlan stepping() {
        return new StepPlan(plans, desk.doors());
    }

    KeepPlan keeping() {
        return new KeepPlan(plans);
    }

    PlanRendering rendering(LocalDate asOf) {
        return new PlanRendering(desk.subjects(), asOf);
    }

    /** The plan when the caller holds {@code permission} in its organisation, otherwise 404. */
    ImprovementPlan find(Actor actor, String permission, String id) {
        return plans.find(actor.scope(permission), id)
                .orElseThrow(() -> ProblemException.notFound("improvement-plan", id));
    }

    /** Changes the version of the plan that the caller read, and answers it as it is then. */
    Response change(
            SecurityContext security,
            String permission,
            String id,
            @Nullable String ifMatch,
            BiFunction<Actor, ImprovementPlan, Result<ImprovementPlan>> work) {
        Actor actor = Actor.of(security);
        ImprovementPlan read = find(actor, permission, id);
        Version.require(ifMatch, read.version());
        return answer(DevelopmentDesk.done(() -> work.apply(actor, read)));
    }

    Response answer(ImprovementPlan plan) {
        return Response.ok(rendering(desk.today()).page(plan))
                .header(HttpHeaders.ETAG, Version.tag(plan.version()))
                .build();
    }

    /** Which plans are asked for, as the caller wrote it. */
    record Asked(
            @Nullable String text,
            @Nullable String supplier,
            @Nullable String contract,
            @Nullable String state,
            boolean late,
            LocalDate asOf,
            @Nullable String cursor,
            @Nullable Integer limit) {}

    /** A page of plans: what is overdue first, then by the next day on which something must be done. */
    Page<PlanJson> list(SecurityContext security, Asked asked) {
        int rows = DevelopmentDesk.rows(asked.limit());
        LocalDate day = asked.asOf();
        List<String> from = Cursor.parts(asked.cursor(), 2);
        List<ImprovementPlan> found = plans.list(new ImprovementPlans.Query(
                Actor.of(security).scope(DevelopmentDesk.READ),
                day,
                DevelopmentDesk.given(asked.supplier()),
                DevelopmentDesk.given(asked.contract()),
                DevelopmentDesk.given(asked.text()),
                states(asked.state()),
                asked.late(),
                from == null ? null : after(from),
                rows + 1));
        List<ImprovementPlan> shown = found.subList(0, Math.min(rows, found.size()));
        return new Page<>(
                rendering(day).rows(shown), found.size() <= rows ? null : cursor(shown.get(shown.size() - 1), day));
    }

    private static ImprovementPlans.After after(List<String> parts) {
        return new ImprovementPlans.After(parts.get(0).isEmpty() ? null : LocalDate.parse(parts.get(0)), parts.get(1));
    }

    private static String cursor(ImprovementPlan last, LocalDate day) {
        LocalDate due = last.nextDue(day);
        return Cursor.of(due == null ? "" : due.toString(), last.id());
    }

    private static Set<PlanState> states(@Nullable String asked) {
        String text = DevelopmentDesk.given(asked);
        if (text == null || text.equals("going-on")) {
            return PlanState.GOING_ON;
        }
        Set<PlanState> states = EnumSet.noneOf(PlanState.class);
        for (String one : text.equals("all") ? new String[0] : text.split(",")) {
            try {
                states.add(PlanState.valueOf(one.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw ProblemException.invalid(Violation.of(
                        "state",
                        one,
                        "problem.field.code",
                        "codes",
                        "OPEN, AGREED, RUNNING, VERIFIED, CLOSED, FAILED"));
            }
        }
        return states;
    }

    /** Removes a proposal with which no side agreed. */
    void remove(Actor actor, String id, @Nullable String ifMatch) {
        ImprovementPlan read = find(actor, DevelopmentDesk.WRITE, id);
        Version.require(ifMatch, read.version());
        LocalDate today = desk.today();
        if (read.state(today) != PlanState.OPEN
                || read.agreement(Side.BUYER, today).isPresent()
                || read.agreement(Side.SUPPLIER, today).isPresent()) {
            throw ProblemException.invalid(Violation.of("", null, "development.plan.agreed-already"));
        }
        stepping().remove(actor, read);
    }
}
