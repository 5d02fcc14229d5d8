package nl.schil.performance.internal.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.directory.SupplierDirectory;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.performance.internal.model.Scorecard;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What other modules know of the suppliers and contracts that scorecards are about; either may be absent. */
@Component(service = Subjects.class)
public final class Subjects {
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

    public Subjects() {}

    /** For use outside the framework. */
    public Subjects(@Nullable SupplierDirectory suppliers, @Nullable ContractDirectory contracts) {
        this.suppliers = suppliers;
        this.contracts = contracts;
    }

    /**
     * What subjects are called now.
     *
     * @param suppliers name by id
     * @param contracts by id
     */
    public record Names(Map<String, String> suppliers, Map<String, ContractRef> contracts) {
        public @Nullable String supplier(Scorecard card) {
            String id = card.supplier();
            return id == null ? null : suppliers.getOrDefault(id, card.contract() == null ? card.subject() : null);
        }

        public @Nullable String contract(Scorecard card) {
            if (card.contract() == null) {
                return null;
            }
            ContractRef ref = contracts.get(card.contract());
            return ref == null ? card.subject() : ref.number() + " " + ref.title();
        }
    }

    public Names names(Collection<Scorecard> cards) {
        Set<String> supplierIds = new HashSet<>();
        Set<String> contractIds = new HashSet<>();
        for (Scorecard card : cards) {
            if (card.supplier() != null) {
                supplierIds.add(card.supplier());
            }
            if (card.contract() != null) {
                contractIds.add(card.contract());
            }
        }
        Map<String, String> names = new HashMap<>();
        suppliers(supplierIds).forEach((id, ref) -> names.put(id, ref.name()));
        return new Names(names, contracts(contractIds));
    }

    public Map<String, SupplierRef> suppliers(Collection<String> ids) {
        SupplierDirectory directory = suppliers;
        return directory == null || ids.isEmpty() ? Map.of() : directory.find(ids);
    }

    public Map<String, ContractRef> contracts(Collection<String> ids) {
        ContractDirectory directory = contracts;
        return directory == null || ids.isEmpty() ? Map.of() : directory.find(ids);
    }

    /** The contracts that run on a day; empty when the register of contracts is not there. */
    public Optional<List<RunningContract>> running(OrganisationScope organisations, LocalDate asOf) {
        return Optional.ofNullable(contracts).map(directory -> directory.running(organisations, asOf));
    }

    public Optional<SupplierRef> supplier(String id) {
        return Optional.ofNullable(suppliers(List.of(id)).get(id));
    }

    public Optional<ContractRef> contract(String id) {
        return Optional.ofNullable(contracts(List.of(id)).get(id));
    }

    /** Supplier ids by key {@code SCHEME:value}. */
    public Map<String, String> resolve(Collection<String> keys) {
        SupplierDirectory directory = suppliers;
        return directory == null || keys.isEmpty() ? Map.of() : directory.resolve(keys);
    }

    /** Contracts of one organisation by number. */
    public Map<String, ContractRef> numbers(String organisation, Collection<String> numbers) {
        ContractDirectory directory = contracts;
        return directory == null || numbers.isEmpty() ? Map.of() : directory.resolve(organisation, numbers);
    }
}
