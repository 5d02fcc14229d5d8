package nl.schil.development.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Objects;
import nl.schil.development.internal.application.StepPlan;
import nl.schil.development.internal.model.Action;
import nl.schil.development.internal.model.Side;
import nl.schil.development.internal.model.improvement.ImprovementPlan;
import nl.schil.development.internal.model.improvement.Milestone;
import nl.schil.kernel.door.DoorVisit;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The improvement plan for which somebody of the supplier was invited. Which one it is follows from the invitation. */
@Component(service = DoorPlanResource.class)
@JakartarsResource
@JSONRequired
@Path("door/improvement-plan")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "door", description = "What people of suppliers can reach with their invitation")
public final class DoorPlanResource {
    private static final String PERMISSION = Permission.DOOR_FOR + StepPlan.PURPOSE;

    private final PlanDesk plans;

    @Activate
    public DoorPlanResource(@Reference PlanDesk plans) {
        this.plans = plans;
    }

    /** How far a milestone is today. */
    @Schema(name = "ImprovementMilestoneProgress", description = "How far a milestone is today.")
    public record MilestoneProgress(
            @Schema(description = "Identifier of the milestone.", example = "0198c6a5-7081-7ca3-9d45-f6a7b8c9d0e1")
            @Nullable String milestone,

            @Schema(description = "0 to 100; absent: not known, and the remark says why.", example = "65") @Nullable Integer percent,

            @Schema(description = "Remark.", example = "Eerste levering op tijd") @Nullable String note) {}

    /** Whether an action was done. */
    @Schema(name = "ImprovementActionDone", description = "Whether an action of the own side was done.")
    public record Done(
            @Schema(description = "Identifier of the action.", example = "0198c6a5-7081-7ca3-9d45-f6a7b8c9d0e1")
            @Nullable String action,

            @Schema(description = "Whether it was done; today when it was.", example = "true")
            boolean done) {}

    @GET
    @Permission(PERMISSION)
    @Operation(
            operationId = "getOwnImprovementPlan",
            summary = "Show the visitor's improvement plan",
            description = "With its milestones, the actions of both sides and what happened.")
    public PlanJson show(@Context SecurityContext security) {
        return page(plan(DoorVisit.of(security)));
    }

    @POST
    @Path("steps")
    @Permission(PERMISSION)
    @Operation(
            operationId = "stepOwnImprovementPlan",
            summary = "Agree, say that the goal is reached, or remark something",
            description = "To agree takes the digest of the content that was seen.")
    public PlanJson step(PlanStepsResource.Step input, @Context SecurityContext security) {
        DoorVisit visit = DoorVisit.of(security);
        ImprovementPlan read = plan(visit);
        String seen = "AGREED".equalsIgnoreCase(input.step()) && input.digest() == null ? "" : input.digest();
        return page(DevelopmentDesk.done(() -> plans.stepping()
                .step(
                        visit.actor(),
                        DevelopmentDesk.visitor(visit),
                        read,
                        input.step(),
                        input.note(),
                        seen,
                        plans.desk().today())));
    }

    @PUT
    @Path("progress")
    @Permission(PERMISSION)
    @Operation(
            operationId = "recordOwnMilestoneProgress",
            summary = "Tell how far a milestone is",
            description = "Today; a second time on one day replaces the first.")
    public PlanJson progress(MilestoneProgress input, @Context SecurityContext security) {
        DoorVisit visit = DoorVisit.of(security);
        ImprovementPlan read = plan(visit);
        Milestone found = read.milestone(Objects.requireNonNullElse(input.milestone(), ""))
                .orElseThrow(DoorVisit::outside);
        return page(DevelopmentDesk.done(() -> plans.keeping()
                .progress(
                        visit.actor(),
                        DevelopmentDesk.visitor(visit),
                        read,
                        found,
                        input.percent(),
                        input.note(),
                        plans.desk().today())));
    }

    @PUT
    @Path("action")
    @Permission(PERMISSION)
    @Operation(
            operationId = "doOwnImprovementAction",
            summary = "Tell that an action of the supplier was done",
            description = "Of the own side; another one is refused.")
    public PlanJson done(Done input, @Context SecurityContext security) {
        DoorVisit visit = DoorVisit.of(security);
        ImprovementPlan read = plan(visit);
        Action own = read.action(Objects.requireNonNullElse(input.action(), ""))
                .filter(one -> one.side() == Side.SUPPLIER)
                .orElseThrow(DoorVisit::outside);
        return page(DevelopmentDesk.done(() -> plans.keeping()
                .done(visit.actor(), read, own, input.done(), plans.desk().today())));
    }

    private ImprovementPlan plan(DoorVisit visit) {
        return plans.plans()
                .find(OrganisationScope.ALL, visit.subject())
                .filter(one -> one.organisation().equals(visit.invitation().organisation())
                        && one.supplier().equals(visit.invitation().supplierId()))
                .orElseThrow(DoorVisit::outside);
    }

    private PlanJson page(ImprovementPlan plan) {
        return plans.rendering(plans.desk().today()).visit(plan);
    }
}
