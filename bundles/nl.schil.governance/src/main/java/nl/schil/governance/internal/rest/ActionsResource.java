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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.schil.governance.internal.application.KeepActions;
import nl.schil.governance.internal.model.meeting.Action;
import nl.schil.governance.internal.model.meeting.Closure;
import nl.schil.governance.internal.model.meeting.Forum;
import nl.schil.governance.internal.model.meeting.Side;
import nl.schil.governance.internal.store.SqlActions;
import nl.schil.governance.internal.store.SqlForums;
import nl.schil.kernel.Page;
import nl.schil.kernel.Result;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Actions of all meetings, and how both sides keep them. */
@Component(service = ActionsResource.class)
@JakartarsResource
@JSONRequired
@Path("governance/actions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "governance", description = "Who does what, meetings, decisions and actions.")
public final class ActionsResource {
    private final GovernanceAnswers answers;
    private final GovernancePeople people;
    private final SqlForums forums;
    private final SqlActions actions;

    @Activate
    public ActionsResource(
            @Reference GovernanceAnswers answers,
            @Reference GovernancePeople people,
            @Reference SqlForums forums,
            @Reference SqlActions actions) {
        this.answers = answers;
        this.people = people;
        this.forums = forums;
        this.actions = actions;
    }

    @GET
    @Permission("governance.read")
    @Operation(operationId = "listGovernanceActions", summary = "List actions", description = "By due day.")
    public Page<ActionJson> list(
            @Parameter(description = "`open`, `overdue` or `all`; open when absent.", example = "overdue")
                    @QueryParam("state")
                    @Nullable String state,
            @Parameter(description = "Only of this side: `BUYER` or `SUPPLIER`.", example = "SUPPLIER")
                    @QueryParam("side")
                    @Nullable String side,
            @Parameter(description = "Only of this forum.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a12")
                    @QueryParam("forum")
                    @Nullable String forum,
            @Parameter(description = "Only of this organisation.") @QueryParam("organisation") @Nullable String organisation,
            @Parameter(description = "Date at which it stands so; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Parameter(description = "Where the page begins, as the previous page said.")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Most actions on a page, 1 to 200.", example = "50") @QueryParam("limit") @Nullable String limit,
            @Context SecurityContext security) {
        OrganisationScope scope = GovernanceAnswers.scope(Actor.of(security), GovernanceAnswers.READ, organisation);
        LocalDate date = AsOf.of(asOf, answers.clock());
        int most = GovernanceAnswers.limit(limit);
        Side only = "BUYER".equals(side) ? Side.BUYER : "SUPPLIER".equals(side) ? Side.SUPPLIER : null;
        List<Action> found = actions.list(
                new SqlActions.Query(
                        scope,
                        only,
                        forum == null || forum.isBlank() ? null : forum,
                        "overdue".equals(state),
                        !"all".equals(state),
                        date,
                        Cursors.parts(cursor, 2)),
                most + 1);
        List<Action> page = found.subList(0, Math.min(most, found.size()));
        Map<String, String> names =
                forums.names(page.stream().map(Action::forum).collect(Collectors.toSet()));
        var owners = people.owners(page);
        Action last = found.size() > most ? page.get(page.size() - 1) : null;
        return new Page<>(
                page.stream()
                        .map(action -> ActionJson.of(action, names.get(action.forum()), owners, date))
                        .toList(),
                last == null ? null : Cursors.of(last.dueOn().toString(), last.id()));
    }

    @Schema(name = "GovernanceClosure", description = "How well one side keeps its actions.")
    public record ClosureJson(
            @Schema(description = "Closed on or before the due day.", example = "12")
            long onTime,

            @Schema(description = "Closed after it.", example = "3")
            long late,

            @Schema(description = "Not closed while the due day has passed.", example = "1")
            long overdue,

            @Schema(description = "Not closed, not yet due; says nothing yet.", example = "4")
            long open,

            @Schema(
                    description = "Closed on time by all that are due or closed, 0 to 1; absent, not applicable, when"
                            + " there are none.",
                    example = "0.75")
            @Nullable BigDecimal rate) {
        static ClosureJson of(Closure closure) {
            return new ClosureJson(closure.onTime(), closure.late(), closure.overdue(), closure.open(), closure.rate());
        }
    }

    @GET
    @Path("closures")
    @Permission("governance.read")
    @Operation(
            operationId = "getActionClosures",
            summary = "Read how both sides keep their actions",
            description = "By side: actions closed on time by actions that are due or closed.")
    public Map<String, ClosureJson> closures(
            @Parameter(description = "Only of this forum.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a12")
                    @QueryParam("forum")
                    @Nullable String forum,
            @Parameter(description = "Only of this organisation.") @QueryParam("organisation") @Nullable String organisation,
            @Parameter(description = "Date at which it stands so; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        OrganisationScope scope = GovernanceAnswers.scope(Actor.of(security), GovernanceAnswers.READ, organisation);
        Map<String, ClosureJson> json = new LinkedHashMap<>();
        actions.closures(scope, forum == null || forum.isBlank() ? null : forum, AsOf.of(asOf, answers.clock()))
                .forEach((side, closure) -> json.put(side.name(), ClosureJson.of(closure)));
        return json;
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("governance.write")
    @Operation(
            operationId = "putGovernanceAction",
            summary = "Change or close an action",
            description =
                    "Replaces it; a day on which it was closed can be given and taken back. If-Match must name the"
                            + " version that was read.")
    @ApiResponse(
            responseCode = "200",
            description = "The action with its new version.",
            content = @Content(schema = @Schema(implementation = ActionJson.class)))
    public Response put(
            @Parameter(description = "Action id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            MeetingInput.ActionInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Action before = action(actor, id);
        Version.require(ifMatch, before.version());
        Action after = GovernanceAnswers.done(() -> keeping(before).change(before, input.asked()));
        return answer(actor, "governance.change-action", before, after);
    }

    @POST
    @Path("{id}/escalation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("governance.write")
    @Operation(
            operationId = "escalateGovernanceAction",
            summary = "Take an action to a higher forum",
            description = "It is proposed for the agenda of that forum; the action itself stays where it was made.")
    @ApiResponse(
            responseCode = "200",
            description = "The action with its new version.",
            content = @Content(schema = @Schema(implementation = ActionJson.class)))
    public Response escalate(
            @Parameter(description = "Action id.") @PathParam("id") String id,
            MeetingInput.EscalationInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Action before = action(actor, id);
        Forum from = forums.listed(before.forum()).get(0).forum();
        String wanted = String.valueOf(input.forum());
        Forum to = forums.find(actor.scope(GovernanceAnswers.WRITE), wanted)
                .orElseThrow(() -> ProblemException.notFound("forum", wanted));
        Action after = GovernanceAnswers.done(() -> keeping(before).escalate(before, from, to));
        return answer(actor, "governance.escalate-action", before, after);
    }

    private KeepActions keeping(Action action) {
        return new KeepActions(people.present(action.organisation()), answers.today());
    }

    private Action action(Actor actor, String id) {
        return actions.find(actor.scope(GovernanceAnswers.WRITE), id)
                .orElseThrow(() -> ProblemException.notFound("action", id));
    }

    private Response answer(Actor actor, String verb, Action before, Action after) {
        Action written = GovernanceAnswers.done(() -> Result.accepted(actions.replace(actor, verb, before, after)));
        return Response.ok(ActionJson.of(written, null, people.owners(List.of(written)), answers.today()))
                .header(HttpHeaders.ETAG, Version.tag(written.version()))
                .build();
    }
}
