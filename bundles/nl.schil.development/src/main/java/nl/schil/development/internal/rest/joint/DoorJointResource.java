package nl.schil.development.internal.rest.joint;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import nl.schil.development.internal.application.SignJointPlan;
import nl.schil.development.internal.model.joint.JointPlan;
import nl.schil.development.internal.model.joint.Objective;
import nl.schil.development.internal.rest.DevelopmentDesk;
import nl.schil.kernel.document.PdfRenderer;
import nl.schil.kernel.door.DoorVisit;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The joint plan for which somebody of the supplier was invited. Which one it is follows from the invitation. */
@Component(service = DoorJointResource.class)
@JakartarsResource
@JSONRequired
@Path("door/joint-plan")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "door", description = "What people of suppliers can reach with their invitation")
public final class DoorJointResource {
    private static final String PERMISSION = Permission.DOOR_FOR + SignJointPlan.PURPOSE;

    private final JointDesk plans;

    @Activate
    public DoorJointResource(@Reference JointDesk plans) {
        this.plans = plans;
    }

    /** How far an objective is today. */
    @Schema(name = "JointObjectiveProgress", description = "How far an objective is today.")
    public record ObjectiveProgress(
            @Schema(description = "Identifier of the objective.", example = "0198c6a5-7081-7ca3-9d45-f6a7b8c9d0e1")
            @Nullable String objective,

            @Schema(description = "0 to 100; absent: not known, and the remark says why.", example = "65") @Nullable Integer percent,

            @Schema(description = "Remark.", example = "Proef loopt") @Nullable String note) {}

    @GET
    @Permission(PERMISSION)
    @Operation(
            operationId = "getOwnJointPlan",
            summary = "Show the visitor's joint plan",
            description = "The newest edition, with signatures and progress.")
    public JointJson show(@Context SecurityContext security) {
        return page(plan(DoorVisit.of(security)));
    }

    @POST
    @Path("signature")
    @Permission(PERMISSION)
    @Operation(
            operationId = "signOwnJointPlan",
            summary = "Sign the joint plan for the supplier",
            description = "The newest edition, whose digest is named: what was seen is what is signed.")
    public JointJson sign(JointInput.Sign input, @Context SecurityContext security) {
        DoorVisit visit = DoorVisit.of(security);
        JointPlan read = plan(visit);
        return page(DevelopmentDesk.done(() -> plans.signing()
                .sign(
                        visit.actor(),
                        DevelopmentDesk.visitor(visit),
                        read,
                        input.digest(),
                        input.role(),
                        plans.desk().today())));
    }

    @PUT
    @Path("progress")
    @Permission(PERMISSION)
    @Operation(
            operationId = "recordOwnObjectiveProgress",
            summary = "Tell how far an objective is",
            description = "Today, once both sides have signed; not of an objective of the buyer alone.")
    public JointJson progress(ObjectiveProgress input, @Context SecurityContext security) {
        DoorVisit visit = DoorVisit.of(security);
        JointPlan read = plan(visit);
        Objective objective = read.current().content().objectives().stream()
                .filter(one -> one.id().equals(input.objective()))
                .filter(one -> one.owner() != nl.schil.development.internal.model.joint.Owner.BUYER)
                .findFirst()
                .orElseThrow(DoorVisit::outside);
        return page(DevelopmentDesk.done(() -> plans.signing()
                .progress(
                        visit.actor(),
                        DevelopmentDesk.visitor(visit),
                        read,
                        objective,
                        input.percent(),
                        input.note(),
                        plans.desk().today())));
    }

    @GET
    @Path("document")
    @Produces(PdfRenderer.MEDIA_TYPE)
    @Permission(PERMISSION)
    @Operation(
            operationId = "downloadOwnJointPlan",
            summary = "Download the visitor's joint plan",
            description = "The newest edition with its signatures on one page, as PDF/A.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The document.",
                            content =
                                    @Content(
                                            mediaType = PdfRenderer.MEDIA_TYPE,
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response document(@Context SecurityContext security, @Context HttpHeaders headers) {
        return plans.pdf(plan(DoorVisit.of(security)), headers);
    }

    private JointPlan plan(DoorVisit visit) {
        return plans.plans()
                .find(OrganisationScope.ALL, visit.subject())
                .filter(one -> one.organisation().equals(visit.invitation().organisation())
                        && one.supplier().equals(visit.invitation().supplierId()))
                .orElseThrow(DoorVisit::outside);
    }

    private JointJson page(JointPlan plan) {
        return plans.rendering(plans.desk().today()).visit(plan);
    }
}
