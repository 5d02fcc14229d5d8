package nl.schil.innovation.internal.store;

import java.util.ArrayList;
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

/** Ideas, invitations and agreements go to the supplier that stays when two suppliers become one. */
@Component(service = ReferenceRewriter.class)
public final class SupplierReferences implements ReferenceRewriter {
    private static final List<String> TABLES = List.of("innovation_idea", "innovation_call", "innovation_agreement");

    /** @param tables so that they are there */
    @Activate
    public SupplierReferences(@Reference InnovationTables tables) {
        // the reference is what counts
    }

    @Override
    public String module() {
        return "innovation";
    }

    @Override
    public String type() {
        return "supplier";
    }

    @Override
    public long count(Reading reading, Merge merge) {
        return references(reading, merge.from()).size();
    }

    /** {@code table id} of everything that refers to a supplier. */
    private static List<String> references(Reading reading, String supplier) {
        List<String> references = new ArrayList<>();
        for (String table : TABLES) {
            references.addAll(reading.list(
                    "SELECT id FROM " + table + " WHERE supplier_id = ? ORDER BY id",
                    row -> table + " " + row.getString(1),
                    supplier));
        }
        return references;
    }

    @Override
    public String rewrite(Writing writing, Merge merge) {
        List<String> references = references(writing, merge.from());
        link(writing, references, merge.from(), merge.to());
        return String.join("\n", references);
    }

    @Override
    public void restore(Writing writing, Merge merge, String undo) {
        link(writing, undo.lines().filter(line -> !line.isEmpty()).toList(), merge.to(), merge.from());
    }

    /** Links what is still with {@code from} to {@code to}. */
    private static void link(Writing writing, List<String> references, String from, String to) {
        if (references.isEmpty()) {
            return;
        }
        for (String table : TABLES) {
            List<@Nullable Object[]> rows = references.stream()
                    .filter(reference -> reference.startsWith(table + " "))
                    .map(reference -> new @Nullable Object[] {to, reference.substring(table.length() + 1), from})
                    .toList();
            if (!rows.isEmpty()) {
                writing.batch("UPDATE " + table + " SET supplier_id = ? WHERE id = ? AND supplier_id = ?", rows);
            }
        }
        writing.audit(new Audit("innovation.link", "supplier", to, null, null, to, "references=" + references.size()));
    }
}
