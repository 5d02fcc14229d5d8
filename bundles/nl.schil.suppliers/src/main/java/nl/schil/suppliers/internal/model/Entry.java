package nl.schil.suppliers.internal.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A supplier as somebody wants to enter it, all values checked.
 *
 * @param name name as written
 * @param tradeNames other names, without repetition
 * @param place place of establishment, or null when not given
 * @param country ISO 3166-1 alpha-2, or null when not given
 * @param website absolute http or https address, or null when not given
 * @param alias number in the organisation's own register, or null when not given
 * @param keys identifiers, strongest first
 * @param verifiedOn day of verification, or null when not given
 * @param supplierName the name for comparison
 */
public record Entry(
        String name,
        List<String> tradeNames,
        @Nullable String place,
        @Nullable String country,
        @Nullable String website,
        @Nullable Alias alias,
        List<Key> keys,
        @Nullable LocalDate verifiedOn,
        SupplierName supplierName) {
    public Entry {
        tradeNames = List.copyOf(tradeNames);
        keys = keys.stream()
                .sorted((a, b) -> a.strength().compareTo(b.strength()))
                .toList();
    }

    public List<Key> strongKeys() {
        return keys.stream().filter(Key::isStrong).toList();
    }

    /** Place for comparison; empty when not given. */
    public String placeKey() {
        return place == null ? "" : SupplierName.searchable(place);
    }
}
