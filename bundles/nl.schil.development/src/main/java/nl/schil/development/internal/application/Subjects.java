package nl.schil.development.internal.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.GoalDirectory;
import nl.schil.kernel.directory.GoalRef;
import nl.schil.kernel.directory.SupplierDirectory;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What other modules know of suppliers and contracts; either may be absent. */
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

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable GoalDirectory goals;

    public Subjects() {}

    /** For use outside the framework. */
    public Subjects(@Nullable SupplierDirectory suppliers, @Nullable ContractDirectory contracts) {
        this.suppliers = suppliers;
        this.contracts = contracts;
    }

    /** The same with circularity goals. */
    public Subjects(
            @Nullable SupplierDirectory suppliers,
            @Nullable ContractDirectory contracts,
            @Nullable GoalDirectory goals) {
        this(suppliers, contracts);
        this.goals = goals;
    }

    public Map<String, SupplierRef> suppliers(Collection<String> ids) {
        SupplierDirectory directory = suppliers;
        return directory == null || ids.isEmpty() ? Map.of() : directory.find(ids);
    }

    public Map<String, ContractRef> contracts(Collection<String> ids) {
        ContractDirectory directory = contracts;
        return directory == null || ids.isEmpty() ? Map.of() : directory.find(ids);
    }

    /** Circularity goals by id; empty when nobody keeps them. */
    public Map<String, GoalRef> goals(Collection<String> ids) {
        GoalDirectory directory = goals;
        return directory == null || ids.isEmpty() ? Map.of() : directory.find(ids);
    }

    public Optional<GoalRef> goal(String id) {
        return Optional.ofNullable(goals(List.of(id)).get(id));
    }

    /** The circularity goals of an organisation with these titles, by title; empty when nobody keeps goals. */
    public Optional<Map<String, GoalRef>> goalsByTitle(String organisation, Collection<String> titles) {
        GoalDirectory directory = goals;
        return directory == null
                ? Optional.empty()
                : Optional.of(titles.isEmpty() ? Map.of() : directory.resolve(organisation, titles));
    }

    /** The circularity goals of an organisation, by title. */
    public List<GoalRef> goalsOf(String organisation, int limit) {
        GoalDirectory directory = goals;
        return directory == null
                ? List.of()
                : directory.search("", new OrganisationScope(false, Set.of(organisation)), limit);
    }

    public Optional<SupplierRef> supplier(String id) {
        return Optional.ofNullable(suppliers(List.of(id)).get(id));
    }

    public Optional<ContractRef> contract(String id) {
        return Optional.ofNullable(contracts(List.of(id)).get(id));
    }

    /** The name of a supplier, or null while nobody knows it. */
    public @Nullable String name(String supplier) {
        return supplier(supplier).map(SupplierRef::name).orElse(null);
    }

    /** Ids of the suppliers with a contract that runs on a day. */
    public Set<String> contracted(OrganisationScope organisations, LocalDate asOf) {
        ContractDirectory directory = contracts;
        return directory == null
                ? Set.of()
                : directory.running(organisations, asOf).stream()
                        .map(one -> one.contract().supplierId())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
    }

    /** Supplier ids by key {@code SCHEME:value}. */
    public Map<String, String> resolve(Collection<String> keys) {
        SupplierDirectory directory = suppliers;
        return directory == null || keys.isEmpty() ? Map.of() : directory.resolve(keys);
    }
}
