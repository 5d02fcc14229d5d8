package nl.schil.kernel.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.schil.kernel.Page;
import nl.schil.kernel.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of which every member of the population weighs the same: one that counts weighs 1, and less as it ages when
 * freshness applies to the activity.
 */
public final class ItemEvidence implements ActivityEvidence {
    private static final int PAGE = 100;

    /** What lies behind the numbers of one activity. */
    public interface Source {
        /** Reads once for all organisations asked; the answer gives the population of each scope. */
        Population read(Set<String> organisations, LocalDate asOf);
    }

    /** The population of a scope. */
    public interface Population {
        List<EvidenceItem> of(Scope scope);
    }

    private final String activity;
    private final String module;
    private final Supplier<String> marker;
    private final Source source;

    /**
     * @param activity code in the catalogue, for example {@code B1b}
     * @param module id of the module that measures it
     * @param marker as {@link ActivityEvidence#marker}
     */
    public ItemEvidence(String activity, String module, Supplier<String> marker, Source source) {
        this.activity = activity;
        this.module = module;
        this.marker = marker;
        this.source = source;
    }

    @Override
    public String activity() {
        return activity;
    }

    @Override
    public String module() {
        return module;
    }

    @Override
    public String marker() {
        return marker.get();
    }

    @Override
    public Map<Scope, Coverage> measure(Collection<Scope> scopes, LocalDate asOf, int freshnessDays) {
        Set<String> organisations = scopes.stream().map(Scope::organisation).collect(Collectors.toSet());
        Population population = source.read(organisations, asOf);
        Map<Scope, Coverage> coverage = new HashMap<>();
        scopes.forEach(scope -> coverage.put(scope, coverage(population.of(scope), asOf, freshnessDays)));
        return coverage;
    }

    private static Coverage coverage(List<EvidenceItem> items, LocalDate asOf, int freshnessDays) {
        BigDecimal weight = BigDecimal.ZERO;
        long fulfilled = 0;
        LocalDate oldest = null;
        LocalDate newest = null;
        for (EvidenceItem item : items) {
            LocalDate date = item.date();
            BigDecimal fresh = fresh(date, asOf, freshnessDays);
            if (date != null && fresh.signum() > 0) {
                weight = weight.add(fresh);
                fulfilled++;
                oldest = oldest == null || date.isBefore(oldest) ? date : oldest;
                newest = newest == null || date.isAfter(newest) ? date : newest;
            }
        }
        return new Coverage(
                BigDecimal.valueOf(items.size()),
                weight,
                items.size(),
                fulfilled,
                oldest,
                newest,
                Coverage.Kind.SYSTEM);
    }

    private static BigDecimal fresh(@Nullable LocalDate date, LocalDate asOf, int days) {
        if (date == null) {
            return BigDecimal.ZERO;
        }
        return days > 0 ? Freshness.of(date, asOf, days) : BigDecimal.ONE;
    }

    @Override
    public Page<EvidenceRecord> records(
            Scope scope, LocalDate asOf, int freshnessDays, boolean fulfilled, @Nullable String cursor) {
        List<EvidenceItem> rest = source.read(Set.of(scope.organisation()), asOf).of(scope).stream()
                .filter(item -> fresh(item.date(), asOf, freshnessDays).signum() > 0 == fulfilled)
                .filter(item -> cursor == null || item.id().compareTo(cursor) > 0)
                .sorted(Comparator.comparing(EvidenceItem::id))
                .toList();
        List<EvidenceItem> page = rest.subList(0, Math.min(PAGE, rest.size()));
        return new Page<>(
                page.stream().map(EvidenceItem::record).toList(),
                rest.size() > PAGE ? page.get(PAGE - 1).id() : null);
    }
}
