package nl.schil.circularity.internal.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schil.kernel.agenda.DecisionGround;
import nl.schil.kernel.codelist.Code;
import nl.schil.kernel.codelist.CodeList;
import nl.schil.kernel.codelist.CpvPrefix;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.DecisionDirectory;
import nl.schil.kernel.directory.DecisionRef;
import nl.schil.kernel.directory.KpiSeries;
import nl.schil.kernel.directory.PerformanceDirectory;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.directory.SpendDirectory;
import nl.schil.kernel.directory.SpendTotal;
import nl.schil.kernel.directory.SupplierDirectory;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What other modules know. Any of them may be absent: ids stay, labels and everything else are unknown. */
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
    private volatile @Nullable SpendDirectory spend;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable PerformanceDirectory performance;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable DecisionDirectory decisions;

    @Reference(
            target = "(schil.codelist=cpv)",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable CodeList cpv;

    public Subjects() {}

    /** For use outside the framework. @param cpv the list of CPV codes */
    public Subjects(@Nullable CodeList cpv) {
        this.cpv = cpv;
    }

    /** For use outside the framework. */
    public Subjects(
            @Nullable SupplierDirectory suppliers,
            @Nullable ContractDirectory contracts,
            @Nullable SpendDirectory spend,
            @Nullable PerformanceDirectory performance,
            @Nullable DecisionDirectory decisions) {
        this.suppliers = suppliers;
        this.contracts = contracts;
        this.spend = spend;
        this.performance = performance;
        this.decisions = decisions;
    }

    /** The same without other modules, for what was looked up already. */
    public Subjects alone() {
        return new Subjects(cpv);
    }

    /** What the beginning of CPV codes stands for; empty when the list has no such code, or there is no list. */
    public Optional<Code> cpv(CpvPrefix prefix) {
        return prefix.in(cpv);
    }

    /** Whether there is a list of CPV codes, so that a code can be refused. */
    public boolean knowCpv() {
        return cpv != null;
    }

    /** Whether there is a register of suppliers, so that an id can be refused. */
    public boolean knowSuppliers() {
        return suppliers != null;
    }

    /** Which other modules are there, in a form that can be compared. */
    public String present() {
        return Stream.of(suppliers, contracts, spend, performance, decisions)
                .map(one -> one == null ? "0" : "1")
                .collect(Collectors.joining());
    }

    /** Whether there is a register of contracts, so that an id can be refused. */
    public boolean knowContracts() {
        return contracts != null;
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

    /** The contracts that ran on a day of a period; empty when there is no register, so that nothing is known of them. */
    public Optional<List<RunningContract>> ran(OrganisationScope organisations, LocalDate from, LocalDate until) {
        ContractDirectory register = contracts;
        return register == null ? Optional.empty() : Optional.of(register.ran(organisations, from, until));
    }

    /** Those of them with these ids; empty when there is no register. */
    public Optional<List<RunningContract>> ran(
            OrganisationScope organisations, LocalDate from, LocalDate until, Collection<String> named) {
        ContractDirectory register = contracts;
        return register == null ? Optional.empty() : Optional.of(register.ran(organisations, from, until, named));
    }

    /** What was spent, by contract, kind and year; empty when nobody knows. */
    public Optional<List<SpendTotal>> spend(OrganisationScope organisations, YearMonth from, YearMonth until) {
        SpendDirectory directory = spend;
        return directory == null ? Optional.empty() : Optional.of(directory.totals(organisations, from, until));
    }

    /** The KPIs of these suppliers; empty when nobody knows. */
    public Optional<List<KpiSeries>> series(
            OrganisationScope organisations, Collection<String> suppliers, LocalDate asOf) {
        PerformanceDirectory directory = performance;
        if (directory == null) {
            return Optional.empty();
        }
        return Optional.of(suppliers.isEmpty() ? List.of() : directory.series(organisations, suppliers, asOf));
    }

    /** Decisions that used these records; empty when nobody knows. */
    public Optional<List<DecisionRef>> decisions(
            OrganisationScope organisations, DecisionGround.Kind kind, Collection<String> grounds, LocalDate asOf) {
        DecisionDirectory directory = decisions;
        if (directory == null) {
            return Optional.empty();
        }
        return Optional.of(grounds.isEmpty() ? List.of() : directory.using(organisations, kind, grounds, asOf));
    }
}
