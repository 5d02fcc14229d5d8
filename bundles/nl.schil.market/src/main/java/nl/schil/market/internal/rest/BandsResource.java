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
import java.math.BigDecimal;
import nl.schil.kernel.Result;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.market.internal.application.KeepStances;
import nl.schil.market.internal.model.ValueBands;
import nl.schil.market.internal.store.SqlReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Where the two figures of supplier preferencing are cut. */
@Component(service = BandsResource.class)
@JakartarsResource
@JSONRequired
@Path("market/bands")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "market", description = "Categories, market scans, positions, sourcing models and plans.")
public final class BandsResource {
    private final MarketAnswers answers;
    private final SqlReference reference;

    @Activate
    public BandsResource(@Reference MarketAnswers answers, @Reference SqlReference reference) {
        this.answers = answers;
        this.reference = reference;
    }

    @Schema(name = "PreferencingBands", description = "Where the figures are cut; fractions.")
    public record BandsJson(
            @Schema(description = "0 for what comes with the module.", example = "1") @Nullable Long version,

            @Schema(description = "Share of turnover from which the account is noticed.", example = "0.008") @Nullable BigDecimal low,

            @Schema(description = "Share from which its value is high.", example = "0.05") @Nullable BigDecimal high,

            @Schema(description = "Share from which the supplier depends on it.", example = "0.15") @Nullable BigDecimal veryHigh,

            @Schema(description = "Attractiveness from which the account is attractive.", example = "0.5") @Nullable BigDecimal attractive) {}

    @GET
    @Permission("market.read")
    @Operation(operationId = "getPreferencingBands", summary = "Read the bands", description = "Of an organisation.")
    @ApiResponse(
            responseCode = "200",
            description = "The bands.",
            content = @Content(schema = @Schema(implementation = BandsJson.class)))
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
            operationId = "putPreferencingBands",
            summary = "Change the bands",
            description = "They rise within 0 and 1. If-Match must name the version that was read.")
    @ApiResponse(
            responseCode = "200",
            description = "The bands with their new version.",
            content = @Content(schema = @Schema(implementation = BandsJson.class)))
    public Response put(
            @Parameter(description = "Id of the organisation; the caller's first when absent.")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            BandsJson input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        String own =
                answers.organisation(actor, MarketAnswers.WRITE, organisation).id();
        long version = reference.bands(own).version();
        Version.require(ifMatch, version);
        ValueBands bands = MarketAnswers.done(
                () -> KeepStances.bands(input.low(), input.high(), input.veryHigh(), input.attractive()));
        MarketAnswers.done(() -> {
            reference.bands(actor, own, version, bands, answers.today());
            return Result.accepted(own);
        });
        return answer(own);
    }

    private Response answer(String organisation) {
        SqlReference.Held<ValueBands> held = reference.bands(organisation);
        ValueBands bands = held.content();
        return Response.ok(
                        new BandsJson(held.version(), bands.low(), bands.high(), bands.veryHigh(), bands.attractive()))
                .header(HttpHeaders.ETAG, Version.tag(held.version()))
                .build();
    }
}
