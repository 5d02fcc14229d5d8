package nl.schil.contracts.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.schil.kernel.merge.Merge;
import nl.schil.kernel.merge.ReferenceRewriter;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Links contracts to the supplier that stays when two suppliers become one. A contract that names its supplier by a key
 * only is linked as well; the key itself stays, because it is what the contract says.
 */
@Component(service = ReferenceRewriter.class)
public final class SupplierReferences implements ReferenceRewriter {
    private static final String UPDATE =
            "UPDATE contracts_contract SET supplier_id = ?, version = version + 1 WHERE id = ? AND ";

    @Activate
    public SupplierReferences(@Reference ContractTables tables) {
        // refers to the tables, so that they are there
    }

    public SupplierReferences() {}

    @Override
    public String module() {
        return "contracts";
    }

    @Override
    public String type() {
        return "supplier";
    }

    @Override
    public long count(Reading reading, Merge merge) {
        Sql sql = new Sql().add("SELECT COUNT(*) FROM contracts_contract WHERE");
        concerned(sql, merge);
        return reading.one(sql.text(), row -> row.getLong(1), sql.arguments()).orElse(0L);
    }

    @Override
    public String rewrite(Writing writing, Merge merge) {
        Sql sql = new Sql().add("SELECT id, supplier_id FROM contracts_contract WHERE");
        concerned(sql, merge);
        sql.add("ORDER BY id");
        List<Link> links =
                writing.list(sql.text(), row -> new Link(row.getString(1), row.getString(2) != null), sql.arguments());
        update(
                writing,
                UPDATE + "1 = 1",
                links.stream().map(l -> new Object[] {merge.to(), l.contract()}).toList());
        audit(writing, merge.to(), links.size());
        return links.stream().map(Link::text).collect(Collectors.joining("\n"));
    }

    @Override
    public void restore(Writing writing, Merge merge, String undo) {
        List<Link> links =
                undo.lines().filter(line -> !line.isEmpty()).map(Link::of).toList();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Link link : links) {
            rows.add(new @Nullable Object[] {link.byId() ? merge.from() : null, link.contract(), merge.to()});
        }
        update(writing, UPDATE + "supplier_id = ?", rows);
        audit(writing, merge.from(), links.size());
    }

    /** One contract, and whether it was linked by id or named its supplier by key only. */
    private record Link(String contract, boolean byId) {
        static Link of(String line) {
            return new Link(line.substring(1), line.charAt(0) == 'i');
        }

        String text() {
            return (byId ? "i" : "k") + contract;
        }
    }

    private static void concerned(Sql sql, Merge merge) {
        sql.add("(supplier_id = ?", merge.from());
        sql.in("OR supplier_id IS NULL AND", "supplier_key", merge.fromKeys()).add(")");
    }

    private static void update(Writing writing, String sql, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            writing.batch(sql, rows);
        }
    }

    private static void audit(Writing writing, String supplier, int contracts) {
        if (contracts > 0) {
            writing.audit(
                    new Audit("contracts.link", "supplier", supplier, null, null, supplier, "contracts=" + contracts));
        }
    }
}
