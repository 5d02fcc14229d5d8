package nl.schil.performance.internal.store;

import java.util.List;
import nl.schil.kernel.merge.Merge;
import nl.schil.kernel.merge.ReferenceRewriter;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Scorecards go to the supplier that stays when two suppliers become one. */
@Component(service = ReferenceRewriter.class)
public final class SupplierReferences implements ReferenceRewriter {
    @Activate
    public SupplierReferences(@Reference PerformanceTables tables) {
        // refers to the tables, so that they are there
    }

    public SupplierReferences() {}

    @Override
    public String module() {
        return "performance";
    }

    @Override
    public String type() {
        return "supplier";
    }

    @Override
    public long count(Reading reading, Merge merge) {
        return cards(reading, merge.from()).size();
    }

    private static List<String> cards(Reading reading, String supplier) {
        return reading.list(
                "SELECT id FROM performance_scorecard WHERE supplier_id = ? ORDER BY id",
                row -> row.getString(1),
                supplier);
    }

    @Override
    public String rewrite(Writing writing, Merge merge) {
        List<String> ids = cards(writing, merge.from());
        link(writing, ids, merge.from(), merge.to());
        return String.join("\n", ids);
    }

    @Override
    public void restore(Writing writing, Merge merge, String undo) {
        List<String> ids = undo.lines().filter(line -> !line.isEmpty()).toList();
        link(writing, ids, merge.to(), merge.from());
    }

    /** Links the scorecards that are still with {@code from} to {@code to}. */
    private static void link(Writing writing, List<String> ids, String from, String to) {
        if (ids.isEmpty()) {
            return;
        }
        List<@Nullable Object[]> rows =
                ids.stream().map(id -> new @Nullable Object[] {to, id, from}).toList();
        writing.batch("UPDATE performance_due SET supplier_id = ? WHERE scorecard_id = ? AND supplier_id = ?", rows);
        writing.batch(
                "UPDATE performance_scorecard SET supplier_id = ?, version = version + 1 WHERE id = ? AND supplier_id = ?",
                rows);
        writing.audit(new Audit("performance.link", "supplier", to, null, null, to, "scorecards=" + ids.size()));
    }
}
