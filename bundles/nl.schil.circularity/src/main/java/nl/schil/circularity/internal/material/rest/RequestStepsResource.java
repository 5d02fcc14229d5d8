package nl.schil.circularity.internal.material.rest;

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
import nl.schil.circularity.internal.material.model.DataRequest;
import nl.schil.circularity.internal.rest.CircularityDesk;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Requests for data: another last day, inviting, ending. */
@Component(service = RequestStepsResource.class)
@JakartarsResource
@JSONRequired
@Path("circularity/requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "circularity", description = "Circularity goals and materials")
public final class RequestStepsResource {
    private static final String ID = "0198c6a5-92a3-7ec5-8f67-b8c9d0e1f2a3";
    private static final String TAG = "\"1\"";

    private final RequestDesk requests;

    @Activate
    public RequestStepsResource(@Reference RequestDesk requests) {
        this.requests = requests;
    }

    @PUT
    @Path("{id}")
    @Permission(CircularityDesk.WRITE)
    @Operation(
            operationId = "changeMaterialDataRequest",
            summary = "Give another last day",
            description = "As long as the request is not over.")
    @ApiResponse(
            responseCode = "200",
            description = "The request; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = RequestJson.class)))
    public Response change(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = TAG)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            StepInput.Change input,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        return requests.done(
                id,
                ifMatch,
                headers,
                security,
                (actor, read) ->
                        requests.materials().asking().change(actor, read, input.due(), input.note(), requests.today()));
    }

    @POST
    @Path("{id}/invitations")
    @Permission(CircularityDesk.WRITE)
    @Operation(
            operationId = "inviteForMaterials",
            summary = "Invite somebody of the supplier",
            description =
                    "Gives a link, told once, with which the person answers. With a mail address it is mailed too."
                            + " Takes the permission invitations.write too.")
    public StepInput.Link invite(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            StepInput.Invite input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        DataRequest read = requests.materials().request(actor, CircularityDesk.WRITE, id);
        return StepInput.Link.of(CircularityDesk.done(() -> requests.materials()
                .inviting()
                .invite(actor, MaterialDesk.buyer(actor), read, input.name(), input.email(), requests.today())));
    }

    @POST
    @Path("{id}/withdrawal")
    @Permission(CircularityDesk.WRITE)
    @Operation(
            operationId = "withdrawMaterialDataRequest",
            summary = "Withdraw a request",
            description = "With the reason. Links for it end.")
    @ApiResponse(
            responseCode = "200",
            description = "The request; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = RequestJson.class)))
    public Response withdraw(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = TAG)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            StepInput.Remark input,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        return requests.done(
                id,
                ifMatch,
                headers,
                security,
                (actor, read) -> requests.materials()
                        .asking()
                        .withdraw(actor, MaterialDesk.buyer(actor), read, input.note(), requests.today()));
    }
}
