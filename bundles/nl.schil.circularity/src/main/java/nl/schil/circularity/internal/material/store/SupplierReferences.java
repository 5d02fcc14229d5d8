package nl.schil.circularity.internal.material.store;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.schil.circularity.internal.store.CircularityTables;
import nl.schil.kernel.archive.Archival;
import nl.schil.kernel.archive.ArchiveObjection;
import nl.schil.kernel.archive.Needed;
import nl.schil.kernel.merge.Merge;
import nl.schil.kernel.merge.ReferenceRewriter;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Statements and requests go to the supplier that stays when two become one; a supplier with a request that goes on is
 * not archived.
 */
@Component(service = {ReferenceRewriter.class, ArchiveObjection.class})
public final class SupplierReferences implements ReferenceRewriter, ArchiveObjection {
    private static final List<String> TABLES = List.of("circularity_statement", "circularity_request");

    @Activate
    public SupplierReferences(@Reference CircularityTables tables) {
        // refers to the tables, so that they are there
    }

    @Override
    public String module() {
        return "circularity";
    }

    @Override
    public String type() {
        return "supplier";
    }

    @Override
    public long count(Reading reading, Merge merge) {
        return TABLES.stream()
                .mapToLong(table -> rows(reading, table, merge.from()).size())
                .sum();
    }

    private static List<String> rows(Reading reading, String table, String supplier) {
        return reading.list(
                "SELECT id FROM " + table + " WHERE supplier_id = ? ORDER BY id", row -> row.getString(1), supplier);
    }

    @Override
    public String rewrite(Writing writing, Merge merge) {
        StringBuilder undo = new StringBuilder();
        for (String table : TABLES) {
            List<String> ids = rows(writing, table, merge.from());
            link(writing, table, ids, merge.from(), merge.to());
            ids.forEach(id -> undo.append(table).append(' ').append(id).append('\n'));
        }
        return undo.toString();
    }

    @Override
    public void restore(Writing writing, Merge merge, String undo) {
        undo.lines()
                .filter(line -> line.contains(" "))
                .collect(Collectors.groupingBy(
                        line -> line.substring(0, line.indexOf(' ')),
                        Collectors.mapping(line -> line.substring(line.indexOf(' ') + 1), Collectors.toList())))
                .forEach((table, ids) -> {
                    if (TABLES.contains(table)) {
                        link(writing, table, ids, merge.to(), merge.from());
                    }
                });
    }

    private static void link(Writing writing, String table, List<String> ids, String from, String to) {
        if (ids.isEmpty()) {
            return;
        }
        List<@Nullable Object[]> rows =
                ids.stream().map(id -> new @Nullable Object[] {to, id, from}).toList();
        writing.batch("UPDATE " + table + " SET supplier_id = ? WHERE id = ? AND supplier_id = ?", rows);
        writing.audit(new Audit("circularity.link", "supplier", to, null, null, to, table + "=" + ids.size()));
    }

    @Override
    public Needed needed(Reading reading, Archival archival, LocalDate asOf) {
        List<String> products = reading.list(
                "SELECT r.product, " + SqlRequests.STATE
                        + " AS state FROM circularity_request r WHERE r.supplier_id = ?"
                        + " AND r.organisation = ? ORDER BY r.product, r.id",
                row -> row.getString(2).equals("ACCEPTED") || row.getString(2).equals("WITHDRAWN")
                        ? ""
                        : row.getString(1),
                asOf,
                archival.id(),
                archival.organisation());
        List<String> open = products.stream().filter(one -> !one.isEmpty()).toList();
        return new Needed(open.size(), open.stream().limit(Needed.MOST).toList());
    }
}
