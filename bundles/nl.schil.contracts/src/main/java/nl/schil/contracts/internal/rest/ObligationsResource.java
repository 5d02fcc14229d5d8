package nl.schil.contracts.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import nl.schil.contracts.internal.application.KeepObligations;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.obligation.Obligation;
import nl.schil.contracts.internal.model.obligation.Obligations;
import nl.schil.contracts.internal.model.obligation.Occurrence;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What the sides of one contract must do, and whether they did. */
@Component(service = ObligationsResource.class)
@JakartarsResource
@JSONRequired
@Path("contracts/{id}/obligations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contracts", description = "Contracts, their dates and what must be decided.")
public final class ObligationsResource {
    private final ContractAnswers answers;
    private final ObligationRendering rendering;
    private final Obligations obligations;
    private final KeepObligations keep;

    @Activate
    public ObligationsResource(
            @Reference ContractAnswers answers,
            @Reference ObligationRendering rendering,
            @Reference Obligations obligations) {
        this.answers = answers;
        this.rendering = rendering;
        this.obligations = obligations;
        this.keep = new KeepObligations(obligations);
    }

    @Schema(name = "ContractObligationInput", description = "What one side must do, and by which rule it is due.")
    public record ObligationInput(
            @Schema(
                    description = "What, at most 2000 characters.",
                    example = "Rapportage over de dienstverlening aanleveren")
            @Nullable String text,

            @Schema(description = "BUYER or SUPPLIER.", example = "SUPPLIER") @Nullable String side,

            @Schema(
                    description = "Who sees to it; the owner of the contract when absent.",
                    example = "contractmanager@example.nl")
            @Nullable String ownerEmail,

            @Schema(
                    description = "DATE, START, END, NOTICE, MONTH, QUARTER, HALF_YEAR, YEAR or CONTRACT_YEAR.",
                    example = "QUARTER")
            @Nullable String anchor,

            @Schema(description = "The day; with DATE, and only then.", example = "2027-03-01") @Nullable String date,

            @Schema(description = "How long from the anchor, ISO 8601; on it when absent.", example = "P14D") @Nullable String shift,

            @Schema(description = "true when that lies before the anchor; only with shift.", example = "false")
            @Nullable Boolean before,

            @Schema(description = "Nothing due before this day counts.", example = "2026-01-01") @Nullable String since) {

        KeepObligations.Asked asked() {
            return new KeepObligations.Asked(text, side, ownerEmail, anchor, date, shift, before, since);
        }
    }

    @Schema(name = "ContractObligationReason", description = "Why something is taken back.")
    public record ReasonInput(
            @Schema(description = "Why, at most 2000 characters.", example = "Op de verkeerde regel afgevinkt.")
            @Nullable String reason) {}

    @Schema(name = "ContractFulfilmentInput", description = "That an obligation was fulfilled.")
    public record FulfilmentInput(
            @Schema(description = "Day it was done; today when absent, never in the future.", example = "2026-11-24")
            @Nullable String doneOn,

            @Schema(description = "Free text, at most 2000 characters.", example = "Zaak 2026-118") @Nullable String note) {}

    @GET
    @Permission("contracts.read")
    @Operation(
            operationId = "listContractObligations",
            summary = "Read the obligations of a contract",
            description = "Each with the days on which it was and will be due up to a year after asOf, whether it was"
                    + " fulfilled, and what is overdue. Due days are computed from the dates of the contract.")
    @ApiResponse(
            responseCode = "200",
            description = "The obligations.",
            content = @Content(schema = @Schema(implementation = ObligationsJson.class)))
    public ObligationsJson list(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            @Parameter(description = "Date of reference; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        Contract contract = answers.contract(Actor.of(security), "contracts.read", id);
        return rendering.all(contract, obligations.of(contract), AsOf.of(asOf, answers.clock()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("contracts.write")
    @Operation(
            operationId = "addContractObligation",
            summary = "Record an obligation",
            description = "An obligation is not changed afterwards: withdraw it and record another.")
    @ApiResponse(
            responseCode = "201",
            description = "The obligations with it.",
            content = @Content(schema = @Schema(implementation = ObligationsJson.class)))
    public Response add(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            ObligationInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Contract contract = answers.contract(actor, "contracts.write", id);
        LocalDate today = answers.today();
        keep.add(actor, contract, input.asked(), today).orElseThrow(ProblemException::invalid);
        return Response.status(201).entity(json(contract, today)).build();
    }

    @PUT
    @Path("{obligation}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("contracts.write")
    @Operation(
            operationId = "withdrawContractObligation",
            summary = "Withdraw an obligation",
            description = "What is due after today is not due any more; what was due before stays.")
    @ApiResponse(
            responseCode = "200",
            description = "The obligations as they are now.",
            content = @Content(schema = @Schema(implementation = ObligationsJson.class)))
    public ObligationsJson withdraw(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            @Parameter(description = "Id of the obligation.", example = "0197c5a0-5555-7c11-a2b3-5f0e8d2c1b4a")
                    @PathParam("obligation")
                    String obligation,
            ReasonInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Contract contract = answers.contract(actor, "contracts.write", id);
        LocalDate today = answers.today();
        keep.withdraw(actor, contract, find(contract, obligation), input.reason(), today)
                .orElseThrow(ProblemException::invalid);
        return json(contract, today);
    }

    @PUT
    @Path("{obligation}/occurrences/{occurrence}/fulfilment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("contracts.write")
    @Operation(
            operationId = "fulfilContractObligation",
            summary = "Record that an obligation was fulfilled",
            description = "For one occurrence, once; take it back before recording it again.")
    @ApiResponse(
            responseCode = "200",
            description = "The obligations as they are now.",
            content = @Content(schema = @Schema(implementation = ObligationsJson.class)))
    public ObligationsJson fulfil(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            @Parameter(description = "Id of the obligation.", example = "0197c5a0-5555-7c11-a2b3-5f0e8d2c1b4a")
                    @PathParam("obligation")
                    String obligation,
            @Parameter(description = "Key of the occurrence.", example = "2026-12-31") @PathParam("occurrence")
                    String occurrence,
            FulfilmentInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Contract contract = answers.contract(actor, "contracts.write", id);
        LocalDate today = answers.today();
        Obligation present = find(contract, obligation);
        Occurrence due = KeepObligations.occurrence(contract, present, occurrence, today)
                .orElseThrow(() -> ProblemException.notFound("occurrence", occurrence));
        keep.fulfil(actor, contract, present, due, input.doneOn(), input.note(), today)
                .orElseThrow(ProblemException::invalid);
        return json(contract, today);
    }

    @PUT
    @Path("{obligation}/occurrences/{occurrence}/undoing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("contracts.write")
    @Operation(
            operationId = "undoContractFulfilment",
            summary = "Take a fulfilment back",
            description = "With a reason. Both stay in the register and the audit log.")
    @ApiResponse(
            responseCode = "200",
            description = "The obligations as they are now.",
            content = @Content(schema = @Schema(implementation = ObligationsJson.class)))
    public ObligationsJson undo(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            @Parameter(description = "Id of the obligation.", example = "0197c5a0-5555-7c11-a2b3-5f0e8d2c1b4a")
                    @PathParam("obligation")
                    String obligation,
            @Parameter(description = "Key of the occurrence.", example = "2026-12-31") @PathParam("occurrence")
                    String occurrence,
            ReasonInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Contract contract = answers.contract(actor, "contracts.write", id);
        LocalDate today = answers.today();
        keep.undo(actor, contract, find(contract, obligation), occurrence, input.reason(), today)
                .orElseThrow(ProblemException::invalid);
        return json(contract, today);
    }

    private Obligation find(Contract contract, String id) {
        return obligations.of(contract).find(id).orElseThrow(() -> ProblemException.notFound("obligation", id));
    }

    private ObligationsJson json(Contract contract, LocalDate today) {
        return rendering.all(contract, obligations.of(contract), today);
    }
}
