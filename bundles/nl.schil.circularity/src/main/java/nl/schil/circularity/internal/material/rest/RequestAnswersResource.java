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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import nl.schil.circularity.internal.rest.CircularityDesk;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Answers to requests for data: checking, accepting, returning. */
@Component(service = RequestAnswersResource.class)
@JakartarsResource
@JSONRequired
@Path("circularity/requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "circularity", description = "Circularity goals and materials")
public final class RequestAnswersResource {
    private static final String ID = "0198c6a5-92a3-7ec5-8f67-b8c9d0e1f2a3";
    private static final String TAG = "\"1\"";

    private final RequestDesk requests;

    @Activate
    public RequestAnswersResource(@Reference RequestDesk requests) {
        this.requests = requests;
    }

    @POST
    @Path("{id}/check")
    @Permission(CircularityDesk.WRITE)
    @Operation(
            operationId = "checkMaterialAnswer",
            summary = "Say that an answer was checked",
            description = "Before it can be accepted.")
    @ApiResponse(
            responseCode = "200",
            description = "The request; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = RequestJson.class)))
    public Response check(
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
                        .judging()
                        .check(
                                actor,
                                MaterialDesk.buyer(actor),
                                read,
                                requests.materials().answer(read),
                                input.note(),
                                requests.today()));
    }

    @POST
    @Path("{id}/acceptance")
    @Permission(CircularityDesk.WRITE)
    @Operation(
            operationId = "acceptMaterialAnswer",
            summary = "Accept an answer",
            description = "From today on it counts. Its assurance can be raised with a proof.")
    @ApiResponse(
            responseCode = "200",
            description = "The request; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = RequestJson.class)))
    public Response accept(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = TAG)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            StepInput.Acceptance input,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        return requests.done(
                id,
                ifMatch,
                headers,
                security,
                (actor, read) -> requests.materials()
                        .judging()
                        .accept(
                                actor,
                                MaterialDesk.buyer(actor),
                                read,
                                requests.materials().answer(read),
                                input.assurance(),
                                input.proof(),
                                requests.today()));
    }

    @POST
    @Path("{id}/return")
    @Permission(CircularityDesk.WRITE)
    @Operation(
            operationId = "returnMaterialAnswer",
            summary = "Return an answer",
            description = "With reasons by field. What was accepted no longer counts.")
    @ApiResponse(
            responseCode = "200",
            description = "The request; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = RequestJson.class)))
    public Response giveBack(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = TAG)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            StepInput.Return input,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        return requests.done(
                id,
                ifMatch,
                headers,
                security,
                (actor, read) -> requests.materials()
                        .judging()
                        .giveBack(
                                actor,
                                MaterialDesk.buyer(actor),
                                read,
                                requests.materials().answer(read),
                                input.note(),
                                input.asked(),
                                requests.today()));
    }
}
