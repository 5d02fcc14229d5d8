package nl.schil.contracts.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.schil.contracts.internal.application.RecordCallOff;
import nl.schil.contracts.internal.model.CallOff;
import nl.schil.contracts.internal.model.CallOffs;
import nl.schil.contracts.internal.model.CeilingFacts;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.kernel.Page;
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

/** The call-offs under one framework agreement. */
@Component(service = CallOffsResource.class)
@JakartarsResource
@JSONRequired
@Path("contracts/{id}/call-offs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contracts", description = "Contracts, their dates and what must be decided.")
public final class CallOffsResource {
    private static final Comparator<CallOff> NEWEST_FIRST =
            Comparator.comparing(CallOff::date).reversed().thenComparing(CallOff::number);

    private final ContractAnswers answers;
    private final CallOffs callOffs;
    private final RecordCallOff record;

    @Activate
    public CallOffsResource(@Reference ContractAnswers answers, @Reference CallOffs callOffs) {
        this.answers = answers;
        this.callOffs = callOffs;
        this.record = new RecordCallOff(callOffs);
    }

    @Schema(name = "CallOffInput", description = "A call-off to record.")
    public record CallOffInput(
            @Schema(
                    description = "Number, unique within the framework agreement, at most 100 characters.",
                    example = "NOK-1.15")
            @Nullable String number,

            @Schema(description = "Day on which it was signed or placed.", example = "2026-03-01") @Nullable String date,

            @Schema(
                    description = "What it commits, in major units, VAT excluded, in the currency of the framework"
                            + " agreement; more than zero. Also taken as {amount, currency}.",
                    implementation = BigDecimal.class,
                    example = "125000.00")
            @Nullable JsonNode committed,

            @Schema(
                    description = "What it orders in units of the framework agreement, more than zero, at most six"
                            + " decimals; absent when unknown, which is refused once the maximum quantity is used up.",
                    example = "250")
            @Nullable BigDecimal quantity,

            @Schema(description = "What is bought, at most 2000 characters.", example = "Zitmeubilair 3e verdieping")
            @Nullable String description,

            @Schema(
                    description =
                            "Number or id of the contract that it was laid down in. When absent, a call-off contract"
                                    + " with the number of the call-off is taken, if there is one.",
                    example = "NOK-1.15")
            @Nullable String agreement) {

        RecordCallOff.Asked asked() {
            JsonNode amount = committed != null && committed.isObject() ? committed.path("amount") : committed;
            boolean given = amount != null && !amount.isNull() && !amount.isMissingNode();
            String text =
                    !given ? null : amount.isNumber() ? amount.decimalValue().toPlainString() : amount.asText();
            String units = quantity == null ? null : quantity.toPlainString();
            return new RecordCallOff.Asked(number, date, text, units, description, agreement);
        }

        /** The currency that the amount names, or null. */
        @Nullable String currency() {
            return committed == null || !committed.hasNonNull("currency")
                    ? null
                    : committed.path("currency").asText();
        }
    }

    @Schema(name = "CallOffWithdrawalInput", description = "Why a call-off no longer counts.")
    public record WithdrawalInput(
            @Schema(
                    description = "Why, at most 2000 characters; required.",
                    example = "Dubbel vastgelegd; zie NOK-1.16.")
            @Nullable String reason) {}

    @GET
    @Permission("contracts.read")
    @Operation(
            operationId = "listCallOffs",
            summary = "List call-offs",
            description = "The call-offs under a framework agreement, the newest first, also those withdrawn.")
    @ApiResponse(responseCode = "200", description = "One page; next is absent on the last.")
    public Page<CallOffJson> list(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            @Parameter(description = "Date at which counts holds; today when absent.", example = "2026-11-24")
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
        List<CallOff> rows = facts.callOffs().stream().sorted(NEWEST_FIRST).toList();
        return Slice.of(rows, CallOff::id, cursor, limit, new CeilingRendering(date, facts)::callOff);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("contracts.write")
    @Operation(
            operationId = "addCallOff",
            summary = "Record a call-off",
            description =
                    "Refused with 422 when it does not fit under the maximum value or the maximum quantity of the framework"
                            + " agreement, which has no"
                            + " further effect once that is reached (CJEU C-23/20, ECLI:EU:C:2021:490); the refusal gives the"
                            + " maximum, what is used, what is left and the excess. Only a change of the maximum makes room."
                            + " Also refused outside the term of the framework agreement.")
    @ApiResponse(
            responseCode = "201",
            description = "The call-off.",
            content = @Content(schema = @Schema(implementation = CallOffJson.class)))
    public Response add(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            CallOffInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Contract contract = answers.contract(actor, "contracts.write", id);
        LocalDate today = answers.today();
        CallOff added = record.add(actor, contract, input.asked(), input.currency(), today)
                .orElseThrow(ProblemException::invalid);
        return Response.created(URI.create("contracts/" + id + "/call-offs/" + added.id()))
                .entity(rendering(contract, today).callOff(added))
                .build();
    }

    @PUT
    @Path("{callOff}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("contracts.write")
    @Operation(
            operationId = "withdrawCallOff",
            summary = "Withdraw a call-off",
            description =
                    "It no longer counts from today on and stays in the register with the reason. Call-offs are never"
                            + " deleted.")
    @ApiResponse(
            responseCode = "200",
            description = "The call-off with its withdrawal.",
            content = @Content(schema = @Schema(implementation = CallOffJson.class)))
    public CallOffJson withdraw(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            @Parameter(description = "Call-off id.", example = "0197c5a0-3333-7c11-a2b3-5f0e8d2c1b4a")
                    @PathParam("callOff")
                    String callOff,
            WithdrawalInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Contract contract = answers.contract(actor, "contracts.write", id);
        CallOff present =
                callOffs.find(contract, callOff).orElseThrow(() -> ProblemException.notFound("call-off", callOff));
        LocalDate today = answers.today();
        CallOff withdrawn =
                record.withdraw(actor, contract, present, input.reason(), today).orElseThrow(ProblemException::invalid);
        return rendering(contract, today).callOff(withdrawn);
    }

    private CeilingRendering rendering(Contract contract, LocalDate today) {
        return new CeilingRendering(today, callOffs.facts(contract, today));
    }
}
