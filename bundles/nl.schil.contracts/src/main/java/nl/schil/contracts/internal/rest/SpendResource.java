package nl.schil.contracts.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import nl.schil.contracts.internal.model.CallOffs;
import nl.schil.contracts.internal.model.CeilingFacts;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.SpendFigure;
import nl.schil.kernel.Page;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What sources report as spent on one contract. */
@Component(service = SpendResource.class)
@JakartarsResource
@JSONRequired
@Path("contracts/{id}/spend")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contracts", description = "Contracts, their dates and what must be decided.")
public final class SpendResource {
    private final ContractAnswers answers;
    private final CallOffs callOffs;

    @Activate
    public SpendResource(@Reference ContractAnswers answers, @Reference CallOffs callOffs) {
        this.answers = answers;
        this.callOffs = callOffs;
    }

    @GET
    @Permission("contracts.read")
    @Operation(
            operationId = "listContractSpend",
            summary = "List spend",
            description =
                    "What sources report as committed or invoiced on a contract and the call-offs under it, the newest"
                            + " month first, up to and including the month of asOf.")
    @ApiResponse(responseCode = "200", description = "One page; next is absent on the last.")
    public Page<SpendJson> spend(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            @Parameter(description = "Date of reference; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Parameter(description = "next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Rows per page, 1 to 200; 50 when absent.", example = "50")
                    @QueryParam("limit")
                    @Nullable String limit,
            @Context SecurityContext security) {
        LocalDate date = AsOf.of(asOf, answers.clock());
        Contract contract = answers.contract(Actor.of(security), "contracts.read", id);
        CeilingFacts facts = callOffs.facts(contract, date);
        return Slice.of(
                SpendFigure.of(facts.until(date)),
                figure -> figure.period() + " " + figure.kind() + " "
                        + figure.used().contract(),
                cursor,
                limit,
                new CeilingRendering(date, facts)::spend);
    }
}
