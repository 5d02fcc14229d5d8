package nl.schil.suppliers.internal.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.store.Reading;
import nl.schil.suppliers.internal.identifier.Schemes;
import nl.schil.suppliers.internal.model.DuplicateSearch;
import nl.schil.suppliers.internal.model.Profile;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.model.SupplierName;

/** What of suppliers is compared to find duplicates: all of the register, or those near one. */
public final class ComparedSuppliers {
    private static final int NEAR = 10;
    private static final int WITH_WORD = 200;

    private final List<Profile> profiles = new ArrayList<>();
    private final Map<String, int[]> keys = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();

    private ComparedSuppliers() {}

    public List<Profile> profiles() {
        return profiles;
    }

    /** Positions of the profiles that share a key, live or ended, by the key. */
    public Map<String, int[]> sharedKeys() {
        return keys;
    }

    /** The whole register. */
    public static ComparedSuppliers all(Reading reading, Schemes schemes) {
        ComparedSuppliers all = new ComparedSuppliers();
        Map<String, Map<String, String>> legal = new HashMap<>();
        reading.each(
                "SELECT supplier, scheme, value FROM suppliers_identifier WHERE valid_to IS NULL AND repeatable = 0",
                row -> new String[] {row.getString(1), row.getString(2), row.getString(3)},
                key -> {
                    if (schemes.isLegalPerson(key[1])) {
                        legal.merge(key[0], Map.of(key[1], key[2]), ComparedSuppliers::both);
                    }
                });
        reading.each(
                "SELECT id, name, place_key FROM suppliers_supplier WHERE archived_on IS NULL",
                row -> Profile.of(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        legal.getOrDefault(row.getString(1), Map.of())),
                all::add);
        reading.each(
                "SELECT scheme, value, supplier FROM suppliers_identifier",
                row -> new String[] {row.getString(1), row.getString(2), row.getString(3)},
                key -> schemes.same(key[0], key[1]).forEach(text -> all.share(text, key[2])));
        all.keys.values().removeIf(shared -> shared.length < 2);
        return all;
    }

    /** One supplier, first, and those whose names stand near its name or share its longest word. */
    public static List<Profile> near(Reading reading, Schemes schemes, Supplier supplier) {
        String name = supplier.supplierName().key();
        List<String> ids = new ArrayList<>(List.of(supplier.id()));
        ids.addAll(ids(
                reading,
                "match_key >= ? AND id <> ? ORDER BY match_key, place_key, keyed, id",
                NEAR,
                name,
                supplier.id()));
        ids.addAll(ids(
                reading,
                "match_key < ? AND id <> ? ORDER BY match_key DESC, place_key DESC, keyed DESC, id DESC",
                NEAR,
                name,
                supplier.id()));
        String word = DuplicateSearch.longestWord(name);
        if (word != null) {
            ids.addAll(ids(reading, "search_text LIKE ? AND id <> ?", WITH_WORD, "%" + word + "%", supplier.id()));
        }
        return SupplierTables.load(reading, new LinkedHashSet<>(ids)).values().stream()
                .map(s -> profile(schemes, s))
                .toList();
    }

    private static Profile profile(Schemes schemes, Supplier supplier) {
        Map<String, String> legal = new HashMap<>();
        supplier.identifiers().stream()
                .filter(i -> i.isLive() && schemes.isLegalPerson(i.scheme()))
                .forEach(i -> legal.put(i.scheme(), i.value()));
        String place = supplier.place();
        return Profile.of(supplier.id(), supplier.name(), place == null ? "" : SupplierName.searchable(place), legal);
    }

    private static List<String> ids(Reading reading, String condition, int limit, String text, String id) {
        return reading.list(
                "SELECT id FROM suppliers_supplier WHERE archived_on IS NULL AND " + condition + " LIMIT " + limit,
                row -> row.getString(1),
                text,
                id);
    }

    private void add(Profile profile) {
        positions.put(profile.id(), profiles.size());
        profiles.add(profile);
    }

    private void share(String key, String supplier) {
        Integer position = positions.get(supplier);
        if (position != null) {
            keys.merge(key, new int[] {position}, (known, added) -> {
                if (Arrays.stream(known).anyMatch(p -> p == added[0])) {
                    return known;
                }
                int[] more = Arrays.copyOf(known, known.length + 1);
                more[known.length] = added[0];
                return more;
            });
        }
    }

    private static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
        Map<String, String> both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }
}
