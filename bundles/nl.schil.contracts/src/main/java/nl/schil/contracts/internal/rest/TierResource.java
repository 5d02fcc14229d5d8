package nl.schil.contracts.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import nl.schil.contracts.internal.application.AssessTier;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.tier.Tiers;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** How much attention one contract gets, and why. */
@Component(service = TierResource.class)
@JakartarsResource
@JSONRequired
@Path("contracts/{id}/tier")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contracts", description = "Contracts, their dates and what must be decided.")
public final class TierResource {
    private final ContractAnswers answers;
    private final TierRendering rendering;
    private final Tiers tiers;
    private final AssessTier assess;

    @Activate
    public TierResource(
            @Reference ContractAnswers answers, @Reference TierRendering rendering, @Reference Tiers tiers) {
        this.answers = answers;
        this.rendering = rendering;
        this.tiers = tiers;
        this.assess = new AssessTier(tiers);
    }

    @Schema(name = "ContractTierOverrideInput", description = "Another tier for a while.")
    public record OverrideInput(
            @Schema(description = "G gold, S silver, B bronze.", example = "G") @Nullable String tier,

            @Schema(description = "Why, at most 2000 characters.", example = "Overgang naar een nieuwe leverancier.")
            @Nullable String reason,

            @Schema(description = "Last day on which it holds, today or later.", example = "2027-06-30") @Nullable String until) {}

    @GET
    @Permission("contracts.read")
    @Operation(
            operationId = "getContractTier",
            summary = "Read the tier of a contract",
            description =
                    "The tier that counts at asOf: an override that holds, otherwise the one computed from value and"
                            + " assessment, otherwise the one entered with the contract. With every number, the version"
                            + " of the reference data and the history.")
    @ApiResponse(
            responseCode = "200",
            description = "The tier.",
            content = @Content(schema = @Schema(implementation = TierJson.class)))
    public TierJson get(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            @Parameter(description = "Date of reference; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Contract contract = answers.contract(Actor.of(security), "contracts.read", id);
        return json(contract, AsOf.of(asOf, answers.clock()), headers);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("contracts.write")
    @Operation(
            operationId = "assessContractTier",
            summary = "Assess a contract",
            description =
                    "Adds an assessment, which takes the place of the one before from its day on; earlier ones stay in"
                            + " the history. A part left out leaves the score unknown: weights are not spread.")
    @ApiResponse(
            responseCode = "200",
            description = "The tier as it is today.",
            content = @Content(schema = @Schema(implementation = TierJson.class)))
    public TierJson assess(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            TierInput input,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        Contract contract = answers.contract(actor, "contracts.write", id);
        LocalDate today = answers.today();
        assess.assess(actor, contract, input.answers(), input.note(), input.assessedOn(), today)
                .orElseThrow(ProblemException::invalid);
        return json(contract, today, headers);
    }

    @PUT
    @Path("override")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("contracts.write")
    @Operation(
            operationId = "overrideContractTier",
            summary = "Give a contract another tier for a while",
            description =
                    "From today until the day given, with a reason; replaces an override that holds. When it runs out,"
                            + " the computed or entered tier counts again and the answer says so.")
    @ApiResponse(
            responseCode = "200",
            description = "The tier as it is today.",
            content = @Content(schema = @Schema(implementation = TierJson.class)))
    public TierJson override(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            OverrideInput input,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        Contract contract = answers.contract(actor, "contracts.write", id);
        LocalDate today = answers.today();
        assess.override(actor, contract, input.tier(), input.reason(), input.until(), today)
                .orElseThrow(ProblemException::invalid);
        return json(contract, today, headers);
    }

    @DELETE
    @Path("override")
    @Permission("contracts.write")
    @Operation(
            operationId = "withdrawContractTierOverride",
            summary = "Withdraw an override",
            description = "From today the computed or entered tier counts again. It stays in the history.")
    @ApiResponse(
            responseCode = "200",
            description = "The tier as it is today.",
            content = @Content(schema = @Schema(implementation = TierJson.class)))
    public TierJson withdraw(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        Contract contract = answers.contract(actor, "contracts.write", id);
        LocalDate today = answers.today();
        if (!assess.withdraw(actor, contract, today)) {
            throw ProblemException.conflict(Text.of("contracts.tier.no-override"));
        }
        return json(contract, today, headers);
    }

    private TierJson json(Contract contract, LocalDate asOf, HttpHeaders headers) {
        return rendering.tier(contract, tiers.of(contract), asOf, ContractAnswers.language(headers));
    }
}
