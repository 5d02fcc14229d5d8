package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import nl.schil.kernel.Result;
import nl.schil.kernel.door.DoorVisit;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import nl.schil.market.internal.application.FillMap;
import nl.schil.market.internal.model.Side;
import nl.schil.market.internal.model.SourcingMap;
import nl.schil.market.internal.store.SqlMaps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The business-model map for which somebody of the supplier was invited. Which one it is follows from the invitation. */
@Component(service = DoorMapResource.class)
@JakartarsResource
@JSONRequired
@Path("door/sourcing-map")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "door", description = "What people of suppliers can reach with their invitation")
public final class DoorMapResource {
    private static final String PERMISSION = Permission.DOOR_FOR + FillMap.PURPOSE;

    private final MarketAnswers answers;
    private final SqlMaps maps;

    @Activate
    public DoorMapResource(@Reference MarketAnswers answers, @Reference SqlMaps maps) {
        this.answers = answers;
        this.maps = maps;
    }

    @GET
    @Permission(PERMISSION)
    @Operation(
            operationId = "getOwnSourcingMap",
            summary = "Show the visitor's business-model map",
            description = "With the own answers, and the buyer's once both were submitted.")
    public MapJson show(@Context SecurityContext security) {
        return json(map(DoorVisit.of(security)));
    }

    @PUT
    @Path("answers")
    @Permission(PERMISSION)
    @Operation(
            operationId = "fillOwnSourcingMap",
            summary = "Fill in the supplier's side",
            description = "Replaces what it said, until it is submitted.")
    public MapJson fill(MapInput input, @Context SecurityContext security) {
        DoorVisit visit = DoorVisit.of(security);
        SourcingMap before = map(visit);
        return changed(
                visit,
                "market.fill-map",
                before,
                new FillMap(answers.today())
                        .fill(
                                before,
                                Side.SUPPLIER,
                                input.asked(),
                                visit.invitation().id()));
    }

    @POST
    @Path("submission")
    @Permission(PERMISSION)
    @Operation(
            operationId = "submitOwnSourcingMap",
            summary = "Submit the supplier's side",
            description = "It cannot be changed any more.")
    public MapJson submit(@Context SecurityContext security) {
        DoorVisit visit = DoorVisit.of(security);
        SourcingMap before = map(visit);
        return changed(visit, "market.submit-map", before, new FillMap(answers.today()).submit(before, Side.SUPPLIER));
    }

    private SourcingMap map(DoorVisit visit) {
        return maps.find(OrganisationScope.ALL, visit.subject())
                .filter(map -> map.organisation().equals(visit.invitation().organisation())
                        && map.supplier().equals(visit.invitation().supplierId()))
                .orElseThrow(DoorVisit::outside);
    }

    private MapJson changed(DoorVisit visit, String verb, SourcingMap before, Result<SourcingMap> result) {
        SourcingMap after = MarketAnswers.done(() -> result);
        return json(MarketAnswers.done(() -> Result.accepted(maps.replace(visit.actor(), verb, before, after))));
    }

    private MapJson json(SourcingMap map) {
        return MapJson.of(map, Side.SUPPLIER, null, answers.today());
    }
}
