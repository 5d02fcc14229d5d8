package nl.schil.suppliers.internal.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import nl.schil.suppliers.internal.model.Alias;
import nl.schil.suppliers.internal.model.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the rows of one supplier rows of another, in every table of this bundle. */
public final class SupplierMerge {
    private SupplierMerge() {}

    /** How many rows of each kind would follow, by label. */
    public static Map<String, Long> count(Reading reading, String merged) {
        Map<String, Long> counts = new TreeMap<>();
        for (MergedTable table : MergedTable.MOVED) {
            long rows = reading.one(
                            "SELECT COUNT(*) FROM " + table.name() + " WHERE supplier = ?",
                            row -> row.getLong(1),
                            merged)
                    .orElse(0L);
            counts.merge(table.label(), rows, Long::sum);
        }
        return counts;
    }

    /** Whether the survivor would become part of its own group: it belongs, through others, to the one that goes. */
    public static boolean closesGroup(Reading reading, String survivor, String merged) {
        return SqlGroups.upwards(reading, survivor).indexOf(merged) > 1;
    }

    /** The aliases of a supplier without those that another supplier has already. */
    public static List<Alias> free(Reading reading, Supplier supplier, String merged) {
        return supplier.aliases().stream()
                .filter(alias -> !alias.isFormer() || isFree(reading, alias, supplier.id(), merged))
                .toList();
    }

    /**
     * Carries out a merge; the row of the one that goes is deleted.
     *
     * @param before the survivor as it is
     * @param after the survivor as it will be
     * @param writer writes the survivor
     * @return what changed, to be undone
     */
    public static List<RowChange> merge(
            Writing writing, Supplier before, Supplier after, String merged, SupplierWriter writer) {
        String survivor = before.id();
        Rows rows = Rows.about(writing, survivor, merged);
        fillGaps(writing, survivor, merged);
        regroup(writing, survivor, merged);
        MergedTable.MOVED.forEach(table -> table.move(writing, merged, survivor));
        writing.execute(
                "DELETE FROM suppliers_ended_relationship WHERE supplier = ? AND organisation IN"
                        + " (SELECT organisation FROM suppliers_relationship WHERE supplier = ?)",
                survivor,
                survivor);
        SqlCandidates.follow(writing, merged, survivor);
        for (String table : List.of("suppliers_identifier", "suppliers_trade_name", "suppliers_alias")) {
            writing.execute("DELETE FROM " + table + " WHERE supplier = ?", merged);
        }
        writing.execute("DELETE FROM suppliers_supplier WHERE id = ?", merged);
        // relations have moved already
        Supplier related = before;
        for (String organisation : after.organisations()) {
            related = related.withOrganisation(organisation);
        }
        writer.put(related, after);
        writer.flush(writing);
        return rows.changes(Rows.about(writing, survivor, merged));
    }

    /** An organisation that has records about a supplier without having a relation with it, or null. */
    public static @Nullable String unrelated(Reading reading, String supplier) {
        return reading
                .list(
                        "SELECT o.organisation FROM (SELECT supplier, organisation FROM suppliers_contact UNION ALL"
                                + " SELECT supplier, organisation FROM suppliers_blocking UNION ALL"
                                + " SELECT supplier, organisation FROM suppliers_category UNION ALL"
                                + " SELECT supplier, system FROM suppliers_alias WHERE system NOT IN (?, ?)) o"
                                + " WHERE o.supplier = ? AND NOT EXISTS (SELECT 1 FROM suppliers_relationship r"
                                + " WHERE r.supplier = o.supplier AND r.organisation = o.organisation) AND NOT EXISTS"
                                + " (SELECT 1 FROM suppliers_ended_relationship e WHERE e.supplier = o.supplier"
                                + " AND e.organisation = o.organisation) LIMIT 1",
                        row -> row.getString(1),
                        Alias.FORMER_KEY,
                        Alias.FORMER_NAME,
                        supplier)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Writes a supplier anew, so that what is derived from its rows is right again, and its version grows. */
    public static void refresh(Writing writing, String supplier, SupplierWriter writer) {
        Supplier now = SupplierTables.load(writing, List.of(supplier)).get(supplier);
        writer.put(now, now);
        writer.flush(writing);
    }

    private static boolean isFree(Reading reading, Alias alias, String survivor, String merged) {
        return reading.one(
                        "SELECT supplier FROM suppliers_alias WHERE system = ? AND external_id = ?",
                        row -> row.getString(1),
                        alias.system(),
                        alias.externalId())
                .map(owner -> owner.equals(survivor) || owner.equals(merged))
                .orElse(true);
    }

    private static void fillGaps(Writing writing, String survivor, String merged) {
        for (String column : List.of("sme", "natural_person")) {
            writing.execute(
                    "UPDATE suppliers_supplier SET " + column + " = (SELECT m." + column
                            + " FROM suppliers_supplier m WHERE m.id = ?) WHERE id = ? AND " + column + " IS NULL",
                    merged,
                    survivor);
        }
        writing.execute(
                "UPDATE suppliers_relationship SET manager_email = (SELECT m.manager_email FROM suppliers_relationship m"
                        + " WHERE m.supplier = ? AND m.organisation = suppliers_relationship.organisation)"
                        + " WHERE supplier = ? AND manager_email IS NULL",
                merged,
                survivor);
    }

    /** What belonged to the one that goes belongs to the survivor, which takes its place in a group when it had none. */
    private static void regroup(Writing writing, String survivor, String merged) {
        List<String> own = SqlGroups.upwards(writing, survivor);
        List<String> others = SqlGroups.upwards(writing, merged);
        String parent = own.size() > 1 && !own.get(1).equals(merged) ? own.get(1) : null;
        if (parent == null && others.size() > 1 && !others.contains(survivor)) {
            parent = others.get(1);
        }
        writing.execute("UPDATE suppliers_supplier SET parent = ? WHERE parent = ?", survivor, merged);
        SqlGroups.setParent(writing, survivor, parent);
        SqlGroups.setParent(writing, merged, null);
    }
}
