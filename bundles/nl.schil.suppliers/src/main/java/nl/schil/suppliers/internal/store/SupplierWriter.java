package nl.schil.suppliers.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.schil.kernel.store.Writing;
import nl.schil.suppliers.internal.identifier.Schemes;
import nl.schil.suppliers.internal.model.Alias;
import nl.schil.suppliers.internal.model.Identifier;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.model.SupplierName;
import org.jspecify.annotations.Nullable;

/** Collects new and changed suppliers and writes them together, one statement per table. */
public final class SupplierWriter {
    private static final String INSERT_SUPPLIER = "INSERT INTO suppliers_supplier (name, name_key, match_key, place,"
            + " place_key, country, website, verified_on, verified_key, keyed, keyed_from, search_text, source, version,"
            + " changed_at, changed_by, id, created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE_SUPPLIER = "UPDATE suppliers_supplier SET name = ?, name_key = ?, match_key = ?,"
            + " place = ?, place_key = ?, country = ?, website = ?, verified_on = ?, verified_key = ?, keyed = ?,"
            + " keyed_from = ?, search_text = ?, source = ?, version = ?, changed_at = ?, changed_by = ? WHERE id = ?";

    private final Schemes schemes;
    private final String actor;
    private final Instant now;
    private final Map<String, Change> changes = new LinkedHashMap<>();
    private final List<@Nullable Object[]> inserts = new ArrayList<>();
    private final List<@Nullable Object[]> updates = new ArrayList<>();
    private final List<@Nullable Object[]> identifierDeletes = new ArrayList<>();
    private final List<@Nullable Object[]> identifierInserts = new ArrayList<>();
    private final List<@Nullable Object[]> tradeNameDeletes = new ArrayList<>();
    private final List<@Nullable Object[]> tradeNameInserts = new ArrayList<>();
    private final List<@Nullable Object[]> aliasInserts = new ArrayList<>();
    private final List<@Nullable Object[]> relationshipInserts = new ArrayList<>();
    /** Relations with suppliers that were there: they may have ended before. */
    private final List<@Nullable Object[]> revivals = new ArrayList<>();

    /**
     * @param actor id of who acts
     * @param now moment of the change
     */
    public SupplierWriter(Schemes schemes, String actor, Instant now) {
        this.schemes = schemes;
        this.actor = actor;
        this.now = now;
    }

    /**
     * Adds a supplier, or replaces {@code before} by its next version. Several changes of one supplier become one.
     *
     * @param before the supplier as it is, or null when it does not exist yet
     */
    public void put(@Nullable Supplier before, Supplier after) {
        Change earlier = changes.get(after.id());
        changes.put(after.id(), new Change(earlier == null ? before : earlier.before(), after));
    }

    private void insert(Supplier supplier) {
        @Nullable Object[] row = Arrays.copyOf(columns(supplier, supplier.version()), 19);
        row[17] = now;
        row[18] = actor;
        inserts.add(row);
        supplier.identifiers().forEach(i -> insertIdentifier(supplier, i));
        insertTradeNames(supplier);
        supplier.aliases().forEach(alias -> insertAlias(supplier, alias));
        supplier.organisations().forEach(o -> relationshipInserts.add(new Object[] {o, supplier.id(), now}));
    }

    private void update(Supplier before, Supplier after) {
        updates.add(columns(after, before.version() + 1));
        for (Identifier old : before.identifiers()) {
            if (!after.identifiers().contains(old)) {
                identifierDeletes.add(new Object[] {old.scheme(), old.value(), after.id()});
            }
        }
        after.identifiers().stream()
                .filter(i -> !before.identifiers().contains(i))
                .forEach(i -> insertIdentifier(after, i));
        if (!before.tradeNames().equals(after.tradeNames())) {
            tradeNameDeletes.add(new Object[] {after.id()});
            insertTradeNames(after);
        }
        after.aliases().stream()
                .filter(alias -> !before.aliases().contains(alias))
                .forEach(alias -> insertAlias(after, alias));
        after.organisations().stream()
                .filter(o -> !before.organisations().contains(o))
                .forEach(o -> {
                    relationshipInserts.add(new Object[] {o, after.id(), now});
                    revivals.add(new Object[] {after.id(), o});
                });
    }

    /** Writes everything collected; the caller declares the audit action. */
    public void flush(Writing writing) {
        for (Change change : changes.values()) {
            if (change.before() == null) {
                insert(change.after());
            } else {
                update(change.before(), change.after());
            }
        }
        changes.clear();
        send(writing, INSERT_SUPPLIER, inserts);
        send(writing, UPDATE_SUPPLIER, updates);
        send(
                writing,
                "DELETE FROM suppliers_identifier WHERE scheme = ? AND value = ? AND supplier = ?",
                identifierDeletes);
        send(
                writing,
                "INSERT INTO suppliers_identifier (supplier, scheme, value, original, repeatable, valid_from, valid_to,"
                        + " verified_on, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                identifierInserts);
        send(writing, "DELETE FROM suppliers_trade_name WHERE supplier = ?", tradeNameDeletes);
        send(writing, "INSERT INTO suppliers_trade_name (supplier, position, name) VALUES (?, ?, ?)", tradeNameInserts);
        send(writing, "INSERT INTO suppliers_alias (system, external_id, supplier) VALUES (?, ?, ?)", aliasInserts);
        send(
                writing,
                "INSERT INTO suppliers_relationship (organisation, supplier, since) VALUES (?, ?, ?)",
                relationshipInserts);
        if (!revivals.isEmpty()) {
            SqlArchive.revive(writing, revivals);
            revivals.clear();
        }
    }

    /** What a search looks through: one line for each name, place, identifier and number of another register. */
    private static String searchText(Supplier supplier, String nameKey, String placeKey) {
        StringBuilder text = new StringBuilder(nameKey);
        supplier.tradeNames().forEach(n -> text.append('\n').append(SupplierName.searchable(n)));
        if (supplier.place() != null) {
            text.append('\n').append(placeKey);
        }
        supplier.identifiers().forEach(i -> text.append('\n').append(i.value().toLowerCase(Locale.ROOT)));
        supplier.aliases().forEach(alias -> {
            String number = SupplierName.searchable(alias.externalId());
            text.append('\n').append(number);
            if (number.indexOf(' ') >= 0) {
                text.append('\n').append(number.replace(" ", ""));
            }
        });
        return text.toString();
    }

    private @Nullable Object[] columns(Supplier supplier, long version) {
        String keyedFrom = keyedFrom(supplier);
        String nameKey = SupplierName.searchable(supplier.name());
        String placeKey = supplier.place() == null ? "" : SupplierName.searchable(supplier.place());
        return new @Nullable Object[] {
            supplier.name(),
            nameKey,
            supplier.supplierName().key(),
            supplier.place(),
            placeKey,
            supplier.country(),
            supplier.website(),
            supplier.verifiedOn(),
            supplier.verifiedOn() == null ? "" : supplier.verifiedOn(),
            keyedFrom == null ? 0 : 1,
            keyedFrom,
            searchText(supplier, nameKey, placeKey),
            supplier.source(),
            version,
            now,
            actor,
            supplier.id()
        };
    }

    /** Since when a live strong key is valid: empty when that is unknown, null when there is none. */
    private @Nullable String keyedFrom(Supplier supplier) {
        String first = null;
        for (Identifier i : supplier.identifiers()) {
            if (i.isLive() && schemes.isStrong(i.scheme())) {
                String from = i.validFrom() == null ? "" : i.validFrom().toString();
                first = first == null || from.compareTo(first) < 0 ? from : first;
            }
        }
        return first;
    }

    private void insertIdentifier(Supplier supplier, Identifier i) {
        identifierInserts.add(new @Nullable Object[] {
            supplier.id(),
            i.scheme(),
            i.value(),
            i.original(),
            schemes.isRepeatable(i.scheme()) ? 1 : 0,
            i.validFrom(),
            i.validTo(),
            i.verifiedOn(),
            i.source()
        });
    }

    private void insertTradeNames(Supplier supplier) {
        for (int i = 0; i < supplier.tradeNames().size(); i++) {
            tradeNameInserts.add(
                    new Object[] {supplier.id(), i, supplier.tradeNames().get(i)});
        }
    }

    private void insertAlias(Supplier supplier, Alias alias) {
        aliasInserts.add(new Object[] {alias.system(), alias.externalId(), supplier.id()});
    }

    private static void send(Writing writing, String sql, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            writing.batch(sql, rows);
            rows.clear();
        }
    }

    private record Change(@Nullable Supplier before, Supplier after) {}
}
