package nl.schil.performance.internal.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    /** Begins the line of an evaluation in what is kept to undo a merge. */
    private static final String EVALUATION = "evaluation:";

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
        return cards(reading, merge.from()).size()
                + evaluations(reading, merge.from()).size();
    }

    private static List<String> cards(Reading reading, String supplier) {
        return reading.list(
                "SELECT id FROM performance_scorecard WHERE supplier_id = ? ORDER BY id",
                row -> row.getString(1),
                supplier);
    }

    private static List<String> evaluations(Reading reading, String supplier) {
        return reading.list(
                "SELECT id FROM performance_evaluation WHERE supplier_id = ? ORDER BY id",
                row -> row.getString(1),
                supplier);
    }

    @Override
    public String rewrite(Writing writing, Merge merge) {
        List<String> ids = cards(writing, merge.from());
        List<String> evaluations = evaluations(writing, merge.from());
        link(writing, ids, merge.from(), merge.to());
        linkEvaluations(writing, evaluations, merge.from(), merge.to());
        return Stream.concat(ids.stream(), evaluations.stream().map(id -> EVALUATION + id))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void restore(Writing writing, Merge merge, String undo) {
        Map<Boolean, List<String>> lines = undo.lines()
                .filter(line -> !line.isEmpty())
                .collect(Collectors.partitioningBy(line -> line.startsWith(EVALUATION)));
        link(writing, lines.getOrDefault(false, List.of()), merge.to(), merge.from());
        List<String> evaluations = lines.getOrDefault(true, List.of()).stream()
                .map(line -> line.substring(EVALUATION.length()))
                .toList();
        linkEvaluations(writing, evaluations, merge.to(), merge.from());
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
                "UPDATE performance_scorecard SET supplier_id = ?, version = version + 1 WHERE id = ? AND supplier_id"
                        + " = ?",
                rows);
        writing.audit(new Audit("performance.link", "supplier", to, null, null, to, "scorecards=" + ids.size()));
    }

    /** Links the evaluations that are still with {@code from} to {@code to}; answers and outcome stay as they are. */
    private static void linkEvaluations(Writing writing, List<String> ids, String from, String to) {
        if (ids.isEmpty()) {
            return;
        }
        List<@Nullable Object[]> rows =
                ids.stream().map(id -> new @Nullable Object[] {to, id, from}).toList();
        writing.batch(
                "UPDATE performance_evaluation SET supplier_id = ?, version = version + 1 WHERE id = ? AND supplier_id"
                        + " = ?",
                rows);
        writing.audit(new Audit("performance.link", "supplier", to, null, null, to, "evaluations=" + ids.size()));
    }
}
