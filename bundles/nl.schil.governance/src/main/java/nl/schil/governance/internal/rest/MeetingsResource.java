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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import nl.schil.governance.internal.application.HoldMeetings;
import nl.schil.governance.internal.application.InviteMembers;
import nl.schil.governance.internal.application.ProposeAgenda;
import nl.schil.governance.internal.application.ReadForums;
import nl.schil.governance.internal.model.meeting.Forum;
import nl.schil.governance.internal.model.meeting.Meeting;
import nl.schil.governance.internal.store.SqlMeetings;
import nl.schil.kernel.Page;
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

/** One meeting: its agenda, notes, and the steps of its life. */
@Component(service = MeetingsResource.class)
@JakartarsResource
@JSONRequired
@Path("governance/meetings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "governance", description = "Who does what, meetings, decisions and actions.")
public final class MeetingsResource {
    private static final String VERSION = "Entity tag of the version that was read.";

    private final GovernanceAnswers answers;
    private final SqlMeetings meetings;
    private final MeetingView view;
    private final ProposeAgenda proposing;
    private final ReadForums reading;
    private final InviteMembers inviting;

    @Activate
    public MeetingsResource(
            @Reference GovernanceAnswers answers,
            @Reference SqlMeetings meetings,
            @Reference MeetingView view,
            @Reference ProposeAgenda proposing,
            @Reference ReadForums reading,
            @Reference InviteMembers inviting) {
        this.answers = answers;
        this.meetings = meetings;
        this.view = view;
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
        return view.answer(view.meeting(Actor.of(security), GovernanceAnswers.READ, id));
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
        Meeting meeting = view.meeting(actor, GovernanceAnswers.READ, id);
        return new Page<>(
                proposing
                        .propose(
                                actor,
                                view.forum(meeting),
                                meeting,
                                answers.today(),
                                GovernanceAnswers.language(headers))
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

    /** One step in the life of a meeting. */
    private interface Step {
        Result<Meeting> take(HoldMeetings holding, Forum forum, Meeting before);
    }

    private Response change(SecurityContext security, String id, @Nullable String ifMatch, String verb, Step step) {
        Actor actor = Actor.of(security);
        Meeting before = view.meeting(actor, GovernanceAnswers.WRITE, id);
        Version.require(ifMatch, before.version());
        LocalDate today = answers.today();
        Forum forum = view.forum(before);
        Meeting after = GovernanceAnswers.done(() -> step.take(new HoldMeetings(today), forum, before));
        String title = reading.title(forum, today);
        return view.answer(GovernanceAnswers.done(() -> Result.accepted(meetings.replace(
                actor, verb, after, today, (writing, saved) -> inviting.follow(writing, before, saved, title)))));
    }
}
