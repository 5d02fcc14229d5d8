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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import nl.schil.governance.internal.application.HoldMeetings;
import nl.schil.governance.internal.application.InviteMembers;
import nl.schil.governance.internal.application.KeepActions;
import nl.schil.governance.internal.application.ProposeAgenda;
import nl.schil.governance.internal.application.ReadForums;
import nl.schil.governance.internal.model.meeting.Action;
import nl.schil.governance.internal.model.meeting.Decision;
import nl.schil.governance.internal.model.meeting.Forum;
import nl.schil.governance.internal.model.meeting.Link;
import nl.schil.governance.internal.model.meeting.Meeting;
import nl.schil.governance.internal.store.SqlActions;
import nl.schil.governance.internal.store.SqlForums;
import nl.schil.governance.internal.store.SqlMeetings;
import nl.schil.kernel.Page;
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

/** One meeting: its agenda, notes, decisions and actions. */
@Component(service = MeetingsResource.class)
@JakartarsResource
@JSONRequired
@Path("governance/meetings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "governance", description = "Who does what, meetings, decisions and actions.")
public final class MeetingsResource {
    private static final String VERSION = "Entity tag of the version that was read.";

    private final GovernanceAnswers answers;
    private final GovernancePeople people;
    private final SqlForums forums;
    private final SqlMeetings meetings;
    private final SqlActions actions;
    private final ProposeAgenda proposing;
    private final ReadForums reading;
    private final InviteMembers inviting;

    @Activate
    public MeetingsResource(
            @Reference GovernanceAnswers answers,
            @Reference GovernancePeople people,
            @Reference SqlForums forums,
            @Reference SqlMeetings meetings,
            @Reference SqlActions actions,
            @Reference ProposeAgenda proposing,
            @Reference ReadForums reading,
            @Reference InviteMembers inviting) {
        this.answers = answers;
        this.people = people;
        this.forums = forums;
        this.meetings = meetings;
        this.actions = actions;
        this.proposing = proposing;
        this.reading = reading;
        this.inviting = inviting;
    }

    @GET
    @Permission("governance.read")
    @Operation(
            operationId = "getMeeting",
            summary = "Read a meeting",
            description = "With its agenda, notes, who was there, decisions and actions.")
    @ApiResponse(
            responseCode = "200",
            description = "The meeting; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = MeetingJson.class)))
    public Response get(
            @Parameter(description = "Meeting id.") @PathParam("id") String id, @Context SecurityContext security) {
        return answer(meeting(Actor.of(security), GovernanceAnswers.READ, id));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("governance.write")
    @Operation(
            operationId = "putMeeting",
            summary = "Write a meeting down",
            description = "Replaces when it is, its agenda with notes, and who is there. If-Match must name the version"
                    + " that was read. Minutes that are settled do not change any more.")
    @ApiResponse(
            responseCode = "200",
            description = "The meeting with its new version.",
            content = @Content(schema = @Schema(implementation = MeetingJson.class)))
    public Response put(
            @Parameter(description = "Meeting id.") @PathParam("id") String id,
            @Parameter(description = VERSION, example = "\"1\"") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            MeetingInput input,
            @Context SecurityContext security) {
        return change(
                security,
                id,
                ifMatch,
                "governance.write-meeting",
                (holding, forum, before) -> holding.write(before, input.content()));
    }

    @PUT
    @Path("holding")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("governance.write")
    @Operation(
            operationId = "holdMeeting",
            summary = "Record that a meeting was held",
            description = "A forum of both sides needs somebody present of each. Without a day it is taken back.")
    @ApiResponse(
            responseCode = "200",
            description = "The meeting with its new version.",
            content = @Content(schema = @Schema(implementation = MeetingJson.class)))
    public Response hold(
            @Parameter(description = "Meeting id.") @PathParam("id") String id,
            @Parameter(description = VERSION, example = "\"1\"") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            MeetingInput.HoldingInput input,
            @Context SecurityContext security) {
        return change(
                security,
                id,
                ifMatch,
                "governance.hold-meeting",
                (holding, forum, before) -> holding.hold(forum, before, input.heldOn()));
    }

    @PUT
    @Path("cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("governance.write")
    @Operation(
            operationId = "cancelMeeting",
            summary = "Cancel a meeting",
            description = "A planned meeting is cancelled today, with a reason; it stays in the list.")
    @ApiResponse(
            responseCode = "200",
            description = "The meeting with its new version.",
            content = @Content(schema = @Schema(implementation = MeetingJson.class)))
    public Response cancel(
            @Parameter(description = "Meeting id.") @PathParam("id") String id,
            @Parameter(description = VERSION, example = "\"1\"") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            MeetingInput.CancellationInput input,
            @Context SecurityContext security) {
        return change(
                security,
                id,
                ifMatch,
                "governance.cancel-meeting",
                (holding, forum, before) -> holding.cancel(before, input.reason()));
    }

    @PUT
    @Path("minutes")
    @Permission("governance.write")
    @Operation(
            operationId = "settleMinutes",
            summary = "Settle the minutes of a meeting",
            description = "From today on its notes do not change any more; actions can still be closed.")
    @ApiResponse(
            responseCode = "200",
            description = "The meeting with its new version.",
            content = @Content(schema = @Schema(implementation = MeetingJson.class)))
    public Response minute(
            @Parameter(description = "Meeting id.") @PathParam("id") String id,
            @Parameter(description = VERSION, example = "\"1\"") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context SecurityContext security) {
        return change(
                security, id, ifMatch, "governance.settle-minutes", (holding, forum, before) -> holding.minute(before));
    }

    @GET
    @Path("proposals")
    @Permission("governance.read")
    @Operation(
            operationId = "listAgendaProposals",
            summary = "List subjects that the records ask for",
            description = "The most pressing first, with the reason in numbers, from every module that the caller may"
                    + " read; those on the agenda already are left out.")
    public Page<ProposalJson> proposals(
            @Parameter(description = "Meeting id.") @PathParam("id") String id,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        Meeting meeting = meeting(actor, GovernanceAnswers.READ, id);
        return new Page<>(
                proposing
                        .propose(actor, forum(meeting), meeting, answers.today(), GovernanceAnswers.language(headers))
                        .stream()
                        .map(p -> new ProposalJson(p.module(), p.subject(), p.reason(), p.route()))
                        .toList(),
                null);
    }

    @Schema(name = "AgendaProposal", description = "A subject that the records ask for.")
    public record ProposalJson(
            @Schema(description = "Module whose records ask for it.", example = "contracts")
            String module,

            @Schema(description = "Subject.", example = "Verlengen of opzeggen: RAAM-1")
            String subject,

            @Schema(description = "Why, with the numbers.", example = "Uiterlijk 28 december 2026")
            String reason,

            @Schema(description = "Page in the workbench.", example = "/contracts/0193a8b2")
            String route) {}

    @GET
    @Path("grounds")
    @Permission("governance.read")
    @Operation(
            operationId = "listDecisionGrounds",
            summary = "List what a decision can be based on",
            description =
                    "Goals, KPIs, measurements and contracts about what is met on, by kind, from every module that"
                            + " the caller may read.")
    public Page<MeetingJson.LinkJson> grounds(
            @Parameter(description = "Meeting id.") @PathParam("id") String id,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        return new Page<>(
                grounds(actor, meeting(actor, GovernanceAnswers.READ, id), headers).stream()
                        .map(MeetingJson::link)
                        .toList(),
                null);
    }

    private List<Link> grounds(Actor actor, Meeting meeting, HttpHeaders headers) {
        return proposing.grounds(actor, forum(meeting), meeting, answers.today(), GovernanceAnswers.language(headers));
    }

    @POST
    @Path("decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("governance.write")
    @Operation(
            operationId = "addDecision",
            summary = "Record what a meeting decided",
            description =
                    "With the goals, KPIs, measurements and contracts that it is based on; they must be among those"
                            + " that can be listed.")
    @ApiResponse(
            responseCode = "201",
            description = "The decision.",
            content = @Content(schema = @Schema(implementation = MeetingJson.DecisionJson.class)))
    public Response decide(
            @Parameter(description = "Meeting id.") @PathParam("id") String id,
            MeetingInput.DecisionInput input,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        Meeting meeting = meeting(actor, GovernanceAnswers.WRITE, id);
        List<KeepActions.AskedLink> links = input.links() == null
                ? List.of()
                : input.links().stream()
                        .map(l -> new KeepActions.AskedLink(l.type(), l.id()))
                        .toList();
        List<Link> grounds = links.isEmpty() ? List.of() : grounds(actor, meeting, headers);
        Decision decision =
                GovernanceAnswers.done(() -> keeping(meeting).decide(actor, meeting, input.text(), links, grounds));
        Decision made = actions.decide(actor, decision);
        return Response.created(URI.create("governance/meetings/" + id + "/decisions/" + made.id()))
                .entity(MeetingJson.decision(made))
                .build();
    }

    @PUT
    @Path("decisions/{decision}/withdrawal")
    @Permission("governance.write")
    @Operation(
            operationId = "withdrawDecision",
            summary = "Take a decision back",
            description = "From today on it does not hold; it stays in the minutes. Twice makes it hold again.")
    @ApiResponse(
            responseCode = "200",
            description = "The meeting.",
            content = @Content(schema = @Schema(implementation = MeetingJson.class)))
    public Response withdraw(
            @Parameter(description = "Meeting id.") @PathParam("id") String id,
            @Parameter(description = "Decision id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a15")
                    @PathParam("decision")
                    String decision,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Meeting meeting = meeting(actor, GovernanceAnswers.WRITE, id);
        Decision found = actions.decisions(meeting.id()).stream()
                .filter(one -> one.id().equals(decision))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("decision", decision));
        actions.withdraw(actor, found, found.withdrawnOn() == null ? answers.today() : null);
        return answer(meeting);
    }

    @POST
    @Path("actions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("governance.write")
    @Operation(
            operationId = "addGovernanceAction",
            summary = "Record what somebody promised",
            description = "An action of the buyer's or the supplier's side, with the last day on which it is in time.")
    @ApiResponse(
            responseCode = "201",
            description = "The action; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = ActionJson.class)))
    public Response act(
            @Parameter(description = "Meeting id.") @PathParam("id") String id,
            MeetingInput.ActionInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Meeting meeting = meeting(actor, GovernanceAnswers.WRITE, id);
        Action action =
                actions.add(actor, GovernanceAnswers.done(() -> keeping(meeting).add(meeting, input.asked())));
        return Response.created(URI.create("governance/actions/" + action.id()))
                .header(HttpHeaders.ETAG, Version.tag(action.version()))
                .entity(ActionJson.of(action, null, people.owners(List.of(action)), answers.today()))
                .build();
    }

    /** One step in the life of a meeting. */
    private interface Step {
        Result<Meeting> take(HoldMeetings holding, Forum forum, Meeting before);
    }

    private Response change(SecurityContext security, String id, @Nullable String ifMatch, String verb, Step step) {
        Actor actor = Actor.of(security);
        Meeting before = meeting(actor, GovernanceAnswers.WRITE, id);
        Version.require(ifMatch, before.version());
        LocalDate today = answers.today();
        Forum forum = forum(before);
        Meeting after = GovernanceAnswers.done(() -> step.take(new HoldMeetings(today), forum, before));
        String title = reading.title(forum, today);
        return answer(GovernanceAnswers.done(() -> Result.accepted(meetings.replace(
                actor, verb, after, today, (writing, saved) -> inviting.follow(writing, before, saved, title)))));
    }

    private KeepActions keeping(Meeting meeting) {
        return new KeepActions(people.present(meeting.organisation()), answers.today());
    }

    private Forum forum(Meeting meeting) {
        return forums.listed(meeting.forum()).get(0).forum();
    }

    private Meeting meeting(Actor actor, String permission, String id) {
        return meetings.find(actor.scope(permission), id).orElseThrow(() -> ProblemException.notFound("meeting", id));
    }

    private Response answer(Meeting meeting) {
        List<Action> own = actions.of(meeting.id());
        return Response.ok(MeetingJson.of(
                        meeting, actions.decisions(meeting.id()), own, people.owners(own), answers.today()))
                .header(HttpHeaders.ETAG, Version.tag(meeting.version()))
                .build();
    }
}
