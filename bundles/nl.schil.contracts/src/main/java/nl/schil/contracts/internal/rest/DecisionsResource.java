package nl.schil.contracts.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import nl.schil.contracts.internal.application.DecideMoment;
import nl.schil.contracts.internal.application.EndContract;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Contracts;
import nl.schil.contracts.internal.model.DecisionKind;
import nl.schil.contracts.internal.store.LeadTimeReference;
import nl.schil.kernel.Result;
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

/** Decisions about the moments of one contract. */
@Component(service = DecisionsResource.class)
@JakartarsResource
@JSONRequired
@Path("contracts/{id}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contracts", description = "Contracts, their dates and what must be decided.")
public final class DecisionsResource {
    private final ContractAnswers answers;
    private final DecideMoment decisions;

    @Activate
    public DecisionsResource(
            @Reference ContractAnswers answers,
            @Reference Contracts contracts,
            @Reference LeadTimeReference leadTimes) {
        this.answers = answers;
        this.decisions = new DecideMoment(contracts, leadTimes.current());
    }

    @Schema(name = "ContractDecisionInput", description = "A decision about a moment of the contract.")
    public record DecisionInput(
            @Schema(description = "Key of the moment, or its id.", example = "0.end") @Nullable String moment,

            @Schema(description = "EXERCISE_OPTION, GIVE_NOTICE, RETENDER or LET_END.", example = "EXERCISE_OPTION")
            @Nullable String decision,

            @Schema(
                    description = "Day of the decision; today when absent, never in the future.",
                    example = "2020-08-15")
            @Nullable String decidedOn,

            @Schema(description = "Why, in free text.", example = "Prestaties goed, markt ongewijzigd.") @Nullable String note) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("contracts.write")
    @Operation(
            operationId = "decideContract",
            summary = "Record a decision",
            description =
                    "EXERCISE_OPTION extends the contract with its next option, GIVE_NOTICE ends it at the end of the"
                            + " period; RETENDER and LET_END are noted. A period is decided once; undo before deciding again.")
    @ApiResponse(
            responseCode = "201",
            description = "The contract after the decision.",
            content = @Content(schema = @Schema(implementation = ContractJson.class)))
    public Response decide(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            DecisionInput input,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        Contract contract = answers.contract(actor, "contracts.write", id);
        String moment = input.moment() == null ? "" : input.moment().replace(id + ":", "");
        if (decisions.decided(contract, moment)) {
            throw ProblemException.conflict(Text.of("contracts.decision.taken"));
        }
        DecisionKind kind = code("decision", input.decision(), DecisionKind.class);
        LocalDate today = answers.today();
        LocalDate on = AsOf.date("decidedOn", input.decidedOn(), today);
        var asked = new DecideMoment.Asked(moment, kind, on, input.note());
        Contract decided = ContractAnswers.done(() -> decisions.decide(actor, contract, asked, today));
        return answers.answer(201, decided, today, headers);
    }

    @DELETE
    @Path("latest")
    @Permission("contracts.write")
    @Operation(
            operationId = "undoContractDecision",
            summary = "Undo the latest decision",
            description =
                    "Takes back the decision about the latest decided period, with the extension or the notice that"
                            + " came of it. Both stay in the audit log.")
    @ApiResponse(
            responseCode = "200",
            description = "The contract without that decision.",
            content = @Content(schema = @Schema(implementation = ContractJson.class)))
    public Response undo(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        Contract contract = answers.contract(actor, "contracts.write", id);
        Contract undone = ContractAnswers.done(() -> decisions
                .undo(actor, contract)
                .orElseThrow(() -> ProblemException.conflict(Text.of("contracts.decision.none"))));
        return answers.answer(200, undone, answers.today(), headers);
    }

    private static <E extends Enum<E>> E code(String field, @Nullable String text, Class<E> type) {
        Result<E> result = EndContract.code(field, text, type);
        return result.orElseThrow(ProblemException::invalid);
    }
}
