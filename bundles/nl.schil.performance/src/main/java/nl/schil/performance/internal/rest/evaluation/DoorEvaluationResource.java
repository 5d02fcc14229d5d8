package nl.schil.performance.internal.rest.evaluation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Objects;
import nl.schil.kernel.door.DoorVisit;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import nl.schil.performance.internal.application.evaluation.RunEvaluation;
import nl.schil.performance.internal.model.Side;
import nl.schil.performance.internal.model.evaluation.Evaluation;
import nl.schil.performance.internal.model.evaluation.Respondent;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The evaluation for which somebody of the supplier was invited. Which one it is follows from the invitation. */
@Component(service = DoorEvaluationResource.class)
@JakartarsResource
@JSONRequired
@Path("door/evaluation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "door", description = "What people of suppliers can reach with their invitation")
public final class DoorEvaluationResource {
    private static final String PERMISSION = Permission.DOOR_FOR + RunEvaluation.PURPOSE;

    private final EvaluationDesk desk;

    @Activate
    public DoorEvaluationResource(@Reference EvaluationDesk desk) {
        this.desk = desk;
    }

    /** An action that was done. */
    @Schema(name = "EvaluationActionDone", description = "Whether an action of the own side was done.")
    public record Done(
            @Schema(description = "Identifier of the action.", example = "0198c6a5-7081-7ca3-9d45-f6a7b8c9d0e1")
            @Nullable String action,

            @Schema(description = "Whether it was done; today when it was.", example = "true")
            boolean done) {}

    /** The visitor's evaluation. */
    private record Seat(DoorVisit visit, Evaluation evaluation, Respondent person) {}

    @GET
    @Permission(PERMISSION)
    @Operation(
            operationId = "getOwnEvaluation",
            summary = "Show the visitor's evaluation",
            description = "With the own answers, and the outcome once it is revealed.")
    public EvaluationJson show(@Context SecurityContext security, @Context HttpHeaders headers) {
        return page(seat(security), headers);
    }

    @PUT
    @Path("answers")
    @Permission(PERMISSION)
    @Operation(
            operationId = "answerOwnEvaluation",
            summary = "Keep the own answers",
            description = "As far as they are given; answers that are left out stay.")
    public EvaluationJson answer(AnswersInput input, @Context SecurityContext security, @Context HttpHeaders headers) {
        Seat seat = seat(security);
        EvaluationDesk.done(() -> desk.answering()
                .keep(seat.visit().actor(), seat.evaluation(), seat.person(), input.asked(), desk.today()));
        return page(seat(security), headers);
    }

    @POST
    @Path("submission")
    @Permission(PERMISSION)
    @Operation(
            operationId = "submitOwnEvaluation",
            summary = "Submit the own answers",
            description = "Seals them: they cannot be changed any more.")
    public EvaluationJson submit(@Context SecurityContext security, @Context HttpHeaders headers) {
        Seat seat = seat(security);
        EvaluationDesk.done(
                () -> desk.answering().submit(seat.visit().actor(), seat.evaluation(), seat.person(), desk.today()));
        return page(seat(security), headers);
    }

    @PUT
    @Path("reply")
    @Permission(PERMISSION)
    @Operation(
            operationId = "replyToOwnEvaluation",
            summary = "Reply to the outcome",
            description = "What the supplier says to it, seen by both sides; replaces an earlier reply.")
    public EvaluationJson reply(ReplyInput input, @Context SecurityContext security, @Context HttpHeaders headers) {
        Seat seat = seat(security);
        EvaluationDesk.done(() -> desk.answering()
                .reply(
                        seat.visit().actor(),
                        seat.evaluation(),
                        Side.SUPPLIER,
                        seat.person().name(),
                        input.text(),
                        desk.today()));
        return page(seat(security), headers);
    }

    @PUT
    @Path("action")
    @Permission(PERMISSION)
    @Operation(
            operationId = "doOwnAction",
            summary = "Tell that an action was done",
            description = "Of the own side; another one is refused.")
    public EvaluationJson done(Done input, @Context SecurityContext security, @Context HttpHeaders headers) {
        Seat seat = seat(security);
        EvaluationDesk.done(() -> desk.answering()
                .done(
                        seat.visit().actor(),
                        seat.evaluation(),
                        Side.SUPPLIER,
                        Objects.requireNonNullElse(input.action(), ""),
                        input.done(),
                        desk.today()));
        return page(seat(security), headers);
    }

    private Seat seat(SecurityContext security) {
        DoorVisit visit = DoorVisit.of(security);
        Evaluation evaluation = desk.evaluations()
                .find(OrganisationScope.ALL, visit.subject())
                .filter(e -> e.organisation().equals(visit.invitation().organisation())
                        && e.supplier().equals(visit.invitation().supplierId()))
                .orElseThrow(DoorVisit::outside);
        Respondent person = evaluation
                .respondent(visit.invitation().id())
                .filter(r -> r.side() == Side.SUPPLIER)
                .orElseThrow(DoorVisit::outside);
        return new Seat(visit, evaluation, person);
    }

    private EvaluationJson page(Seat seat, HttpHeaders headers) {
        return new EvaluationRendering(desk.today(), EvaluationDesk.language(headers), Side.SUPPLIER)
                .page(seat.evaluation(), desk.names(seat.evaluation()), seat.person());
    }
}
