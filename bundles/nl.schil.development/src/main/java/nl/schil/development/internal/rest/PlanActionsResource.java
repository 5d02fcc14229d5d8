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
import java.util.Optional;
import nl.schil.development.internal.model.Action;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The actions of both sides in improvement plans. */
@Component(service = PlanActionsResource.class)
@JakartarsResource
@JSONRequired
@Path("development/improvement-plans/{id}/actions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "development", description = "Developing suppliers together")
public final class PlanActionsResource {
    private static final String ID = "0198c6a5-6f70-7b92-8c34-e5f6a7b8c9d0";

    private final PlanDesk plans;

    @Activate
    public PlanActionsResource(@Reference PlanDesk plans) {
        this.plans = plans;
    }

    @POST
    @Permission(DevelopmentDesk.WRITE)
    @Operation(
            operationId = "addImprovementAction",
            summary = "Add an action",
            description = "Of one of the sides, as long as the plan is not over.")
    @ApiResponse(
            responseCode = "200",
            description = "The plan; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = PlanJson.class)))
    public Response addAction(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            ActionJson.Input input,
            @Context SecurityContext security) {
        return action(security, id, ifMatch, Optional.empty(), input);
    }

    @PUT
    @Path("{action}")
    @Permission(DevelopmentDesk.WRITE)
    @Operation(
            operationId = "changeImprovementAction",
            summary = "Change or close an action",
            description = "Closing it is giving the day on which it was done.")
    @ApiResponse(
            responseCode = "200",
            description = "The plan; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = PlanJson.class)))
    public Response changeAction(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            @Parameter(description = "The action.", example = ID) @PathParam("action") String action,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            ActionJson.Input input,
            @Context SecurityContext security) {
        return action(security, id, ifMatch, Optional.of(action), input);
    }

    private Response action(
            SecurityContext security,
            String id,
            @Nullable String ifMatch,
            Optional<String> action,
            ActionJson.Input input) {
        return plans.change(security, DevelopmentDesk.WRITE, id, ifMatch, (actor, read) -> {
            Action known = action.map(one ->
                            read.action(one).orElseThrow(() -> ProblemException.notFound("development-action", one)))
                    .orElse(null);
            return plans.keeping()
                    .action(actor, read, known, input.asked(), plans.desk().today());
        });
    }
}
