package nl.schil.market.internal.application;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Placement;
import nl.schil.market.internal.model.Reach;
import nl.schil.market.internal.model.Scan;
import nl.schil.market.internal.store.MarketSettings;
import nl.schil.market.internal.store.SqlCategories;
import nl.schil.market.internal.store.SqlPositions;
import nl.schil.market.internal.store.SqlScans;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Categories with what is known about their markets, as it stands on a day. */
@Component(service = ReadCategories.class)
public final class ReadCategories {
    /** Answers that are kept until something changes. */
    private static final int KEPT = 16;

    private final SqlCategories categories;
    private final SqlScans scans;
    private final SqlPositions positions;
    private final MarketSettings settings;
    private final Database database;
    private final KeptRegisters registers;
    private final Kept<Asked, List<View>> kept = new Kept<>(KEPT);

    @Activate
    public ReadCategories(
            @Reference Database database,
            @Reference SqlCategories categories,
            @Reference SqlScans scans,
            @Reference SqlPositions positions,
            @Reference KeptRegisters registers,
            @Reference MarketSettings settings) {
        this.database = database;
        this.categories = categories;
        this.scans = scans;
        this.positions = positions;
        this.registers = registers;
        this.settings = settings;
    }

    /**
     * A category as it stands on a day.
     *
     * @param scan the newest scan that counts, or null
     * @param freshUntil last day on which that is fresh, or null
     * @param contracted ids of suppliers with a running contract; null without a register of contracts
     * @param placement where it stands in the portfolio, or null when it was never placed
     */
    public record View(
            Category category,
            @Nullable Scan scan,
            @Nullable LocalDate freshUntil,
            @Nullable Set<String> contracted,
            Reach reach,
            @Nullable Placement placement) {
        public Freshness freshness(LocalDate asOf) {
            return freshUntil == null ? Freshness.NONE : asOf.isAfter(freshUntil) ? Freshness.STALE : Freshness.FRESH;
        }
    }

    /** How fresh the newest scan is. */
    public enum Freshness {
        FRESH,
        STALE,
        NONE
    }

    /** A question with the state of the records on which its answer rests. */
    private record Asked(OrganisationScope scope, LocalDate asOf, long market, Object registers) {}

    /** All categories of these organisations, by name. */
    public List<View> all(OrganisationScope scope, LocalDate asOf) {
        return kept.get(
                new Asked(scope, asOf, database.revision("market"), registers.state()), () -> read(scope, asOf));
    }

    private List<View> read(OrganisationScope scope, LocalDate asOf) {
        Map<String, Scan> newest = scans.newest(scope, asOf);
        Map<String, List<Placement>> histories = positions.histories(scope, asOf);
        Optional<Map<String, Contracted>> contracted = contracted(scope, asOf);
        return categories.all(scope).stream()
                .map(one -> view(one, newest.get(one.id()), histories.getOrDefault(one.id(), List.of()), contracted))
                .toList();
    }

    public View one(Category category, LocalDate asOf) {
        OrganisationScope own = new OrganisationScope(false, Set.of(category.organisation()));
        Scan newest = scans.of(category.id()).stream()
                .filter(scan -> scan.counts(asOf))
                .findFirst()
                .orElse(null);
        return view(category, newest, positions.history(category.id(), asOf), contracted(own, asOf));
    }

    private record Contracted(Set<String> suppliers, int unnamed) {
        static final Contracted NONE = new Contracted(Set.of(), 0);
    }

    private Optional<Map<String, Contracted>> contracted(OrganisationScope scope, LocalDate asOf) {
        return registers.running(scope, asOf).map(running -> {
            Map<String, Contracted> by = new HashMap<>();
            for (RunningContract one : running) {
                if (one.category() != null) {
                    by.merge(key(one.contract().organisation(), one.category()), of(one), ReadCategories::together);
                }
            }
            return by;
        });
    }

    private static Contracted of(RunningContract contract) {
        String supplier = contract.contract().supplierId();
        return supplier == null ? new Contracted(Set.of(), 1) : new Contracted(Set.of(supplier), 0);
    }

    private static Contracted together(Contracted one, Contracted other) {
        Set<String> suppliers = new TreeSet<>(one.suppliers());
        suppliers.addAll(other.suppliers());
        return new Contracted(suppliers, one.unnamed() + other.unnamed());
    }

    private static String key(String organisation, String code) {
        return organisation + "\n" + code;
    }

    private View view(
            Category category,
            @Nullable Scan scan,
            List<Placement> history,
            Optional<Map<String, Contracted>> contracted) {
        Contracted own = contracted
                .map(all -> all.getOrDefault(key(category.organisation(), category.code()), Contracted.NONE))
                .orElse(null);
        return new View(
                category,
                scan,
                scan == null ? null : Reach.freshUntil(scan, settings.scanDays()),
                own == null ? null : own.suppliers(),
                Reach.of(scan, own == null ? null : own.suppliers(), own == null ? 0 : own.unnamed()),
                history.isEmpty() ? null : history.get(history.size() - 1));
    }
}
