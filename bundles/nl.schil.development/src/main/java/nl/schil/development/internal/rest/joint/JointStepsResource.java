package nl.schil.development.internal.rest.joint;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import nl.schil.development.internal.application.InviteSupplier;
import nl.schil.development.internal.application.SignJointPlan;
import nl.schil.development.internal.model.joint.JointPlan;
import nl.schil.development.internal.model.joint.Objective;
import nl.schil.development.internal.rest.DevelopmentDesk;
import nl.schil.development.internal.rest.InvitationInput;
import nl.schil.development.internal.rest.ProgressInput;
import nl.schil.kernel.Violation;
import nl.schil.kernel.document.PdfRenderer;
import nl.schil.kernel.door.IssuedInvitation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Joint plans: asking the supplier, signing, progress, and the page to keep. */
@Component(service = JointStepsResource.class)
@JakartarsResource
@JSONRequired
@Path("development/joint-plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "development", description = "Developing suppliers together")
public final class JointStepsResource {
    private static final int DAYS_AFTER_YEAR = 60;
    private static final String ID = "0198c6a5-6f70-7b92-8c34-e5f6a7b8c9d0";

    private final JointDesk plans;

    @Activate
    public JointStepsResource(@Reference JointDesk plans) {
        this.plans = plans;
    }

    @POST
    @Path("{id}/signature")
    @Permission(DevelopmentDesk.SIGN)
    @Operation(
            operationId = "signJointPlan",
            summary = "Sign a joint plan for the buyer",
            description = "The newest edition, whose digest is named: what was seen is what is signed.")
    @ApiResponse(
            responseCode = "200",
            description = "The plan; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = JointJson.class)))
    public Response sign(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            JointInput.Sign input,
            @Context SecurityContext security) {
        return plans.change(
                security,
                DevelopmentDesk.SIGN,
                id,
                ifMatch,
                (actor, read) -> plans.signing()
                        .sign(
                                actor,
                                DevelopmentDesk.buyer(actor),
                                read,
                                input.digest(),
                                input.role(),
                                plans.desk().today()));
    }

    @POST
    @Path("{id}/invitations")
    @Permission(DevelopmentDesk.WRITE)
    @Operation(
            operationId = "inviteToJointPlan",
            summary = "Ask somebody of the supplier to sign",
            description = "Gives a link, told once. Takes the permission invitations.write too.")
    public InvitationInput.Link invite(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            InvitationInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        JointPlan plan = plans.find(actor, DevelopmentDesk.WRITE, id);
        if (plans.desk().today().isAfter(plan.until())) {
            throw ProblemException.invalid(Violation.of("", null, "development.joint.over"));
        }
        InviteSupplier.Occasion occasion = new InviteSupplier.Occasion(
                SignJointPlan.PURPOSE,
                "joint-plan",
                plan.id(),
                plan.organisation(),
                plan.supplier(),
                plan.current().content().title(),
                plans.desk().linkUntil(plan.until().plusDays(DAYS_AFTER_YEAR)));
        IssuedInvitation issued = DevelopmentDesk.done(
                () -> plans.desk().inviting().invite(actor, occasion, input.name(), input.email()));
        plans.signing().offered(actor, plan, plans.desk().today());
        return InvitationInput.Link.of(issued);
    }

    @PUT
    @Path("{id}/objectives/{objective}/progress")
    @Permission(DevelopmentDesk.WRITE)
    @Operation(
            operationId = "recordObjectiveProgress",
            summary = "Record how far an objective is",
            description = "Today, once both sides have signed; a second time on one day replaces the first.")
    @ApiResponse(
            responseCode = "200",
            description = "The plan; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = JointJson.class)))
    public Response progress(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            @Parameter(description = "The objective.", example = ID) @PathParam("objective") String objective,
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
                (actor, read) -> plans.signing()
                        .progress(
                                actor,
                                DevelopmentDesk.buyer(actor),
                                read,
                                objective(read, objective),
                                input.percent(),
                                input.note(),
                                plans.desk().today()));
    }

    private static Objective objective(JointPlan plan, String id) {
        return plan.current().content().objectives().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("objective", id));
    }

    @GET
    @Path("{id}/document")
    @Produces(PdfRenderer.MEDIA_TYPE)
    @Permission(DevelopmentDesk.READ)
    @Operation(
            operationId = "downloadJointPlan",
            summary = "Download a joint plan",
            description = "The newest edition with its signatures on one page, as PDF/A.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The document.",
                            content =
                                    @Content(
                                            mediaType = PdfRenderer.MEDIA_TYPE,
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response document(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        return plans.pdf(plans.find(Actor.of(security), DevelopmentDesk.READ, id), headers);
    }
}
