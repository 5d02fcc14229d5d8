package nl.schil.development.internal.store;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.schil.kernel.archive.Archival;
import nl.schil.kernel.archive.ArchiveObjection;
import nl.schil.kernel.archive.Needed;
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
 * Plans, programmes and actions go to the supplier that stays when two suppliers become one; a supplier with plans that go
 * on is not archived.
 */
@Component(service = {ReferenceRewriter.class, ArchiveObjection.class})
public final class SupplierReferences implements ReferenceRewriter, ArchiveObjection {
    private static final Map<String, String> KEYS = keys();

    private static final String GOING_ON = """
            FROM (SELECT title FROM development_plan WHERE supplier_id = ? AND organisation = ?
                    AND (ended_on IS NULL OR ended_on > ?)
                UNION ALL SELECT e.title FROM development_joint_plan p JOIN development_joint_edition e ON e.plan_id = p.id
                    AND e.number = (SELECT MAX(x.number) FROM development_joint_edition x WHERE x.plan_id = p.id)
                    WHERE p.supplier_id = ? AND p.organisation = ? AND p.year >= ?) t
            """;

    /** @param schema so that the tables are there */
    @Activate
    public SupplierReferences(@Reference(target = "(schil.bundle=nl.schil.development)") Schema schema) {
        // refers to the tables, so that they are there
    }

    public SupplierReferences() {}

    /** Tables with a supplier, by what identifies a row. */
    private static Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("development_plan", "id");
        keys.put("development_joint_plan", "id");
        keys.put("development_action", "id");
        keys.put("development_programme_supplier", "programme_id");
        return keys;
    }

    @Override
    public String module() {
        return "development";
    }

    @Override
    public String type() {
        return "supplier";
    }

    @Override
    public long count(Reading reading, Merge merge) {
        return KEYS.keySet().stream()
                .mapToLong(table -> rows(reading, table, merge).size())
                .sum();
    }

    /** The rows of the supplier that goes; where both take part in one programme, each stays as it is. */
    private static List<String> rows(Reading reading, String table, Merge merge) {
        String key = KEYS.get(table);
        return reading.list(
                "SELECT t." + key + " FROM " + table + " t WHERE t.supplier_id = ? AND NOT EXISTS (SELECT 1 FROM "
                        + "development_programme_supplier o WHERE o.programme_id = t." + key
                        + " AND o.supplier_id = ?) ORDER BY t." + key,
                row -> row.getString(1),
                merge.from(),
                merge.to());
    }

    @Override
    public String rewrite(Writing writing, Merge merge) {
        StringBuilder undo = new StringBuilder();
        for (String table : KEYS.keySet()) {
            List<String> ids = rows(writing, table, merge);
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
                    if (KEYS.containsKey(table)) {
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
        writing.batch(
                "UPDATE " + table + " SET supplier_id = ? WHERE " + KEYS.get(table) + " = ? AND supplier_id = ?", rows);
        writing.audit(new Audit("development.link", "supplier", to, null, null, to, table + "=" + ids.size()));
    }

    @Override
    public Needed needed(Reading reading, Archival archival, LocalDate asOf) {
        Object[] arguments = {
            archival.id(), archival.organisation(), asOf, archival.id(), archival.organisation(), asOf.getYear()
        };
        long count = reading.one("SELECT COUNT(*) " + GOING_ON, row -> row.getLong(1), arguments)
                .orElse(0L);
        List<String> titles = count == 0
                ? List.of()
                : reading.list(
                        "SELECT title " + GOING_ON + " ORDER BY title LIMIT " + Needed.MOST,
                        row -> row.getString(1),
                        arguments);
        return new Needed(count, titles);
    }
}
