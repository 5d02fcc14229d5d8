package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import nl.schil.kernel.Page;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.market.internal.application.ReadPreferencing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** How suppliers see an organisation. */
@Component(service = PreferencingResource.class)
@JakartarsResource
@JSONRequired
@Path("market/preferencing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "market", description = "Categories, market scans, positions, sourcing models and plans.")
public final class PreferencingResource {
    private final MarketAnswers answers;
    private final ReadPreferencing reading;

    @Activate
    public PreferencingResource(@Reference MarketAnswers answers, @Reference ReadPreferencing reading) {
        this.answers = answers;
        this.reading = reading;
    }

    @GET
    @Permission("market.read")
    @Operation(
            operationId = "listSupplierPreferencing",
            summary = "List how suppliers see an organisation",
            description = "Suppliers with running contracts, by name; none when no register of contracts tells them.")
    public Page<PreferencingJson> list(
            @Parameter(description = "Id of the organisation; the caller's first when absent.")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Parameter(description = "Date at which it stands so; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Parameter(description = "Where the page begins, as the previous page said.")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Most suppliers on a page, 1 to 200.", example = "50")
                    @QueryParam("limit")
                    @Nullable String limit,
            @Context SecurityContext security) {
        OrganisationRef own = answers.organisation(Actor.of(security), MarketAnswers.READ, organisation);
        List<ReadPreferencing.View> all =
                reading.all(own.id(), AsOf.of(asOf, answers.clock())).orElse(List.of());
        return Cursors.page(
                all, ReadPreferencing.View::supplier, cursor, MarketAnswers.limit(limit), PreferencingJson::of);
    }

    @GET
    @Path("{supplier}")
    @Permission("market.read")
    @Operation(
            operationId = "getSupplierPreferencing",
            summary = "Read how one supplier sees an organisation",
            description = "Also without a running contract.")
    public PreferencingJson get(
            @Parameter(description = "Supplier id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
                    @PathParam("supplier")
                    String supplier,
            @Parameter(description = "Id of the organisation; the caller's first when absent.")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Parameter(description = "Date at which it stands so; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        OrganisationRef own = answers.organisation(Actor.of(security), MarketAnswers.READ, organisation);
        return PreferencingJson.of(reading.one(own.id(), supplier, AsOf.of(asOf, answers.clock())));
    }
}
