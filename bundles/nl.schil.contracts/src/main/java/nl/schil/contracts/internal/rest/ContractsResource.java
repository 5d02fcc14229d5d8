package nl.schil.contracts.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.contracts.internal.application.ChangeRegister;
import nl.schil.contracts.internal.application.CpvCodes;
import nl.schil.contracts.internal.application.SupplierLinks;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Contracts;
import nl.schil.contracts.internal.store.ContractList;
import nl.schil.kernel.Page;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The contract register. */
@Component(service = ContractsResource.class)
@JakartarsResource
@JSONRequired
@Path("contracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contracts", description = "Contracts, their dates and what must be decided.")
public final class ContractsResource {
    private final ContractAnswers answers;
    private final ContractRendering rendering;
    private final ContractList list;
    private final ChangeRegister register;
    private final SupplierLinks suppliers;
    private final OrganisationDirectory organisations;

    @Activate
    public ContractsResource(
            @Reference ContractAnswers answers,
            @Reference ContractRendering rendering,
            @Reference ContractList list,
            @Reference Contracts contracts,
            @Reference SupplierLinks suppliers,
            @Reference CpvCodes cpv,
            @Reference OrganisationDirectory organisations) {
        this.answers = answers;
        this.rendering = rendering;
        this.list = list;
        this.register = new ChangeRegister(contracts, suppliers, cpv);
        this.suppliers = suppliers;
        this.organisations = organisations;
    }

    @GET
    @Permission("contracts.read")
    @Operation(
            operationId = "listContracts",
            summary = "List contracts",
            description = "The contracts of the caller's organisations as they stand at asOf, page by page.")
    @ApiResponse(responseCode = "200", description = "One page; next is absent on the last.")
    public Page<ContractJson> list(
            @Parameter(description = "Words in number, title, supplier's name or key.", example = "meubilair")
                    @QueryParam("q")
                    @Nullable String q,
            @Parameter(description = "States, separated by commas.", example = "ACTIEF,OPGEZEGD")
                    @QueryParam("state")
                    @Nullable String state,
            @Parameter(description = "Id in the supplier register.", example = "01931a2b-0000-7000-8000-000000000002")
                    @QueryParam("supplier")
                    @Nullable String supplier,
            @Parameter(description = "Organisation id.") @QueryParam("organisation") @Nullable String organisation,
            @Parameter(
                            description = "Running contracts whose current end lies before this day.",
                            example = "2027-01-01")
                    @QueryParam("endingBefore")
                    @Nullable String endingBefore,
            @Parameter(description = "true for entries of the register that miss something.", example = "true")
                    @QueryParam("incomplete")
                    @Nullable String incomplete,
            @Parameter(description = "Date of reference; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Parameter(description = "number or currentEnd, with - for descending.", example = "currentEnd")
                    @QueryParam("sort")
                    @Nullable String sort,
            @Parameter(description = "next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Rows per page, 1 to 200; 50 when absent.", example = "50")
                    @QueryParam("limit")
                    @Nullable String limit,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        OrganisationScope scope = Actor.of(security).scope("contracts.read");
        LocalDate date = AsOf.of(asOf, answers.clock());
        ListParameters parameters =
                new ListParameters(q, state, supplier, endingBefore, incomplete, sort, cursor, limit);
        List<String> keys =
                supplier == null ? List.of() : suppliers.keys(List.of(supplier)).getOrDefault(supplier, List.of());
        Page<Contract> page = list.page(parameters.query(
                organisation == null || organisation.isBlank() ? scope : scope.narrow(organisation), date, keys));
        return new Page<>(rendering.all(page.items(), date, ContractAnswers.language(headers)), page.next());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("contracts.write")
    @Operation(
            operationId = "createContract",
            summary = "Register a contract",
            description =
                    "Rules with a lawful exception (framework agreements over four years or without a maximum) are"
                            + " refused unless termMotivation or ceilingWaiver says why.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ContractInput.class)))
    @ApiResponse(
            responseCode = "201",
            description = "The contract as it stands today.",
            content = @Content(schema = @Schema(implementation = ContractJson.class)))
    public Response add(
            @Parameter(hidden = true) JsonNode document,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        JsonSource source = new JsonSource(document);
        List<Violation> violations = new ArrayList<>(source.violations());
        String organisation = organisation(actor, source.organisation(), violations);
        if (!violations.isEmpty() || organisation == null) {
            throw ProblemException.invalid(violations);
        }
        LocalDate today = answers.today();
        Contract added = ContractAnswers.done(() -> register.add(actor, organisation, source, today));
        Response answer = answers.answer(201, added, today, headers);
        return Response.fromResponse(answer)
                .location(URI.create("contracts/" + added.id()))
                .build();
    }

    private @Nullable String organisation(Actor actor, @Nullable String asked, List<Violation> violations) {
        OrganisationScope scope = actor.scope("contracts.write");
        if (asked != null) {
            if (scope.contains(asked) && organisations.find(List.of(asked)).containsKey(asked)) {
                return asked;
            }
            violations.add(Violation.of("organisation", asked, "contracts.organisation.forbidden"));
            return null;
        }
        List<String> own =
                scope.all() ? organisations.list().stream().map(o -> o.id()).toList() : List.copyOf(scope.ids());
        if (own.size() == 1) {
            return own.get(0);
        }
        violations.add(Violation.of("organisation", null, "contracts.organisation.choose"));
        return null;
    }

    @GET
    @Path("{id}")
    @Permission("contracts.read")
    @Operation(
            operationId = "getContract",
            summary = "Read a contract",
            description = "Facts, and everything computed for asOf: state, ends, notice days and decision moments.")
    @ApiResponse(
            responseCode = "200",
            description = "The contract; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = ContractJson.class)))
    public Response get(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            @Parameter(description = "Date of reference; today when absent.", example = "2020-10-01")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Contract contract = answers.contract(Actor.of(security), "contracts.read", id);
        return answers.answer(200, contract, AsOf.of(asOf, answers.clock()), headers);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Permission("contracts.write")
    @Operation(
            operationId = "changeContract",
            summary = "Change a contract",
            description = "A JSON merge patch. If-Match must name the version that was read.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ContractInput.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The contract after the change.",
            content = @Content(schema = @Schema(implementation = ContractJson.class)))
    public Response change(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @Parameter(hidden = true) JsonNode document,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        Contract present = answers.contract(actor, "contracts.write", id);
        Version.require(ifMatch, present.version());
        JsonSource source = new JsonSource(document);
        List<Violation> violations = new ArrayList<>(source.violations());
        if (source.organisation() != null && !source.organisation().equals(present.organisation())) {
            violations.add(Violation.of("organisation", source.organisation(), "contracts.organisation.fixed"));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        LocalDate today = answers.today();
        Contract changed = ContractAnswers.done(() -> register.change(actor, present, source, today));
        return answers.answer(200, changed, today, headers);
    }

    @DELETE
    @Path("{id}")
    @Permission("contracts.write")
    @Operation(
            operationId = "deleteContract",
            summary = "Delete a draft",
            description = "Only a contract that was never signed and has not started; others stay in the register.")
    @ApiResponse(responseCode = "204", description = "Deleted.")
    public Response remove(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Contract present = answers.contract(actor, "contracts.write", id);
        Version.require(ifMatch, present.version());
        if (register.delete(actor, present, answers.today()) instanceof Result.Refused<Contract> refused) {
            String why = refused.violations().get(0).code();
            throw ProblemException.conflict(
                    Text.of(why, "number", present.description().number()));
        }
        return Response.noContent().build();
    }
}
