package nl.schil.circularity.internal.run.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import nl.schil.circularity.internal.rest.CircularityDesk;
import nl.schil.circularity.internal.run.application.Run;
import nl.schil.circularity.internal.run.application.RunPortfolio;
import nl.schil.circularity.internal.run.application.Runs;
import nl.schil.circularity.internal.run.form.RunForm;
import nl.schil.kernel.Page;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.store.Cursor;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Calculations over the accepted statements of a year: making, listing, showing, removing. */
@Component(service = RunsResource.class)
@JakartarsResource
@JSONRequired
@Path("circularity/runs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "circularity", description = "Circularity goals and materials")
public final class RunsResource {
    private final CircularityDesk desk;
    private final RunPortfolio portfolio;
    private final Runs runs;

    @Activate
    public RunsResource(@Reference CircularityDesk desk, @Reference RunPortfolio portfolio, @Reference Runs runs) {
        this.desk = desk;
        this.portfolio = portfolio;
        this.runs = runs;
    }

    @GET
    @Permission(CircularityDesk.READ)
    @Operation(
            operationId = "listMaterialRuns",
            summary = "List the calculations over a year",
            description = "Newest first, each as it came out when it was made.")
    public Page<RunJson> list(
            @Parameter(
                            description = "Only those over what was known by this day; today when absent.",
                            example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Parameter(description = "Where to go on: `next` of the page before.", example = "MDE5OGM2YTU")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Number of rows, 1 to 200 (default 50).", example = "50")
                    @QueryParam("limit")
                    @Nullable String limit,
            @Context SecurityContext security) {
        int rows = CircularityDesk.limit(limit);
        List<String> from = Cursor.parts(cursor, 2);
        List<Run> found = runs.list(
                Actor.of(security).scope(CircularityDesk.READ),
                desk.asOf(asOf),
                from == null ? null : new Runs.After(LocalDate.parse(from.get(0)), from.get(1)),
                rows + 1);
        List<Run> shown = found.subList(0, Math.min(rows, found.size()));
        return new Page<>(shown.stream().map(RunJson::of).toList(), next(found, shown));
    }

    private static @Nullable String next(List<Run> found, List<Run> shown) {
        if (found.size() == shown.size()) {
            return null;
        }
        Run last = shown.get(shown.size() - 1);
        return Cursor.of(last.madeOn().toString(), last.id());
    }

    @POST
    @Permission(CircularityDesk.WRITE)
    @Operation(
            operationId = "addMaterialRun",
            summary = "Calculate the accepted statements of a year together",
            description =
                    "As they are and as would be required, with what moves the result most. It is kept as it comes"
                            + " out. Refused when the year has no accepted statement.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Made.",
                            content = @Content(schema = @Schema(implementation = RunJson.class))))
    public Response add(RunForm form, @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        String organisation = desk.organisation(actor, CircularityDesk.WRITE, form.organisation())
                .id();
        LocalDate asOf = desk.asOf(form.asOf());
        Run made = CircularityDesk.done(() -> portfolio.run(actor, organisation, form, asOf, desk.today()));
        return Response.created(URI.create("circularity/runs/" + made.id()))
                .entity(RunJson.of(made))
                .build();
    }

    @GET
    @Path("{id}")
    @Permission(CircularityDesk.READ)
    @Operation(
            operationId = "getMaterialRun",
            summary = "Show a calculation",
            description = "As it came out when it was made; statements that changed since change nothing in it.")
    public RunJson get(
            @Parameter(description = "Identifier.", example = RunRowsResource.ID) @PathParam("id") String id,
            @Context SecurityContext security) {
        return RunJson.of(find(runs, Actor.of(security), CircularityDesk.READ, id));
    }

    @DELETE
    @Path("{id}")
    @Permission(CircularityDesk.WRITE)
    @Operation(
            operationId = "removeMaterialRun",
            summary = "Remove a calculation",
            description = "The statements stay; the same calculation can be made again.")
    @ApiResponse(responseCode = "204", description = "Removed.")
    public Response remove(
            @Parameter(description = "Identifier.", example = RunRowsResource.ID) @PathParam("id") String id,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        runs.remove(actor, find(runs, actor, CircularityDesk.WRITE, id));
        return Response.noContent().build();
    }

    /** The calculation when the caller holds the permission in its organisation, otherwise 404. */
    static Run find(Runs runs, Actor actor, String permission, String id) {
        return runs.find(actor.scope(permission), id).orElseThrow(() -> ProblemException.notFound("material-run", id));
    }
}
