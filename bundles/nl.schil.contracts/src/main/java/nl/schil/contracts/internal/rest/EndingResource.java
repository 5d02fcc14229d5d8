package nl.schil.contracts.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import nl.schil.contracts.internal.application.EndContract;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Contracts;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** How one contract ends otherwise than by its term. */
@Component(service = EndingResource.class)
@JakartarsResource
@JSONRequired
@Path("contracts/{id}/ending")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contracts", description = "Contracts, their dates and what must be decided.")
public final class EndingResource {
    private final ContractAnswers answers;
    private final EndContract endings;

    @Activate
    public EndingResource(@Reference ContractAnswers answers, @Reference Contracts contracts) {
        this.answers = answers;
        this.endings = new EndContract(contracts);
    }

    @Schema(
            name = "ContractEndingInput",
            description = "The event by which a contract ends otherwise than by its term.")
    public record EndingInput(
            @Schema(description = "TERMINATED, EXHAUSTED or CANCELLED.", example = "TERMINATED") @Nullable String kind,

            @Schema(description = "Day of the notice or the event.", example = "2020-09-01") @Nullable String on,

            @Schema(description = "Last day of the contract, on or after that day.", example = "2020-12-31") @Nullable String effective,

            @Schema(description = "BUYER or SUPPLIER.", example = "SUPPLIER") @Nullable String by) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("contracts.write")
    @Operation(
            operationId = "endContract",
            summary = "Record how a contract ends",
            description =
                    "Notice by either side or dissolution (TERMINATED), a framework agreement that reached its maximum"
                            + " (EXHAUSTED) or an annulment (CANCELLED). Replaces an ending recorded before.")
    @ApiResponse(
            responseCode = "200",
            description = "The contract with its ending.",
            content = @Content(schema = @Schema(implementation = ContractJson.class)))
    public Response end(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            EndingInput input,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        Contract contract = answers.contract(actor, "contracts.write", id);
        Contract ended = ContractAnswers.done(
                () -> endings.end(actor, contract, input.kind(), input.on(), input.effective(), input.by()));
        return answers.answer(200, ended, answers.today(), headers);
    }

    @DELETE
    @Permission("contracts.write")
    @Operation(
            operationId = "resumeContract",
            summary = "Take back an ending",
            description = "The contract runs to the end of its term again. Both stay in the audit log.")
    @ApiResponse(
            responseCode = "200",
            description = "The contract without an ending.",
            content = @Content(schema = @Schema(implementation = ContractJson.class)))
    public Response resume(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        Contract contract = answers.contract(actor, "contracts.write", id);
        Contract resumed = ContractAnswers.done(() -> endings.resume(actor, contract));
        return answers.answer(200, resumed, answers.today(), headers);
    }
}
