package nl.schil.workbench.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.stream.Stream;
import nl.schil.kernel.Page;
import nl.schil.kernel.Violation;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.SupplierDirectory;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Finds records of all modules by text. A module that is off finds nothing. */
@Component(service = SearchResource.class)
@JakartarsResource
@JSONRequired
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search", description = "Records of all modules by text")
public final class SearchResource {
    private static final int SHORTEST = 2;
    private static final int MOST_OF_A_KIND = 8;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable SupplierDirectory suppliers;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable ContractDirectory contracts;

    /** Something that was found. */
    @Schema(name = "SearchHit", description = "A record that was found.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hit(
            @Schema(description = "Type of the record.", example = "supplier")
            String type,

            @Schema(description = "Identifier.", example = "0198c6a5-0f4e-7c3a-9a43-0d3f6a1b2c3d")
            String id,

            @Schema(description = "Its name.", example = "Testmeubel B.V.")
            String label,

            @Schema(description = "What tells it from others of that name.", example = "Utrecht") @Nullable String detail,

            @Schema(
                    description = "Its page in the workbench.",
                    example = "/suppliers/0198c6a5-0f4e-7c3a-9a43-0d3f6a1b2c3d")
            String route) {}

    @Activate
    public SearchResource() {}

    @GET
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "search",
            summary = "Find suppliers and contracts by text",
            description = "At most eight suppliers and eight contracts that the caller may see, best first.")
    public Page<Hit> find(
            @Parameter(description = "At least 2 characters of a name, number or key.", example = "meubel")
                    @QueryParam("q")
                    @Nullable String text,
            @Context SecurityContext security) {
        String wanted = text == null ? "" : text.strip();
        if (wanted.length() < SHORTEST) {
            throw ProblemException.invalid(Violation.of("q", text, "workbench.search.short"));
        }
        Actor actor = Actor.of(security);
        return new Page<>(
                Stream.concat(suppliers(wanted, actor), contracts(wanted, actor))
                        .toList(),
                null);
    }

    private Stream<Hit> suppliers(String text, Actor actor) {
        SupplierDirectory directory = suppliers;
        OrganisationScope scope = actor.scope("suppliers.read");
        List<SupplierRef> found =
                directory == null || scope.isEmpty() ? List.of() : directory.search(text, scope, MOST_OF_A_KIND);
        return found.stream()
                .map(one -> new Hit("supplier", one.id(), one.name(), one.place(), "/suppliers/" + one.id()));
    }

    private Stream<Hit> contracts(String text, Actor actor) {
        ContractDirectory directory = contracts;
        OrganisationScope scope = actor.scope("contracts.read");
        List<ContractRef> found =
                directory == null || scope.isEmpty() ? List.of() : directory.search(text, scope, MOST_OF_A_KIND);
        return found.stream()
                .map(one -> new Hit("contract", one.id(), one.title(), one.number(), "/contracts/" + one.id()));
    }
}
