package nl.schil.performance.internal.evidence.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.text.Text;
import nl.schil.performance.internal.application.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * B2b: of the relationships with a contract of tier G or S that runs, those of which both sides answered an evaluation
 * and held the talk.
 */
final class EvaluationEvidence implements ActivityEvidence {
    private static final Set<String> TIERS = Set.of("G", "S");
    private static final int PAGE = 100;
    private static final String HELD = """
            SELECT e.organisation, e.supplier_id, MAX(e.talk_on) FROM performance_evaluation e
            WHERE e.talk_on <= ?
                AND EXISTS (SELECT 1 FROM performance_evaluation_respondent r WHERE r.evaluation_id = e.id
                    AND r.side = 'BUYER' AND r.submitted_on <= ?)
                AND EXISTS (SELECT 1 FROM performance_evaluation_respondent r WHERE r.evaluation_id = e.id
                    AND r.side = 'SUPPLIER' AND r.submitted_on <= ?)
            """;

    private final Database database;
    private final ContractDirectory contracts;
    private final Subjects subjects;

    /** A relationship of a buying organisation. */
    private record Relationship(String organisation, String supplier) {}

    EvaluationEvidence(Database database, ContractDirectory contracts, Subjects subjects) {
        this.database = database;
        this.contracts = contracts;
        this.subjects = subjects;
    }

    @Override
    public String activity() {
        return "B2b";
    }

    @Override
    public String module() {
        return "performance";
    }

    @Override
    public String marker() {
        return database.revision("performance") + "-" + database.revision("contracts");
    }

    @Override
    public Map<Scope, Coverage> measure(Collection<Scope> scopes, LocalDate asOf, int freshnessDays) {
        Set<String> organisations = scopes.stream().map(Scope::organisation).collect(Collectors.toSet());
        List<RunningContract> running = running(organisations, asOf);
        Map<Relationship, LocalDate> held = held(organisations, asOf);
        Map<Scope, Coverage> coverage = new HashMap<>();
        scopes.forEach(scope -> coverage.put(scope, coverage(population(scope, running), held, asOf, freshnessDays)));
        return coverage;
    }

    private static Coverage coverage(
            Set<Relationship> population, Map<Relationship, LocalDate> held, LocalDate asOf, int freshnessDays) {
        BigDecimal weight = BigDecimal.ZERO;
        long fulfilled = 0;
        LocalDate oldest = null;
        LocalDate newest = null;
        for (Relationship one : population) {
            LocalDate date = held.get(one);
            BigDecimal fresh = fresh(date, asOf, freshnessDays);
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

    private static BigDecimal fresh(@Nullable LocalDate date, LocalDate asOf, int freshnessDays) {
        if (date == null) {
            return BigDecimal.ZERO;
        }
        return freshnessDays > 0 ? Freshness.of(date, asOf, freshnessDays) : BigDecimal.ONE;
    }

    @Override
    public Page<EvidenceRecord> records(
            Scope scope, LocalDate asOf, int freshnessDays, boolean fulfilled, @Nullable String cursor) {
        Set<String> organisation = Set.of(scope.organisation());
        Map<Relationship, LocalDate> held = held(organisation, asOf);
        TreeMap<String, Relationship> wanted = new TreeMap<>();
        population(scope, running(organisation, asOf)).stream()
                .filter(one -> fresh(held.get(one), asOf, freshnessDays).signum() > 0 == fulfilled)
                .forEach(one -> wanted.put(one.supplier(), one));
        Map<String, Relationship> rest = cursor == null ? wanted : wanted.tailMap(cursor, false);
        List<Relationship> shown = rest.values().stream().limit(PAGE).toList();
        Map<String, SupplierRef> names =
                subjects.suppliers(shown.stream().map(Relationship::supplier).toList());
        return new Page<>(
                shown.stream().map(one -> record(one, held.get(one), names)).toList(),
                rest.size() > PAGE ? shown.get(PAGE - 1).supplier() : null);
    }

    private static EvidenceRecord record(Relationship one, @Nullable LocalDate date, Map<String, SupplierRef> names) {
        SupplierRef supplier = names.get(one.supplier());
        return new EvidenceRecord(
                "supplier",
                one.supplier(),
                supplier == null ? one.supplier() : supplier.name(),
                "/suppliers/" + one.supplier() + "/evaluations",
                date,
                date == null
                        ? Text.of("performance.evaluation.evidence.short")
                        : Text.of("performance.evaluation.evidence.date", "date", date));
    }

    private List<RunningContract> running(Set<String> organisations, LocalDate asOf) {
        return contracts.running(new OrganisationScope(false, organisations), asOf).stream()
                .filter(c -> c.contract().tier() != null
                        && TIERS.contains(c.contract().tier())
                        && c.contract().supplierId() != null)
                .toList();
    }

    private static Set<Relationship> population(Scope scope, List<RunningContract> running) {
        return running.stream()
                .filter(c -> scope.category() == null || scope.category().equals(c.category()))
                .map(RunningContract::contract)
                .filter(c -> c.organisation().equals(scope.organisation())
                        && (scope.tier() == null || scope.tier().equals(c.tier()))
                        && (scope.supplier() == null || scope.supplier().equals(c.supplierId()))
                        && (scope.contract() == null || scope.contract().equals(c.id())))
                .map(c -> new Relationship(c.organisation(), Objects.requireNonNull(c.supplierId())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<Relationship, LocalDate> held(Collection<String> organisations, LocalDate asOf) {
        Sql sql = new Sql()
                .add(HELD, asOf, asOf, asOf)
                .in("AND", "e.organisation", organisations)
                .add("GROUP BY e.organisation, e.supplier_id");
        Map<Relationship, LocalDate> held = new LinkedHashMap<>();
        database.read(reading -> reading.list(
                        sql.text(),
                        row -> Map.entry(
                                new Relationship(row.getString(1), row.getString(2)),
                                LocalDate.parse(row.getString(3))),
                        sql.arguments()))
                .forEach(entry -> held.put(entry.getKey(), entry.getValue()));
        return held;
    }
}
