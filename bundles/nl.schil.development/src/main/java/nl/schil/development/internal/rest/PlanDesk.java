package nl.schil.development.internal.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.function.BiFunction;
import nl.schil.development.internal.application.KeepPlan;
import nl.schil.development.internal.application.StepPlan;
import nl.schil.development.internal.application.WritePlan;
import nl.schil.development.internal.model.improvement.ImprovementPlan;
import nl.schil.development.internal.model.improvement.ImprovementPlans;
import nl.schil.kernel.Result;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
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
}
