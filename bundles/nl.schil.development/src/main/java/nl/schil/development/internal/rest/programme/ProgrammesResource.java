package nl.schil.development.internal.rest.programme;

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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import nl.schil.development.internal.model.programme.Programme;
import nl.schil.development.internal.rest.DevelopmentDesk;
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

/** Development programmes. */
@Component(service = ProgrammesResource.class)
@JakartarsResource
@JSONRequired
@Path("development/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "development", description = "Developing suppliers together")
public final class ProgrammesResource {
    private static final String ID = "0198c6a5-6f70-7b92-8c34-e5f6a7b8c9d0";

    private final ProgrammeDesk programmes;

    @Activate
    public ProgrammesResource(@Reference ProgrammeDesk programmes) {
        this.programmes = programmes;
    }

    @GET
    @Permission(DevelopmentDesk.READ)
    @Operation(
            operationId = "listDevelopmentProgrammes",
            summary = "List the development programmes",
            description = "Newest first.")
    public Page<ProgrammeJson> list(
            @Parameter(description = "Only with this supplier.", example = "0198c6a5-4d5e-7f60-8a12-c3d4e5f6a7b8")
                    @QueryParam("supplier")
                    @Nullable String supplier,
            @Parameter(description = "Date at which state holds; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Parameter(description = "Where to go on: `next` of the page before.", example = "MDE5OGM2YTU")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Number of rows, 1 to 200 (default 50).", example = "50")
                    @QueryParam("limit")
                    @Nullable Integer limit,
            @Context SecurityContext security) {
        int rows = DevelopmentDesk.rows(limit);
        List<String> from = Cursor.parts(cursor, 1);
        List<Programme> found = programmes
                .programmes()
                .list(
                        Actor.of(security).scope(DevelopmentDesk.READ),
                        DevelopmentDesk.given(supplier),
                        from == null ? null : from.get(0),
                        rows + 1);
        List<Programme> shown = found.subList(0, Math.min(rows, found.size()));
        return new Page<>(
                programmes.rows(shown, programmes.desk().asOf(asOf)),
                found.size() <= rows
                        ? null
                        : Cursor.of(shown.get(shown.size() - 1).id()));
    }

    @POST
    @Permission(DevelopmentDesk.WRITE)
    @Operation(
            operationId = "addDevelopmentProgramme",
            summary = "Make a development programme",
            description = "It goes through eight steps, one after the other.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Made.",
                            content = @Content(schema = @Schema(implementation = ProgrammeJson.class))))
    public Response add(ProgrammeInput input, @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        DevelopmentDesk desk = programmes.desk();
        String organisation = desk.organisation(actor, DevelopmentDesk.WRITE, input.organisation());
        Programme added =
                DevelopmentDesk.done(() -> programmes.writing().add(actor, organisation, input.asked(), desk.today()));
        return Response.created(URI.create("development/programmes/" + added.id()))
                .header(HttpHeaders.ETAG, Version.tag(added.version()))
                .entity(programmes.page(added, desk.today()))
                .build();
    }

    @GET
    @Path("{id}")
    @Permission(DevelopmentDesk.READ)
    @Operation(
            operationId = "getDevelopmentProgramme",
            summary = "Show a development programme",
            description = "With its steps, the actions of both sides, and its KPIs before and after it began.")
    @ApiResponse(
            responseCode = "200",
            description = "The programme; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = ProgrammeJson.class)))
    public Response get(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            @Parameter(description = "Date at which state holds; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        Programme programme = programmes.find(Actor.of(security), DevelopmentDesk.READ, id);
        LocalDate day = programmes.desk().asOf(asOf);
        return programmes.answer(programme, day);
    }

    @PUT
    @Path("{id}")
    @Permission(DevelopmentDesk.WRITE)
    @Operation(
            operationId = "changeDevelopmentProgramme",
            summary = "Change a development programme",
            description = "As long as it goes on; its steps and actions stay.")
    @ApiResponse(
            responseCode = "200",
            description = "The programme; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = ProgrammeJson.class)))
    public Response change(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            ProgrammeInput input,
            @Context SecurityContext security) {
        return programmes.change(
                security,
                id,
                ifMatch,
                (actor, read) -> programmes
                        .writing()
                        .change(actor, read, input.asked(), programmes.desk().today()));
    }

    @POST
    @Path("{id}/ending")
    @Permission(DevelopmentDesk.WRITE)
    @Operation(
            operationId = "endDevelopmentProgramme",
            summary = "End a development programme",
            description = "Today, with what it brought; this cannot be undone.")
    @ApiResponse(
            responseCode = "200",
            description = "The programme; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = ProgrammeJson.class)))
    public Response end(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            ProgrammeInput.End input,
            @Context SecurityContext security) {
        return programmes.change(
                security,
                id,
                ifMatch,
                (actor, read) -> programmes
                        .writing()
                        .end(actor, read, input.outcome(), programmes.desk().today()));
    }
}
