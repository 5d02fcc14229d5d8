package nl.schil.innovation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.schil.innovation.internal.application.Agree;
import nl.schil.innovation.internal.application.Subjects;
import nl.schil.innovation.internal.model.Agreement;
import nl.schil.innovation.internal.store.SqlAgreements;
import nl.schil.kernel.Page;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Agreements with suppliers about innovating together. */
@Component(service = AgreementsResource.class)
@JakartarsResource
@JSONRequired
@Path("innovation/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "innovation", description = "Ideas of suppliers and own people, from idea to scaling.")
public final class AgreementsResource {
    private final InnovationDesk desk;
    private final Subjects subjects;
    private final SqlAgreements agreements;

    @Activate
    public AgreementsResource(
            @Reference InnovationDesk desk, @Reference Subjects subjects, @Reference SqlAgreements agreements) {
        this.desk = desk;
        this.subjects = subjects;
        this.agreements = agreements;
    }

    @GET
    @Permission(InnovationDesk.READ)
    @Operation(
            operationId = "listInnovationAgreements",
            summary = "List the agreements with a supplier",
            description = "Newest first, also those that are over.")
    public Page<AgreementJson> list(
            @Parameter(description = "Id of the supplier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13")
                    @QueryParam("supplier")
                    @Nullable String supplier,
            @Parameter(description = "Only of this organisation.") @QueryParam("organisation") @Nullable String organisation,
            @Parameter(description = "Date at which they hold; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        if (supplier == null || supplier.isBlank()) {
            throw ProblemException.invalid(Violation.of("supplier", null, "problem.field.required"));
        }
        LocalDate on = desk.asOf(asOf);
        List<Agreement> found = agreements.of(InnovationDesk.scope(Actor.of(security), organisation), supplier);
        return new Page<>(json(found, on), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(InnovationDesk.WRITE)
    @Operation(
            operationId = "addInnovationAgreement",
            summary = "Record an agreement with a supplier",
            description = "Who owns what comes forth, what there is for pilots, and how ideas are decided about.")
    @ApiResponse(
            responseCode = "201",
            description = "The agreement; `Location` names its address.",
            content = @Content(schema = @Schema(implementation = AgreementJson.class)))
    public Response add(AgreementJson.Input input, @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        String own = desk.organisation(actor, InnovationDesk.WRITE, input.organisation())
                .id();
        Agreement asked = InnovationDesk.done(() -> agreeing().add(own, input.asked()));
        Agreement added = agreements.add(actor, asked);
        return Response.created(URI.create("innovation/agreements/" + added.id()))
                .entity(json(List.of(added), desk.today()).get(0))
                .build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(InnovationDesk.WRITE)
    @Operation(
            operationId = "putInnovationAgreement",
            summary = "Change an agreement",
            description = "It stays with its supplier. If-Match must name the version that was read.")
    public AgreementJson put(
            @Parameter(description = "Agreement id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            AgreementJson.Input input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Agreement before = agreements
                .find(actor.scope(InnovationDesk.WRITE), id)
                .orElseThrow(() -> ProblemException.notFound("agreement", id));
        Version.require(ifMatch, before.version());
        Agreement after = InnovationDesk.done(() -> agreeing().change(before, input.asked()));
        Agreement written = InnovationDesk.done(() -> Result.accepted(agreements.replace(actor, before, after)));
        return json(List.of(written), desk.today()).get(0);
    }

    private Agree agreeing() {
        return new Agree(subjects, desk.today());
    }

    private List<AgreementJson> json(List<Agreement> found, LocalDate asOf) {
        Map<String, ContractRef> contracts = subjects.contracts(
                found.stream().map(Agreement::contract).filter(Objects::nonNull).toList());
        return found.stream()
                .map(one -> AgreementJson.of(one, label(contracts, one.contract()), asOf))
                .toList();
    }

    private static @Nullable String label(Map<String, ContractRef> contracts, @Nullable String id) {
        ContractRef ref = id == null ? null : contracts.get(id);
        return ref == null ? null : ref.number() + " " + ref.title();
    }
}
