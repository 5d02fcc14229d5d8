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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import nl.schil.kernel.Result;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.market.internal.application.KeepCriteria;
import nl.schil.market.internal.model.Criterion;
import nl.schil.market.internal.store.SqlReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The criteria by which categories are placed. */
@Component(service = CriteriaResource.class)
@JakartarsResource
@JSONRequired
@Path("market/criteria")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "market", description = "Categories, market scans, positions, sourcing models and plans.")
public final class CriteriaResource {
    private final MarketAnswers answers;
    private final SqlReference reference;

    @Activate
    public CriteriaResource(@Reference MarketAnswers answers, @Reference SqlReference reference) {
        this.answers = answers;
        this.reference = reference;
    }

    @Schema(name = "PortfolioCriteria", description = "The criteria of an organisation.")
    public record CriteriaJson(
            @Schema(description = "0 for what comes with the module.", example = "1") @Nullable Long version,

            @Schema(description = "The criteria, by axis; at most 40.") @Nullable List<CriterionJson> criteria) {}

    @Schema(name = "PortfolioCriterion", description = "A question by which a category is placed.")
    public record CriterionJson(
            @Schema(description = "Stable code.", example = "switching") @Nullable String code,

            @Schema(description = "`IMPACT` or `RISK`.", example = "RISK") @Nullable String axis,

            @Schema(description = "Weight on its axis, 1 to 1000.", example = "15") @Nullable Integer weight,

            @Schema(description = "The question in Dutch.", example = "Kosten en tijd van overstappen") @Nullable String nl,

            @Schema(description = "The question in English.", example = "Cost and time of switching") @Nullable String en) {}

    @GET
    @Permission("market.read")
    @Operation(operationId = "getPortfolioCriteria", summary = "Read the criteria", description = "Of an organisation.")
    @ApiResponse(
            responseCode = "200",
            description = "The criteria.",
            content = @Content(schema = @Schema(implementation = CriteriaJson.class)))
    public Response get(
            @Parameter(description = "Id of the organisation; the caller's first when absent.")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Context SecurityContext security) {
        return answer(answers.organisation(Actor.of(security), MarketAnswers.READ, organisation)
                .id());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("market.write")
    @Operation(
            operationId = "putPortfolioCriteria",
            summary = "Change the criteria",
            description = "Positions that were recorded keep the weights that counted then. If-Match must name the"
                    + " version that was read.")
    @ApiResponse(
            responseCode = "200",
            description = "The criteria with their new version.",
            content = @Content(schema = @Schema(implementation = CriteriaJson.class)))
    public Response put(
            @Parameter(description = "Id of the organisation; the caller's first when absent.")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            CriteriaJson input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        String own =
                answers.organisation(actor, MarketAnswers.WRITE, organisation).id();
        long version = reference.criteria(own).version();
        Version.require(ifMatch, version);
        List<Criterion> criteria = MarketAnswers.done(() -> KeepCriteria.read(asked(input)));
        MarketAnswers.done(() -> {
            reference.criteria(actor, own, version, criteria, answers.today());
            return Result.accepted(own);
        });
        return answer(own);
    }

    private static List<KeepCriteria.Asked> asked(CriteriaJson input) {
        return input.criteria() == null
                ? List.of()
                : input.criteria().stream()
                        .map(one -> new KeepCriteria.Asked(one.code(), one.axis(), one.weight(), one.nl(), one.en()))
                        .toList();
    }

    private Response answer(String organisation) {
        SqlReference.Held<List<Criterion>> held = reference.criteria(organisation);
        return Response.ok(new CriteriaJson(
                        held.version(),
                        held.content().stream()
                                .map(one -> new CriterionJson(
                                        one.code(), one.axis().name(), one.weight(), one.nl(), one.en()))
                                .toList()))
                .header(HttpHeaders.ETAG, Version.tag(held.version()))
                .build();
    }
}
