package nl.schil.governance.internal.rest;

import java.util.List;
import java.util.Optional;
import nl.schil.governance.internal.application.Subjects;
import nl.schil.governance.internal.model.raci.RaciScope;
import nl.schil.governance.internal.model.raci.ScopeType;
import nl.schil.governance.internal.store.SqlRaciTables;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which scope a caller asks about, within their organisations. */
@Component(service = RaciScopes.class)
public final class RaciScopes {
    private final GovernanceAnswers answers;
    private final SqlRaciTables tables;
    private final Subjects subjects;

    @Activate
    public RaciScopes(
            @Reference GovernanceAnswers answers, @Reference SqlRaciTables tables, @Reference Subjects subjects) {
        this.answers = answers;
        this.tables = tables;
        this.subjects = subjects;
    }

    /** A scope with what people call it, null when its register is not there. */
    record Named(RaciScope scope, @Nullable String label) {}

    Named scope(
            Actor actor,
            String permission,
            @Nullable String organisation,
            @Nullable String supplier,
            @Nullable String contract) {
        if (contract != null && !contract.isBlank()) {
            return contract(actor, permission, contract);
        }
        var own = answers.organisation(actor, permission, organisation);
        if (supplier == null || supplier.isBlank()) {
            return new Named(RaciScope.of(own.id()), own.name());
        }
        Optional<SupplierRef> known = subjects.supplier(supplier);
        RaciScope scope = new RaciScope(own.id(), ScopeType.SUPPLIER, supplier);
        if (known.isEmpty() && tables.find(List.of(scope)).isEmpty()) {
            throw ProblemException.notFound("supplier", supplier);
        }
        return new Named(scope, known.map(SupplierRef::name).orElse(null));
    }

    private Named contract(Actor actor, String permission, String id) {
        Optional<ContractRef> known = subjects.contract(id);
        String organisation = known.map(ContractRef::organisation)
                .or(() -> tables.organisations(ScopeType.CONTRACT, id).stream().findFirst())
                .filter(actor.scope(permission)::contains)
                .orElseThrow(() -> ProblemException.notFound("contract", id));
        return new Named(
                new RaciScope(organisation, ScopeType.CONTRACT, id),
                known.map(ref -> ref.number() + " " + ref.title()).orElse(null));
    }
}
