package nl.schil.innovation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import nl.schil.innovation.internal.application.PublishChallenge;
import nl.schil.innovation.internal.application.Subjects;
import nl.schil.innovation.internal.model.Call;
import nl.schil.innovation.internal.model.Challenge;
import nl.schil.innovation.internal.store.IdeaList;
import nl.schil.innovation.internal.store.IdeaRow;
import nl.schil.innovation.internal.store.SqlCalls;
import nl.schil.innovation.internal.store.SqlChallenges;
import nl.schil.kernel.Page;
import nl.schil.kernel.Result;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.rest.ProblemException;
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

/** Challenges to the market. */
@Component(service = ChallengesResource.class)
@JakartarsResource
@JSONRequired
@Path("innovation/challenges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "innovation", description = "Ideas of suppliers and own people, from idea to scaling.")
public final class ChallengesResource {
    private final InnovationDesk desk;
    private final Subjects subjects;
    private final SqlChallenges challenges;
    private final SqlCalls calls;
    private final IdeaList list;

    @Activate
    public ChallengesResource(
            @Reference InnovationDesk desk,
            @Reference Subjects subjects,
            @Reference SqlChallenges challenges,
            @Reference SqlCalls calls,
            @Reference IdeaList list) {
        this.desk = desk;
        this.subjects = subjects;
        this.challenges = challenges;
        this.calls = calls;
        this.list = list;
    }

    @GET
    @Permission(InnovationDesk.READ)
    @Operation(operationId = "listChallenges", summary = "List challenges to the market", description = "Newest first.")
    public Page<ChallengeJson> list(
            @Parameter(description = "Only of this organisation.") @QueryParam("organisation") @Nullable String organisation,
            @Parameter(description = "Date at which they stand so; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Parameter(description = "Where the page begins, as the previous page said.")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Most challenges on a page, 1 to 200.", example = "50")
                    @QueryParam("limit")
                    @Nullable String limit,
            @Context SecurityContext security) {
        LocalDate on = desk.asOf(asOf);
        int most = InnovationDesk.limit(limit);
        List<SqlChallenges.Counted> found = challenges.list(
                InnovationDesk.scope(Actor.of(security), organisation), Cursor.parts(cursor, 2), most + 1);
        List<SqlChallenges.Counted> page = found.subList(0, Math.min(most, found.size()));
        Challenge last = found.size() > most ? page.get(page.size() - 1).challenge() : null;
        return new Page<>(
                page.stream()
                        .map(one -> ChallengeJson.of(one.challenge(), on, one.invited(), one.ideas()))
                        .toList(),
                last == null ? null : Cursor.of(last.openFrom().toString(), last.id()));
    }

    @GET
    @Path("{id}")
    @Permission(InnovationDesk.READ)
    @Operation(
            operationId = "getChallenge",
            summary = "Read a challenge",
            description = "With the suppliers that were invited and the ideas that came in.")
    public ChallengeJson.PageJson get(
            @Parameter(description = "Challenge id.") @PathParam("id") String id,
            @Parameter(description = "Date at which it stands so; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        return page(challenge(Actor.of(security), InnovationDesk.READ, id), desk.asOf(asOf));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(InnovationDesk.WRITE)
    @Operation(operationId = "addChallenge", summary = "Draft a challenge", description = "Nobody else sees it yet.")
    @ApiResponse(
            responseCode = "201",
            description = "The draft; `Location` names its address.",
            content = @Content(schema = @Schema(implementation = ChallengeJson.class)))
    public Response add(ChallengeJson.Input input, @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        String own = desk.organisation(actor, InnovationDesk.WRITE, input.organisation())
                .id();
        Challenge asked = InnovationDesk.done(() -> publishing().draft(own, input.asked()));
        Challenge added = challenges.add(actor, asked);
        return Response.created(URI.create("innovation/challenges/" + added.id()))
                .entity(ChallengeJson.of(added, desk.today(), 0, 0))
                .build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(InnovationDesk.WRITE)
    @Operation(
            operationId = "putChallenge",
            summary = "Change a challenge",
            description = "As long as it is a draft. If-Match must name the version that was read.")
    public ChallengeJson put(
            @Parameter(description = "Challenge id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            ChallengeJson.Input input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Challenge before = read(actor, id, ifMatch);
        Challenge after = InnovationDesk.done(() -> publishing().change(before, input.asked()));
        return written(actor, "innovation.change-challenge", before, after);
    }

    @PUT
    @Path("{id}/publication")
    @Permission(InnovationDesk.WRITE)
    @Operation(
            operationId = "publishChallenge",
            summary = "Publish a challenge",
            description = "From then on suppliers can be invited for it. If-Match must name the version that was read.")
    public ChallengeJson publish(
            @Parameter(description = "Challenge id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Challenge before = read(actor, id, ifMatch);
        Challenge after = InnovationDesk.done(() -> publishing().publish(before));
        return written(actor, "innovation.publish-challenge", before, after);
    }

    @DELETE
    @Path("{id}/publication")
    @Permission(InnovationDesk.WRITE)
    @Operation(
            operationId = "withdrawChallenge",
            summary = "Make a challenge a draft again",
            description = "As long as nobody was invited. If-Match must name the version that was read.")
    public ChallengeJson withdraw(
            @Parameter(description = "Challenge id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Challenge before = read(actor, id, ifMatch);
        boolean answered = !calls.of(id).isEmpty();
        Challenge after = InnovationDesk.done(() -> publishing().withdraw(before, answered));
        return written(actor, "innovation.withdraw-challenge", before, after);
    }

    private PublishChallenge publishing() {
        return new PublishChallenge(desk.today());
    }

    private Challenge challenge(Actor actor, String permission, String id) {
        return challenges
                .find(actor.scope(permission), id)
                .orElseThrow(() -> ProblemException.notFound("challenge", id));
    }

    private Challenge read(Actor actor, String id, @Nullable String ifMatch) {
        Challenge challenge = challenge(actor, InnovationDesk.WRITE, id);
        Version.require(ifMatch, challenge.version());
        return challenge;
    }

    private ChallengeJson written(Actor actor, String action, Challenge before, Challenge after) {
        Challenge written =
                InnovationDesk.done(() -> Result.accepted(challenges.replace(actor, action, before, after)));
        return ChallengeJson.of(written, desk.today(), null, null);
    }

    private ChallengeJson.PageJson page(Challenge challenge, LocalDate asOf) {
        List<Call> invited = calls.of(challenge.id());
        var names = subjects.suppliers(
                invited.stream().map(Call::supplier).distinct().toList());
        List<IdeaRow> rows = list.named(calls.ideas(challenge.id()), asOf);
        return new ChallengeJson.PageJson(
                ChallengeJson.of(challenge, asOf, null, null),
                invited.stream()
                        .map(call -> new ChallengeJson.InvitedJson(
                                call.supplier(), name(names.get(call.supplier())), call.createdOn()))
                        .toList(),
                new IdeaRendering(desk, subjects, asOf, "nl").rows(rows));
    }

    private static @Nullable String name(@Nullable SupplierRef supplier) {
        return supplier == null ? null : supplier.name();
    }
}
