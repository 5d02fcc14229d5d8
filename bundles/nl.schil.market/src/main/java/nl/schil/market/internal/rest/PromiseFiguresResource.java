package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Locale;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.market.internal.application.KeepFigures;
import nl.schil.market.internal.model.Promise;
import nl.schil.market.internal.model.PromiseFigure;
import nl.schil.market.internal.model.Stale;
import nl.schil.market.internal.store.SqlPromiseFigures;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What came of a promise by period: claimed by one, confirmed by another. */
@Component(service = PromiseFiguresResource.class)
@JakartarsResource
@JSONRequired
@Path("market/promises/{promise}/figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "market", description = "Categories, market scans, positions, sourcing models and plans.")
public final class PromiseFiguresResource {
    private final MarketAnswers answers;
    private final PromiseDesk desk;
    private final SqlPromiseFigures figures;

    @Activate
    public PromiseFiguresResource(
            @Reference MarketAnswers answers, @Reference PromiseDesk desk, @Reference SqlPromiseFigures figures) {
        this.answers = answers;
        this.desk = desk;
        this.figures = figures;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("market.write")
    @Operation(
            operationId = "claimValuePromiseFigure",
            summary = "Claim what came of a promise in a period",
            description = "Periods have no day in common. It counts as claimed until somebody else confirms it.")
    public PromiseJson claim(
            @Parameter(description = "Promise id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
                    @PathParam("promise")
                    String id,
            PromiseJson.FigureInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Promise promise = desk.promise(actor, MarketAnswers.WRITE, id);
        PromiseFigure made =
                MarketAnswers.done(() -> keeping().claim(actor, promise, figures.of(promise), input.asked()));
        figures.create(actor, promise, made);
        return desk.json(promise, answers.today());
    }

    @POST
    @Path("{figure}/verdict")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("market.write")
    @Operation(
            operationId = "judgeValuePromiseFigure",
            summary = "Confirm, doubt, withdraw or restore a figure",
            description = "Confirmed by somebody other than who claimed it; `DOUBT` takes a confirmation back.")
    public PromiseJson judge(
            @Parameter(description = "Promise id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
                    @PathParam("promise")
                    String id,
            @Parameter(description = "Figure id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a15")
                    @PathParam("figure")
                    String figure,
            PromiseJson.VerdictInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Promise promise = desk.promise(actor, MarketAnswers.WRITE, id);
        List<PromiseFigure> all = figures.of(promise);
        PromiseFigure before = all.stream()
                .filter(one -> one.id().equals(figure))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("market-promise-figure", figure));
        String step = String.valueOf(input.step());
        PromiseFigure after = MarketAnswers.done(() -> judged(actor, step, before, all));
        MarketAnswers.done(() -> {
            if (!figures.replace(
                    actor, "market." + step.toLowerCase(Locale.ROOT) + "-figure", promise, before, after)) {
                throw new Stale();
            }
            return Result.accepted(after);
        });
        return desk.json(promise, answers.today());
    }

    private Result<PromiseFigure> judged(Actor actor, String step, PromiseFigure figure, List<PromiseFigure> all) {
        return switch (step) {
            case "CONFIRM" -> keeping().confirm(actor, figure);
            case "DOUBT" -> keeping().doubt(actor, figure);
            case "WITHDRAW" -> keeping().withdraw(figure, all, true);
            case "RESTORE" -> keeping().withdraw(figure, all, false);
            default ->
                Result.refused(
                        Violation.of("step", step, "problem.field.code", "codes", "CONFIRM, DOUBT, WITHDRAW, RESTORE"));
        };
    }

    private KeepFigures keeping() {
        return new KeepFigures(answers.today());
    }
}
