package nl.schil.circularity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import nl.schil.circularity.internal.application.KeepPoint;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Point;
import nl.schil.circularity.internal.store.SqlPoints;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What was measured of a goal. */
@Component(service = PointsResource.class)
@JakartarsResource
@JSONRequired
@Path("circularity/goals/{goal}/points")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "circularity", description = "Circularity goals and materials")
public final class PointsResource {
    private final CircularityDesk desk;
    private final SqlPoints points;

    @Activate
    public PointsResource(@Reference CircularityDesk desk, @Reference SqlPoints points) {
        this.desk = desk;
        this.points = points;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(CircularityDesk.WRITE)
    @Operation(
            operationId = "recordGoalPoint",
            summary = "Record what a goal came to in a year",
            description = "A year that has a value already is corrected, with a reason; every value stays on record.")
    @ApiResponse(
            responseCode = "201",
            description = "The value; it stands on the page of the goal.",
            content = @Content(schema = @Schema(implementation = PointJson.class)))
    public Response add(
            @Parameter(description = "Goal id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a71") @PathParam("goal")
                    String goalId,
            PointJson.Input input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Goal goal = desk.goal(actor, CircularityDesk.WRITE, goalId);
        Point asked = CircularityDesk.done(
                () -> new KeepPoint(desk.today(), actor.id()).read(goal, points.points(goal.id()), input.asked()));
        Point added = points.add(actor, goal, asked);
        return CircularityDesk.made(
                "goals/" + goal.id() + "/page",
                null,
                PointJson.of(added, List.of(added), desk.named(List.of(added.recordedBy()))));
    }
}
