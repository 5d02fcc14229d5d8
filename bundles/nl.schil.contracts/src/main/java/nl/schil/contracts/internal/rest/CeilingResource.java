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
import nl.schil.contracts.internal.model.Ceiling;
import nl.schil.contracts.internal.model.CeilingFacts;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ContractClock;
import nl.schil.contracts.internal.store.LeadTimeReference;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What is used of one contract, and what is left. */
@Component(service = CeilingResource.class)
@JakartarsResource
@JSONRequired
@Path("contracts/{id}/ceiling")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contracts", description = "Contracts, their dates and what must be decided.")
public final class CeilingResource {
    private final ContractAnswers answers;
    private final CallOffs callOffs;
    private final LeadTimeReference leadTimes;

    @Activate
    public CeilingResource(
            @Reference ContractAnswers answers, @Reference CallOffs callOffs, @Reference LeadTimeReference leadTimes) {
        this.answers = answers;
        this.callOffs = callOffs;
        this.leadTimes = leadTimes;
    }

    @GET
    @Permission("contracts.read")
    @Operation(
            operationId = "getContractCeiling",
            summary = "Read where a contract stands below its ceiling",
            description =
                    "Used, headroom, share, band (70, 85 and 95 %), burn and the day on which the ceiling is reached."
                            + " Used is the sum over the framework agreement and its call-offs of the higher of committed and"
                            + " invoiced; what is possible but not called off never counts.")
    @ApiResponse(responseCode = "200", description = "The ceiling at asOf.")
    public CeilingJson ceiling(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            @Parameter(description = "Date of reference; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        LocalDate date = AsOf.of(asOf, answers.clock());
        Contract contract = answers.contract(Actor.of(security), "contracts.read", id);
        CeilingFacts facts = callOffs.facts(contract, date);
        LocalDate end = ContractClock.at(date, contract, leadTimes.current()).currentEnd();
        return new CeilingRendering(date, facts).ceiling(Ceiling.at(date, facts, end), end);
    }
}
