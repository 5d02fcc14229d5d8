package nl.schil.circularity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import nl.schil.circularity.internal.application.KeepGoal;
import nl.schil.circularity.internal.application.Standings;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Standing;
import nl.schil.circularity.internal.store.SqlGoals;
import nl.schil.kernel.Page;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.store.Cursor;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Circularity goals. */
@Component(service = GoalsResource.class)
@JakartarsResource
@JSONRequired
@Path("circularity/goals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "circularity", description = "Circularity goals and materials")
public final class GoalsResource {
    private final CircularityDesk desk;
    private final SqlGoals goals;
    private final Standings standings;
    private final GoalPages pages;

    @Activate
    public GoalsResource(
            @Reference CircularityDesk desk,
            @Reference SqlGoals goals,
            @Reference Standings standings,
            @Reference GoalPages pages) {
        this.desk = desk;
        this.goals = goals;
        this.standings = standings;
        this.pages = pages;
    }

    @GET
    @Permission(CircularityDesk.READ)
    @Operation(
            operationId = "listCircularityGoals",
            summary = "List the circularity goals",
            description = "Those that hold on the day and where they stand, with the greatest governance gap first.")
    public Page<StandingJson> list(@BeanParam GoalParameters parameters, @Context SecurityContext security) {
        LocalDate on = desk.asOf(parameters.asOf);
        int most = CircularityDesk.limit(parameters.limit);
        List<Standing> found =
                standings.all(CircularityDesk.scope(Actor.of(security), parameters.organisation), on).stream()
                        .filter(parameters.asked())
                        .toList();
        int from = parameters.from(found);
        List<Standing> page = found.subList(from, Math.min(found.size(), from + most));
        return new Page<>(
                pages.rows(page),
                from + most < found.size()
                        ? Cursor.of(page.get(page.size() - 1).goal().id())
                        : null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(CircularityDesk.WRITE)
    @Operation(
            operationId = "addCircularityGoal",
            summary = "Set a circularity goal",
            description = "Refused without year, value, unit and source of the baseline, or without target.")
    @ApiResponse(
            responseCode = "201",
            description = "The goal.",
            content = @Content(schema = @Schema(implementation = GoalJson.class)))
    public Response add(GoalInput input, @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        String own = desk.organisation(actor, CircularityDesk.WRITE, input.organisation())
                .id();
        Goal asked = CircularityDesk.done(() -> keeping(own).read(own, null, input.asked()));
        Goal added = CircularityDesk.done(() -> goals.keep(actor, null, asked));
        return CircularityDesk.made(
                "goals/" + added.id(), added.version(), json(List.of(added)).get(0));
    }

    @GET
    @Path("{id}")
    @Permission(CircularityDesk.READ)
    @Operation(
            operationId = "getCircularityGoal",
            summary = "Read a circularity goal",
            description = "Also one that has ended. Its version is the entity tag.")
    @ApiResponse(
            responseCode = "200",
            description = "The goal.",
            content = @Content(schema = @Schema(implementation = GoalJson.class)))
    public Response get(
            @Parameter(description = "Goal id.") @PathParam("id") String id, @Context SecurityContext security) {
        return answer(desk.goal(Actor.of(security), CircularityDesk.READ, id));
    }

    @GET
    @Path("{id}/page")
    @Permission(CircularityDesk.READ)
    @Operation(
            operationId = "getCircularityGoalPage",
            summary = "Read where a goal stands",
            description = "Its course, governance and threads with everything they were made of.")
    public GoalPageJson page(
            @Parameter(description = "Goal id.") @PathParam("id") String id,
            @Parameter(description = "Date at which it stands so; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        return pages.page(desk.goal(Actor.of(security), CircularityDesk.READ, id), desk.asOf(asOf), headers);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(CircularityDesk.WRITE)
    @Operation(
            operationId = "putCircularityGoal",
            summary = "Change a circularity goal",
            description = "Also the day on which it ends. If-Match must name the version that was read.")
    @ApiResponse(
            responseCode = "200",
            description = "The goal with its new version.",
            content = @Content(schema = @Schema(implementation = GoalJson.class)))
    public Response put(
            @Parameter(description = "Goal id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            GoalInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Goal before = desk.goal(actor, CircularityDesk.WRITE, id);
        Version.require(ifMatch, before.version());
        Goal after = CircularityDesk.done(
                () -> keeping(before.organisation()).read(before.organisation(), before, input.asked()));
        return answer(CircularityDesk.done(() -> goals.keep(actor, before, after)));
    }

    private KeepGoal keeping(String organisation) {
        return new KeepGoal(desk.today(), desk.present(organisation));
    }

    private Response answer(Goal goal) {
        return Response.ok(json(List.of(goal)).get(0))
                .header(HttpHeaders.ETAG, Version.tag(goal.version()))
                .build();
    }

    private List<GoalJson> json(List<Goal> found) {
        var people =
                desk.named(found.stream().map(goal -> goal.owner().person()).toList());
        return found.stream().map(goal -> GoalJson.of(goal, people)).toList();
    }
}
