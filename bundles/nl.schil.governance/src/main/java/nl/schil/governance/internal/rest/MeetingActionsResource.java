package nl.schil.governance.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import nl.schil.governance.internal.model.meeting.Action;
import nl.schil.governance.internal.model.meeting.Meeting;
import nl.schil.governance.internal.store.SqlActions;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What people promised in a meeting. */
@Component(service = MeetingActionsResource.class)
@JakartarsResource
@JSONRequired
@Path("governance/meetings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "governance", description = "Who does what, meetings, decisions and actions.")
public final class MeetingActionsResource {
    private final GovernanceAnswers answers;
    private final MeetingView view;
    private final GovernancePeople people;
    private final SqlActions actions;

    @Activate
    public MeetingActionsResource(
            @Reference GovernanceAnswers answers,
            @Reference MeetingView view,
            @Reference GovernancePeople people,
            @Reference SqlActions actions) {
        this.answers = answers;
        this.view = view;
        this.people = people;
        this.actions = actions;
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
        Meeting meeting = view.meeting(actor, GovernanceAnswers.WRITE, id);
        Action action = actions.add(
                actor, GovernanceAnswers.done(() -> view.keeping(meeting).add(meeting, input.asked())));
        return Response.created(URI.create("governance/actions/" + action.id()))
                .header(HttpHeaders.ETAG, Version.tag(action.version()))
                .entity(ActionJson.of(action, null, people.owners(List.of(action)), answers.today()))
                .build();
    }
}
