package nl.schil.governance.internal.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.schil.governance.internal.application.Subjects;
import nl.schil.governance.internal.model.raci.RaciScope;
import nl.schil.governance.internal.model.raci.RaciTable;
import nl.schil.governance.internal.model.raci.ScopeType;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.Person;
import org.jspecify.annotations.Nullable;

/** How scopes and people are written in a file: by number, key and mail address, looked up once. */
record RaciCells(
        OrganisationRef organisation,
        Map<String, ContractRef> contracts,
        Map<String, SupplierRef> suppliers,
        Map<String, Person> people) {
    static RaciCells of(
            List<RaciTable> tables, OrganisationRef organisation, Subjects subjects, ActorDirectory people) {
        Set<String> named = new HashSet<>();
        for (RaciTable table : tables) {
            table.seats().forEach(seat -> {
                named.add(seat.person());
                named.add(seat.deputy());
            });
            table.assignments().forEach(one -> {
                named.add(one.person());
                named.add(one.deputy());
            });
        }
        named.remove(null);
        return new RaciCells(
                organisation,
                subjects.contracts(ids(tables, ScopeType.CONTRACT)),
                subjects.suppliers(ids(tables, ScopeType.SUPPLIER)),
                people.find(named));
    }

    private static Collection<String> ids(List<RaciTable> tables, ScopeType type) {
        return tables.stream()
                .map(RaciTable::scope)
                .filter(scope -> scope.type() == type)
                .map(RaciScope::id)
                .toList();
    }

    Map<String, String> scope(RaciScope scope) {
        Map<String, String> row = new HashMap<>();
        row.put("organisation", organisation.name());
        if (scope.type() == ScopeType.CONTRACT) {
            ContractRef contract = contracts.get(scope.id());
            row.put("contract", contract == null ? scope.id() : contract.number());
        } else if (scope.type() == ScopeType.SUPPLIER) {
            SupplierRef supplier = suppliers.get(scope.id());
            row.put("supplier_key", supplier == null ? scope.id() : key(supplier));
        }
        return row;
    }

    private static String key(SupplierRef supplier) {
        return new TreeMap<>(supplier.keys())
                .entrySet().stream()
                        .findFirst()
                        .map(e -> e.getKey() + ":" + e.getValue())
                        .orElse(supplier.id());
    }

    @Nullable String person(@Nullable String id) {
        Person person = id == null ? null : people.get(id);
        if (person == null) {
            return id;
        }
        return person.email() == null ? person.id() : person.email();
    }
}
