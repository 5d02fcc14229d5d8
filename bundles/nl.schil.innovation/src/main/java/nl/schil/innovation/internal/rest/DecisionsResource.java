package nl.schil.innovation.internal.rest;

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
import nl.schil.innovation.internal.application.MoveIdea;
import nl.schil.innovation.internal.application.Subjects;
import nl.schil.innovation.internal.model.Idea;
import nl.schil.innovation.internal.model.Stage;
import nl.schil.innovation.internal.model.Step;
import nl.schil.innovation.internal.store.SqlIdeas;
import nl.schil.kernel.Result;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Decisions about one idea. */
@Component(service = DecisionsResource.class)
@JakartarsResource
@JSONRequired
@Path("innovation/ideas/{id}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "innovation", description = "Ideas of suppliers and own people, from idea to scaling.")
public final class DecisionsResource {
    private final InnovationDesk desk;
    private final Subjects subjects;
    private final SqlIdeas ideas;

    @Activate
    public DecisionsResource(@Reference InnovationDesk desk, @Reference Subjects subjects, @Reference SqlIdeas ideas) {
        this.desk = desk;
        this.subjects = subjects;
        this.ideas = ideas;
    }

    @POST
    @Permission(InnovationDesk.WRITE)
    @Operation(
            operationId = "decideIdea",
            summary = "Take a decision about an idea",
            description = "Moves it to another stage; needs a decider and a reason, and an answer to the supplier when"
                    + " it is the first outcome of the intake. If-Match must name the version that was read.")
    @ApiResponse(
            responseCode = "201",
            description = "The idea with its new version.",
            content = @Content(schema = @Schema(implementation = IdeaJson.class)))
    public Response decide(
            @Parameter(description = "Idea id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            MoveInput input,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        Idea before = desk.idea(actor, InnovationDesk.WRITE, id);
        Version.require(ifMatch, before.version());
        Stage to = InnovationDesk.code("to", input.to(), Stage.class);
        List<String> known = to == null ? List.of() : desk.known(desk.settings(before.organisation()), to);
        MoveIdea moving = new MoveIdea(desk.present(before.organisation()), known, desk.today());
        Step step = InnovationDesk.done(() -> moving.decide(before, input.asked()));
        Idea decided = InnovationDesk.done(() -> Result.accepted(ideas.decide(actor, before, step)));
        return answer(Response.status(Response.Status.CREATED), decided, headers);
    }

    @PUT
    @Path("{seq}/withdrawal")
    @Permission(InnovationDesk.WRITE)
    @Operation(
            operationId = "withdrawIdeaDecision",
            summary = "Take a decision back",
            description = "Only the last one; it stays on record and does not count any more. If-Match must name the"
                    + " version that was read.")
    @ApiResponse(
            responseCode = "200",
            description = "The idea with its new version.",
            content = @Content(schema = @Schema(implementation = IdeaJson.class)))
    public Response withdraw(
            @Parameter(description = "Idea id.") @PathParam("id") String id,
            @Parameter(description = "Number of the decision about the idea.", example = "2") @PathParam("seq") int seq,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"2\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        Idea before = desk.idea(actor, InnovationDesk.WRITE, id);
        Version.require(ifMatch, before.version());
        Step step = InnovationDesk.done(() -> MoveIdea.withdrawable(before, seq));
        Idea kept = InnovationDesk.done(() -> Result.accepted(ideas.withdraw(actor, before, step)));
        return answer(Response.ok(), kept, headers);
    }

    private Response answer(Response.ResponseBuilder builder, Idea idea, HttpHeaders headers) {
        return builder.entity(
                        new IdeaRendering(desk, subjects, desk.today(), InnovationDesk.language(headers)).page(idea))
                .header(HttpHeaders.ETAG, Version.tag(idea.version()))
                .build();
    }
}
