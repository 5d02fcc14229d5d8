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
import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.Result;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.market.internal.application.KeepStances;
import nl.schil.market.internal.model.Preference;
import nl.schil.market.internal.model.Quadrant;
import nl.schil.market.internal.model.Stances;
import nl.schil.market.internal.store.SqlReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What an organisation does with a supplier, by how both see each other, and where the figures are cut. */
@Component(service = StancesResource.class)
@JakartarsResource
@JSONRequired
@Path("market/stances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "market", description = "Categories, market scans, positions, sourcing models and plans.")
public final class StancesResource {
    private final MarketAnswers answers;
    private final SqlReference reference;

    @Activate
    public StancesResource(@Reference MarketAnswers answers, @Reference SqlReference reference) {
        this.answers = answers;
        this.reference = reference;
    }

    @Schema(name = "SupplierStances", description = "The 16 stances of an organisation.")
    public record StancesJson(
            @Schema(description = "0 for what comes with the module.", example = "1") @Nullable Long version,

            @Schema(description = "The stances; a change may leave some out, which stay.") @Nullable List<StanceTextJson> stances) {}

    @Schema(name = "SupplierStance", description = "What to do in one combination.")
    public record StanceTextJson(
            @Schema(description = "Quadrant of the portfolio.", example = "STRATEGIC") @Nullable String quadrant,

            @Schema(description = "How the supplier sees us.", example = "NUISANCE") @Nullable String preference,

            @Schema(description = "The text in Dutch.", example = "Consolideer.") @Nullable String nl,

            @Schema(description = "The text in English.", example = "Consolidate.") @Nullable String en) {}

    @GET
    @Permission("market.read")
    @Operation(operationId = "getSupplierStances", summary = "Read the stances", description = "Of an organisation.")
    @ApiResponse(
            responseCode = "200",
            description = "The stances.",
            content = @Content(schema = @Schema(implementation = StancesJson.class)))
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
            operationId = "putSupplierStances",
            summary = "Change the stances",
            description = "Those that are given; the others stay. If-Match must name the version that was read.")
    @ApiResponse(
            responseCode = "200",
            description = "The stances with their new version.",
            content = @Content(schema = @Schema(implementation = StancesJson.class)))
    public Response put(
            @Parameter(description = "Id of the organisation; the caller's first when absent.")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            StancesJson input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        String own =
                answers.organisation(actor, MarketAnswers.WRITE, organisation).id();
        SqlReference.Held<Stances> held = reference.stances(own);
        Version.require(ifMatch, held.version());
        List<KeepStances.Asked> asked = input.stances() == null
                ? List.of()
                : input.stances().stream()
                        .map(one -> new KeepStances.Asked(one.quadrant(), one.preference(), one.nl(), one.en()))
                        .toList();
        Stances after = MarketAnswers.done(() -> KeepStances.change(held.content(), asked));
        MarketAnswers.done(() -> {
            reference.stances(actor, own, held.version(), after, answers.today());
            return Result.accepted(own);
        });
        return answer(own);
    }

    private Response answer(String organisation) {
        SqlReference.Held<Stances> held = reference.stances(organisation);
        List<StanceTextJson> stances = new ArrayList<>();
        for (Quadrant quadrant : Quadrant.values()) {
            for (Preference preference : Preference.values()) {
                Stances.Said said = held.content().of(quadrant, preference);
                stances.add(new StanceTextJson(quadrant.name(), preference.name(), said.nl(), said.en()));
            }
        }
        return Response.ok(new StancesJson(held.version(), stances))
                .header(HttpHeaders.ETAG, Version.tag(held.version()))
                .build();
    }
}
