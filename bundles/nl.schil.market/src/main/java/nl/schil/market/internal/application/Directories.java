package nl.schil.market.internal.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.kernel.agenda.DecisionGround;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.DecisionDirectory;
import nl.schil.kernel.directory.DecisionRef;
import nl.schil.kernel.directory.EvaluationDirectory;
import nl.schil.kernel.directory.EvaluationOutcome;
import nl.schil.kernel.directory.PhaseStage;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.directory.ShellDirectory;
import nl.schil.kernel.directory.SpendDirectory;
import nl.schil.kernel.directory.SpendTotal;
import nl.schil.kernel.directory.SupplierDirectory;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.directory.TurnoverRef;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Registers of other modules, which may be absent: then what they hold is unknown. */
@Component(service = Directories.class)
public final class Directories {
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
    private volatile @Nullable EvaluationDirectory evaluations;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable DecisionDirectory decisions;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable ShellDirectory shell;

    public Directories() {}

    /** For use outside the framework. */
    public Directories(@Nullable SupplierDirectory suppliers, @Nullable ContractDirectory contracts) {
        this.suppliers = suppliers;
        this.contracts = contracts;
    }

    public Map<String, SupplierRef> suppliers(Collection<String> ids) {
        SupplierDirectory register = suppliers;
        return register == null || ids.isEmpty() ? Map.of() : register.find(ids);
    }

    public Map<String, ContractRef> contracts(Collection<String> ids) {
        ContractDirectory register = contracts;
        return register == null || ids.isEmpty() ? Map.of() : register.find(ids);
    }

    /** Contracts of an organisation by number. */
    public Map<String, ContractRef> contracts(String organisation, Collection<String> numbers) {
        ContractDirectory register = contracts;
        return register == null || numbers.isEmpty() ? Map.of() : register.resolve(organisation, numbers);
    }

    /** Supplier ids by key {@code SCHEME:value}; keys that nobody has are absent. */
    public Map<String, String> suppliersByKey(Collection<String> keys) {
        SupplierDirectory register = suppliers;
        return register == null || keys.isEmpty() ? Map.of() : register.resolve(keys);
    }

    /** Whether a supplier with this id is known; true when there is no register to say otherwise. */
    public boolean isSupplier(String id) {
        SupplierDirectory register = suppliers;
        return register == null || register.find(List.of(id)).containsKey(id);
    }

    /** Whether there is a register of contracts. */
    public boolean knowsContracts() {
        return contracts != null;
    }

    /** Whether there is a register of evaluations. */
    public boolean knowsEvaluations() {
        return evaluations != null;
    }

    /** Whether there is a register of spend. */
    public boolean knowsSpend() {
        return spend != null;
    }

    /** The contracts that run on a day; empty when there is no register of them. */
    public Optional<List<RunningContract>> running(OrganisationScope organisations, LocalDate asOf) {
        ContractDirectory register = contracts;
        return register == null ? Optional.empty() : Optional.of(register.running(organisations, asOf));
    }

    /** Those of {@code those} or with these suppliers that run on a day; none when there is no register of them. */
    public List<RunningContract> running(
            OrganisationScope organisations, LocalDate asOf, Collection<String> those, Collection<String> suppliers) {
        ContractDirectory register = contracts;
        return register == null ? List.of() : register.running(organisations, asOf, those, suppliers);
    }

    /** What was spent in these months; empty when no register tells it. */
    public Optional<List<SpendTotal>> spend(OrganisationScope organisations, YearMonth from, YearMonth until) {
        SpendDirectory register = spend;
        return register == null ? Optional.empty() : Optional.of(register.totals(organisations, from, until));
    }

    /** The known turnovers of these suppliers, the newest year first. */
    public Map<String, List<TurnoverRef>> turnovers(Collection<String> ids) {
        SupplierDirectory register = suppliers;
        return register == null || ids.isEmpty() ? Map.of() : register.turnovers(ids);
    }

    /** The revealed two-way evaluations of these suppliers, newest period first. */
    public List<EvaluationOutcome> evaluations(
            OrganisationScope organisations, Collection<String> suppliers, LocalDate asOf) {
        EvaluationDirectory register = evaluations;
        return register == null || suppliers.isEmpty() ? List.of() : register.revealed(organisations, suppliers, asOf);
    }

    /** The decisions of meetings that used these market notes; empty when nothing tells it. */
    public Optional<List<DecisionRef>> decisions(
            OrganisationScope organisations, Collection<String> notes, LocalDate asOf) {
        DecisionDirectory register = decisions;
        return register == null
                ? Optional.empty()
                : Optional.of(register.using(organisations, DecisionGround.Kind.MARKET_NOTE, notes, asOf));
    }

    /** How far an organisation is in each phase; empty when nothing tells it. */
    public List<PhaseStage> stages(String organisation, LocalDate asOf) {
        ShellDirectory register = shell;
        return register == null ? List.of() : register.stages(organisation, asOf);
    }
}
