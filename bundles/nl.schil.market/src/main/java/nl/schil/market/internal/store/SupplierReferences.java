package nl.schil.market.internal.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.merge.Merge;
import nl.schil.kernel.merge.ReferenceRewriter;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes scans, maps, notes, promises, strategies and reviews about a supplier follow it when two suppliers become one. A scan that names both
 * keeps two lines, as its shares belong to what was known then.
 */
@Component(service = ReferenceRewriter.class)
public final class SupplierReferences implements ReferenceRewriter {
    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("k", "SELECT scan_id || ' ' || seq FROM market_scan_supplier WHERE supplier_id = ? ORDER BY 1");
        QUESTIONS.put("m", "SELECT id FROM market_map WHERE supplier_id = ? ORDER BY id");
        QUESTIONS.put("n", "SELECT id FROM market_note WHERE supplier_id = ? ORDER BY id");
        QUESTIONS.put("p", "SELECT id FROM market_promise WHERE supplier_id = ? ORDER BY id");
        QUESTIONS.put("s", "SELECT id FROM market_strategy WHERE supplier_id = ? ORDER BY id");
        QUESTIONS.put(
                "r", "SELECT id FROM market_review WHERE subject_id = ? AND subject_type = 'SUPPLIER' ORDER BY id");
    }

    private static final Map<String, String> UPDATES = Map.of(
            "m", "UPDATE market_map SET supplier_id = ?, version = version + 1 WHERE id = ? AND supplier_id = ?",
            "n", "UPDATE market_note SET supplier_id = ?, version = version + 1 WHERE id = ? AND supplier_id = ?",
            "p", "UPDATE market_promise SET supplier_id = ?, version = version + 1 WHERE id = ? AND supplier_id = ?",
            "s", "UPDATE market_strategy SET supplier_id = ?, version = version + 1 WHERE id = ? AND supplier_id = ?",
            "r", "UPDATE market_review SET subject_id = ?, version = version + 1 WHERE id = ? AND subject_id = ?");
    private static final String KNOWN =
            "UPDATE market_scan_supplier SET supplier_id = ? WHERE scan_id = ? AND seq = ? AND supplier_id = ?";

    /** @param schema so that the tables are there */
    @Activate
    public SupplierReferences(@Reference(target = "(schil.bundle=nl.schil.market)") Schema schema) {
        // refers to the tables, so that they are there
    }

    public SupplierReferences() {}

    @Override
    public String module() {
        return "market";
    }

    @Override
    public String type() {
        return "supplier";
    }

    @Override
    public long count(Reading reading, Merge merge) {
        return found(reading, merge.from()).size();
    }

    private static List<String> found(Reading reading, String supplier) {
        List<String> found = new ArrayList<>();
        QUESTIONS.forEach((kind, sql) ->
                reading.list(sql, row -> row.getString(1), supplier).forEach(id -> found.add(kind + id)));
        return found;
    }

    @Override
    public String rewrite(Writing writing, Merge merge) {
        List<String> found = found(writing, merge.from());
        move(writing, found, merge.from(), merge.to());
        return String.join("\n", found);
    }

    @Override
    public void restore(Writing writing, Merge merge, String undo) {
        move(writing, undo.lines().filter(line -> !line.isEmpty()).toList(), merge.to(), merge.from());
    }

    private static void move(Writing writing, List<String> found, String from, String to) {
        UPDATES.forEach((kind, sql) -> batch(
                writing,
                sql,
                of(found, kind).stream()
                        .map(id -> new @Nullable Object[] {to, id, from})
                        .toList()));
        batch(
                writing,
                KNOWN,
                of(found, "k").stream()
                        .map(line -> line.split(" "))
                        .map(line -> new @Nullable Object[] {to, line[0], Integer.valueOf(line[1]), from})
                        .toList());
        if (!found.isEmpty()) {
            writing.audit(new Audit("market.link", "supplier", to, null, null, to, "references=" + found.size()));
        }
    }

    private static List<String> of(List<String> found, String kind) {
        return found.stream()
                .filter(line -> line.startsWith(kind))
                .map(line -> line.substring(1))
                .toList();
    }

    private static void batch(Writing writing, String sql, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            writing.batch(sql, rows);
        }
    }
}
