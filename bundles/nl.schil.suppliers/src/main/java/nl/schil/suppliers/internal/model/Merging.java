package nl.schil.suppliers.internal.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.suppliers.internal.model.Match.By;
import org.jspecify.annotations.Nullable;

/**
 * Brings an entry into the supplier it is about. What the entry does not say stays; names, identifiers and aliases are
 * added, never taken away; a key is never replaced by another value; verification dates never go back.
 */
public final class Merging {
    private final Supplier supplier;
    private final Entry entry;
    private final By by;
    private final boolean first;
    private final String source;

    private Merging(Supplier supplier, Entry entry, By by, boolean first, String source) {
        this.supplier = supplier;
        this.entry = entry;
        this.by = by;
        this.first = first;
        this.source = source;
    }

    /**
     * The supplier after the entry; equal to {@code supplier} when nothing changes.
     *
     * @param first false when an earlier row of the same file was about this supplier: then the entry only fills gaps,
     *     so that a file's rows do not overwrite each other and a second run changes nothing
     * @param source where the entry comes from
     */
    public static Result<Supplier> merge(Supplier supplier, Entry entry, By by, boolean first, String source) {
        return new Merging(supplier, entry, by, first, source).merge();
    }

    private Result<Supplier> merge() {
        List<Violation> violations = violations();
        if (!violations.isEmpty()) {
            return Result.refused(violations);
        }
        String name = name();
        return Result.accepted(new Supplier(
                supplier.id(),
                name,
                tradeNames(name),
                pick(supplier.place(), entry.place()),
                pick(supplier.country(), entry.country()),
                pick(supplier.website(), entry.website()),
                identifiers(),
                aliases(),
                later(supplier.verifiedOn(), entry.verifiedOn()),
                supplier.source(),
                supplier.organisations(),
                supplier.version()));
    }

    private List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        for (Key key : entry.keys()) {
            Identifier counterpart = supplier.counterpart(key);
            if (counterpart != null && !counterpart.value().equals(key.value()) && !hadKey(key)) {
                violations.add(new Violation(
                        key.field(),
                        key.original(),
                        "suppliers.key.differs",
                        Map.of("supplier", supplier.name(), "value", counterpart.value(), "scheme", key.scheme())));
            }
        }
        if (by == By.ALIAS && !first && !entry.supplierName().resembles(supplier.supplierName())) {
            violations.add(Violation.of(
                    "external_id",
                    entry.alias() == null ? null : entry.alias().externalId(),
                    "suppliers.external-id.repeated",
                    "supplier",
                    supplier.name()));
        }
        return violations;
    }

    /** Whether the supplier has the key as one that ended, for example of a supplier that was merged into it. */
    private boolean hadKey(Key key) {
        return supplier.identifiers().stream().anyMatch(i -> i.text().equals(key.text()));
    }

    private String name() {
        return first && by != By.TRADE_NAME ? entry.name() : supplier.name();
    }

    private List<String> tradeNames(String name) {
        Map<String, String> names = new LinkedHashMap<>();
        supplier.tradeNames().forEach(n -> names.put(SupplierName.searchable(n), n));
        String own = SupplierName.searchable(name);
        for (String added : entry.tradeNames()) {
            String key = SupplierName.searchable(added);
            if (!key.equals(own)) {
                names.putIfAbsent(key, added);
            }
        }
        return List.copyOf(names.values());
    }

    private List<Identifier> identifiers() {
        Map<String, Identifier> identifiers = new LinkedHashMap<>();
        supplier.identifiers().forEach(i -> identifiers.put(i.text(), i));
        for (Key key : entry.keys()) {
            identifiers.merge(
                    key.text(),
                    new Identifier(key.scheme(), key.value(), key.original(), null, null, entry.verifiedOn(), source),
                    (present, added) ->
                            isLater(present.verifiedOn(), added.verifiedOn()) ? verified(present) : present);
        }
        return List.copyOf(identifiers.values());
    }

    private Identifier verified(Identifier i) {
        return new Identifier(
                i.scheme(), i.value(), i.original(), i.validFrom(), i.validTo(), entry.verifiedOn(), source);
    }

    private List<Alias> aliases() {
        Alias alias = entry.alias();
        return alias == null || supplier.aliases().contains(alias)
                ? supplier.aliases()
                : supplier.withAlias(alias).aliases();
    }

    private @Nullable String pick(@Nullable String present, @Nullable String given) {
        return given == null || !first && present != null ? present : given;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate present, @Nullable LocalDate given) {
        return isLater(present, given) ? given : present;
    }

    private static boolean isLater(@Nullable LocalDate present, @Nullable LocalDate given) {
        return given != null && (present == null || given.isAfter(present));
    }
}
