package nl.schil.suppliers.internal.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier becomes when another turns out to be the same. Its own description stays; the other fills the gaps,
 * and its names, identifiers, numbers and relations are added, so that whatever is looked up finds the one that stays.
 * Only the verification date is not taken over: nobody verified the record that results.
 */
public final class Absorbing {
    private final Supplier survivor;
    private final Supplier merged;
    private final LocalDate today;
    private final Predicate<String> repeatable;

    private Absorbing(Supplier survivor, Supplier merged, LocalDate today, Predicate<String> repeatable) {
        this.survivor = survivor;
        this.merged = merged;
        this.today = today;
        this.repeatable = repeatable;
    }

    /**
     * The survivor after the merge, with the version it had.
     *
     * @param repeatable whether a supplier may have several identifiers of a scheme at once
     */
    public static Supplier absorb(Supplier survivor, Supplier merged, LocalDate today, Predicate<String> repeatable) {
        return new Absorbing(survivor, merged, today, repeatable).absorb();
    }

    /** The live keys of {@code merged} that end, because {@code survivor} has another in the same scheme. */
    public static List<Identifier> ending(Supplier survivor, Supplier merged, Predicate<String> repeatable) {
        return merged.identifiers().stream()
                .filter(Identifier::isLive)
                .filter(i -> !repeatable.test(i.scheme()))
                .filter(i -> survivor.identifiers().stream()
                        .anyMatch(own -> own.isLive()
                                && own.scheme().equals(i.scheme())
                                && !own.value().equals(i.value())))
                .toList();
    }

    private Supplier absorb() {
        Set<String> organisations = new TreeSet<>(survivor.organisations());
        organisations.addAll(merged.organisations());
        return new Supplier(
                survivor.id(),
                survivor.name(),
                tradeNames(),
                pick(survivor.place(), merged.place()),
                pick(survivor.country(), merged.country()),
                pick(survivor.website(), merged.website()),
                identifiers(),
                aliases(),
                survivor.verifiedOn(),
                survivor.source(),
                organisations,
                survivor.version());
    }

    private List<String> tradeNames() {
        Map<String, String> names = new LinkedHashMap<>();
        survivor.tradeNames().forEach(n -> names.put(SupplierName.searchable(n), n));
        names.putIfAbsent(SupplierName.searchable(merged.name()), merged.name());
        merged.tradeNames().forEach(n -> names.putIfAbsent(SupplierName.searchable(n), n));
        names.remove(SupplierName.searchable(survivor.name()));
        return List.copyOf(names.values());
    }

    private List<Identifier> identifiers() {
        Map<String, Identifier> identifiers = new LinkedHashMap<>();
        survivor.identifiers().forEach(i -> identifiers.put(i.text(), i));
        List<Identifier> ending = ending(survivor, merged, repeatable);
        for (Identifier i : merged.identifiers()) {
            identifiers.putIfAbsent(i.text(), ending.contains(i) ? ended(i) : i);
        }
        return List.copyOf(identifiers.values());
    }

    private Identifier ended(Identifier i) {
        return new Identifier(i.scheme(), i.value(), i.original(), i.validFrom(), today, i.verifiedOn(), i.source());
    }

    private List<Alias> aliases() {
        Set<Alias> aliases = new LinkedHashSet<>(survivor.aliases());
        aliases.addAll(merged.aliases());
        ending(survivor, merged, repeatable).forEach(i -> aliases.add(Alias.formerKey(i.text())));
        String place = merged.place();
        aliases.add(Alias.formerName(merged.supplierName().key(), place == null ? "" : SupplierName.searchable(place)));
        if (survivor.place() == null && place != null) {
            // a row that knows no place either still means this supplier
            aliases.add(Alias.formerName(survivor.supplierName().key(), ""));
        }
        return new ArrayList<>(aliases);
    }

    private static @Nullable String pick(@Nullable String own, @Nullable String other) {
        return own == null ? other : own;
    }
}
