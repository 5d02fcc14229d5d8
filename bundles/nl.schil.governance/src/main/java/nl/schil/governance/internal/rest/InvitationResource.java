package nl.schil.governance.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import nl.schil.governance.internal.application.InviteMembers;
import nl.schil.governance.internal.application.ReadForums;
import nl.schil.governance.internal.calendar.Invitation;
import nl.schil.governance.internal.model.meeting.Forum;
import nl.schil.governance.internal.model.meeting.Meeting;
import nl.schil.governance.internal.store.SqlForums;
import nl.schil.governance.internal.store.SqlMeetings;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Invitations for a meeting, by mail and as a file. */
@Component(service = InvitationResource.class)
@JakartarsResource
@JSONRequired
@Path("governance/meetings/{id}")
@Tag(name = "governance", description = "Who does what, meetings, decisions and actions.")
public final class InvitationResource {
    private static final String CALENDAR = "text/calendar";

    private final GovernanceAnswers answers;
    private final SqlForums forums;
    private final SqlMeetings meetings;
    private final ReadForums reading;
    private final InviteMembers inviting;

    @Activate
    public InvitationResource(
            @Reference GovernanceAnswers answers,
            @Reference SqlForums forums,
            @Reference SqlMeetings meetings,
            @Reference ReadForums reading,
            @Reference InviteMembers inviting) {
        this.answers = answers;
        this.forums = forums;
        this.meetings = meetings;
        this.reading = reading;
        this.inviting = inviting;
    }

    @GET
    @Path("invitation")
    @Produces(CALENDAR)
    @Permission("governance.read")
    @Operation(
            operationId = "downloadInvitation",
            summary = "Download the invitation for a meeting",
            description = "iCalendar with the agenda. A later version replaces an earlier one in a calendar; of a"
                    + " cancelled meeting it takes the entry away.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The invitation.",
                            content = @Content(mediaType = CALENDAR, schema = @Schema(type = "string"))))
    public Response download(
            @Parameter(description = "Meeting id.") @PathParam("id") String id,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Meeting meeting = meeting(security, GovernanceAnswers.READ, id);
        Invitation invitation = new Invitation(
                meeting,
                reading.title(forum(meeting), answers.today()),
                uri.getBaseUri().resolve("/governance/meetings/" + meeting.id()),
                answers.clock().getZone(),
                answers.clock().instant());
        StreamingOutput content = invitation::write;
        return Response.ok(content, CALENDAR + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"overleg.ics\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** Who is invited. */
    @Schema(name = "MeetingInvitations", description = "Who belongs to the forum, and who was invited for the meeting.")
    public record InvitationsJson(
            @Schema(description = "Whether mail can be sent.", example = "true")
            boolean configured,

            @Schema(description = "The members of the forum.")
            List<InviteeJson> people) {}

    /** Somebody who may be invited. */
    @Schema(name = "MeetingInvitee", description = "Somebody who belongs to the forum.")
    public record InviteeJson(
            @Schema(description = "`BUYER` or `SUPPLIER`.", example = "SUPPLIER")
            String side,

            @Schema(description = "Name.", example = "P. Proef")
            String name,

            @Schema(description = "Mail address; absent when none is known.", example = "p.proef@example.org") @Nullable String email,

            @Schema(description = "Day of the invitation; absent when not invited.", example = "2026-11-24") @Nullable LocalDate invitedOn) {}

    @GET
    @Path("invitations")
    @Produces(MediaType.APPLICATION_JSON)
    @Permission("governance.read")
    @Operation(
            operationId = "listMeetingInvitations",
            summary = "List who is invited for a meeting",
            description = "The members of its forum, with their mail addresses and when they were invited.")
    public InvitationsJson invitations(
            @Parameter(description = "Meeting id.") @PathParam("id") String id, @Context SecurityContext security) {
        return invitations(meeting(security, GovernanceAnswers.READ, id));
    }

    @POST
    @Path("invitations")
    @Produces(MediaType.APPLICATION_JSON)
    @Permission("governance.write")
    @Operation(
            operationId = "inviteForMeeting",
            summary = "Invite for a meeting by mail",
            description = "Everybody of the forum with a mail address who was not invited yet gets an invitation that"
                    + " their calendar takes over. Whoever was invited is told when the meeting moves or does not take"
                    + " place. Refused without a time, after the meeting, and when the caller has no mail address to"
                    + " answer to; 409 when mail is not configured.")
    public InvitationsJson invite(
            @Parameter(description = "Meeting id.") @PathParam("id") String id,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Meeting meeting = meeting(security, GovernanceAnswers.WRITE, id);
        if (!inviting.configured()) {
            throw new ProblemException(409, Text.of("governance.invite.not-configured"), List.of());
        }
        Forum forum = forum(meeting);
        GovernanceAnswers.done(() -> inviting.invite(
                Actor.of(security),
                forum,
                meeting,
                reading.title(forum, answers.today()),
                GovernanceAnswers.language(headers)));
        return invitations(meeting);
    }

    private InvitationsJson invitations(Meeting meeting) {
        return new InvitationsJson(
                inviting.configured(),
                inviting.invitees(forum(meeting), meeting).stream()
                        .map(one -> new InviteeJson(one.side().name(), one.name(), one.email(), one.invitedOn()))
                        .toList());
    }

    private Forum forum(Meeting meeting) {
        return forums.listed(meeting.forum()).get(0).forum();
    }

    private Meeting meeting(SecurityContext security, String permission, String id) {
        return meetings.find(Actor.of(security).scope(permission), id)
                .orElseThrow(() -> ProblemException.notFound("meeting", id));
    }
}
