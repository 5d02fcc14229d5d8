package nl.schil.governance.internal.store;

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
 * Makes forums, letters and seats about a supplier follow it when two suppliers become one. Divisions of both are put
 * together; where that gives two accountables it shows as such, for people to choose.
 */
@Component(service = ReferenceRewriter.class)
public final class SupplierReferences implements ReferenceRewriter {
    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put(
                "f", "SELECT id FROM governance_forum WHERE subject_type = 'SUPPLIER' AND subject_id = ? ORDER BY id");
        QUESTIONS.put("s", "SELECT id FROM governance_seat WHERE scope_type = 'SUPPLIER' AND scope_id = ? ORDER BY id");
        QUESTIONS.put(
                "a", "SELECT id FROM governance_assignment WHERE scope_type = 'SUPPLIER' AND scope_id = ? ORDER BY id");
    }

    private static final Map<String, String> UPDATES = Map.of(
            "f", "UPDATE governance_forum SET subject_id = ?, version = version + 1 WHERE id = ? AND subject_id = ?",
            "s", "UPDATE governance_seat SET scope_id = ? WHERE id = ? AND scope_id = ?",
            "a", "UPDATE governance_assignment SET scope_id = ? WHERE id = ? AND scope_id = ?");

    /** @param schema so that the tables are there */
    @Activate
    public SupplierReferences(@Reference(target = "(schil.bundle=nl.schil.governance)") Schema schema) {
        // refers to the tables, so that they are there
    }

    public SupplierReferences() {}

    @Override
    public String module() {
        return "governance";
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
        heads(writing, merge.from(), merge.to());
        move(writing, found, merge.from(), merge.to());
        return String.join("\n", found);
    }

    @Override
    public void restore(Writing writing, Merge merge, String undo) {
        List<String> found = undo.lines().filter(line -> !line.isEmpty()).toList();
        heads(writing, merge.to(), merge.from());
        move(writing, found, merge.to(), merge.from());
    }

    /** The table that letters and seats go to is there, with a new version. */
    private static void heads(Writing writing, String from, String to) {
        writing.execute(
                "UPDATE governance_raci SET version = version + 1 WHERE scope_type = 'SUPPLIER' AND scope_id IN (?, ?)",
                from,
                to);
        writing.execute(
                "INSERT INTO governance_raci (organisation, scope_type, scope_id, version, starter_version, updated_on,"
                        + " updated_by) SELECT organisation, scope_type, ?, version, starter_version, updated_on, updated_by"
                        + " FROM governance_raci g WHERE g.scope_type = 'SUPPLIER' AND g.scope_id = ? AND NOT EXISTS"
                        + " (SELECT 1 FROM governance_raci o WHERE o.organisation = g.organisation"
                        + " AND o.scope_type = 'SUPPLIER' AND o.scope_id = ?)",
                to,
                from,
                to);
    }

    private static void move(Writing writing, List<String> found, String from, String to) {
        UPDATES.forEach((kind, sql) -> {
            List<@Nullable Object[]> rows = new ArrayList<>();
            found.stream()
                    .filter(line -> line.startsWith(kind))
                    .forEach(line -> rows.add(new @Nullable Object[] {to, line.substring(1), from}));
            if (!rows.isEmpty()) {
                writing.batch(sql, rows);
            }
        });
        if (!found.isEmpty()) {
            writing.audit(new Audit("governance.link", "supplier", to, null, null, to, "references=" + found.size()));
        }
    }
}
