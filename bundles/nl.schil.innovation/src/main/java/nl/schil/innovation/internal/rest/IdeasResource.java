package nl.schil.innovation.internal.rest;

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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import nl.schil.innovation.internal.application.RegisterIdea;
import nl.schil.innovation.internal.application.Subjects;
import nl.schil.innovation.internal.model.Idea;
import nl.schil.innovation.internal.model.Stage;
import nl.schil.innovation.internal.store.IdeaList;
import nl.schil.innovation.internal.store.IdeaRow;
import nl.schil.innovation.internal.store.SqlIdeas;
import nl.schil.kernel.Page;
import nl.schil.kernel.Result;
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

/** Ideas, as a list, as a board and one by one. */
@Component(service = IdeasResource.class)
@JakartarsResource
@JSONRequired
@Path("innovation/ideas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "innovation", description = "Ideas of suppliers and own people, from idea to scaling.")
public final class IdeasResource {
    private static final int CARDS = 30;

    private final InnovationDesk desk;
    private final Subjects subjects;
    private final SqlIdeas ideas;
    private final IdeaList list;

    @Activate
    public IdeasResource(
            @Reference InnovationDesk desk,
            @Reference Subjects subjects,
            @Reference SqlIdeas ideas,
            @Reference IdeaList list) {
        this.desk = desk;
        this.subjects = subjects;
        this.ideas = ideas;
        this.list = list;
    }

    @Schema(name = "IdeaLane", description = "A column of the board.")
    public record LaneJson(
            @Schema(description = "The stage.", example = "EXPLORATION")
            String stage,

            @Schema(description = "How many ideas there are in it.", example = "4")
            int count,

            @Schema(description = "The first 30, those that wait longest for an answer first.")
            List<IdeaRowJson> ideas) {}

    @GET
    @Permission(InnovationDesk.READ)
    @Operation(operationId = "listIdeas", summary = "List ideas", description = "Newest first.")
    public Page<IdeaRowJson> list(@BeanParam IdeaParameters parameters, @Context SecurityContext security) {
        LocalDate asOf = desk.asOf(parameters.asOf);
        int most = InnovationDesk.limit(parameters.limit);
        List<IdeaRow> found = list.list(parameters.query(Actor.of(security), subjects, asOf), most + 1);
        List<IdeaRow> page = found.subList(0, Math.min(most, found.size()));
        Idea last = found.size() > most ? page.get(page.size() - 1).idea() : null;
        return new Page<>(
                new IdeaRendering(desk, subjects, asOf, "nl").rows(page),
                last == null ? null : Cursor.of(last.receivedOn().toString(), last.id()));
    }

    @GET
    @Path("board")
    @Permission(InnovationDesk.READ)
    @Operation(
            operationId = "getIdeaBoard",
            summary = "Read the ideas by stage",
            description = "Every stage, with how many ideas it has and the first of them.")
    public List<LaneJson> board(@BeanParam IdeaParameters parameters, @Context SecurityContext security) {
        LocalDate asOf = desk.asOf(parameters.asOf);
        var lanes = list.board(parameters.query(Actor.of(security), subjects, asOf), CARDS);
        IdeaRendering rendering = new IdeaRendering(desk, subjects, asOf, "nl");
        List<IdeaRowJson> rows = rendering.rows(
                lanes.values().stream().flatMap(lane -> lane.first().stream()).toList());
        return List.of(Stage.values()).stream()
                .map(stage -> new LaneJson(
                        stage.name(),
                        lanes.get(stage).count(),
                        rows.stream()
                                .filter(row -> row.stage().equals(stage.name()))
                                .toList()))
                .toList();
    }

    @GET
    @Path("{id}")
    @Permission(InnovationDesk.READ)
    @Operation(
            operationId = "getIdea",
            summary = "Read an idea",
            description = "With the decisions about it and where it can go.")
    @ApiResponse(
            responseCode = "200",
            description = "The idea; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = IdeaJson.class)))
    public Response get(
            @Parameter(description = "Idea id.") @PathParam("id") String id,
            @Parameter(description = "Date at which it stands so; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Idea idea = desk.idea(Actor.of(security), InnovationDesk.READ, id);
        return answer(Response.ok(), idea, desk.asOf(asOf), headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(InnovationDesk.WRITE)
    @Operation(
            operationId = "addIdea",
            summary = "Register an idea",
            description = "It gets the next number; its answer is due after the days that the organisation agreed.")
    @ApiResponse(
            responseCode = "201",
            description = "The idea; `Location` names its address.",
            content = @Content(schema = @Schema(implementation = IdeaJson.class)))
    public Response add(IdeaInput input, @Context SecurityContext security, @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        String own = desk.organisation(actor, InnovationDesk.WRITE, input.organisation())
                .id();
        RegisterIdea registering = new RegisterIdea(subjects, desk.today());
        Idea asked = InnovationDesk.done(
                () -> registering.add(own, input.asked(), desk.settings(own).answerDays()));
        Idea added = ideas.add(actor, asked);
        return answer(Response.created(URI.create("innovation/ideas/" + added.id())), added, desk.today(), headers);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(InnovationDesk.WRITE)
    @Operation(
            operationId = "putIdea",
            summary = "Change an idea",
            description = "Replaces what it says; its decisions stay. If-Match must name the version that was read.")
    @ApiResponse(
            responseCode = "200",
            description = "The idea with its new version.",
            content = @Content(schema = @Schema(implementation = IdeaJson.class)))
    public Response put(
            @Parameter(description = "Idea id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            IdeaInput input,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        Idea before = desk.idea(actor, InnovationDesk.WRITE, id);
        Version.require(ifMatch, before.version());
        RegisterIdea registering = new RegisterIdea(subjects, desk.today());
        Idea after = InnovationDesk.done(() -> registering.change(before, input.asked()));
        Idea written = InnovationDesk.done(() -> Result.accepted(ideas.replace(actor, before, after)));
        return answer(Response.ok(), written, desk.today(), headers);
    }

    private Response answer(Response.ResponseBuilder builder, Idea idea, LocalDate asOf, HttpHeaders headers) {
        return builder.entity(new IdeaRendering(desk, subjects, asOf, InnovationDesk.language(headers)).page(idea))
                .header(HttpHeaders.ETAG, Version.tag(idea.version()))
                .build();
    }
}
