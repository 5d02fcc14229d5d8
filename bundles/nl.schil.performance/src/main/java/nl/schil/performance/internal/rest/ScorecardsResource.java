package nl.schil.performance.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.Page;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.text.Text;
import nl.schil.performance.internal.application.KeepScorecards;
import nl.schil.performance.internal.application.Subjects;
import nl.schil.performance.internal.model.ScoreBook;
import nl.schil.performance.internal.model.Scorecard;
import nl.schil.performance.internal.model.Scorecards;
import nl.schil.performance.internal.model.Template;
import nl.schil.performance.internal.store.ScorecardList;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Scorecards of suppliers and contracts. */
@Component(service = ScorecardsResource.class)
@JakartarsResource
@JSONRequired
@Path("performance/scorecards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "performance", description = "Scorecards, KPIs and measurements.")
public final class ScorecardsResource {
    private final Answers answers;
    private final ScorecardRendering rendering;
    private final ScorecardList list;
    private final KeepScorecards keep;

    @Activate
    public ScorecardsResource(
            @Reference Answers answers,
            @Reference ScorecardRendering rendering,
            @Reference ScorecardList list,
            @Reference Scorecards scorecards,
            @Reference Subjects subjects) {
        this.answers = answers;
        this.rendering = rendering;
        this.list = list;
        this.keep = new KeepScorecards(scorecards, subjects);
    }

    @GET
    @Permission("performance.read")
    @Operation(
            operationId = "listScorecards",
            summary = "List scorecards",
            description =
                    "The scorecards of the caller's organisations as they stand at asOf, what asks attention first.")
    @ApiResponse(responseCode = "200", description = "One page; next is absent on the last.")
    public Page<ScorecardRowJson> list(
            @Parameter(description = "Words in name or subject.", example = "schoonmaak") @QueryParam("q") @Nullable String q,
            @Parameter(
                            description =
                                    "INADEQUATE, IMPROVE, UNKNOWN, APPROACHING, GOOD and NOT_APPLICABLE, separated by"
                                            + " commas.",
                            example = "INADEQUATE,IMPROVE")
                    @QueryParam("band")
                    @Nullable String band,
            @Parameter(description = "Supplier id.", example = "01931a2b-0000-7000-8000-000000000002")
                    @QueryParam("supplier")
                    @Nullable String supplier,
            @Parameter(description = "Contract id.", example = "01931a2b-0000-7000-8000-000000000041")
                    @QueryParam("contract")
                    @Nullable String contract,
            @Parameter(description = "Template id.", example = "01931a2b-0000-7000-8000-000000000021")
                    @QueryParam("template")
                    @Nullable String template,
            @Parameter(description = "Organisation id.") @QueryParam("organisation") @Nullable String organisation,
            @Parameter(
                            description = "true for scorecards with a period that is over and not measured.",
                            example = "true")
                    @QueryParam("missing")
                    @Nullable String missing,
            @Parameter(description = "Date of reference; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Parameter(description = "attention or name, with - for descending.", example = "attention")
                    @QueryParam("sort")
                    @Nullable String sort,
            @Parameter(description = "next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Rows per page, 1 to 200; 50 when absent.", example = "50")
                    @QueryParam("limit")
                    @Nullable String limit,
            @Context SecurityContext security) {
        OrganisationScope scope = Actor.of(security).scope(Answers.READ);
        ListParameters parameters =
                new ListParameters(q, band, supplier, contract, template, missing, sort, cursor, limit);
        return rendering.rows(list.page(parameters.query(
                organisation == null || organisation.isBlank() ? scope : scope.narrow(organisation),
                AsOf.of(asOf, answers.clock()))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("performance.write")
    @Operation(
            operationId = "addScorecard",
            summary = "Make a scorecard",
            description = "Of one supplier or one contract, from a template of the same organisation.")
    @ApiResponse(
            responseCode = "201",
            description = "The scorecard.",
            content = @Content(schema = @Schema(implementation = ScorecardJson.class)))
    public Response add(ScorecardJson.Input input, @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        if (input.template() == null || input.template().isBlank()) {
            throw ProblemException.invalid(Violation.of("template", null, "problem.field.required"));
        }
        Template template = answers.template(actor, Answers.WRITE, input.template());
        Scorecard added = Answers.done(() -> keep.add(
                actor,
                template,
                new KeepScorecards.Asked(
                        input.name(),
                        input.supplier(),
                        input.contract(),
                        input.startsOn(),
                        input.endsOn(),
                        input.anchorOn(),
                        input.ownerEmail())));
        return Response.fromResponse(answer(201, answers.book(actor, Answers.WRITE, added.id()), answers.today()))
                .location(URI.create("performance/scorecards/" + added.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @Permission("performance.read")
    @Operation(
            operationId = "readScorecard",
            summary = "Read a scorecard",
            description = "With the score at asOf, how it came about, and the last 24 periods of every KPI.")
    @ApiResponse(
            responseCode = "200",
            description = "The scorecard.",
            content = @Content(schema = @Schema(implementation = ScorecardJson.class)))
    public Response read(
            @Parameter(description = "Scorecard id.") @PathParam("id") String id,
            @Parameter(description = "Date of reference; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        LocalDate date = AsOf.of(asOf, answers.clock());
        return answer(200, answers.book(Actor.of(security), Answers.READ, id), date);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("performance.write")
    @Operation(
            operationId = "changeScorecard",
            summary = "Change name, last day or owner",
            description = "Subject, template and first day stay. An absent date or owner is emptied.")
    @ApiResponse(
            responseCode = "200",
            description = "The scorecard.",
            content = @Content(schema = @Schema(implementation = ScorecardJson.class)))
    public Response change(
            @Parameter(description = "Scorecard id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            ScorecardJson.Change input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        ScoreBook present = answers.book(actor, Answers.WRITE, id);
        Version.require(ifMatch, present.card().version());
        Answers.done(() -> keep.change(
                actor,
                present.card(),
                new KeepScorecards.Asked(input.name(), null, null, null, input.endsOn(), null, input.ownerEmail())));
        return answer(200, answers.book(actor, Answers.WRITE, id), answers.today());
    }

    @DELETE
    @Path("{id}")
    @Permission("performance.write")
    @Operation(
            operationId = "removeScorecard",
            summary = "Remove a scorecard",
            description = "Only one on which nothing was measured; give another one a last day.")
    @ApiResponse(responseCode = "204", description = "Removed.")
    public Response remove(
            @Parameter(description = "Scorecard id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Scorecard present = answers.book(actor, Answers.WRITE, id).card();
        Version.require(ifMatch, present.version());
        if (removed(actor, present) instanceof Result.Refused<Scorecard> refused) {
            throw ProblemException.conflict(Text.of(refused.violations().get(0).code(), "name", present.name()));
        }
        return Response.noContent().build();
    }

    private Result<Scorecard> removed(Actor actor, Scorecard present) {
        try {
            return keep.remove(actor, present);
        } catch (Scorecards.Stale stale) {
            throw new ProblemException(412, Text.of("problem.precondition-failed"), List.of());
        }
    }

    private Response answer(int status, ScoreBook book, LocalDate asOf) {
        Template template = answers.templateOf(book.card());
        return Response.status(status)
                .header(HttpHeaders.ETAG, Version.tag(book.card().version()))
                .entity(rendering.one(book, template, asOf))
                .build();
    }
}
