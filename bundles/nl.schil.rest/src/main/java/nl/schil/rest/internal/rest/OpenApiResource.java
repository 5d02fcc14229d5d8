package nl.schil.rest.internal.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.schil.kernel.security.Permission;
import nl.schil.rest.internal.openapi.OpenApiDocuments;
import nl.schil.rest.internal.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The description of the interface. */
@Component(service = OpenApiResource.class)
@JakartarsResource
@JSONRequired
@Path("openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {
    private final OpenApiDocuments documents;

    @Activate
    public OpenApiResource(@Reference OpenApiDocuments documents) {
        this.documents = documents;
    }

    @GET
    @Permission(Permission.PUBLIC)
    @Operation(
            operationId = "describeApi",
            summary = "Describe this interface",
            description = "The OpenAPI description of everything that the enabled modules offer.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "The OpenAPI document.",
                        content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object"))),
                @ApiResponse(
                        responseCode = "500",
                        description = "Unexpected failure; `instance` names the incident in the log.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class)))
            })
    public Response describe() {
        ObjectNode document = documents.document();
        return Response.ok(document)
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }
}
