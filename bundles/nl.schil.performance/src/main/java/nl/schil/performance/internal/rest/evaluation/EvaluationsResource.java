package nl.schil.performance.internal.rest.evaluation;

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
import java.net.URI;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.schil.kernel.Page;
import nl.schil.kernel.Violation;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.store.Cursor;
import nl.schil.performance.internal.application.evaluation.PrepareEvaluation;
import nl.schil.performance.internal.model.Side;
import nl.schil.performance.internal.model.evaluation.Evaluation;
import nl.schil.performance.internal.model.evaluation.Evaluations;
import nl.schil.performance.internal.store.evaluation.HeardSides;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Two-way evaluations: listing, preparing, showing. */
@Component(service = EvaluationsResource.class)
@JakartarsResource
@JSONRequired
@Path("performance/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "performance", description = "Performance of suppliers and contracts")
public final class EvaluationsResource {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final EvaluationDesk desk;
    private final HeardSides heard;

    @Activate
    public EvaluationsResource(@Reference EvaluationDesk desk, @Reference HeardSides heard) {
        this.desk = desk;
        this.heard = heard;
    }

    @GET
    @Permission(EvaluationDesk.READ)
    @Operation(
            operationId = "listEvaluations",
            summary = "List the two-way evaluations",
            description = "Newest first, without answers and outcome.")
    public Page<EvaluationJson> list(
            @Parameter(description = "Only of this supplier.", example = "0198c6a5-4d5e-7f60-8a12-c3d4e5f6a7b8")
                    @QueryParam("supplier")
                    @Nullable String supplier,
            @Parameter(description = "Only about this contract.", example = "0198c6a5-5e6f-7a81-9b23-d4e5f6a7b8c9")
                    @QueryParam("contract")
                    @Nullable String contract,
            @Parameter(description = "Only those in which the caller has yet to answer.") @QueryParam("mine")
                    boolean mine,
            @Parameter(description = "Date at which state holds; today when absent or later.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Parameter(description = "Where to go on: `next` of the page before.", example = "MDE5OGM2YTU")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Number of rows, 1 to 200 (default 50).", example = "50")
                    @QueryParam("limit")
                    @Nullable Integer limit,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        int rows = limit == null ? USUAL : limit;
        if (rows < 1 || rows > MOST) {
            throw ProblemException.invalid(
                    Violation.of("limit", String.valueOf(rows), "performance.list.limit", "max", MOST));
        }
        Actor actor = Actor.of(security);
        List<String> from = Cursor.parts(cursor, 1);
        List<Evaluation> found = desk.evaluations()
                .list(new Evaluations.Query(
                        actor.scope(EvaluationDesk.READ),
                        blankToNull(supplier),
                        blankToNull(contract),
                        mine ? actor.id() : null,
                        from == null ? null : from.get(0),
                        rows + 1));
        List<Evaluation> shown = found.subList(0, Math.min(rows, found.size()));
        EvaluationRendering rendering =
                new EvaluationRendering(desk.asOf(asOf), EvaluationDesk.language(headers), Side.BUYER);
        return new Page<>(
                rows(shown, rendering),
                found.size() <= rows
                        ? null
                        : Cursor.of(shown.get(shown.size() - 1).id()));
    }

    /** In how many relationships both sides were heard. */
    @Schema(name = "EvaluationCoverage", description = "In how many relationships both sides were heard (RC).")
    public record CoverageJson(
            @Schema(
                    description = "Whether it is known which relationships are in scope: the register of contracts is"
                            + " there.",
                    example = "true")
            boolean known,

            @Schema(description = "Relationships with a running gold or silver contract.", example = "12")
            long inScope,

            @Schema(
                    description = "Of those, in which both sides answered in the year before the day, in an evaluation"
                            + " that is revealed.",
                    example = "5")
            long both,

            @Schema(description = "Of those, in which one side did.", example = "2")
            long one,

            @Schema(description = "both / inScope, 0 to 1; absent when nothing is in scope.", example = "0.42")
            @Nullable BigDecimal coverage) {}

    @GET
    @Path("coverage")
    @Permission(EvaluationDesk.READ)
    @Operation(
            operationId = "getEvaluationCoverage",
            summary = "Count the relationships in which both sides were heard",
            description = "Of all relationships with a running gold or silver contract in the caller's organisations.")
    public CoverageJson coverage(
            @Parameter(description = "Date at which it holds; today when absent or later.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        OrganisationScope scope = Actor.of(security).scope(EvaluationDesk.READ);
        LocalDate day = desk.asOf(asOf);
        return desk.subjects()
                .running(scope, day)
                .map(running -> heard.count(scope, running, day))
                .map(r -> new CoverageJson(true, r.inScope(), r.both(), r.one(), OutcomeJson.rounded(r.coverage())))
                .orElse(new CoverageJson(false, 0, 0, 0, null));
    }

    private List<EvaluationJson> rows(List<Evaluation> shown, EvaluationRendering rendering) {
        Set<String> contracts = new HashSet<>();
        shown.stream().map(Evaluation::contract).filter(Objects::nonNull).forEach(contracts::add);
        Map<String, SupplierRef> suppliers = desk.subjects()
                .suppliers(shown.stream().map(Evaluation::supplier).distinct().toList());
        Map<String, ContractRef> refs = desk.subjects().contracts(contracts);
        return shown.stream()
                .map(e -> rendering.row(
                        e,
                        new EvaluationRendering.Names(
                                suppliers.get(e.supplier()), e.contract() == null ? null : refs.get(e.contract()))))
                .toList();
    }

    @POST
    @Permission(EvaluationDesk.WRITE)
    @Operation(
            operationId = "addEvaluation",
            summary = "Prepare a two-way evaluation",
            description = "Nobody is asked yet: that is done by opening it. The pairs are those of the organisation's"
                    + " present questionnaire.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Prepared.",
                            content = @Content(schema = @Schema(implementation = EvaluationJson.class))))
    public Response add(EvaluationInput input, @Context SecurityContext security, @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        PrepareEvaluation.Asked asked = asked(actor, input);
        Evaluation added = EvaluationDesk.done(() -> desk.preparing().add(actor, asked, desk.today()));
        return Response.created(URI.create("performance/evaluations/" + added.id()))
                .header(HttpHeaders.ETAG, Version.tag(added.version()))
                .entity(page(added, actor, null, headers))
                .build();
    }

    private PrepareEvaluation.Asked asked(Actor actor, EvaluationInput input) {
        String contract = blankToNull(input.contract());
        ContractRef ref = contract == null
                ? null
                : desk.subjects()
                        .contract(contract)
                        .filter(c -> actor.scope(EvaluationDesk.WRITE).contains(c.organisation()))
                        .orElseThrow(() -> ProblemException.invalid(
                                Violation.of("contract", contract, "performance.evaluation.contract.unknown")));
        String supplier = ref != null && ref.supplierId() != null ? ref.supplierId() : blankToNull(input.supplier());
        if (supplier == null || desk.subjects().supplier(supplier).isEmpty()) {
            throw ProblemException.invalid(
                    Violation.of("supplier", supplier, "performance.evaluation.supplier.unknown"));
        }
        return new PrepareEvaluation.Asked(
                desk.organisation(actor, EvaluationDesk.WRITE, ref == null ? input.organisation() : ref.organisation()),
                supplier,
                contract,
                input.title(),
                input.from(),
                input.until(),
                input.deadline(),
                input.procedure(),
                input.extensionBasis(),
                input.selectionBasis(),
                Objects.requireNonNullElse(input.buyers(), List.of()),
                Objects.requireNonNullElse(input.suppliers(), List.<EvaluationInput.PersonInput>of()).stream()
                        .map(p -> new PrepareEvaluation.AskedPerson(p.name(), p.email()))
                        .toList());
    }

    @GET
    @Path("{id}")
    @Permission(EvaluationDesk.READ)
    @Operation(
            operationId = "getEvaluation",
            summary = "Show a two-way evaluation",
            description = "With the caller's own answers, and the outcome once it is revealed.")
    @ApiResponse(
            responseCode = "200",
            description = "The evaluation; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = EvaluationJson.class)))
    public Response get(
            @Parameter(description = "Identifier.", example = "0198c6a5-6f70-7b92-8c34-e5f6a7b8c9d0") @PathParam("id")
                    String id,
            @Parameter(description = "Date at which state holds; today when absent or later.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        Evaluation evaluation = desk.find(actor, EvaluationDesk.READ, id);
        return Response.ok(page(evaluation, actor, asOf, headers))
                .header(HttpHeaders.ETAG, Version.tag(evaluation.version()))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Permission(EvaluationDesk.WRITE)
    @Operation(
            operationId = "removeEvaluation",
            summary = "Remove a draft",
            description = "Only while nobody was asked.",
            responses = @ApiResponse(responseCode = "204", description = "Removed."))
    public Response remove(
            @Parameter(description = "Identifier.", example = "0198c6a5-6f70-7b92-8c34-e5f6a7b8c9d0") @PathParam("id")
                    String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Evaluation evaluation = desk.find(actor, EvaluationDesk.WRITE, id);
        Version.require(ifMatch, evaluation.version());
        if (evaluation.openedOn() != null) {
            throw ProblemException.invalid(Violation.of("", null, "performance.evaluation.already-open"));
        }
        desk.evaluations().remove(actor, evaluation);
        return Response.noContent().build();
    }

    private EvaluationJson page(Evaluation evaluation, Actor actor, @Nullable String asOf, HttpHeaders headers) {
        return new EvaluationRendering(desk.asOf(asOf), EvaluationDesk.language(headers), Side.BUYER)
                .page(
                        evaluation,
                        desk.names(evaluation),
                        evaluation.respondent(actor.id()).orElse(null));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
