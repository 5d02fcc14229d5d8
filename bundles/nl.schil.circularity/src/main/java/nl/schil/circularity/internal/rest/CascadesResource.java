package nl.schil.circularity.internal.rest;

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
import java.util.List;
import nl.schil.circularity.internal.application.KeepThread;
import nl.schil.circularity.internal.model.Cascade;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.store.SqlThreads;
import nl.schil.kernel.Result;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Where a goal applies. */
@Component(service = CascadesResource.class)
@JakartarsResource
@JSONRequired
@Path("circularity/goals/{goal}/cascades")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "circularity", description = "Circularity goals and materials")
public final class CascadesResource {
    private final CircularityDesk desk;
    private final SqlThreads threads;

    @Activate
    public CascadesResource(@Reference CircularityDesk desk, @Reference SqlThreads threads) {
        this.desk = desk;
        this.threads = threads;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(CircularityDesk.WRITE)
    @Operation(
            operationId = "addGoalCascade",
            summary = "Say where a goal applies",
            description =
                    "To a category, to the contracts of a CPV code and all codes below it, or handed down to a contract.")
    @ApiResponse(
            responseCode = "201",
            description = "Where the goal applies.",
            content = @Content(schema = @Schema(implementation = CascadeJson.class)))
    public Response add(
            @Parameter(description = "Goal id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a71") @PathParam("goal")
                    String goalId,
            CascadeJson.Input input,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Goal goal = desk.goal(actor, CircularityDesk.WRITE, goalId);
        Cascade asked = CircularityDesk.done(() -> keeping().cascade(goal, null, input.asked()));
        Cascade added = threads.keep(actor, goal, asked, true);
        return CircularityDesk.made(
                "goals/" + goal.id() + "/cascades/" + added.id(), added.version(), json(added, headers));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(CircularityDesk.WRITE)
    @Operation(
            operationId = "putGoalCascade",
            summary = "Change where a goal applies",
            description = "The share, or the day on which it ends. If-Match must name the version that was read.")
    public CascadeJson put(
            @Parameter(description = "Goal id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a71") @PathParam("goal")
                    String goalId,
            @Parameter(description = "Id of where it applies.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            CascadeJson.Input input,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Goal goal = desk.goal(actor, CircularityDesk.WRITE, goalId);
        Cascade before = threads.cascade(id)
                .filter(one -> one.goal().equals(goal.id()))
                .orElseThrow(() -> ProblemException.notFound("cascade", id));
        Version.require(ifMatch, before.version());
        Cascade after = CircularityDesk.done(() -> keeping().cascade(goal, before, input.asked()));
        return json(CircularityDesk.done(() -> Result.accepted(threads.keep(actor, goal, after, false))), headers);
    }

    private KeepThread keeping() {
        return new KeepThread(desk.subjects(), desk.today());
    }

    private CascadeJson json(Cascade one, HttpHeaders headers) {
        return CascadeJson.of(
                one,
                desk.subjects().contracts(one.contract() == null ? List.of() : List.of(one.contract())),
                prefix -> desk.cpv(headers, prefix));
    }
}
