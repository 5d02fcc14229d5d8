package nl.schil.development.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.Comparator;
import nl.schil.development.internal.application.InviteSupplier;
import nl.schil.development.internal.application.StepPlan;
import nl.schil.development.internal.model.improvement.ImprovementPlan;
import nl.schil.development.internal.model.improvement.Milestone;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Improvement plans: steps, people of the supplier, progress, actions. */
@Component(service = PlanStepsResource.class)
@JakartarsResource
@JSONRequired
@Path("development/improvement-plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "development", description = "Developing suppliers together")
public final class PlanStepsResource {
    private static final int DAYS_AFTER_LAST = 90;
    private static final String ID = "0198c6a5-6f70-7b92-8c34-e5f6a7b8c9d0";

    private final PlanDesk plans;

    @Activate
    public PlanStepsResource(@Reference PlanDesk plans) {
        this.plans = plans;
    }

    /** A step. */
    @Schema(name = "ImprovementStep", description = "A step of an improvement plan.")
    public record Step(
            @Schema(
                    description =
                            "AGREED, STARTED, CLAIMED (the goal is reached), REJECTED, VERIFIED, CLOSED, FAILED or"
                                    + " NOTED. REJECTED, FAILED and NOTED need a remark.",
                    example = "STARTED")
            @Nullable String step,

            @Schema(description = "Remark, at most 2000 characters.", example = "Besproken in het overleg van maart")
            @Nullable String note,

            @Schema(
                    description = "Digest of the content that was seen; an agreement with another one is refused.",
                    example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            @Nullable String digest) {}

    @POST
    @Path("{id}/steps")
    @Permission(DevelopmentDesk.WRITE)
    @Operation(
            operationId = "stepImprovementPlan",
            summary = "Take an improvement plan a step further",
            description = "To agree takes development.sign too. Who verifies is not who said that the goal is reached.")
    @ApiResponse(
            responseCode = "200",
            description = "The plan; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = PlanJson.class)))
    public Response step(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            Step input,
            @Context SecurityContext security) {
        return plans.change(security, DevelopmentDesk.WRITE, id, ifMatch, (actor, read) -> {
            if ("AGREED".equalsIgnoreCase(input.step())
                    && !actor.scope(DevelopmentDesk.SIGN).contains(read.organisation())) {
                return Result.refused(Violation.of("step", input.step(), "development.sign.forbidden"));
            }
            return plans.stepping()
                    .step(
                            actor,
                            DevelopmentDesk.buyer(actor),
                            read,
                            input.step(),
                            input.note(),
                            input.digest(),
                            plans.desk().today());
        });
    }

    @POST
    @Path("{id}/invitations")
    @Permission(DevelopmentDesk.WRITE)
    @Operation(
            operationId = "inviteToImprovementPlan",
            summary = "Ask somebody of the supplier",
            description =
                    "Gives a link, told once, with which the person agrees, tells what was done, and says when the"
                            + " goal is reached. Takes the permission invitations.write too.")
    public InvitationInput.Link invite(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            InvitationInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        ImprovementPlan plan = plans.find(actor, DevelopmentDesk.WRITE, id);
        if (plan.state(plans.desk().today()).over()) {
            throw ProblemException.invalid(Violation.of("", null, "development.plan.over"));
        }
        InviteSupplier.Occasion occasion = new InviteSupplier.Occasion(
                StepPlan.PURPOSE,
                "improvement-plan",
                plan.id(),
                plan.organisation(),
                plan.supplier(),
                plan.title(),
                plans.desk().linkUntil(lastDue(plan).plusDays(DAYS_AFTER_LAST)));
        return InvitationInput.Link.of(DevelopmentDesk.done(
                () -> plans.desk().inviting().invite(actor, occasion, input.name(), input.email())));
    }

    /** The last day of its milestones, or today when all are over. */
    private LocalDate lastDue(ImprovementPlan plan) {
        LocalDate today = plans.desk().today();
        return plan.milestones().stream()
                .map(Milestone::due)
                .filter(due -> due.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElse(today);
    }

    @PUT
    @Path("{id}/milestones/{milestone}/progress")
    @Permission(DevelopmentDesk.WRITE)
    @Operation(
            operationId = "recordMilestoneProgress",
            summary = "Record how far a milestone is",
            description = "Today; a second time on one day replaces the first. 100 means reached.")
    @ApiResponse(
            responseCode = "200",
            description = "The plan; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = PlanJson.class)))
    public Response progress(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            @Parameter(description = "The milestone.", example = ID) @PathParam("milestone") String milestone,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            ProgressInput input,
            @Context SecurityContext security) {
        return plans.change(
                security,
                DevelopmentDesk.WRITE,
                id,
                ifMatch,
                (actor, read) -> plans.keeping()
                        .progress(
                                actor,
                                DevelopmentDesk.buyer(actor),
                                read,
                                read.milestone(milestone)
                                        .orElseThrow(() -> ProblemException.notFound("milestone", milestone)),
                                input.percent(),
                                input.note(),
                                plans.desk().today()));
    }
}
