package nl.schil.market.internal.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.schil.kernel.Money;
import nl.schil.kernel.directory.EvaluationOutcome;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.directory.SpendTotal;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.directory.TurnoverRef;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Placement;
import nl.schil.market.internal.model.Preferencing;
import nl.schil.market.internal.model.Quadrant;
import nl.schil.market.internal.model.Stances;
import nl.schil.market.internal.model.ValueBands;
import nl.schil.market.internal.store.SqlCategories;
import nl.schil.market.internal.store.SqlPositions;
import nl.schil.market.internal.store.SqlReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the suppliers with running contracts see an organisation, with where each figure comes from. */
@Component(service = ReadPreferencing.class)
public final class ReadPreferencing {
    private static final int KEPT = 4;

    private final Database database;
    private final Directories directories;
    private final KeptRegisters registers;
    private final SqlCategories categories;
    private final SqlPositions positions;
    private final SqlReference reference;
    private final Kept<Asked, Optional<List<View>>> kept = new Kept<>(KEPT);

    @Activate
    public ReadPreferencing(
            @Reference Database database,
            @Reference Directories directories,
            @Reference KeptRegisters registers,
            @Reference SqlCategories categories,
            @Reference SqlPositions positions,
            @Reference SqlReference reference) {
        this.database = database;
        this.directories = directories;
        this.registers = registers;
        this.categories = categories;
        this.positions = positions;
        this.reference = reference;
    }

    /**
     * What was spent with a supplier in twelve months.
     *
     * @param months largest number of those months that is known of one contract
     * @param sourceDate day up to which the oldest source is complete
     */
    public record Spent(
            Money amount, SpendTotal.Kind kind, YearMonth from, YearMonth until, int months, LocalDate sourceDate) {}

    /**
     * One supplier.
     *
     * @param spent null when unknown
     * @param turnover null when unknown
     * @param evaluation the newest outcome in which the supplier said something, or null
     * @param stances by category with a running contract that is placed
     */
    public record View(
            String supplier,
            @Nullable SupplierRef known,
            @Nullable Spent spent,
            @Nullable TurnoverRef turnover,
            @Nullable EvaluationOutcome evaluation,
            Preferencing preferencing,
            List<Stance> stances) {}

    /** What to do, for one category; the text is null while how the supplier sees us is unknown. */
    public record Stance(Category category, Quadrant quadrant, Stances.@Nullable Said said) {}

    /** A question with the state of the records on which its answer rests. */
    private record Asked(
            String organisation, LocalDate asOf, long market, long performance, boolean evaluated, Object registers) {}

    /** The suppliers with running contracts, by name; empty when there is no register of contracts. */
    public Optional<List<View>> all(String organisation, LocalDate asOf) {
        Asked asked = new Asked(
                organisation,
                asOf,
                database.revision("market"),
                database.revision("performance"),
                directories.knowsEvaluations(),
                registers.state());
        return kept.get(asked, () -> read(organisation, asOf));
    }

    private Optional<List<View>> read(String organisation, LocalDate asOf) {
        OrganisationScope scope = new OrganisationScope(false, Set.of(organisation));
        return registers.running(scope, asOf).map(running -> {
            Map<String, Set<String>> codes = new TreeMap<>();
            running.forEach(one -> {
                String supplier = one.contract().supplierId();
                if (supplier != null) {
                    Set<String> own = codes.computeIfAbsent(supplier, id -> new TreeSet<>());
                    if (one.category() != null) {
                        own.add(one.category());
                    }
                }
            });
            return views(organisation, scope, codes, asOf);
        });
    }

    /** One supplier, whether or not it has a running contract. */
    public View one(String organisation, String supplier, LocalDate asOf) {
        OrganisationScope scope = new OrganisationScope(false, Set.of(organisation));
        Set<String> codes = new TreeSet<>();
        registers.running(scope, asOf).orElse(List.of()).stream()
                .filter(one -> supplier.equals(one.contract().supplierId()))
                .map(RunningContract::category)
                .filter(Objects::nonNull)
                .forEach(codes::add);
        return views(organisation, scope, Map.of(supplier, codes), asOf).get(0);
    }

    private List<View> views(
            String organisation, OrganisationScope scope, Map<String, Set<String>> codes, LocalDate asOf) {
        Set<String> ids = codes.keySet();
        Map<String, SupplierRef> known = directories.suppliers(ids);
        Map<String, Spent> spent = new RecentSpend(registers).of(scope, ids, asOf);
        Map<String, List<TurnoverRef>> turnovers = directories.turnovers(ids);
        Map<String, EvaluationOutcome> outcomes = outcomes(scope, ids, asOf);
        Map<String, Category> byCode =
                categories.all(scope).stream().collect(Collectors.toMap(Category::code, one -> one));
        Map<String, List<Placement>> histories = positions.histories(scope, asOf);
        ValueBands bands = reference.bands(organisation).content();
        Stances stances = reference.stances(organisation).content();
        List<View> views = new ArrayList<>();
        codes.forEach((id, own) -> {
            Spent money = spent.get(id);
            TurnoverRef turnover = turnover(turnovers.get(id), asOf);
            EvaluationOutcome outcome = outcomes.get(id);
            Preferencing preferencing = Preferencing.of(
                    money == null ? null : money.amount(),
                    turnover == null ? null : turnover.amount(),
                    outcome == null ? null : outcome.attractiveness(),
                    bands);
            views.add(new View(
                    id,
                    known.get(id),
                    money,
                    turnover,
                    outcome,
                    preferencing,
                    CategoryStances.of(own, byCode, histories, preferencing.preference(), stances)));
        });
        views.sort(Comparator.comparing((View view) -> name(view).toLowerCase(Locale.ROOT))
                .thenComparing(View::supplier));
        return views;
    }

    private static String name(View view) {
        return view.known() == null ? "" : view.known().name();
    }

    private static @Nullable TurnoverRef turnover(@Nullable List<TurnoverRef> turnovers, LocalDate asOf) {
        return turnovers == null
                ? null
                : turnovers.stream()
                        .filter(one -> one.year() <= asOf.getYear()
                                && !one.sourceDate().isAfter(asOf))
                        .findFirst()
                        .orElse(null);
    }

    private Map<String, EvaluationOutcome> outcomes(OrganisationScope scope, Set<String> ids, LocalDate asOf) {
        Map<String, EvaluationOutcome> newest = new HashMap<>();
        directories.evaluations(scope, ids, asOf).stream()
                .filter(outcome -> outcome.attractiveness() != null)
                .forEach(outcome -> newest.putIfAbsent(outcome.supplier(), outcome));
        return newest;
    }
}
