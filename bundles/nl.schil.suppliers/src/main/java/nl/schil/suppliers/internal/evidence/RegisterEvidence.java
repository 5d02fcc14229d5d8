package nl.schil.suppliers.internal.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.schil.kernel.Page;
import nl.schil.kernel.Scope;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.evidence.EvidenceRecord;
import nl.schil.kernel.evidence.Freshness;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.suppliers.internal.identifier.Schemes;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Activity B1a, a current supplier register with unique keys. Population: the suppliers in relation with the
 * organisation, each of weight one. Done: at least one strong key that is valid, no open duplicate candidate of the
 * organisation, and a date of verification, which ages. Suppliers are not told apart by category, tier or contract here,
 * so a scope narrowed by one of those has no population.
 */
@Component(property = "schil.activity=B1a")
public final class RegisterEvidence implements ActivityEvidence {
    private final Database database;
    private final SqlEvidence sql;

    @Activate
    public RegisterEvidence(
            @Reference Database database,
            @Reference(target = "(schil.bundle=nl.schil.suppliers)") Schema schema,
            @Reference Schemes schemes) {
        this(database, schemes);
    }

    public RegisterEvidence(Database database, Schemes schemes) {
        this.database = database;
        this.sql = new SqlEvidence(schemes.strong());
    }

    @Override
    public String activity() {
        return "B1a";
    }

    @Override
    public String module() {
        return "suppliers";
    }

    @Override
    public Map<Scope, Coverage> measure(Collection<Scope> scopes, LocalDate asOf, int freshnessDays) {
        Set<String> organisations = new TreeSet<>();
        Map<String, List<Scope>> narrowed = scopes.stream()
                .filter(scope -> isMeasurable(scope) && scope.supplier() != null)
                .collect(Collectors.groupingBy(Scope::organisation));
        scopes.stream()
                .filter(scope -> isMeasurable(scope) && scope.supplier() == null)
                .forEach(scope -> organisations.add(scope.organisation()));
        Map<Scope, Sum> sums = new HashMap<>();
        database.read(reading -> {
            sql.byDate(
                    reading,
                    organisations,
                    asOf,
                    group -> sums.computeIfAbsent(Scope.of(group.organisation()), s -> new Sum())
                            .add(group.doneOn(), group.count(), asOf, freshnessDays));
            narrowed.forEach((organisation, some) -> sql.bySupplier(
                    reading,
                    organisation,
                    some.stream().map(Scope::supplier).distinct().toList(),
                    asOf,
                    one -> sums.computeIfAbsent(supplier(organisation, one.supplier()), s -> new Sum())
                            .add(one.doneOn(), 1, asOf, freshnessDays)));
            return sums;
        });
        Map<Scope, Coverage> coverages = new LinkedHashMap<>();
        scopes.forEach(scope -> coverages.put(
                scope, isMeasurable(scope) ? sums.getOrDefault(scope, new Sum()).coverage() : new Sum().coverage()));
        return coverages;
    }

    @Override
    public Page<EvidenceRecord> records(
            Scope scope, LocalDate asOf, int freshnessDays, boolean fulfilled, @Nullable String cursor) {
        return isMeasurable(scope)
                ? database.read(reading -> sql.records(reading, scope, asOf, freshnessDays, fulfilled, cursor))
                : new Page<>(List.of(), null);
    }

    @Override
    public String marker() {
        return Long.toString(database.revision("suppliers"));
    }

    private static boolean isMeasurable(Scope scope) {
        return scope.category() == null && scope.tier() == null && scope.contract() == null;
    }

    private static Scope supplier(String organisation, String supplier) {
        return new Scope(organisation, null, null, supplier, null);
    }

    /** Adds up a population by the dates on which its records were done. */
    private static final class Sum {
        private long population;
        private long fulfilled;
        private BigDecimal weight = BigDecimal.ZERO;
        private @Nullable LocalDate oldest;
        private @Nullable LocalDate newest;

        private void add(@Nullable LocalDate doneOn, long count, LocalDate asOf, int freshnessDays) {
            population += count;
            BigDecimal fresh = doneOn == null
                    ? BigDecimal.ZERO
                    : freshnessDays == 0 ? BigDecimal.ONE : Freshness.of(doneOn, asOf, freshnessDays);
            if (doneOn == null || fresh.signum() == 0) {
                return;
            }
            fulfilled += count;
            weight = weight.add(fresh.multiply(BigDecimal.valueOf(count)));
            oldest = oldest == null || doneOn.isBefore(oldest) ? doneOn : oldest;
            newest = newest == null || doneOn.isAfter(newest) ? doneOn : newest;
        }

        private Coverage coverage() {
            return new Coverage(
                    BigDecimal.valueOf(population),
                    weight,
                    population,
                    fulfilled,
                    oldest,
                    newest,
                    Coverage.Kind.SYSTEM);
        }
    }
}
