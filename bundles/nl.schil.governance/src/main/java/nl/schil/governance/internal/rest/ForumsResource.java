package nl.schil.governance.internal.rest;

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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.schil.governance.internal.application.HoldMeetings;
import nl.schil.governance.internal.application.KeepForums;
import nl.schil.governance.internal.application.ReadForums;
import nl.schil.governance.internal.application.ReadForums.View;
import nl.schil.governance.internal.model.meeting.Forum;
import nl.schil.governance.internal.model.meeting.Meeting;
import nl.schil.governance.internal.model.meeting.Rhythm;
import nl.schil.governance.internal.model.meeting.SubjectType;
import nl.schil.governance.internal.model.raci.RaciScope;
import nl.schil.governance.internal.model.raci.ScopeType;
import nl.schil.governance.internal.store.CadenceReference;
import nl.schil.governance.internal.store.SqlForums;
import nl.schil.governance.internal.store.SqlMeetings;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Page;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.security.Person;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Forums: who meets about what, and whether they meet as often as they should. */
@Component(service = ForumsResource.class)
@JakartarsResource
@JSONRequired
@Path("governance/forums")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "governance", description = "Who does what, meetings, decisions and actions.")
public final class ForumsResource {
    private final GovernanceAnswers answers;
    private final GovernancePeople people;
    private final RaciScopes subjects;
    private final SqlForums forums;
    private final SqlMeetings meetings;
    private final ReadForums reading;
    private final CadenceReference cadence;

    @Activate
    public ForumsResource(
            @Reference GovernanceAnswers answers,
            @Reference GovernancePeople people,
            @Reference RaciScopes subjects,
            @Reference SqlForums forums,
            @Reference SqlMeetings meetings,
            @Reference ReadForums reading,
            @Reference CadenceReference cadence) {
        this.answers = answers;
        this.people = people;
        this.subjects = subjects;
        this.forums = forums;
        this.meetings = meetings;
        this.reading = reading;
        this.cadence = cadence;
    }

    @GET
    @Permission("governance.read")
    @Operation(
            operationId = "listForums",
            summary = "List forums",
            description = "The one that should have met longest ago first; those without a due day last.")
    public Page<ForumJson> list(
            @Parameter(description = "Part of the name or of its subject.", example = "kwartaal")
                    @QueryParam("q")
                    @Nullable String text,
            @Parameter(description = "Only of this level.", example = "TACTICAL") @QueryParam("level") @Nullable String level,
            @Parameter(description = "Only with this standing.", example = "OVERDUE") @QueryParam("standing") @Nullable String standing,
            @Parameter(
                            description = "Only with this supplier, also about its contracts.",
                            example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
                    @QueryParam("supplier")
                    @Nullable String supplier,
            @Parameter(description = "Only about this contract.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13")
                    @QueryParam("contract")
                    @Nullable String contract,
            @Parameter(description = "Only of this organisation.") @QueryParam("organisation") @Nullable String organisation,
            @Parameter(description = "Date at which it stands so; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Parameter(description = "Where the page begins, as the previous page said.")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Most forums on a page, 1 to 200.", example = "50") @QueryParam("limit") @Nullable String limit,
            @Context SecurityContext security) {
        OrganisationScope scope = GovernanceAnswers.scope(Actor.of(security), GovernanceAnswers.READ, organisation);
        String part = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        List<View> shown = reading.all(scope, AsOf.of(asOf, answers.clock())).stream()
                .filter(view -> part.isEmpty() || words(view).contains(part))
                .filter(view -> absent(level) || view.forum().level().name().equals(level))
                .filter(view -> absent(standing)
                        ? view.rhythm().standing() != Rhythm.Standing.ENDED
                        : view.rhythm().standing().name().equals(standing))
                .filter(view -> absent(supplier) || supplier.equals(view.supplier()))
                .filter(view -> absent(contract)
                        || view.forum().type() == SubjectType.CONTRACT
                                && view.forum().subject().equals(contract))
                .toList();
        Map<String, Person> named = people.of(shown.stream().map(View::forum).toList());
        return Cursors.page(
                shown,
                view -> view.forum().id(),
                cursor,
                GovernanceAnswers.limit(limit),
                view -> ForumJson.of(view, named));
    }

    private static boolean absent(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String words(View view) {
        return String.join("\n", view.forum().name(), String.valueOf(view.label()), String.valueOf(view.supplierName()))
                .toLowerCase(Locale.ROOT);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("governance.write")
    @Operation(
            operationId = "createForum",
            summary = "Make a forum",
            description = "A forum about a supplier or about a contract; its subject can not be changed afterwards.")
    @ApiResponse(
            responseCode = "201",
            description = "The forum; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = ForumJson.class)))
    public Response create(ForumInput input, @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        if (absent(input.supplier()) == absent(input.contract())) {
            throw ProblemException.invalid(Violation.of("contract", null, "governance.forum.subject"));
        }
        RaciScope about = subjects.scope(
                        actor, GovernanceAnswers.WRITE, input.organisation(), input.supplier(), input.contract())
                .scope();
        SubjectType type = about.type() == ScopeType.SUPPLIER ? SubjectType.SUPPLIER : SubjectType.CONTRACT;
        KeepForums keeping = new KeepForums(people.present(about.organisation()), answers.today());
        Forum forum = GovernanceAnswers.done(
                () -> keeping.read(Ids.next(), about.organisation(), 1, type, about.id(), input.asked()));
        Forum made = forums.create(actor, forum);
        return Response.created(URI.create("governance/forums/" + made.id()))
                .header(HttpHeaders.ETAG, Version.tag(made.version()))
                .entity(ForumJson.of(reading.one(made, answers.today()), people.of(List.of(made))))
                .build();
    }

    @GET
    @Path("{id}")
    @Permission("governance.read")
    @Operation(
            operationId = "getForum",
            summary = "Read a forum",
            description = "With its members, and whether it meets as often as it should.")
    @ApiResponse(
            responseCode = "200",
            description = "The forum; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = ForumJson.class)))
    public Response get(
            @Parameter(description = "Forum id.") @PathParam("id") String id,
            @Parameter(description = "Date at which it stands so; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        return answer(forum(Actor.of(security), GovernanceAnswers.READ, id), AsOf.of(asOf, answers.clock()));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("governance.write")
    @Operation(
            operationId = "putForum",
            summary = "Change a forum",
            description = "Replaces everything but its subject. If-Match must name the version that was read.")
    @ApiResponse(
            responseCode = "200",
            description = "The forum with its new version.",
            content = @Content(schema = @Schema(implementation = ForumJson.class)))
    public Response put(
            @Parameter(description = "Forum id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            ForumInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Forum before = forum(actor, GovernanceAnswers.WRITE, id);
        Version.require(ifMatch, before.version());
        Set<String> present = new HashSet<>(people.present(before.organisation()));
        before.members().stream().map(m -> m.person()).filter(p -> p != null).forEach(present::add);
        KeepForums keeping = new KeepForums(present, answers.today());
        Forum after = GovernanceAnswers.done(() -> keeping.read(
                before.id(), before.organisation(), before.version(), before.type(), before.subject(), input.asked()));
        return answer(GovernanceAnswers.done(() -> Result.accepted(forums.replace(actor, after))), answers.today());
    }

    @GET
    @Path("{id}/meetings")
    @Permission("governance.read")
    @Operation(
            operationId = "listForumMeetings",
            summary = "List the meetings of a forum",
            description = "The latest first, without their decisions and actions.")
    public Page<MeetingJson> meetings(
            @Parameter(description = "Forum id.") @PathParam("id") String id,
            @Parameter(description = "Where the page begins, as the previous page said.")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Most meetings on a page, 1 to 200.", example = "50")
                    @QueryParam("limit")
                    @Nullable String limit,
            @Context SecurityContext security) {
        Forum forum = forum(Actor.of(security), GovernanceAnswers.READ, id);
        LocalDate today = answers.today();
        return Cursors.page(
                meetings.of(forum.id()),
                Meeting::id,
                cursor,
                GovernanceAnswers.limit(limit),
                meeting -> MeetingJson.of(meeting, List.of(), List.of(), Map.of(), today));
    }

    @POST
    @Path("{id}/meetings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("governance.write")
    @Operation(
            operationId = "planMeeting",
            summary = "Plan a meeting",
            description = "With the standard agenda of the forum's level in the caller's language, unless an agenda is"
                    + " given.")
    @ApiResponse(
            responseCode = "201",
            description = "The meeting; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = MeetingJson.class)))
    public Response plan(
            @Parameter(description = "Forum id.") @PathParam("id") String id,
            MeetingInput input,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        Forum forum = forum(actor, GovernanceAnswers.WRITE, id);
        LocalDate today = answers.today();
        HoldMeetings holding = new HoldMeetings(today);
        Meeting planned = GovernanceAnswers.done(() ->
                holding.plan(forum, input.slot(), cadence.agenda(forum.level(), GovernanceAnswers.english(headers))));
        Meeting wanted = input.agenda() == null
                ? planned
                : GovernanceAnswers.done(() -> holding.write(planned, input.content()));
        Meeting written = meetings.plan(actor, wanted, today);
        return Response.created(URI.create("governance/meetings/" + written.id()))
                .header(HttpHeaders.ETAG, Version.tag(written.version()))
                .entity(MeetingJson.of(written, List.of(), List.of(), Map.of(), today))
                .build();
    }

    private Forum forum(Actor actor, String permission, String id) {
        return forums.find(actor.scope(permission), id).orElseThrow(() -> ProblemException.notFound("forum", id));
    }

    private Response answer(Forum forum, LocalDate asOf) {
        return Response.ok()
                .header(HttpHeaders.ETAG, Version.tag(forum.version()))
                .entity(ForumJson.of(reading.one(forum, asOf), people.of(List.of(forum))))
                .build();
    }
}
