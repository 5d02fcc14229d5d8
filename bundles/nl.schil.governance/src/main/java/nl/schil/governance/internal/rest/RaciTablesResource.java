package nl.schil.governance.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.schil.governance.internal.application.ReadRaci;
import nl.schil.governance.internal.application.ReadRaci.Division;
import nl.schil.governance.internal.application.Subjects;
import nl.schil.governance.internal.model.raci.RaciScope;
import nl.schil.governance.internal.model.raci.RaciTables;
import nl.schil.governance.internal.model.raci.ScopeType;
import nl.schil.governance.internal.store.StarterReference;
import nl.schil.kernel.Page;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The scopes that have a division of their own. */
@Component(service = RaciTablesResource.class)
@JakartarsResource
@JSONRequired
@Path("governance/raci/tables")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "governance", description = "Who does what, meetings, decisions and actions.")
public final class RaciTablesResource {
    private final GovernanceAnswers answers;
    private final Subjects subjects;
    private final ReadRaci reading;

    @Activate
    public RaciTablesResource(
            @Reference GovernanceAnswers answers,
            @Reference RaciTables tables,
            @Reference StarterReference starter,
            @Reference Subjects subjects,
            @Reference ActorDirectory people) {
        this.answers = answers;
        this.subjects = subjects;
        this.reading = new ReadRaci(tables, starter.current(), subjects, people);
    }

    @GET
    @Permission("governance.read")
    @Operation(
            operationId = "listRaciTables",
            summary = "List the scopes with a division of their own, with their orphan index",
            description = "The organisation itself and every supplier and contract that differs from it; most orphans"
                    + " first.")
    public Page<RaciTableJson> tables(
            @Parameter(description = "Id of the organisation; the caller's first when absent.")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Parameter(description = "Date at which it holds; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        OrganisationRef own = answers.organisation(Actor.of(security), GovernanceAnswers.READ, organisation);
        List<Division> all = reading.all(own.id(), AsOf.of(asOf, answers.clock()));
        Map<String, SupplierRef> suppliers = subjects.suppliers(ids(all, ScopeType.SUPPLIER));
        Map<String, ContractRef> contracts = subjects.contracts(ids(all, ScopeType.CONTRACT));
        List<RaciTableJson> items = all.stream()
                .map(division -> json(division, own, suppliers, contracts))
                .sorted(Comparator.comparing(
                                (RaciTableJson table) -> !table.scope().type().equals(ScopeType.ORGANISATION.name()))
                        .thenComparing(table -> -table.orphans().orphans()))
                .toList();
        return new Page<>(items, null);
    }

    private static List<String> ids(List<Division> all, ScopeType type) {
        return all.stream()
                .map(division -> division.matrix().scope())
                .filter(scope -> scope.type() == type)
                .map(RaciScope::id)
                .toList();
    }

    private static RaciTableJson json(
            Division division,
            OrganisationRef own,
            Map<String, SupplierRef> suppliers,
            Map<String, ContractRef> contracts) {
        RaciScope scope = division.matrix().scope();
        ContractRef contract = contracts.get(scope.id());
        SupplierRef supplier = suppliers.get(scope.id());
        String label = switch (scope.type()) {
            case ORGANISATION -> own.name();
            case SUPPLIER -> supplier == null ? null : supplier.name();
            case CONTRACT -> contract == null ? null : contract.number() + " " + contract.title();
        };
        return new RaciTableJson(
                new RaciJson.ScopeJson(scope.type().name(), scope.id(), label, scope.organisation()),
                OrphanJson.of(division.matrix().orphans().total()),
                (int) division.matrix().rows().stream()
                        .flatMap(row -> row.parts().stream())
                        .filter(part -> !part.inherited())
                        .count());
    }
}
