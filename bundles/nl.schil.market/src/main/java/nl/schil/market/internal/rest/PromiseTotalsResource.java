package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import nl.schil.kernel.Page;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.market.internal.application.ReadPromises;
import nl.schil.market.internal.model.PromiseTotal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What was promised and what came of it, by kind and unit. */
@Component(service = PromiseTotalsResource.class)
@JakartarsResource
@JSONRequired
@Path("market/promise-totals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "market", description = "Categories, market scans, positions, sourcing models and plans.")
public final class PromiseTotalsResource {
    private final MarketAnswers answers;
    private final ReadPromises reading;

    @Activate
    public PromiseTotalsResource(@Reference MarketAnswers answers, @Reference ReadPromises reading) {
        this.answers = answers;
        this.reading = reading;
    }

    @GET
    @Permission("market.read")
    @Operation(
            operationId = "listValuePromiseTotals",
            summary = "Add up promises",
            description = "By kind, way and unit of the promises asked for; other units are never added.")
    public Page<PromiseTotalJson> list(@BeanParam PromiseParameters asked, @Context SecurityContext security) {
        return new Page<>(
                PromiseTotal.of(asked
                                .only(reading.list(
                                        asked.scope(Actor.of(security)), asked.query(), asked.asOf(answers.clock())))
                                .stream()
                                .map(ReadPromises.View::standing)
                                .toList())
                        .stream()
                        .map(PromiseTotalJson::of)
                        .toList(),
                null);
    }
}
