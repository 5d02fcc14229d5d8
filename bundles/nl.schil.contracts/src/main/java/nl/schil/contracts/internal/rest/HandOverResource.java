package nl.schil.contracts.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.schil.contracts.internal.application.HandOverContract;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.HandOver;
import nl.schil.contracts.internal.model.HandOvers;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The hand-over of one contract. */
@Component(service = HandOverResource.class)
@JakartarsResource
@JSONRequired
@Path("contracts/{id}/hand-over")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contracts", description = "Contracts, their dates and what must be decided.")
public final class HandOverResource {
    private final ContractAnswers answers;
    private final HandOvers handOvers;
    private final HandOverContract recording;

    @Activate
    public HandOverResource(@Reference ContractAnswers answers, @Reference HandOvers handOvers) {
        this.answers = answers;
        this.handOvers = handOvers;
        this.recording = new HandOverContract(handOvers);
    }

    @Schema(name = "ContractHandOverItemInput", description = "How one point stands: done, not applicable, or open.")
    public record ItemInput(
            @Schema(description = "E-mail address of who sees to it.", example = "inkoper@example.nl") @Nullable String owner,

            @Schema(description = "Day on which it was done, not in the future.", example = "2026-01-20") @Nullable String doneOn,

            @Schema(description = "Remark, at most 2000 characters.", example = "Verslag in het dossier") @Nullable String note,

            @Schema(
                    description = "Why it does not apply, at most 2000 characters; not together with doneOn.",
                    example = "Geen vorige leverancier")
            @Nullable String notApplicable) {}

    @Schema(name = "ContractHandOverInput", description = "The whole hand-over; it replaces the one before.")
    public record HandOverInput(
            @Schema(
                    description = "Points by key; a point that is absent is open.",
                    example = "{\"kick-off\":{\"doneOn\":\"2026-01-20\"}}")
            @Nullable Map<String, @Nullable ItemInput> items,

            @Schema(description = "E-mail address of who hands over.", example = "inkoper@example.nl") @Nullable String from,

            @Schema(description = "E-mail address of who takes over.", example = "contractmanager@example.nl") @Nullable String to,

            @Schema(
                    description = "Day on which it was accepted; only with every point done or not applicable, and both"
                            + " people known.",
                    example = "2026-01-28")
            @Nullable String acceptedOn) {

        HandOverContract.Asked asked() {
            Map<String, HandOverContract.AskedItem> read = new HashMap<>();
            if (items != null) {
                items.forEach((key, i) -> read.put(
                        key,
                        i == null
                                ? new HandOverContract.AskedItem(null, null, null, null)
                                : new HandOverContract.AskedItem(i.owner(), i.doneOn(), i.note(), i.notApplicable())));
            }
            return new HandOverContract.Asked(read, from, to, acceptedOn);
        }
    }

    @GET
    @Permission("contracts.read")
    @Operation(
            operationId = "getContractHandOver",
            summary = "Read the hand-over of a contract",
            description =
                    "Every point with how it stands, who hands over and who takes over. Until something is recorded,"
                            + " every point of the present list is open.")
    @ApiResponse(
            responseCode = "200",
            description = "The hand-over; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = HandOverJson.class)))
    public Response get(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            @Parameter(description = "Date at which state holds; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Contract contract = answers.contract(Actor.of(security), "contracts.read", id);
        LocalDate date = AsOf.of(asOf, answers.clock());
        return answer(contract, handOvers.of(contract), date, ContractAnswers.language(headers));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("contracts.write")
    @Operation(
            operationId = "putContractHandOver",
            summary = "Record how far the hand-over of a contract is",
            description =
                    "Replaces the whole hand-over; possible once the contract is signed. The first time, the points of the"
                            + " present list are kept with the contract. If-Match must name the version that was read, \"0\" for the"
                            + " first. Earlier versions stay in the audit log.")
    @ApiResponse(
            responseCode = "200",
            description = "The hand-over with its new version.",
            content = @Content(schema = @Schema(implementation = HandOverJson.class)))
    public Response put(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            HandOverInput input,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        Contract contract = answers.contract(actor, "contracts.write", id);
        HandOver present = handOvers.of(contract);
        Version.require(ifMatch, present.version());
        LocalDate today = answers.today();
        HandOver recorded =
                ContractAnswers.done(() -> recording.record(actor, contract, present, input.asked(), today));
        return answer(contract, recorded, today, ContractAnswers.language(headers));
    }

    private static Response answer(Contract contract, HandOver handOver, LocalDate asOf, Locale locale) {
        return Response.ok(HandOverJson.of(contract, handOver, asOf, locale))
                .header(HttpHeaders.ETAG, Version.tag(handOver.version()))
                .build();
    }
}
