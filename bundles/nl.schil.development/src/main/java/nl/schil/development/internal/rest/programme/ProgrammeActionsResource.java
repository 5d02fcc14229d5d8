package nl.schil.development.internal.rest.programme;

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
import nl.schil.development.internal.application.Actions;
import nl.schil.development.internal.rest.DevelopmentDesk;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The actions of both sides in development programmes. */
@Component(service = ProgrammeActionsResource.class)
@JakartarsResource
@JSONRequired
@Path("development/programmes/{id}/actions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "development", description = "Developing suppliers together")
public final class ProgrammeActionsResource {
    private static final String ID = "0198c6a5-6f70-7b92-8c34-e5f6a7b8c9d0";

    private final ProgrammeDesk programmes;

    @Activate
    public ProgrammeActionsResource(@Reference ProgrammeDesk programmes) {
        this.programmes = programmes;
    }

    @POST
    @Permission(DevelopmentDesk.WRITE)
    @Operation(
            operationId = "addProgrammeAction",
            summary = "Add an action",
            description = "Of the buyer or of one of the participants.")
    @ApiResponse(
            responseCode = "200",
            description = "The programme; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = ProgrammeJson.class)))
    public Response addAction(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            ProgrammeInput.Act input,
            @Context SecurityContext security) {
        return action(id, null, ifMatch, input, security);
    }

    @PUT
    @Path("{action}")
    @Permission(DevelopmentDesk.WRITE)
    @Operation(
            operationId = "changeProgrammeAction",
            summary = "Change or close an action",
            description = "Closing it is giving the day on which it was done.")
    @ApiResponse(
            responseCode = "200",
            description = "The programme; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = ProgrammeJson.class)))
    public Response changeAction(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            @Parameter(description = "The action.", example = ID) @PathParam("action") String action,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            ProgrammeInput.Act input,
            @Context SecurityContext security) {
        return action(id, action, ifMatch, input, security);
    }

    private Response action(
            String id,
            @Nullable String action,
            @Nullable String ifMatch,
            ProgrammeInput.Act input,
            SecurityContext security) {
        return programmes.change(
                security,
                id,
                ifMatch,
                (actor, read) -> programmes
                        .writing()
                        .action(
                                actor,
                                read,
                                action == null
                                        ? null
                                        : read.action(action)
                                                .orElseThrow(
                                                        () -> ProblemException.notFound("development-action", action)),
                                DevelopmentDesk.given(input.supplier()),
                                new Actions.Asked(input.side(), input.text(), input.due(), input.closedOn()),
                                programmes.desk().today()));
    }
}
