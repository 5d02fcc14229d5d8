package nl.schil.market.internal.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.kernel.Page;
import nl.schil.kernel.Scope;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.evidence.EvidenceRecord;
import nl.schil.kernel.evidence.Freshness;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Cursor;
import nl.schil.kernel.text.Text;
import nl.schil.market.internal.model.Category;
import org.jspecify.annotations.Nullable;

/** Evidence of this module: the same facts are counted and listed. */
abstract class MarketEvidence implements ActivityEvidence {
    private static final int PAGE = 100;

    /**
     * What is known about one record of the population.
     *
     * @param type type of the record, for example {@code category}
     * @param categories codes of its categories
     * @param supplier id of its supplier, or null
     * @param tier tier by which it belongs to the population, or null
     * @param evidence date of the evidence, or null when it falls short
     * @param reason why it counts or what is short
     */
    record Fact(
            String type,
            String id,
            String label,
            String route,
            String organisation,
            Set<String> categories,
            @Nullable String supplier,
            @Nullable String tier,
            @Nullable LocalDate evidence,
            Text reason) {
        BigDecimal weight(LocalDate asOf, int freshnessDays) {
            return evidence == null
                    ? BigDecimal.ZERO
                    : freshnessDays > 0 ? Freshness.of(evidence, asOf, freshnessDays) : BigDecimal.ONE;
        }

        boolean counts(LocalDate asOf, int freshnessDays) {
            return weight(asOf, freshnessDays).signum() > 0;
        }

        EvidenceRecord record() {
            return new EvidenceRecord(type, id, label, route, evidence, reason);
        }
    }

    /** The facts of the whole population of these organisations. */
    abstract List<Fact> facts(OrganisationScope organisations, LocalDate asOf);

    @Override
    public String module() {
        return "market";
    }

    @Override
    public Map<Scope, Coverage> measure(Collection<Scope> scopes, LocalDate asOf, int freshnessDays) {
        List<Fact> all = facts(scopes, asOf);
        Map<Scope, Coverage> measured = new HashMap<>();
        scopes.forEach(scope -> measured.put(scope, coverage(within(all, scope), asOf, freshnessDays)));
        return measured;
    }

    private List<Fact> facts(Collection<Scope> scopes, LocalDate asOf) {
        Set<String> ids = scopes.stream().map(Scope::organisation).collect(Collectors.toSet());
        return ids.isEmpty() ? List.of() : facts(new OrganisationScope(false, ids), asOf);
    }

    private static List<Fact> within(List<Fact> facts, Scope scope) {
        return facts.stream()
                .filter(fact -> fact.organisation().equals(scope.organisation()))
                .filter(fact -> scope.contract() == null)
                .filter(fact -> scope.category() == null || fact.categories().contains(scope.category()))
                .filter(fact -> is(scope.tier(), fact.tier()))
                .filter(fact -> is(scope.supplier(), fact.supplier()))
                .toList();
    }

    private static boolean is(@Nullable String wanted, @Nullable String value) {
        return wanted == null || wanted.equals(value);
    }

    private static Coverage coverage(List<Fact> facts, LocalDate asOf, int freshnessDays) {
        List<Fact> counting =
                facts.stream().filter(fact -> fact.counts(asOf, freshnessDays)).toList();
        List<LocalDate> days = counting.stream()
                .map(Fact::evidence)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new Coverage(
                BigDecimal.valueOf(facts.size()),
                counting.stream()
                        .map(fact -> fact.weight(asOf, freshnessDays))
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                facts.size(),
                counting.size(),
                days.isEmpty() ? null : days.get(0),
                days.isEmpty() ? null : days.get(days.size() - 1),
                Coverage.Kind.SYSTEM);
    }

    @Override
    public Page<EvidenceRecord> records(
            Scope scope, LocalDate asOf, int freshnessDays, boolean fulfilled, @Nullable String cursor) {
        List<Fact> found = within(facts(List.of(scope), asOf), scope).stream()
                .filter(fact -> fact.counts(asOf, freshnessDays) == fulfilled)
                .sorted(Comparator.comparing(Fact::label).thenComparing(Fact::id))
                .toList();
        List<String> after = Cursor.parts(cursor, 2);
        int from = 0;
        while (after != null && from < found.size() && !isAfter(found.get(from), after)) {
            from++;
        }
        List<Fact> page = found.subList(from, Math.min(found.size(), from + PAGE));
        boolean more = from + page.size() < found.size();
        Fact last = page.isEmpty() ? null : page.get(page.size() - 1);
        return new Page<>(page.stream().map(Fact::record).toList(), more ? Cursor.of(last.label(), last.id()) : null);
    }

    private static boolean isAfter(Fact fact, List<String> after) {
        int label = fact.label().compareTo(after.get(0));
        return label > 0 || label == 0 && fact.id().compareTo(after.get(1)) > 0;
    }

    static Fact category(Category category, String tab, @Nullable LocalDate evidence, Text reason) {
        return new Fact(
                "category",
                category.id(),
                category.name(),
                "/market/categories/" + category.id() + tab,
                category.organisation(),
                Set.of(category.code()),
                null,
                null,
                evidence,
                reason);
    }
}
