package nl.schil.suppliers.internal.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.schil.kernel.Violation;
import nl.schil.suppliers.internal.model.Match.By;
import org.jspecify.annotations.Nullable;

/**
 * Finds the supplier of an entry: by the number in the organisation's own register, then by strong keys (LEI, KVK and
 * RSIN before VAT before OIN), and by name and place only when there is no key on one of both sides. An equal key with
 * another name is never decided here, because companies of one fiscal unity share a VAT number.
 */
public final class Matching {
    private static final double CERTAIN = 1.0;

    private Matching() {}

    public static Match find(Entry entry, Known known) {
        Supplier alias = entry.alias() == null ? null : known.byAlias(entry.alias());
        Map<String, Hit> hits = hits(entry, known);
        if (hits.size() > 1 || alias != null && hits.size() == 1 && !hits.containsKey(alias.id())) {
            return contradiction(entry, alias, hits);
        }
        if (alias != null) {
            return new Match.Same(alias, isTradeName(entry.supplierName(), alias) ? By.TRADE_NAME : By.ALIAS);
        }
        return hits.isEmpty()
                ? byName(entry, known)
                : byKey(entry, hits.values().iterator().next());
    }

    private static Map<String, Hit> hits(Entry entry, Known known) {
        Map<String, Hit> hits = new LinkedHashMap<>();
        for (Key key : entry.strongKeys()) {
            Supplier live = known.byKey(key);
            Supplier supplier = live != null ? live : known.byAlias(Alias.formerKey(key.text()));
            if (supplier != null) {
                hits.putIfAbsent(supplier.id(), new Hit(key, supplier));
            }
        }
        return hits;
    }

    private static Match byKey(Entry entry, Hit hit) {
        SupplierName name = entry.supplierName();
        if (name.resembles(hit.supplier().supplierName())) {
            return new Match.Same(hit.supplier(), By.KEY);
        }
        return isTradeName(name, hit.supplier())
                ? new Match.Same(hit.supplier(), By.TRADE_NAME)
                : new Match.Doubtful(hit.supplier(), CERTAIN, hit.key());
    }

    private static boolean isTradeName(SupplierName name, Supplier supplier) {
        return supplier.tradeNames().stream()
                .anyMatch(n -> SupplierName.of(n).key().equals(name.key()));
    }

    private static Match byName(Entry entry, Known known) {
        SupplierName name = entry.supplierName();
        Supplier merged = known.byAlias(Alias.formerName(name.key(), entry.placeKey()));
        if (merged != null && isFormer(entry, merged)) {
            return new Match.Same(merged, By.TRADE_NAME);
        }
        List<Supplier> same = new ArrayList<>(known.unkeyed(name.key(), entry.placeKey()));
        if (entry.strongKeys().isEmpty()) {
            same.addAll(known.keyed(name.key(), entry.placeKey()));
        }
        same.removeIf(supplier -> !name.matches(supplier.supplierName()));
        if (same.size() > 1) {
            same.removeIf(
                    supplier -> !name.form().equals(supplier.supplierName().form()));
        }
        if (same.size() > 1) {
            return new Match.Contradiction(
                    List.of(Violation.of("name", entry.name(), "suppliers.name.ambiguous", "count", same.size())));
        }
        return same.isEmpty() ? new Match.Unknown() : new Match.Same(same.get(0), By.NAME_AND_PLACE);
    }

    /** Whether a supplier has the entry's name from one that was merged into it, and no key says otherwise. */
    private static boolean isFormer(Entry entry, Supplier merged) {
        boolean named = Stream.concat(Stream.of(merged.name()), merged.tradeNames().stream())
                .map(SupplierName::of)
                .anyMatch(entry.supplierName()::matches);
        return named
                && entry.keys().stream().noneMatch(key -> {
                    Identifier counterpart = merged.counterpart(key);
                    return counterpart != null && !counterpart.value().equals(key.value());
                });
    }

    private static Match contradiction(Entry entry, @Nullable Supplier alias, Map<String, Hit> hits) {
        List<Violation> violations = new ArrayList<>();
        if (alias != null && entry.alias() != null) {
            violations.add(belongsTo("external_id", entry.alias().externalId(), alias));
        }
        hits.values()
                .forEach(hit ->
                        violations.add(belongsTo(hit.key().field(), hit.key().original(), hit.supplier())));
        return new Match.Contradiction(violations);
    }

    private static Violation belongsTo(String field, String value, Supplier supplier) {
        return new Violation(
                field, value, "suppliers.keys.contradict", Map.of("supplier", supplier.name(), "id", supplier.id()));
    }

    private record Hit(Key key, Supplier supplier) {}
}
