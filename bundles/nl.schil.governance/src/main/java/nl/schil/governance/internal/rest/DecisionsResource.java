package nl.schil.governance.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import java.util.List;
import nl.schil.governance.internal.application.KeepActions;
import nl.schil.governance.internal.application.ProposeAgenda;
import nl.schil.governance.internal.model.meeting.Decision;
import nl.schil.governance.internal.model.meeting.Link;
import nl.schil.governance.internal.model.meeting.Meeting;
import nl.schil.governance.internal.store.SqlDecisions;
import nl.schil.kernel.Page;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What a meeting decided, and on what it can base a decision. */
@Component(service = DecisionsResource.class)
@JakartarsResource
@JSONRequired
@Path("governance/meetings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "governance", description = "Who does what, meetings, decisions and actions.")
public final class DecisionsResource {
    private final GovernanceAnswers answers;
    private final MeetingView view;
    private final SqlDecisions decisions;
    private final ProposeAgenda proposing;

    @Activate
    public DecisionsResource(
            @Reference GovernanceAnswers answers,
            @Reference MeetingView view,
            @Reference SqlDecisions decisions,
            @Reference ProposeAgenda proposing) {
        this.answers = answers;
        this.view = view;
        this.decisions = decisions;
        this.proposing = proposing;
    }

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
                grounds(actor, view.meeting(actor, GovernanceAnswers.READ, id), headers).stream()
                        .map(MeetingJson::link)
                        .toList(),
                null);
    }

    private List<Link> grounds(Actor actor, Meeting meeting, HttpHeaders headers) {
        return proposing.grounds(
                actor, view.forum(meeting), meeting, answers.today(), GovernanceAnswers.language(headers));
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
        Meeting meeting = view.meeting(actor, GovernanceAnswers.WRITE, id);
        List<KeepActions.AskedLink> links = input.links() == null
                ? List.of()
                : input.links().stream()
                        .map(l -> new KeepActions.AskedLink(l.type(), l.id()))
                        .toList();
        List<Link> grounds = links.isEmpty() ? List.of() : grounds(actor, meeting, headers);
        Decision decision = GovernanceAnswers.done(
                () -> view.keeping(meeting).decide(actor, meeting, input.text(), links, grounds));
        Decision made = decisions.decide(actor, decision);
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
        Meeting meeting = view.meeting(actor, GovernanceAnswers.WRITE, id);
        Decision found = decisions.of(meeting.id()).stream()
                .filter(one -> one.id().equals(decision))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("decision", decision));
        decisions.withdraw(actor, found, found.withdrawnOn() == null ? answers.today() : null);
        return view.answer(meeting);
    }
}
