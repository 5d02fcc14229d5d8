package nl.schil.market.internal.rest;

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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.Page;
import nl.schil.kernel.Result;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.security.Person;
import nl.schil.market.internal.application.Directories;
import nl.schil.market.internal.application.KeepStrategies;
import nl.schil.market.internal.application.ReadPreferencing;
import nl.schil.market.internal.model.Strategy;
import nl.schil.market.internal.store.SqlStrategies;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What an organisation wants with a supplier. */
@Component(service = StrategiesResource.class)
@JakartarsResource
@JSONRequired
@Path("market/suppliers/{supplier}/strategies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "market", description = "Categories, market scans, positions, sourcing models and plans.")
public final class StrategiesResource {
    private final MarketAnswers answers;
    private final MarketPeople people;
    private final Directories directories;
    private final ReadPreferencing reading;
    private final SqlStrategies strategies;

    @Activate
    public StrategiesResource(
            @Reference MarketAnswers answers,
            @Reference MarketPeople people,
            @Reference Directories directories,
            @Reference ReadPreferencing reading,
            @Reference SqlStrategies strategies) {
        this.answers = answers;
        this.people = people;
        this.directories = directories;
        this.reading = reading;
        this.strategies = strategies;
    }

    @GET
    @Permission("market.read")
    @Operation(
            operationId = "listSupplierStrategies",
            summary = "List the strategies for a supplier",
            description = "The newest first.")
    public Page<StrategyJson> list(
            @Parameter(description = "Supplier id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
                    @PathParam("supplier")
                    String supplier,
            @Parameter(description = "Only of this organisation.") @QueryParam("organisation") @Nullable String organisation,
            @Parameter(description = "Date at which it stands so; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        OrganisationScope scope = MarketAnswers.scope(Actor.of(security), MarketAnswers.READ, organisation);
        return new Page<>(json(strategies.of(scope, supplier), AsOf.of(asOf, answers.clock())), null);
    }

    private List<StrategyJson> json(List<Strategy> found, LocalDate asOf) {
        Map<String, Person> named =
                people.find(found.stream().map(Strategy::author).toList());
        return found.stream().map(one -> StrategyJson.of(one, named, asOf)).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("market.write")
    @Operation(
            operationId = "recordSupplierStrategy",
            summary = "Record a strategy for a supplier",
            description = "With what the supplier itself said by then, when it said something.")
    @ApiResponse(
            responseCode = "201",
            description = "The new strategy.",
            content = @Content(schema = @Schema(implementation = StrategyJson.class)))
    public Response post(
            @Parameter(description = "Supplier id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
                    @PathParam("supplier")
                    String supplier,
            @Parameter(description = "Id of the organisation; the caller's first when absent.")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            StrategyJson.StrategyInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        String own =
                answers.organisation(actor, MarketAnswers.WRITE, organisation).id();
        if (!directories.isSupplier(supplier)) {
            throw ProblemException.notFound("supplier", supplier);
        }
        ReadPreferencing.View seen = reading.one(own, supplier, answers.today());
        Strategy made = MarketAnswers.done(() -> new KeepStrategies(answers.today())
                .strategy(
                        actor,
                        null,
                        own,
                        supplier,
                        seen.evaluation(),
                        seen.preferencing().attractiveness(),
                        input.asked()));
        return answer(
                Response.created(URI.create("market/suppliers/" + supplier + "/strategies/" + made.id())),
                strategies.create(actor, made));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("market.write")
    @Operation(
            operationId = "putSupplierStrategy",
            summary = "Change or withdraw a strategy",
            description =
                    "Replaces it; what the supplier said then stays. If-Match must name the version that was read.")
    @ApiResponse(
            responseCode = "200",
            description = "The strategy with its new version.",
            content = @Content(schema = @Schema(implementation = StrategyJson.class)))
    public Response put(
            @Parameter(description = "Supplier id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
                    @PathParam("supplier")
                    String supplier,
            @Parameter(description = "Strategy id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            StrategyJson.StrategyInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Strategy before = strategies
                .find(actor.scope(MarketAnswers.WRITE), id)
                .filter(one -> one.supplier().equals(supplier))
                .orElseThrow(() -> ProblemException.notFound("market-strategy", id));
        Version.require(ifMatch, before.version());
        Strategy after = MarketAnswers.done(() -> new KeepStrategies(answers.today())
                .strategy(actor, before, before.organisation(), supplier, null, null, input.asked()));
        return answer(
                Response.ok(), MarketAnswers.done(() -> Result.accepted(strategies.replace(actor, before, after))));
    }

    private Response answer(Response.ResponseBuilder response, Strategy strategy) {
        return response.entity(json(List.of(strategy), answers.today()).get(0))
                .header(HttpHeaders.ETAG, Version.tag(strategy.version()))
                .build();
    }
}
