package nl.schil.performance.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.Page;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.performance.internal.application.RecordMeasurements;
import nl.schil.performance.internal.model.ScoreBook;
import nl.schil.performance.internal.model.Scorecards;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Measurements of one scorecard. */
@Component(service = MeasurementsResource.class)
@JakartarsResource
@JSONRequired
@Path("performance/scorecards/{id}/measurements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "performance", description = "Scorecards, KPIs and measurements.")
public final class MeasurementsResource {
    private final Answers answers;
    private final ScorecardRendering rendering;
    private final Scorecards scorecards;
    private final RecordMeasurements measuring;

    @Activate
    public MeasurementsResource(
            @Reference Answers answers, @Reference ScorecardRendering rendering, @Reference Scorecards scorecards) {
        this.answers = answers;
        this.rendering = rendering;
        this.scorecards = scorecards;
        this.measuring = new RecordMeasurements(scorecards);
    }

    @Schema(name = "MeasurementsInput", description = "Measurements to record together.")
    public record Input(
            @Schema(description = "At least one, at most 500; one per KPI and period.") @Nullable List<MeasurementJson.@Nullable Input> measurements) {}

    @Schema(name = "MeasurementsRecorded", description = "What became of them, and the scorecard.")
    public record Recorded(
            @Schema(description = "How many were new.", example = "3")
            int added,

            @Schema(description = "How many corrected an earlier one, which stays as a former revision.", example = "1")
            int corrected,

            @Schema(description = "How many said what was recorded already.", example = "0")
            int unchanged,

            @Schema(description = "The scorecard as it stands today.")
            ScorecardJson scorecard) {}

    @GET
    @Permission("performance.read")
    @Operation(
            operationId = "listMeasurements",
            summary = "Read every revision of a KPI",
            description = "What was recorded about one KPI, newest period and newest revision first.")
    @ApiResponse(responseCode = "200", description = "All revisions; next is always absent.")
    public Page<MeasurementJson> list(
            @Parameter(description = "Scorecard id.") @PathParam("id") String id,
            @Parameter(description = "Code of the KPI.", example = "op_tijd") @QueryParam("kpi") @Nullable String kpi,
            @Context SecurityContext security) {
        ScoreBook book = answers.book(Actor.of(security), Answers.READ, id);
        if (kpi == null || kpi.isBlank()) {
            throw ProblemException.invalid(Violation.of("kpi", null, "problem.field.required"));
        }
        return new Page<>(rendering.revisions(scorecards.revisions(book.card(), kpi)), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("performance.write")
    @Operation(
            operationId = "recordMeasurements",
            summary = "Record measurements",
            description = "All or none. A measurement that differs from what is recorded becomes its next revision.")
    @ApiResponse(
            responseCode = "200",
            description = "What became of them.",
            content = @Content(schema = @Schema(implementation = Recorded.class)))
    public Recorded record(
            @Parameter(description = "Scorecard id.") @PathParam("id") String id,
            Input input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        ScoreBook book = answers.book(actor, Answers.WRITE, id);
        List<RecordMeasurements.@Nullable Asked> asked = new ArrayList<>();
        if (input.measurements() != null) {
            input.measurements().forEach(one -> asked.add(one == null ? null : one.asked()));
        }
        Scorecards.Recorded done = Answers.done(() -> measuring.record(actor, book, asked, answers.today()));
        ScoreBook now = answers.book(actor, Answers.WRITE, id);
        return new Recorded(
                done.added(),
                done.corrected(),
                done.unchanged(),
                rendering.one(now, answers.templateOf(now.card()), answers.today()));
    }
}
