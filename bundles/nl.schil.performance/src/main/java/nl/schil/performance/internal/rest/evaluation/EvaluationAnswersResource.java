package nl.schil.performance.internal.rest.evaluation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.performance.internal.model.Side;
import nl.schil.performance.internal.model.evaluation.Evaluation;
import nl.schil.performance.internal.model.evaluation.Respondent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What people of the buyer answer; each the own answers only. */
@Component(service = EvaluationAnswersResource.class)
@JakartarsResource
@JSONRequired
@Path("performance/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "performance", description = "Performance of suppliers and contracts")
public final class EvaluationAnswersResource {
    private final EvaluationDesk desk;

    @Activate
    public EvaluationAnswersResource(@Reference EvaluationDesk desk) {
        this.desk = desk;
    }

    @PUT
    @Path("{id}/answers")
    @Permission(EvaluationDesk.ANSWER)
    @Operation(
            operationId = "answerEvaluation",
            summary = "Keep one's own answers",
            description = "As far as they are given; answers that are left out stay. 404 for who is not asked.")
    public EvaluationJson answer(
            @Parameter(description = "Identifier.", example = "0198c6a5-6f70-7b92-8c34-e5f6a7b8c9d0") @PathParam("id")
                    String id,
            AnswersInput input,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        Evaluation evaluation = desk.find(actor, EvaluationDesk.ANSWER, id);
        Respondent person = asked(evaluation, actor);
        EvaluationDesk.done(() -> desk.answering().keep(actor, evaluation, person, input.asked(), desk.today()));
        return page(evaluation, actor, headers);
    }

    @POST
    @Path("{id}/submission")
    @Permission(EvaluationDesk.ANSWER)
    @Operation(
            operationId = "submitEvaluation",
            summary = "Submit one's own answers",
            description =
                    "Seals them: they cannot be changed any more. Every statement has an answer, and every value of 5"
                            + " or less and of 9 or more an explanation.")
    public EvaluationJson submit(
            @Parameter(description = "Identifier.", example = "0198c6a5-6f70-7b92-8c34-e5f6a7b8c9d0") @PathParam("id")
                    String id,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        Evaluation evaluation = desk.find(actor, EvaluationDesk.ANSWER, id);
        Respondent person = asked(evaluation, actor);
        EvaluationDesk.done(() -> desk.answering().submit(actor, evaluation, person, desk.today()));
        return page(evaluation, actor, headers);
    }

    @PUT
    @Path("{id}/reply")
    @Permission(EvaluationDesk.WRITE)
    @Operation(
            operationId = "replyToEvaluation",
            summary = "Reply to the outcome",
            description = "What the buyer says to it, seen by both sides; replaces an earlier reply.")
    public EvaluationJson reply(
            @Parameter(description = "Identifier.", example = "0198c6a5-6f70-7b92-8c34-e5f6a7b8c9d0") @PathParam("id")
                    String id,
            ReplyInput input,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        Evaluation evaluation = desk.find(actor, EvaluationDesk.WRITE, id);
        EvaluationDesk.done(
                () -> desk.answering().reply(actor, evaluation, Side.BUYER, actor.name(), input.text(), desk.today()));
        return page(evaluation, actor, headers);
    }

    private static Respondent asked(Evaluation evaluation, Actor actor) {
        return evaluation
                .respondent(actor.id())
                .filter(r -> r.side() == Side.BUYER)
                .orElseThrow(() -> ProblemException.notFound("questionnaire", evaluation.id()));
    }

    private EvaluationJson page(Evaluation before, Actor actor, HttpHeaders headers) {
        Evaluation evaluation = desk.again(before);
        return new EvaluationRendering(desk.today(), EvaluationDesk.language(headers), Side.BUYER)
                .page(
                        evaluation,
                        desk.names(evaluation),
                        evaluation.respondent(actor.id()).orElse(null));
    }
}
