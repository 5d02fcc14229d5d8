package nl.schil.suppliers.internal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.schil.kernel.store.Reading;
import nl.schil.suppliers.internal.identifier.Schemes;
import nl.schil.suppliers.internal.model.Alias;
import nl.schil.suppliers.internal.model.Entry;
import nl.schil.suppliers.internal.model.Identifier;
import nl.schil.suppliers.internal.model.Key;
import nl.schil.suppliers.internal.model.Known;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.model.SupplierName;
import org.jspecify.annotations.Nullable;

/**
 * The suppliers that a batch of entries may be about, loaded with a few queries, and what the batch makes of them. The
 * changes hide what is loaded later, so that a dry run knows the suppliers that earlier batches would have made.
 */
public final class Register implements Known {
    private final Schemes schemes;
    private final Index changed = new Index();
    private Index loaded = new Index();

    public Register(Schemes schemes) {
        this.schemes = schemes;
    }

    /** Forgets what was loaded before and loads whatever the entries could match. */
    public void load(Reading reading, Collection<Entry> entries) {
        Set<String> ids = new LinkedHashSet<>();
        findAliases(reading, entries, ids);
        findKeys(reading, entries, ids);
        findNames(reading, entries, ids);
        loaded = new Index();
        SupplierTables.load(reading, ids).values().forEach(loaded::put);
    }

    /** Records what became of a supplier. */
    public void put(Supplier supplier) {
        changed.put(supplier);
    }

    /** Forgets the changes, because they are written. */
    public void written() {
        changed.clear();
    }

    @Override
    public @Nullable Supplier byAlias(Alias alias) {
        return newest(changed.aliases.getOrDefault(alias, loaded.aliases.get(alias)));
    }

    @Override
    public @Nullable Supplier byKey(Key key) {
        return newest(changed.keys.getOrDefault(key.text(), loaded.keys.get(key.text())));
    }

    @Override
    public List<Supplier> unkeyed(String nameKey, String placeKey) {
        return named(nameKey, placeKey, false);
    }

    @Override
    public List<Supplier> keyed(String nameKey, String placeKey) {
        return named(nameKey, placeKey, true);
    }

    private List<Supplier> named(String nameKey, String placeKey, boolean keyed) {
        String text = nameKey + '\n' + placeKey;
        Set<String> ids = new LinkedHashSet<>(loaded.names.getOrDefault(text, Set.of()));
        ids.addAll(changed.names.getOrDefault(text, Set.of()));
        List<Supplier> suppliers = new ArrayList<>();
        for (String id : ids) {
            Supplier supplier = newest(id);
            if (supplier != null
                    && isKeyed(supplier) == keyed
                    && nameText(supplier).equals(text)) {
                suppliers.add(supplier);
            }
        }
        return suppliers;
    }

    private @Nullable Supplier newest(@Nullable String id) {
        return id == null ? null : changed.suppliers.getOrDefault(id, loaded.suppliers.get(id));
    }

    private boolean isKeyed(Supplier supplier) {
        return supplier.identifiers().stream().anyMatch(i -> i.isLive() && schemes.isStrong(i.scheme()));
    }

    private static String nameText(Supplier supplier) {
        String place = supplier.place();
        return supplier.supplierName().key() + '\n' + (place == null ? "" : SupplierName.searchable(place));
    }

    private static void findAliases(Reading reading, Collection<Entry> entries, Set<String> ids) {
        Map<String, Set<String>> bySystem = new TreeMap<>();
        boolean merged = reading.one(
                        "SELECT 1 FROM suppliers_merge WHERE undone_at IS NULL LIMIT 1", row -> row.getInt(1))
                .isPresent();
        for (Entry entry : entries) {
            Alias alias = entry.alias();
            if (alias != null) {
                add(bySystem, alias);
            }
            if (merged) {
                add(bySystem, Alias.formerName(entry.supplierName().key(), entry.placeKey()));
                entry.strongKeys().forEach(key -> add(bySystem, Alias.formerKey(key.text())));
            }
        }
        bySystem.forEach((system, numbers) -> find(
                reading,
                "SELECT supplier FROM suppliers_alias WHERE system = ? AND external_id IN (",
                ")",
                system,
                numbers,
                ids));
    }

    private static void add(Map<String, Set<String>> bySystem, Alias alias) {
        bySystem.computeIfAbsent(alias.system(), s -> new LinkedHashSet<>()).add(alias.externalId());
    }

    private static void findKeys(Reading reading, Collection<Entry> entries, Set<String> ids) {
        Map<String, Set<String>> byScheme = new TreeMap<>();
        for (Entry entry : entries) {
            for (Key key : entry.strongKeys()) {
                byScheme.computeIfAbsent(key.scheme(), s -> new LinkedHashSet<>())
                        .add(key.value());
            }
        }
        byScheme.forEach((scheme, values) -> find(
                reading,
                "SELECT supplier FROM suppliers_identifier WHERE scheme = ? AND value IN (",
                ") AND valid_to IS NULL AND repeatable = 0",
                scheme,
                values,
                ids));
    }

    private static void findNames(Reading reading, Collection<Entry> entries, Set<String> ids) {
        Map<String, Set<String>> names = new TreeMap<>();
        for (Entry entry : entries) {
            names.computeIfAbsent("0", s -> new LinkedHashSet<>())
                    .add(entry.supplierName().key());
            if (entry.strongKeys().isEmpty()) {
                names.computeIfAbsent("1", s -> new LinkedHashSet<>())
                        .add(entry.supplierName().key());
            }
        }
        find(
                reading,
                "SELECT id FROM suppliers_supplier WHERE keyed = ? AND match_key IN (",
                ")",
                0,
                names.getOrDefault("0", Set.of()),
                ids);
        Chunks.each(
                names.getOrDefault("1", Set.of()),
                (marks, arguments) -> reading.each(
                        "SELECT MIN(id), MAX(id) FROM suppliers_supplier WHERE keyed = 1 AND match_key IN (" + marks
                                + ") GROUP BY match_key, place_key",
                        row -> List.of(row.getString(1), row.getString(2)),
                        ids::addAll,
                        arguments.toArray()));
    }

    private static void find(
            Reading reading, String before, String after, Object first, Collection<String> values, Set<String> ids) {
        Chunks.each(values, (marks, arguments) -> {
            arguments.add(0, first);
            reading.each(before + marks + after, row -> row.getString(1), ids::add, arguments.toArray());
        });
    }

    /** Suppliers by everything they are found by. */
    private static final class Index {
        private final Map<String, Supplier> suppliers = new LinkedHashMap<>();
        private final Map<Alias, String> aliases = new HashMap<>();
        private final Map<String, String> keys = new HashMap<>();
        private final Map<String, Set<String>> names = new HashMap<>();

        private void put(Supplier supplier) {
            suppliers.put(supplier.id(), supplier);
            supplier.aliases().forEach(alias -> aliases.put(alias, supplier.id()));
            supplier.identifiers().stream().filter(Identifier::isLive).forEach(i -> keys.put(i.text(), supplier.id()));
            names.computeIfAbsent(nameText(supplier), n -> new LinkedHashSet<>(2))
                    .add(supplier.id());
        }

        private void clear() {
            suppliers.clear();
            aliases.clear();
            keys.clear();
            names.clear();
        }
    }
}
