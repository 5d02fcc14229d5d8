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
import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.Page;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.performance.internal.application.KeepTemplates;
import nl.schil.performance.internal.model.Kpi;
import nl.schil.performance.internal.model.ScoreBook;
import nl.schil.performance.internal.model.Template;
import nl.schil.performance.internal.model.Templates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The draft of a template's next edition: tried out on past periods before it is in force. */
@Component(service = DraftsResource.class)
@JakartarsResource
@JSONRequired
@Path("performance/templates/{id}/draft")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "performance", description = "Scorecards, KPIs and measurements.")
public final class DraftsResource {
    private final Answers answers;
    private final TemplateRendering rendering;
    private final Templates templates;
    private final KeepTemplates keep;

    @Activate
    public DraftsResource(
            @Reference Answers answers, @Reference TemplateRendering rendering, @Reference Templates templates) {
        this.answers = answers;
        this.rendering = rendering;
        this.templates = templates;
        this.keep = new KeepTemplates(templates);
    }

    @Schema(name = "ScorecardDraftInput", description = "The KPIs of the next edition, all of them.")
    public record Input(
            @Schema(description = "At least one, at most 50.") @Nullable List<KpiJson.@Nullable Input> kpis) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("performance.write")
    @Operation(
            operationId = "draftScorecardTemplate",
            summary = "Keep a draft of the next edition",
            description = "Replaces the draft that is there. Scores stay what they are.")
    @ApiResponse(
            responseCode = "200",
            description = "The template with its draft.",
            content = @Content(schema = @Schema(implementation = TemplateJson.class)))
    public Response draft(
            @Parameter(description = "Template id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            Input input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Template present = answers.template(actor, Answers.WRITE, id);
        Version.require(ifMatch, present.version());
        return rendering.answer(
                200, Answers.done(() -> keep.draft(actor, present, TemplatesResource.asked(input.kpis()))));
    }

    @DELETE
    @Permission("performance.write")
    @Operation(
            operationId = "discardScorecardDraft",
            summary = "Discard the draft",
            description = "The edition in force stays.")
    @ApiResponse(
            responseCode = "200",
            description = "The template without draft.",
            content = @Content(schema = @Schema(implementation = TemplateJson.class)))
    public Response discard(
            @Parameter(description = "Template id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"2\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Template present = answers.template(actor, Answers.WRITE, id);
        Version.require(ifMatch, present.version());
        return rendering.answer(200, Answers.done(() -> Result.accepted(templates.draft(actor, present, null))));
    }

    @GET
    @Path("comparison")
    @Permission("performance.read")
    @Operation(
            operationId = "compareScorecardDraft",
            summary = "Try the draft out on past periods",
            description =
                    "For every scorecard of the template its last eight periods: the score as it is and as the draft"
                            + " would make it. Nothing is written.")
    @ApiResponse(responseCode = "200", description = "One page of scorecards; next is absent on the last.")
    public Page<ComparisonJson> compare(
            @Parameter(description = "Template id.") @PathParam("id") String id,
            @Parameter(description = "next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Scorecards per page, 1 to 200; 50 when absent.", example = "50")
                    @QueryParam("limit")
                    @Nullable String limit,
            @Context SecurityContext security) {
        Template template = answers.template(Actor.of(security), Answers.READ, id);
        List<Kpi> draft = template.draft();
        List<Violation> violations = new ArrayList<>();
        int rows = Answers.limit(limit, violations);
        if (draft == null) {
            violations.add(Violation.of("", template.name(), "performance.template.no-draft"));
        }
        if (draft == null || !violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        Page<ScoreBook> books = templates.books(template, cursor, rows);
        return new Page<>(
                books.items().stream()
                        .map(book -> ComparisonJson.of(book, book.with(draft), answers.today()))
                        .toList(),
                books.next());
    }

    @PUT
    @Path("activation")
    @Permission("performance.write")
    @Operation(
            operationId = "activateScorecardDraft",
            summary = "Put the draft in force",
            description =
                    "It becomes the next edition. All scores of the template's scorecards follow; what was recorded of"
                            + " closed periods stays.")
    @ApiResponse(
            responseCode = "200",
            description = "The template with its new edition.",
            content = @Content(schema = @Schema(implementation = TemplateJson.class)))
    public Response activate(
            @Parameter(description = "Template id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"2\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Template present = answers.template(actor, Answers.WRITE, id);
        Version.require(ifMatch, present.version());
        return rendering.answer(200, Answers.done(() -> keep.activate(actor, present, answers.today())));
    }
}
