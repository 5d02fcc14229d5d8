package nl.schil.circularity.internal.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.directory.SupplierDirectory;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Suppliers and contracts, whose registers may be absent: ids stay, labels and what runs are unknown. */
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

    /** Whether there is a register of suppliers, so that an id can be refused. */
    public boolean knowSuppliers() {
        return suppliers != null;
    }

    /** Whether there is a register of contracts, so that an id can be refused. */
    public boolean knowContracts() {
        return contracts != null;
    }

    /** Ids of the suppliers of these organisations whose name or key has the text, at most {@code limit}. */
    public Set<String> suppliersNamed(String text, OrganisationScope organisations, int limit) {
        SupplierDirectory register = suppliers;
        return register == null
                ? Set.of()
                : register.search(text, organisations, limit).stream()
                        .map(SupplierRef::id)
                        .collect(Collectors.toSet());
    }

    public Map<String, SupplierRef> suppliers(Collection<String> ids) {
        SupplierDirectory register = suppliers;
        return register == null || ids.isEmpty() ? Map.of() : register.find(ids);
    }

    public Map<String, ContractRef> contracts(Collection<String> ids) {
        ContractDirectory register = contracts;
        return register == null || ids.isEmpty() ? Map.of() : register.find(ids);
    }

    public Optional<SupplierRef> supplier(String id) {
        return Optional.ofNullable(suppliers(List.of(id)).get(id));
    }

    public Optional<ContractRef> contract(String id) {
        return Optional.ofNullable(contracts(List.of(id)).get(id));
    }

    /** Supplier ids by key {@code SCHEME:value}; keys that nobody has are absent. */
    public Map<String, String> suppliersByKey(Collection<String> keys) {
        SupplierDirectory register = suppliers;
        return register == null || keys.isEmpty() ? Map.of() : register.resolve(keys);
    }

    /** Contracts of an organisation by number; numbers that nothing has are absent. */
    public Map<String, ContractRef> contractsByNumber(String organisation, Collection<String> numbers) {
        ContractDirectory register = contracts;
        return register == null || numbers.isEmpty() ? Map.of() : register.resolve(organisation, numbers);
    }

    /** The contracts that run on a day; empty when there is no register, so that nothing is known about them. */
    public Optional<List<RunningContract>> running(OrganisationScope organisations, LocalDate asOf) {
        ContractDirectory register = contracts;
        return register == null ? Optional.empty() : Optional.of(register.running(organisations, asOf));
    }
}
