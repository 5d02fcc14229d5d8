package nl.schil.suppliers.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.kernel.Page;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.suppliers.internal.model.EndedRelation;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.store.SqlArchive;
import nl.schil.suppliers.internal.store.SqlCandidates;
import nl.schil.suppliers.internal.store.SqlDuplicates;
import nl.schil.suppliers.internal.store.SqlMerges;
import nl.schil.suppliers.internal.store.SqlSuppliers;
import nl.schil.suppliers.internal.store.SqlSuppliers.Found;
import nl.schil.suppliers.internal.store.SqlSuppliers.Totals;
import nl.schil.suppliers.internal.store.SqlSuppliers.Trail;
import nl.schil.suppliers.internal.store.SupplierFilter;
import nl.schil.suppliers.internal.store.SupplierQuery;
import nl.schil.suppliers.internal.store.SupplierQuery.Sort;
import nl.schil.suppliers.internal.store.SupplierTables;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads suppliers as the API shows them. */
@Component(service = SupplierViews.class)
public final class SupplierViews {
    private static final int LIMIT = 50;
    private static final int MOST = 100;

    private final Database database;

    @Activate
    public SupplierViews(
            @Reference Database database,
            @Reference(target = "(schil.bundle=nl.schil.suppliers)") nl.schil.kernel.store.Schema schema) {
        this(database);
    }

    SupplierViews(Database database) {
        this.database = database;
    }

    /** Figures of the register. */
    @Schema(name = "SupplierSummary", description = "Figures of the register.")
    public record Summary(
            @Schema(description = "Suppliers in relation with the caller's organisations.", example = "12000")
            long suppliers,

            @Schema(description = "Of those, without a strong key.", example = "31")
            long withoutKey,

            @Schema(description = "Of those, never verified.", example = "250")
            long neverVerified,

            @Schema(description = "Open duplicate candidates.", example = "3")
            long duplicates) {}

    Page<SupplierView> list(
            OrganisationScope scope,
            @Nullable String q,
            SupplierFilter filter,
            @Nullable String sort,
            @Nullable String cursor,
            @Nullable Integer limit) {
        int rows = limit(limit);
        SupplierQuery query = new SupplierQuery(scope, q, filter, sort(sort), Cursor.read(cursor), rows + 1);
        return database.read(reading -> {
            List<Found> found = SqlSuppliers.find(reading, query);
            List<Found> page = found.size() > rows ? found.subList(0, rows) : found;
            List<SupplierView> items =
                    views(reading, page.stream().map(Found::id).toList(), scope);
            return new Page<>(items, found.size() > rows ? Cursor.of(page.get(rows - 1)) : null);
        });
    }

    Optional<SupplierView> find(String id, OrganisationScope scope) {
        return database.read(reading -> SqlSuppliers.seen(reading, id, scope).isPresent()
                ? views(reading, List.of(id), scope).stream().findFirst()
                : Optional.empty());
    }

    /** The supplier that one which was merged is now part of, when the scope sees it. */
    Optional<String> survivor(String id, OrganisationScope scope) {
        return database.read(reading -> SqlMerges.survivor(reading, id)
                .filter(survivor -> SqlSuppliers.seen(reading, survivor, scope).isPresent()));
    }

    Summary summary(OrganisationScope scope) {
        return database.read(reading -> {
            Totals totals = SqlSuppliers.totals(reading, scope);
            return new Summary(
                    totals.suppliers(),
                    totals.unkeyed(),
                    totals.unverified(),
                    SqlDuplicates.count(reading, scope) + SqlCandidates.count(reading, scope));
        });
    }

    /** The suppliers as the API shows them, in the order of {@code ids}. */
    static List<SupplierView> views(Reading reading, List<String> ids, OrganisationScope scope) {
        Map<String, Supplier> suppliers = SupplierTables.load(reading, ids);
        Map<String, Trail> trails = SqlSuppliers.trails(reading, ids, scope);
        Map<String, List<EndedRelation>> ended = SqlArchive.ended(reading, ids, scope);
        Map<String, LocalDate> erased = ended.isEmpty() ? Map.of() : SqlArchive.erased(reading, ended.keySet());
        return suppliers.values().stream()
                .map(s -> SupplierView.of(
                        s, trails.get(s.id()), ended.getOrDefault(s.id(), List.of()), erased.get(s.id()), scope))
                .toList();
    }

    static int limit(@Nullable Integer limit) {
        if (limit == null) {
            return LIMIT;
        }
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid(Violation.of("limit", limit.toString(), "suppliers.limit", "most", MOST));
        }
        return limit;
    }

    private static Sort sort(@Nullable String sort) {
        if (sort == null || sort.isBlank()) {
            return Sort.NAME;
        }
        return switch (sort) {
            case "name" -> Sort.NAME;
            case "-name" -> Sort.NAME_DOWN;
            case "place" -> Sort.PLACE;
            case "-place" -> Sort.PLACE_DOWN;
            case "verifiedOn" -> Sort.VERIFIED;
            case "-verifiedOn" -> Sort.VERIFIED_DOWN;
            default -> throw ProblemException.invalid(Violation.of("sort", sort, "suppliers.sort"));
        };
    }
}
