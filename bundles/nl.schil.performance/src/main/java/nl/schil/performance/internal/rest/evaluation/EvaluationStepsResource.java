package nl.schil.performance.internal.rest.evaluation;

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
import java.util.Objects;
import java.util.function.BiFunction;
import nl.schil.kernel.Result;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.performance.internal.application.evaluation.RunEvaluation;
import nl.schil.performance.internal.model.Side;
import nl.schil.performance.internal.model.evaluation.Evaluation;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What the buyer does with an evaluation: open, extend, talk, close. */
@Component(service = EvaluationStepsResource.class)
@JakartarsResource
@JSONRequired
@Path("performance/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "performance", description = "Performance of suppliers and contracts")
public final class EvaluationStepsResource {
    private final EvaluationDesk desk;

    @Activate
    public EvaluationStepsResource(@Reference EvaluationDesk desk) {
        this.desk = desk;
    }

    /** The links. */
    @Schema(name = "EvaluationLinks", description = "The links of the supplier's people, told only in this answer.")
    public record Links(
            @Schema(description = "One for each person.") List<PersonLink> links) {}

    /** A link. */
    @Schema(name = "EvaluationLink", description = "The link of somebody of the supplier.")
    public record PersonLink(
            @Schema(description = "Name of the person.", example = "Voorbeeldnaam")
            String name,

            @Schema(
                    description = "Address within this installation that the person opens.",
                    example = "/door#Zk3vT0cN2w1mE8yH5xqL7pRbU4sJ6aGd9fKoVtYiXhM")
            String link,

            @Schema(description = "Whether the person gets the link by mail.", example = "true")
            boolean mailed) {
        /** Never shows the link. */
        @Override
        public String toString() {
            return "PersonLink";
        }
    }

    /** More time. */
    @Schema(name = "EvaluationDeadline", description = "Until when answers are accepted.")
    public record Deadline(
            @Schema(description = "Last day on which answers are accepted.", example = "2026-11-15") @Nullable String deadline) {}

    /** The joint talk. */
    @Schema(name = "EvaluationTalkInput", description = "The joint talk and everything that was agreed in it.")
    public record TalkInput(
            @Schema(description = "Day, not in the future.", example = "2026-11-10") @Nullable String heldOn,

            @Schema(description = "Notes, seen by both sides.", example = "Samenwerking en planning besproken")
            @Nullable String notes,

            @Schema(description = "All actions; one that is left out goes.") @Nullable List<ActionInput> actions) {}

    /** An action. */
    @Schema(name = "EvaluationActionInput", description = "Something that was agreed.")
    public record ActionInput(
            @Schema(
                    description = "Identifier of one that is there already.",
                    example = "0198c6a5-7081-7ca3-9d45-f6a7b8c9d0e1")
            @Nullable String id,

            @Schema(description = "BUYER or SUPPLIER: which side does it.", example = "BUYER") @Nullable String side,

            @Schema(description = "What, at most 500 characters.", example = "Besluiten binnen vijf werkdagen")
            @Nullable String text,

            @Schema(description = "Last day.", example = "2026-12-31") @Nullable String due,

            @Schema(description = "Day on which it was done.", example = "2026-12-20") @Nullable String closedOn) {}

    @POST
    @Path("{id}/opening")
    @Permission(EvaluationDesk.WRITE)
    @Operation(
            operationId = "openEvaluation",
            summary = "Open an evaluation",
            description = "Asks both sides. Each person of the supplier gets a link, told once, in this answer; it also"
                    + " takes the permission invitations.write.")
    public Links open(
            @Parameter(description = "Identifier.", example = "0198c6a5-6f70-7b92-8c34-e5f6a7b8c9d0") @PathParam("id")
                    String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Evaluation read = read(actor, id, ifMatch);
        RunEvaluation.Opened opened = EvaluationDesk.done(() -> desk.running().open(actor, read, desk.today()));
        return new Links(opened.invitations().stream()
                .map(one -> new PersonLink(one.invitation().name(), one.link(), one.mailed()))
                .toList());
    }

    @PUT
    @Path("{id}/deadline")
    @Permission(EvaluationDesk.WRITE)
    @Operation(
            operationId = "extendEvaluation",
            summary = "Give more time",
            description = "Or less, but not before today; only while the outcome is sealed.")
    @ApiResponse(
            responseCode = "200",
            description = "The evaluation; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = EvaluationJson.class)))
    public Response extend(
            @Parameter(description = "Identifier.", example = "0198c6a5-6f70-7b92-8c34-e5f6a7b8c9d0") @PathParam("id")
                    String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"2\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            Deadline deadline,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        return step(
                id,
                ifMatch,
                security,
                headers,
                (actor, read) -> desk.running().extend(actor, read, deadline.deadline(), desk.today()));
    }

    @PUT
    @Path("{id}/talk")
    @Permission(EvaluationDesk.WRITE)
    @Operation(
            operationId = "discussEvaluation",
            summary = "Record the joint talk",
            description =
                    "With what was agreed; possible once the outcome is revealed, and replaces what was recorded.")
    @ApiResponse(
            responseCode = "200",
            description = "The evaluation; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = EvaluationJson.class)))
    public Response discuss(
            @Parameter(description = "Identifier.", example = "0198c6a5-6f70-7b92-8c34-e5f6a7b8c9d0") @PathParam("id")
                    String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"2\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            TalkInput talk,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        List<RunEvaluation.AskedAction> actions =
                Objects.requireNonNullElse(talk.actions(), List.<ActionInput>of()).stream()
                        .map(a -> new RunEvaluation.AskedAction(a.id(), a.side(), a.text(), a.due(), a.closedOn()))
                        .toList();
        return step(
                id,
                ifMatch,
                security,
                headers,
                (actor, read) ->
                        desk.running().discuss(actor, read, talk.heldOn(), talk.notes(), actions, desk.today()));
    }

    @POST
    @Path("{id}/closing")
    @Permission(EvaluationDesk.WRITE)
    @Operation(
            operationId = "closeEvaluation",
            summary = "Close an evaluation",
            description =
                    "After the joint talk, or when a side did not answer. The links of the supplier's people end.")
    @ApiResponse(
            responseCode = "200",
            description = "The evaluation; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = EvaluationJson.class)))
    public Response close(
            @Parameter(description = "Identifier.", example = "0198c6a5-6f70-7b92-8c34-e5f6a7b8c9d0") @PathParam("id")
                    String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        return step(
                id, ifMatch, security, headers, (actor, read) -> desk.running().close(actor, read, desk.today()));
    }

    private Response step(
            String id,
            @Nullable String ifMatch,
            SecurityContext security,
            HttpHeaders headers,
            BiFunction<Actor, Evaluation, Result<Evaluation>> work) {
        Actor actor = Actor.of(security);
        Evaluation read = read(actor, id, ifMatch);
        Evaluation after = EvaluationDesk.done(() -> work.apply(actor, read));
        EvaluationJson page = new EvaluationRendering(desk.today(), EvaluationDesk.language(headers), Side.BUYER)
                .page(after, desk.names(after), after.respondent(actor.id()).orElse(null));
        return Response.ok(page)
                .header(HttpHeaders.ETAG, Version.tag(after.version()))
                .build();
    }

    private Evaluation read(Actor actor, String id, @Nullable String ifMatch) {
        Evaluation read = desk.find(actor, EvaluationDesk.WRITE, id);
        Version.require(ifMatch, read.version());
        return read;
    }
}
