package nl.schil.innovation.internal.rest;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.schil.innovation.internal.application.Subjects;
import nl.schil.innovation.internal.model.Idea;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.SupplierRef;
import org.jspecify.annotations.Nullable;

/** What the suppliers and contracts of some ideas are called, looked up at once. */
record IdeaLabels(Map<String, SupplierRef> suppliers, Map<String, ContractRef> contracts) {
    static IdeaLabels of(Subjects subjects, Collection<Idea> ideas) {
        Set<String> suppliers = new HashSet<>();
        Set<String> contracts = new HashSet<>();
        ideas.forEach(idea -> {
            add(suppliers, idea.subject().supplier());
            add(contracts, idea.subject().contract());
        });
        return new IdeaLabels(subjects.suppliers(suppliers), subjects.contracts(contracts));
    }

    private static void add(Set<String> ids, @Nullable String id) {
        if (id != null) {
            ids.add(id);
        }
    }

    @Nullable String supplier(Idea idea) {
        String id = idea.subject().supplier();
        SupplierRef ref = id == null ? null : suppliers.get(id);
        return ref == null ? null : ref.name();
    }

    @Nullable String contract(Idea idea) {
        String id = idea.subject().contract();
        ContractRef ref = id == null ? null : contracts.get(id);
        return ref == null ? null : ref.number() + " " + ref.title();
    }
}
