package nl.schil.governance.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import nl.schil.governance.internal.application.ReadForums;
import nl.schil.governance.internal.application.ReadForums.View;
import nl.schil.governance.internal.calendar.Invitation;
import nl.schil.governance.internal.model.meeting.Meeting;
import nl.schil.governance.internal.store.SqlForums;
import nl.schil.governance.internal.store.SqlMeetings;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The invitation for a meeting, to send to people and to put into a calendar. */
@Component(service = InvitationResource.class)
@JakartarsResource
@Path("governance/meetings/{id}/invitation")
@Tag(name = "governance", description = "Who does what, meetings, decisions and actions.")
public final class InvitationResource {
    private static final String CALENDAR = "text/calendar";

    private final GovernanceAnswers answers;
    private final SqlForums forums;
    private final SqlMeetings meetings;
    private final ReadForums reading;

    @Activate
    public InvitationResource(
            @Reference GovernanceAnswers answers,
            @Reference SqlForums forums,
            @Reference SqlMeetings meetings,
            @Reference ReadForums reading) {
        this.answers = answers;
        this.forums = forums;
        this.meetings = meetings;
        this.reading = reading;
    }

    @GET
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
        Meeting meeting = meetings.find(Actor.of(security).scope(GovernanceAnswers.READ), id)
                .orElseThrow(() -> ProblemException.notFound("meeting", id));
        View view = reading.one(forums.listed(meeting.forum()).get(0).forum(), answers.today());
        String title = view.label() == null ? view.forum().name() : view.forum().name() + " · " + view.label();
        Invitation invitation = new Invitation(
                meeting,
                title,
                uri.getBaseUri().resolve("/governance/meetings/" + meeting.id()),
                answers.clock().getZone(),
                answers.clock().instant());
        StreamingOutput content = invitation::write;
        return Response.ok(content, CALENDAR + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"overleg.ics\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
