package nl.schil.circularity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import java.util.List;
import java.util.Set;
import nl.schil.circularity.internal.application.KeepThread;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.ThreadLink;
import nl.schil.circularity.internal.store.SqlThreads;
import nl.schil.kernel.Page;
import nl.schil.kernel.Result;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.KpiSeries;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The links of the threads of a goal. */
@Component(service = LinksResource.class)
@JakartarsResource
@JSONRequired
@Path("circularity/goals/{goal}/links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "circularity", description = "Circularity goals and materials")
public final class LinksResource {
    private final CircularityDesk desk;
    private final SqlThreads threads;

    @Activate
    public LinksResource(@Reference CircularityDesk desk, @Reference SqlThreads threads) {
        this.desk = desk;
        this.threads = threads;
    }

    @Schema(name = "GoalSeries", description = "A KPI that can measure a goal.")
    public record SeriesJson(
            @Schema(description = "Id of the scorecard.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a16")
            String scorecard,

            @Schema(description = "Code of the KPI within it.", example = "circulair")
            String kpi,

            @Schema(description = "What both are called.", example = "Circulair meubilair: aandeel herbruikt")
            String label) {
        static SeriesJson of(KpiSeries series) {
            return new SeriesJson(series.scorecard(), series.code(), series.title() + ": " + series.name());
        }
    }

    @GET
    @Path("series")
    @Permission(CircularityDesk.READ)
    @Operation(
            operationId = "listGoalSeries",
            summary = "List the KPIs that can measure a goal in a contract",
            description =
                    "Those of its supplier about this contract or about no contract in particular; none when nobody"
                            + " measures.")
    public Page<SeriesJson> series(
            @Parameter(description = "Goal id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a71") @PathParam("goal")
                    String goalId,
            @Parameter(description = "Contract id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
                    @QueryParam("contract")
                    @Nullable String contract,
            @Context SecurityContext security) {
        Goal goal = desk.goal(Actor.of(security), CircularityDesk.READ, goalId);
        String id = CircularityDesk.given(contract);
        ContractRef ref = id == null ? null : desk.subjects().contract(id).orElse(null);
        if (ref == null || ref.supplierId() == null || !ref.organisation().equals(goal.organisation())) {
            return new Page<>(List.of(), null);
        }
        OrganisationScope scope = new OrganisationScope(false, Set.of(goal.organisation()));
        return new Page<>(
                desk.subjects().series(scope, List.of(ref.supplierId()), desk.today()).orElse(List.of()).stream()
                        .filter(one -> one.contract() == null || one.contract().equals(ref.id()))
                        .map(SeriesJson::of)
                        .toList(),
                null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(CircularityDesk.WRITE)
    @Operation(
            operationId = "addGoalLink",
            summary = "Make a link of the thread of a goal",
            description = "L1 of the goal or a contract, L2 to L4 of a contract. L5 and L6 are computed.")
    @ApiResponse(
            responseCode = "201",
            description = "The link.",
            content = @Content(schema = @Schema(implementation = LinkJson.class)))
    public Response add(
            @Parameter(description = "Goal id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a71") @PathParam("goal")
                    String goalId,
            LinkJson.Input input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Goal goal = desk.goal(actor, CircularityDesk.WRITE, goalId);
        ThreadLink asked = CircularityDesk.done(() -> keeping().link(goal, null, input.asked(actor.name())));
        ThreadLink added = threads.keep(actor, goal, asked, true);
        return CircularityDesk.made("goals/" + goal.id() + "/links/" + added.id(), added.version(), LinkJson.of(added));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(CircularityDesk.WRITE)
    @Operation(
            operationId = "putGoalLink",
            summary = "Change a link of the thread of a goal",
            description = "Also the day on which it ends. If-Match must name the version that was read.")
    public LinkJson put(
            @Parameter(description = "Goal id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a71") @PathParam("goal")
                    String goalId,
            @Parameter(description = "Link id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            LinkJson.Input input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Goal goal = desk.goal(actor, CircularityDesk.WRITE, goalId);
        ThreadLink before = threads.link(id)
                .filter(one -> one.goal().equals(goal.id()))
                .orElseThrow(() -> ProblemException.notFound("link", id));
        Version.require(ifMatch, before.version());
        ThreadLink after = CircularityDesk.done(() -> keeping().link(goal, before, input.asked(before.madeBy())));
        return LinkJson.of(CircularityDesk.done(() -> Result.accepted(threads.keep(actor, goal, after, false))));
    }

    private KeepThread keeping() {
        return new KeepThread(desk.subjects(), desk.today());
    }
}
