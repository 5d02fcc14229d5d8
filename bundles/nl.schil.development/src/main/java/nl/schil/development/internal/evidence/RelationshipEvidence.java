package nl.schil.development.internal.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.schil.development.internal.application.Subjects;
import nl.schil.kernel.Page;
import nl.schil.kernel.Scope;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.evidence.EvidenceRecord;
import nl.schil.kernel.evidence.Freshness;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/** Evidence about relationships that have a running contract: the same facts are counted and listed. */
abstract class RelationshipEvidence implements ActivityEvidence {
    private static final int PAGE = 100;

    private final ContractDirectory contracts;
    private final Subjects subjects;

    RelationshipEvidence(ContractDirectory contracts, Subjects subjects) {
        this.contracts = contracts;
        this.subjects = subjects;
    }

    /**
     * What is known of one relationship.
     *
     * @param date of the evidence, or null when it falls short
     * @param reason why it counts or what is short
     */
    record Fact(@Nullable LocalDate date, Text reason) {
        BigDecimal weight(LocalDate asOf, int freshnessDays) {
            if (date == null) {
                return BigDecimal.ZERO;
            }
            return freshnessDays > 0 ? Freshness.of(date, asOf, freshnessDays) : BigDecimal.ONE;
        }
    }

    /** What is known, read at once for all relationships of these organisations. */
    interface Facts {
        /** Whether a contract makes its relationship part of the population. */
        boolean concerns(RunningContract contract);

        Fact of(Relationship relationship);
    }

    abstract Facts facts(Set<String> organisations, List<RunningContract> running, LocalDate asOf);

    @Override
    public String module() {
        return "development";
    }

    @Override
    public Map<Scope, Coverage> measure(Collection<Scope> scopes, LocalDate asOf, int freshnessDays) {
        Set<String> organisations = scopes.stream().map(Scope::organisation).collect(Collectors.toSet());
        List<RunningContract> running = running(organisations, asOf);
        Facts facts = facts(organisations, running, asOf);
        Map<Scope, Coverage> coverage = new HashMap<>();
        scopes.forEach(
                scope -> coverage.put(scope, coverage(population(scope, running, facts), facts, asOf, freshnessDays)));
        return coverage;
    }

    private static Coverage coverage(Set<Relationship> population, Facts facts, LocalDate asOf, int freshnessDays) {
        BigDecimal weight = BigDecimal.ZERO;
        long fulfilled = 0;
        LocalDate oldest = null;
        LocalDate newest = null;
        for (Relationship one : population) {
            Fact fact = facts.of(one);
            LocalDate date = fact.date();
            BigDecimal fresh = fact.weight(asOf, freshnessDays);
            if (date != null && fresh.signum() > 0) {
                weight = weight.add(fresh);
                fulfilled++;
                oldest = oldest == null || date.isBefore(oldest) ? date : oldest;
                newest = newest == null || date.isAfter(newest) ? date : newest;
            }
        }
        return new Coverage(
                BigDecimal.valueOf(population.size()),
                weight,
                population.size(),
                fulfilled,
                oldest,
                newest,
                Coverage.Kind.SYSTEM);
    }

    @Override
    public Page<EvidenceRecord> records(
            Scope scope, LocalDate asOf, int freshnessDays, boolean fulfilled, @Nullable String cursor) {
        Set<String> organisation = Set.of(scope.organisation());
        List<RunningContract> running = running(organisation, asOf);
        Facts facts = facts(organisation, running, asOf);
        TreeMap<String, Fact> wanted = new TreeMap<>();
        for (Relationship one : population(scope, running, facts)) {
            Fact fact = facts.of(one);
            if (fact.weight(asOf, freshnessDays).signum() > 0 == fulfilled) {
                wanted.put(one.supplier(), fact);
            }
        }
        Map<String, Fact> rest = cursor == null ? wanted : wanted.tailMap(cursor, false);
        List<String> shown = rest.keySet().stream().limit(PAGE).toList();
        Map<String, SupplierRef> names = subjects.suppliers(shown);
        return new Page<>(
                shown.stream()
                        .map(supplier -> record(supplier, rest.get(supplier), names.get(supplier)))
                        .toList(),
                rest.size() > PAGE ? shown.get(PAGE - 1) : null);
    }

    private static EvidenceRecord record(String supplier, Fact fact, @Nullable SupplierRef ref) {
        return new EvidenceRecord(
                "supplier",
                supplier,
                ref == null ? supplier : ref.name(),
                "/suppliers/" + supplier + "/development",
                fact.date(),
                fact.reason());
    }

    private List<RunningContract> running(Set<String> organisations, LocalDate asOf) {
        return contracts.running(new OrganisationScope(false, organisations), asOf).stream()
                .filter(one -> one.contract().supplierId() != null)
                .toList();
    }

    private static Set<Relationship> population(Scope scope, List<RunningContract> running, Facts facts) {
        return running.stream()
                .filter(facts::concerns)
                .filter(one -> scope.category() == null || scope.category().equals(one.category()))
                .map(RunningContract::contract)
                .filter(c -> c.organisation().equals(scope.organisation())
                        && (scope.tier() == null || scope.tier().equals(c.tier()))
                        && (scope.supplier() == null || scope.supplier().equals(c.supplierId()))
                        && (scope.contract() == null || scope.contract().equals(c.id())))
                .map(c -> new Relationship(c.organisation(), Objects.requireNonNull(c.supplierId())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
