package nl.schil.suppliers.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.suppliers.internal.model.Alias;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.model.SupplierName;

/** Questions to the supplier register, each within a scope of organisations. */
public final class SqlSuppliers {
    private SqlSuppliers() {}

    /** One row of a list, enough to read on from. */
    public record Found(String id, String sortValue) {}

    /** The suppliers that a query finds, in its order. */
    public static List<Found> find(Reading reading, SupplierQuery query) {
        return reading.list(query.sql(), row -> new Found(row.getString(1), row.getString(2)), query.arguments());
    }

    /** Ids of suppliers whose name begins with the text, by name, and then of those that hold its words elsewhere. */
    public static List<String> best(Reading reading, String text, OrganisationScope scope, int limit) {
        Set<String> ids = new LinkedHashSet<>();
        String start = SupplierName.searchable(text);
        if (start.isEmpty()) {
            return List.of();
        }
        List<Object> arguments = new ArrayList<>(List.of(start, start + Character.MAX_VALUE));
        arguments.addAll(scope.arguments());
        arguments.add(limit);
        ids.addAll(reading.list(
                "SELECT s.id FROM suppliers_supplier s WHERE s.name_key >= ? AND s.name_key < ? AND "
                        + SupplierQuery.visible(scope) + " ORDER BY s.name_key, s.id LIMIT ?",
                row -> row.getString(1),
                arguments.toArray()));
        if (ids.size() < limit) {
            find(reading, new SupplierQuery(scope, text, SupplierQuery.Sort.NAME, null, limit))
                    .forEach(found -> ids.add(found.id()));
        }
        return ids.stream().limit(limit).toList();
    }

    /** The supplier, when an organisation of the scope has a relation with it. */
    public static Optional<Supplier> find(Reading reading, String id, OrganisationScope scope) {
        return Optional.ofNullable(SupplierTables.load(reading, List.of(id)).get(id))
                .filter(s -> isRelated(s, scope));
    }

    /** The supplier, when an organisation of the scope has or had a relation with it. */
    public static Optional<Supplier> seen(Reading reading, String id, OrganisationScope scope) {
        return Optional.ofNullable(SupplierTables.load(reading, List.of(id)).get(id))
                .filter(s -> isRelated(s, scope)
                        || SqlArchive.ended(reading, List.of(id), scope).containsKey(id));
    }

    private static boolean isRelated(Supplier supplier, OrganisationScope scope) {
        return supplier.organisations().stream().anyMatch(scope::contains);
    }

    /** When and by whom a record was made and last changed. */
    public record Trail(String createdAt, String createdBy, String changedAt, String changedBy, long duplicates) {}

    /** The trails of suppliers, with the number of these organisations' open duplicate candidates. */
    public static Map<String, Trail> trails(Reading reading, Collection<String> ids, OrganisationScope scope) {
        Map<String, Trail> trails = new HashMap<>();
        Chunks.each(ids, (marks, part) -> {
            List<Object> arguments = new ArrayList<>(scope.arguments());
            arguments.addAll(part);
            reading.each(
                    "SELECT s.id, s.created_at, s.created_by, s.changed_at, s.changed_by, (SELECT COUNT(*) FROM"
                            + " suppliers_duplicate d WHERE d.supplier = s.id AND d.resolved_on IS NULL AND "
                            + scope.condition("d.organisation") + ") AS duplicates"
                            + " FROM suppliers_supplier s WHERE s.id IN (" + marks + ")",
                    row -> Map.entry(row.getString("id"), trail(row)),
                    trail -> trails.put(trail.getKey(), trail.getValue()),
                    arguments.toArray());
        });
        return trails;
    }

    /** Figures of the register: suppliers, those without a strong key, those never verified. */
    public record Totals(long suppliers, long unkeyed, long unverified) {}

    public static Totals totals(Reading reading, OrganisationScope scope) {
        return reading.one(
                        "SELECT COUNT(*), COALESCE(SUM(1 - s.keyed), 0),"
                                + " COALESCE(SUM(CASE WHEN s.verified_on IS NULL THEN 1 ELSE 0 END), 0)"
                                + " FROM suppliers_supplier s WHERE " + SupplierQuery.visible(scope),
                        row -> new Totals(row.getLong(1), row.getLong(2), row.getLong(3)),
                        scope.arguments().toArray())
                .orElseThrow();
    }

    /** Supplier ids by live key {@code SCHEME:value}. */
    public static Map<String, String> byKeys(Reading reading, Map<String, List<String>> valuesByScheme) {
        Map<String, String> found = new HashMap<>();
        valuesByScheme.forEach((scheme, values) -> Chunks.each(values, (marks, arguments) -> {
            List<Object> all = new ArrayList<>(List.of(scheme));
            all.addAll(arguments);
            reading.each(
                    "SELECT scheme, value, supplier FROM suppliers_identifier WHERE scheme = ? AND value IN (" + marks
                            + ") AND valid_to IS NULL AND repeatable = 0",
                    row -> Map.entry(row.getString(1) + ":" + row.getString(2), row.getString(3)),
                    key -> found.put(key.getKey(), key.getValue()),
                    all.toArray());
        }));
        return found;
    }

    /** Supplier ids by a key {@code SCHEME:value} of a supplier that was merged into them. */
    public static Map<String, String> byFormerKeys(Reading reading, Collection<String> keys) {
        Map<String, String> found = new HashMap<>();
        Chunks.each(keys, (marks, arguments) -> {
            List<Object> all = new ArrayList<>(List.of(Alias.FORMER_KEY));
            all.addAll(arguments);
            reading.each(
                    "SELECT external_id, supplier FROM suppliers_alias WHERE system = ? AND external_id IN (" + marks
                            + ")",
                    row -> Map.entry(row.getString(1), row.getString(2)),
                    key -> found.put(key.getKey(), key.getValue()),
                    all.toArray());
        });
        return found;
    }

    private static Trail trail(ResultSet row) throws SQLException {
        return new Trail(
                row.getString("created_at"),
                row.getString("created_by"),
                row.getString("changed_at"),
                row.getString("changed_by"),
                row.getLong("duplicates"));
    }
}
