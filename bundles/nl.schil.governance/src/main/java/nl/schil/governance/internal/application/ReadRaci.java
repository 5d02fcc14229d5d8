package nl.schil.governance.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.schil.governance.internal.model.raci.Assignment;
import nl.schil.governance.internal.model.raci.RaciMatrix;
import nl.schil.governance.internal.model.raci.RaciScope;
import nl.schil.governance.internal.model.raci.RaciTable;
import nl.schil.governance.internal.model.raci.RaciTables;
import nl.schil.governance.internal.model.raci.ScopeType;
import nl.schil.governance.internal.model.raci.Seat;
import nl.schil.governance.internal.model.raci.Starter;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.Person;
import org.jspecify.annotations.Nullable;

/** Reads who does what, with what a scope takes over from wider ones. */
public final class ReadRaci {
    private final RaciTables tables;
    private final Starter starter;
    private final Subjects subjects;
    private final ActorDirectory people;

    public ReadRaci(RaciTables tables, Starter starter, Subjects subjects, ActorDirectory people) {
        this.tables = tables;
        this.starter = starter;
        this.subjects = subjects;
        this.people = people;
    }

    /**
     * A scope on a day.
     *
     * @param chain the table of the scope and of wider ones, from narrow to wide; empty ones included
     * @param people everybody who is named, by account id
     */
    public record Division(RaciMatrix matrix, List<RaciTable> chain, Map<String, Person> people) {
        public RaciTable own() {
            return chain.get(0);
        }
    }

    public Division at(RaciScope scope, LocalDate asOf) {
        List<RaciScope> scopes = chain(scope);
        Map<RaciScope, RaciTable> found = tables.find(scopes);
        List<RaciTable> chain = scopes.stream()
                .map(one -> found.getOrDefault(one, RaciTable.empty(one)))
                .toList();
        Map<String, Person> named = people.find(named(chain));
        return new Division(RaciMatrix.at(asOf, starter, chain, present(named)), chain, named);
    }

    /** Every scope of an organisation that has a table of its own, and the organisation itself, on a day. */
    public List<Division> all(String organisation, LocalDate asOf) {
        Map<RaciScope, RaciTable> byScope = new HashMap<>();
        List<RaciTable> all = new ArrayList<>(tables.of(organisation));
        all.forEach(table -> byScope.put(table.scope(), table));
        RaciScope wide = RaciScope.of(organisation);
        if (!byScope.containsKey(wide)) {
            all.add(0, RaciTable.empty(wide));
        }
        Map<String, Person> named = people.find(named(all));
        Map<String, ContractRef> contracts = subjects.contracts(all.stream()
                .filter(table -> table.scope().type() == ScopeType.CONTRACT)
                .map(table -> table.scope().id())
                .toList());
        return all.stream()
                .map(table -> {
                    List<RaciTable> chain = chain(
                                    table.scope(), contracts.get(table.scope().id()))
                            .stream()
                            .map(one -> byScope.getOrDefault(one, RaciTable.empty(one)))
                            .toList();
                    return new Division(RaciMatrix.at(asOf, starter, chain, present(named)), chain, named);
                })
                .toList();
    }

    /**
     * How contracts of an organisation are divided on a day, by contract id.
     *
     * @param contracts contracts of the organisation
     */
    public Map<String, RaciMatrix> contracts(String organisation, Collection<ContractRef> contracts, LocalDate asOf) {
        Map<RaciScope, RaciTable> byScope = new HashMap<>();
        List<RaciTable> all = tables.of(organisation);
        all.forEach(table -> byScope.put(table.scope(), table));
        Set<String> present = present(people.find(named(all)));
        Map<List<RaciScope>, RaciMatrix> computed = new HashMap<>();
        Map<String, RaciMatrix> divided = new HashMap<>();
        for (ContractRef contract : contracts) {
            RaciScope scope = new RaciScope(organisation, ScopeType.CONTRACT, contract.id());
            List<RaciTable> own = chain(scope, contract).stream()
                    .map(byScope::get)
                    .filter(table -> table != null)
                    .toList();
            List<RaciScope> key = own.stream().map(RaciTable::scope).toList();
            RaciMatrix matrix = computed.computeIfAbsent(key, scopes -> {
                List<RaciTable> chain = new ArrayList<>(own);
                if (chain.isEmpty() || chain.get(0).scope().type() != ScopeType.CONTRACT) {
                    chain.add(0, RaciTable.empty(scope));
                }
                return RaciMatrix.at(asOf, starter, chain, present);
            });
            divided.put(contract.id(), matrix);
        }
        return divided;
    }

    private List<RaciScope> chain(RaciScope scope) {
        ContractRef contract = scope.type() == ScopeType.CONTRACT
                ? subjects.contract(scope.id()).orElse(null)
                : null;
        return chain(scope, contract);
    }

    /** The scope itself, the supplier of a contract, and the organisation. */
    private static List<RaciScope> chain(RaciScope scope, @Nullable ContractRef contract) {
        List<RaciScope> scopes = new ArrayList<>(List.of(scope));
        Optional.ofNullable(contract)
                .map(ContractRef::supplierId)
                .ifPresent(supplier -> scopes.add(new RaciScope(scope.organisation(), ScopeType.SUPPLIER, supplier)));
        if (scope.type() != ScopeType.ORGANISATION) {
            scopes.add(RaciScope.of(scope.organisation()));
        }
        return scopes;
    }

    private static Set<String> named(List<RaciTable> tables) {
        Set<String> ids = new HashSet<>();
        for (RaciTable table : tables) {
            for (Seat seat : table.seats()) {
                add(ids, seat.person(), seat.deputy());
            }
            for (Assignment assignment : table.assignments()) {
                add(ids, assignment.person(), assignment.deputy());
            }
        }
        return ids;
    }

    private static void add(Set<String> ids, @Nullable String... people) {
        for (String person : people) {
            if (person != null) {
                ids.add(person);
            }
        }
    }

    private static Set<String> present(Map<String, Person> people) {
        Set<String> present = new HashSet<>();
        people.values().stream().filter(Person::active).map(Person::id).forEach(present::add);
        return present;
    }
}
