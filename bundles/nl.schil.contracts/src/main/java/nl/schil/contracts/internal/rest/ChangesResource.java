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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import nl.schil.contracts.internal.application.ChangeContract;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.change.Change;
import nl.schil.contracts.internal.model.change.Changes;
import nl.schil.contracts.internal.model.change.Ledger;
import nl.schil.contracts.internal.model.change.Verdict;
import nl.schil.contracts.internal.store.ChangeLawReference;
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

/** The change ledger of one contract. */
@Component(service = ChangesResource.class)
@JakartarsResource
@JSONRequired
@Path("contracts/{id}/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contracts", description = "Contracts, their dates and what must be decided.")
public final class ChangesResource {
    private final ContractAnswers answers;
    private final ChangeRendering rendering;
    private final Changes changes;
    private final ChangeContract change;

    @Activate
    public ChangesResource(
            @Reference ContractAnswers answers,
            @Reference ChangeRendering rendering,
            @Reference Changes changes,
            @Reference ChangeLawReference law) {
        this.answers = answers;
        this.rendering = rendering;
        this.changes = changes;
        this.change = new ChangeContract(changes, law.current());
    }

    @Schema(name = "ContractChangeReversalInput", description = "Why and from when a change is taken back.")
    public record ReversalInput(
            @Schema(
                    description = "First day on which it no longer holds, not before the change itself.",
                    example = "2026-12-01")
            @Nullable String date,

            @Schema(description = "Why.", example = "Dubbel vastgelegd.") @Nullable String motivation) {}

    @Schema(name = "ContractChangeNoticeInput", description = "The notice of modification of a change.")
    public record NoticeInput(
            @Schema(description = "Reference of the notice.", example = "TN-123456") @Nullable String noticeReference,

            @Schema(description = "Day of the notice.", example = "2026-12-05") @Nullable String noticedOn) {}

    @GET
    @Permission("contracts.read")
    @Operation(
            operationId = "listContractChanges",
            summary = "Read the change ledger",
            description =
                    "Every recorded change with its ground, cumulative percentages of the original value and, at asOf,"
                            + " the maximum that the changes lead to.")
    @ApiResponse(
            responseCode = "200",
            description = "The ledger.",
            content = @Content(schema = @Schema(implementation = ChangeLedgerJson.class)))
    public ChangeLedgerJson list(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            @Parameter(description = "Date of reference; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        Contract contract = answers.contract(Actor.of(security), "contracts.read", id);
        return rendering.ledger(contract, changes.of(contract), AsOf.of(asOf, answers.clock()));
    }

    @POST
    @Path("proposals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("contracts.write")
    @Operation(
            operationId = "proposeContractChange",
            summary = "Test a change against the law",
            description =
                    "Tests art. 2.163c, d, e and f, then b, last g, and explains the verdict with the numbers it used."
                            + " Nothing is written. What is unknown makes a ground not proven.")
    @ApiResponse(
            responseCode = "200",
            description = "The verdict.",
            content = @Content(schema = @Schema(implementation = ChangeVerdictJson.class)))
    public ChangeVerdictJson propose(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            ChangeInput input,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Contract contract = answers.contract(Actor.of(security), "contracts.write", id);
        Verdict verdict =
                change.propose(contract, input.asked(), answers.today()).orElseThrow(ProblemException::invalid);
        return rendering.verdict(verdict, ContractAnswers.language(headers));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("contracts.write")
    @Operation(
            operationId = "recordContractChange",
            summary = "Record a change",
            description = "Refused unless all conditions of its ground are met, tested again together with whatever was"
                    + " recorded meanwhile. A difference of value changes the maximum from its day on.")
    @ApiResponse(
            responseCode = "201",
            description = "The entry.",
            content = @Content(schema = @Schema(implementation = ChangeJson.class)))
    public Response record(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            ChangeInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Contract contract = answers.contract(actor, "contracts.write", id);
        LocalDate today = answers.today();
        Change recorded = change.record(actor, contract, input.asked(), today).orElseThrow(ProblemException::invalid);
        return answer(201, contract, recorded, today);
    }

    @POST
    @Path("{change}/reversal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("contracts.write")
    @Operation(
            operationId = "reverseContractChange",
            summary = "Take a change back",
            description = "Adds an entry with the opposite value; the entry that it corrects stays.")
    @ApiResponse(
            responseCode = "201",
            description = "The entry that takes it back.",
            content = @Content(schema = @Schema(implementation = ChangeJson.class)))
    public Response reverse(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            @Parameter(description = "Id of the change.", example = "0197c5a0-4444-7c11-a2b3-5f0e8d2c1b4a")
                    @PathParam("change")
                    String entry,
            ReversalInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Contract contract = answers.contract(actor, "contracts.write", id);
        Change present = find(contract, entry);
        if (!ChangeContract.reversible(changes.of(contract), present)) {
            throw ProblemException.conflict(Text.of("contracts.change.reversed"));
        }
        LocalDate today = answers.today();
        Change reversal = change.reverse(actor, contract, present, input.date(), input.motivation(), today)
                .orElseThrow(ProblemException::invalid);
        return answer(201, contract, reversal, today);
    }

    @PUT
    @Path("{change}/notice")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("contracts.write")
    @Operation(
            operationId = "announceContractChange",
            summary = "Record the notice of a change",
            description = "Once, for a change that has no notice yet.")
    @ApiResponse(
            responseCode = "200",
            description = "The change with its notice.",
            content = @Content(schema = @Schema(implementation = ChangeJson.class)))
    public Response announce(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            @Parameter(description = "Id of the change.", example = "0197c5a0-4444-7c11-a2b3-5f0e8d2c1b4a")
                    @PathParam("change")
                    String entry,
            NoticeInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Contract contract = answers.contract(actor, "contracts.write", id);
        Change present = find(contract, entry);
        if (present.notice() != null || present.reverses() != null) {
            throw ProblemException.conflict(Text.of("contracts.change.noticed"));
        }
        Change announced = change.announce(actor, contract, present, input.noticeReference(), input.noticedOn())
                .orElseThrow(ProblemException::invalid);
        return answer(200, contract, announced, answers.today());
    }

    private Change find(Contract contract, String entry) {
        return changes.of(contract).find(entry).orElseThrow(() -> ProblemException.notFound("change", entry));
    }

    private Response answer(int status, Contract contract, Change entry, LocalDate today) {
        Ledger ledger = changes.of(contract);
        return Response.status(status)
                .entity(rendering.entry(contract, ledger, entry, today))
                .build();
    }
}
