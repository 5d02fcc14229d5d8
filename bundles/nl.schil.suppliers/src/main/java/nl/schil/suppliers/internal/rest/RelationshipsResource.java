package nl.schil.suppliers.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.suppliers.internal.application.ChangeProfile;
import nl.schil.suppliers.internal.model.Relationship;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The relations of buying organisations with a supplier. */
@Component(service = RelationshipsResource.class)
@JakartarsResource
@JSONRequired
@Path("suppliers/{id}/relationships")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "suppliers", description = "The supplier register.")
public final class RelationshipsResource {
    private static final String WRITE = "suppliers.write";

    private final ChangeProfile change;

    @Activate
    public RelationshipsResource(@Reference ChangeProfile change) {
        this.change = change;
    }

    /** A relation to change. */
    @Schema(name = "SupplierRelationshipChange", description = "Who manages the relation.")
    public record RelationshipRequest(
            @Schema(
                    description = "E-mail address of who manages the relation; absent or null for nobody.",
                    example = "manager@example.nl")
            @Nullable String managerEmail) {}

    @PUT
    @Path("{organisation}")
    @Permission(WRITE)
    @Operation(
            operationId = "changeSupplierRelationship",
            summary = "Change the relation with a supplier",
            description = "Names who manages the relation of one buying organisation with the supplier.")
    @ApiResponse(
            responseCode = "200",
            description = "The relation after the change.",
            content = @Content(schema = @Schema(implementation = ProfileResource.RelationshipView.class)))
    public Response changeRelationship(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Id of the buying organisation.", example = "01931a2b-0000-7000-8000-000000000003")
                    @PathParam("organisation")
                    String organisation,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            RelationshipRequest request,
            @Context SecurityContext security) {
        Relationship after = change.manager(Actor.of(security), id, organisation, ifMatch, request.managerEmail());
        return Response.ok(ProfileResource.RelationshipView.of(after))
                .header(HttpHeaders.ETAG, Version.tag(after.version()))
                .build();
    }
}
