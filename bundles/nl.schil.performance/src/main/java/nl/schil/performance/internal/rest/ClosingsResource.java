package nl.schil.performance.internal.rest;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.performance.internal.application.ClosePeriod;
import nl.schil.performance.internal.model.ScoreBook;
import nl.schil.performance.internal.model.Scorecards;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Closed periods of one scorecard. */
@Component(service = ClosingsResource.class)
@JakartarsResource
@JSONRequired
@Path("performance/scorecards/{id}/closings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "performance", description = "Scorecards, KPIs and measurements.")
public final class ClosingsResource {
    private final Answers answers;
    private final ScorecardRendering rendering;
    private final ClosePeriod closing;

    @Activate
    public ClosingsResource(
            @Reference Answers answers, @Reference ScorecardRendering rendering, @Reference Scorecards scorecards) {
        this.answers = answers;
        this.rendering = rendering;
        this.closing = new ClosePeriod(scorecards);
    }

    @Schema(name = "ClosingInput", description = "The period to close.")
    public record Input(
            @Schema(description = "Its last day.", example = "2026-09-30") @Nullable String until) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("performance.write")
    @Operation(
            operationId = "closeScorecardPeriod",
            summary = "Close a period",
            description =
                    "The score of that moment is kept. Measurements can still be corrected, with a reason: then the"
                            + " closing gets a next revision, and the former stays visible.")
    @ApiResponse(
            responseCode = "200",
            description = "The scorecard as it stands today.",
            content = @Content(schema = @Schema(implementation = ScorecardJson.class)))
    public ScorecardJson close(
            @Parameter(description = "Scorecard id.") @PathParam("id") String id,
            Input input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        ScoreBook book = answers.book(actor, Answers.WRITE, id);
        int edition = answers.templateOf(book.card()).edition();
        Answers.done(() -> closing.close(actor, book, edition, input.until(), answers.today()));
        ScoreBook now = answers.book(actor, Answers.WRITE, id);
        return rendering.one(now, answers.templateOf(now.card()), answers.today());
    }
}
